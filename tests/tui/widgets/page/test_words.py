"""The words of an article, on which the cursor stands."""

from collections.abc import Callable

import pytest

from corpus.model import Article
from tui.widgets.page.words import Words

TEXT = "قال الوزير ذلك. «لن نقبل» بهذا. 200 شخص حضروا!"


@pytest.mark.parametrize(
    ("sought", "word"),
    [("قال", "قال"), ("زير", "الوزير"), ("«لن", "لن"), ("» بهذا", "بهذا"), ("200", "شخص"), ("!", "حضروا")],
)
def test_a_place_that_no_word_covers_belongs_to_the_next_one(
    make_article: Callable[..., Article], sought: str, word: str
) -> None:
    """What begins with a quotation mark or a number leads to its own first word, not to the sentence before; the last word is the end."""
    words = Words(make_article("1999", TEXT, "2024"))
    spot = words.nearest(1, TEXT.index(sought))
    assert spot is not None
    assert words.token(spot).surface == word
    assert words.nearest(0, 2) == words.nearest(1, 0)
    assert words.token(words.nearest(2, 0)).surface == "حضروا"
