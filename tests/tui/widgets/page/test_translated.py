"""The English of an article beside its Arabic."""

from corpus.model import Span
from glossary.alignment.sentences import Bead
from tui.typeset.typesetter import Typesetter
from tui.widgets.page.translated import TranslatedColumn


def test_what_is_said_without_english_begins_with_its_paragraph() -> None:
    """In step by sentence a paragraph that is being translated has sentences, of which no English is known: nothing is left blank for them."""
    column = TranslatedColumn(lambda _block: "Being translated …", lambda _block, offset: offset, Typesetter())
    column.begin_sentences(lambda _block: [Bead(Span(place, place + 5), Span(0, 0)) for place in (0, 6, 12)])
    column.resize(40, 20)
    assert column.rows(0) == 1
    assert column.row_of(0, 3) == 0
