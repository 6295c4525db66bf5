"""What the kinds of names are called."""

from glossary.model import EntityKind
from tui.language.kinds import GLYPHS, KINDS, KINDS_OF_MANY


def test_every_kind_has_its_words_and_its_sign():
    """No kind is without a word, a word for many, and a sign that is no other's."""
    for told in (GLYPHS, KINDS, KINDS_OF_MANY):
        assert list(told) == list(EntityKind)
        assert len(set(told.values())) == len(told)
