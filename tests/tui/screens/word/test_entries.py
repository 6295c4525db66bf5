"""What a card tells of the user's dictionaries."""

from glossary.dictionaries.entry import Entry
from tui.screens.word.entries import entry_rows
from tui.screens.word.rows import Fact, Heading

WIDTH = 32


def told(rows: list[object]) -> list[str]:
    """Rows as lines of text."""
    return [
        f"= {row.text}" if isinstance(row, Heading) else f"{row.label}|" + " ".join(text for text, _ in row.pieces)
        for row in rows
        if isinstance(row, Heading | Fact)
    ]


def test_dictionaries_in_order():
    """Each dictionary is named once; its entries follow, their lines as wide as the card, then its whole licence."""
    entries = [
        Entry("Birds", "زغلول", "زغلول\n1. squab\n2. a young pigeon that cannot fly", "CC BY-SA 4.0 by us all"),
        Entry("Birds", "زُغلول", "a name"),
        Entry("Other", "زغلول", "squab"),
    ]
    assert told(list(entry_rows(entries, WIDTH))) == [
        "= Birds",
        "entry|زغلول",
        "|1. squab",
        "|2. a young pigeon",
        "|that cannot fly",
        "entry|زُغلول",
        "|a name",
        "licence|CC BY-SA 4.0 by us",
        "|all",
        "= Other",
        "entry|زغلول",
        "|squab",
    ]


def test_a_very_long_definition():
    """A definition that would never end does."""
    rows = list(entry_rows([Entry("Birds", "x", "word " * 60_000)], WIDTH))
    assert len(rows) == 402
    assert list(entry_rows([], WIDTH)) == []
