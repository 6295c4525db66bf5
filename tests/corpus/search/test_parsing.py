from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import UnclearSearch
from corpus.search.fields import Fields
from corpus.search.parsing import Order, parsed
from corpus.search.query import Word
from corpus.search.tree import All, Either, Not, Says, Sized, Within

TODAY = date(2026, 11, 20)
DAYS = {
    "2026-11-20": (date(2026, 11, 20), date(2026, 11, 21)),
    "2025": (date(2025, 1, 1), date(2026, 1, 1)),
    "2025-12": (date(2025, 12, 1), date(2026, 1, 1)),
    ">2025-09-01": (date(2025, 9, 2), None),
    ">=2025": (date(2025, 1, 1), None),
    "<2025-02": (None, date(2025, 2, 1)),
    "<=2025": (None, date(2026, 1, 1)),
    "2024..2025-03": (date(2024, 1, 1), date(2025, 4, 1)),
    "..2024": (None, date(2025, 1, 1)),
    "7d": (date(2026, 11, 13), date(2026, 11, 21)),
    "yesterday": (date(2026, 11, 19), date(2026, 11, 20)),
    "أمس": (date(2026, 11, 19), date(2026, 11, 20)),
    "٢٠٢٥": (date(2025, 1, 1), date(2026, 1, 1)),
}
"""The first day, and the day behind the last one."""

UNCLEAR = {
    "sorce:bbc": "There is no field sorce: did you mean source:?",
    "xyzzy:bbc": f"There is no field xyzzy: the fields are {', '.join(Fields.read().names)}.",
    "source: bbc": 'source: needs a value right after it, such as source:"…".',
    "read:maybe": "read: has no value maybe: write yes or no.",
    "words:many": "words: “many” is no number: write 300, >300 or 100..300.",
    "a NEAR (b c)": 'NEAR stands between two words or phrases: write قارب NEAR/5 "نهر كبير".',
}


@pytest.mark.parametrize("typed", DAYS)
def test_days(typed):
    """Days, months, years, ranges and days ago are days."""
    assert parsed(f"date:{typed}", TODAY).node == Within("date", *DAYS[typed])


@pytest.mark.parametrize("query", UNCLEAR)
def test_what_cannot_be_asked_is_told_in_one_sentence(query):
    """A field or value that there is not is named, with what is meant or can be written."""
    with pytest.raises(UnclearSearch) as told:
        parsed(query)
    assert str(told.value) == UNCLEAR[query]


@pytest.mark.parametrize("query", ["date:foo", "date:2025-13-01", "added:..", "date:99999d", "date:0000"])
def test_what_is_no_date_is_told_with_examples(query):
    """What is no date is told, with how dates are written."""
    with pytest.raises(UnclearSearch, match="is no date: write 2026-11-20"):
        parsed(query, TODAY)


def test_nothing_asks_for_everything_and_signs_for_nothing():
    """An empty query has no condition; one of signs alone has no answer."""
    assert parsed(" ").node == All(())
    assert parsed('* ؟ "" ()').node == Either(())


def test_an_order_alone_asks_for_everything():
    """A query may say nothing but the order."""
    assert parsed("sort:new") == (All(()), Order.NEWEST)
    assert parsed("ترتيب:الأحدث").order is Order.NEWEST


@pytest.mark.parametrize(
    ("typed", "least", "most"),
    [("300", 300, 300), (">300", 301, None), ("<٣٠٠", None, 299), ("100..200", 100, 200), ("..200", None, 200)],
)
def test_lengths(typed, least, most):
    """Articles are asked for by how many words they have, in digits of either kind."""
    assert parsed(f"words:{typed}").node == parsed(f"كلمات:{typed}").node == Sized(least, most)


def test_commas_part_the_values_of_a_field():
    """One of several values of a field is enough; in quotes a comma is a comma."""
    assert parsed("source:bbc،صدى").node == Either((Says("source", "bbc"), Says("source", "صدى")))
    assert parsed('source:"a, b"').node == Says("source", "a, b")


def test_and_may_be_written():
    """AND says what standing side by side says; before nothing it says nothing, nor does NEAR while one still types."""
    assert parsed("a AND b c ").node.parts[0] == parsed("a b ").node
    assert parsed("مالي AND").node == parsed("مالي and").node
    assert parsed("مالي NEAR ب").node == parsed("مالي ").node


def test_what_is_unclear_is_told_with_its_place():
    """The place of what cannot be asked is known, marks of direction before it counted."""
    for query in ("مالي sorce:bbc x", "\N{RIGHT-TO-LEFT MARK}مالي (read:maybe)"):
        with pytest.raises(UnclearSearch) as told:
            parsed(query)
        start, end = told.value.span
        assert query[start:end] in ("sorce:bbc", "read:maybe")


def test_a_headline_with_a_colon_is_words():
    """A word before a colon that names no field is a word, and so is what a pasted sentence has of `or` and `not`."""
    assert parsed("رأي:كذا ").node == parsed("رأي كذا ").node
    assert parsed("Reuters: said ").node == parsed("reuters said ").node
    assert isinstance(parsed("حرب أو سلام or not ").node, All)


def test_a_pasted_page_is_a_query_of_its_first_words():
    """A text too long to be typed is looked for by its first forty words, whatever signs are in it."""
    node = parsed("source:x -y (كلمة1 كلمة2 " * 100).node
    assert isinstance(node, All)
    assert len(node.parts) <= 40
    assert all(isinstance(part, Word) for part in node.parts)


def test_a_first_letter_waits_for_the_second():
    """Beside whole words one letter of the next asks for nothing yet; alone, or with a star, it does."""
    assert parsed("قارب م").node == parsed("قارب الم").node == parsed("قارب ").node
    assert parsed("م").node.prefixes == ("م",)
    assert len(parsed("قارب م*").node.parts) == len(parsed("قارب مد").node.parts) == 2


def test_or_stands_lower_than_beside():
    """Words beside one another belong together before alternatives do; brackets change that."""
    a, b, c = (parsed(f"{each} ").node for each in "abc")
    assert parsed("a b OR c ").node == Either((All((a, b)), c))
    assert parsed("a (b | c) ").node == All((a, Either((b, c))))
    assert parsed("a -(b | c) ").node == All((a, Not(Either((b, c)))))


@given(st.text(alphabet='اب "«»-():*|/NEAR5_ab', max_size=40))
def test_any_signs_are_a_query_or_told(text):
    """Whatever is typed is understood, or refused with a sentence."""
    told = ""
    try:
        parsed(text)
    except UnclearSearch as error:
        told = str(error)
    assert not told or told.endswith((".", "?"))
