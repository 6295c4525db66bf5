import pytest

from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.propriety import with_coarse_last
from glossary.morphology.parse import Parser


@pytest.mark.parametrize(
    ("gloss", "ordered", "only"),
    [
        ("sexual intercourse;combination", "combination;sexual intercourse", False),
        ("testicle", "testicle", True),
        ("farther;farthest", "farther;farthest", False),
        ("social intercourse", "social intercourse", False),
    ],
)
def test_coarse_senses_stand_last(gloss: str, ordered: str, only: bool) -> None:
    """Another sense comes before a coarse one; an entry of nothing else is known as such."""
    assert with_coarse_last(gloss) == (ordered, only)


@pytest.mark.parametrize("word", ["است", "بال", "سلح", "زنا", "بول", "جماع"])
def test_no_coarse_reading_comes_before_another(lexicon: Lexicon, word: str) -> None:
    """Where a word has a decent reading, that one is the first."""
    from corpus.model import Token

    (parse,) = Parser(lexicon).parse(word, [Token(0, len(word), word)], range(1))
    coarse = [with_coarse_last(each.gloss.replace("; ", ";"))[1] for each in parse.analyses]

    assert not coarse[0] or all(coarse)
