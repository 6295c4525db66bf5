"""Numbers with their nouns."""

import pytest

from tui.language.spoken import plain
from tui.telling.counted import counted, in_articles


def test_the_noun_agrees_with_the_number() -> None:
    """One has the singular, none and many the plural, thousands are parted."""
    assert [counted(number, "entry", "entries") for number in (0, 1, 1200)] == ["0 entries", "1 entry", "1,200 entries"]
    assert [counted(number, "draft") for number in (1, 2)] == ["1 draft", "2 drafts"]


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "في مقال واحد"), (2, "في مقالين"), (3, "في 3 مقالات"), (11, "في 11 مقالًا"), (1200, "في 1,200 مقال")],
)
def test_articles_in_which_something_stands_are_in_the_genitive(arabic: None, number: int, told: str) -> None:
    """Behind the word for *in* the noun is in its case, of two above all."""
    assert plain(in_articles(number)) == told
