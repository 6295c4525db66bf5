"""The words of a query for lists of something else than articles."""

import pytest

from corpus.search.lexing import Kind, in_quotes, pieces
from corpus.search.plain import plain


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ORF news", "ORF news"),
        ("NEARBY ORCHARD", "NEARBY ORCHARD"),
        ("gold OR oil", "gold oil"),
        ("gold NEAR/5 mine", "gold mine"),
        ("gold NEAR mine", "gold mine"),
        ("gold AND mine", "gold mine"),
        ("-war peace", "peace"),
        ("-(war peace) mali", "mali"),
        ("-(a (b c) d) mali", "mali"),
        ("(a -b) c", "a c"),
        ('-("a b" c) "d e"', '"d e"'),
        ("-(a", ""),
        ("a) b", "a b"),
    ],
)
def test_what_is_wanted_is_said_in_words(query: str, words: str) -> None:
    """Signs that join are left out, words that begin like them are not; what a minus stands before is not wanted."""
    assert plain(query).words == words


def test_a_field_behind_a_minus_wants_nothing() -> None:
    """A field that a minus leaves out is told with its place, the minus included where it stands right before it."""
    said = plain("-source:bbc -(source:dw tag:war) term:gold")
    assert said.fields == {"term": "gold"}
    assert ["-source:bbc -(source:dw tag:war) term:gold"[start:end] for start, end in said.spans] == [
        "-source:bbc",
        "source:dw",
        "tag:war",
        "term:gold",
    ]


@pytest.mark.parametrize("name", ["ملف", 'ملف "الربيع"', 'a "b” c', "a “b” «c»"])
def test_a_name_in_quotes_is_read_as_it_is(name: str) -> None:
    """A name is put into quotes that it does not close itself."""
    (piece,) = pieces(f"in:{in_quotes(name)} ")
    assert (piece.kind, piece.field, piece.text) == (Kind.FIELD, "in", name)


def test_a_name_with_all_quotes_loses_its_straight_ones() -> None:
    """Where a name has every quote that closes, it is one value still."""
    name = 'a “b” «c» "d"'
    (piece,) = pieces(f"in:{in_quotes(name)}")
    assert piece.text == "a “b” «c» d"
