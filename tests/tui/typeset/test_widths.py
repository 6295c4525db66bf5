"""The cells that a line counts are those that Textual and terminals count for what is sent."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from wcwidth import wcwidth

from tests.hostile.texts import all_texts
from tui.typeset.glyphs import glyph
from tui.typeset.grammar import Grammars
from tui.typeset.line import Cell
from tui.typeset.typesetter import Typesetter

TYPESETTER = Typesetter()
TEXTS = all_texts()
PIECES = st.sampled_from(["ب", " ", "a", "漢", *"".join(TEXTS.values())])
BLOCKS = [
    (start, start + 0x100)
    for start in (*range(0, 0x3200, 0x100), *range(0xA000, 0xAC00, 0x100), *range(0xF800, 0x1FC00, 0x100))
]
FEW = [(start, start + 0x20) for start in range(0x1FC00, 0x110000, 0x800)]


def measured(text: str) -> tuple[int, int]:
    """Return the cells that Textual gives a text, and those that the characters take one by one."""
    return cell_len(text), sum(max(wcwidth(character), 0) for character in text)


def test_every_character_is_as_wide_as_it_is_sent() -> None:
    """What is sent for any code point is as wide as the line that holds it counts, and is one that all know."""
    wrong = []
    for first, last in BLOCKS + FEW:
        characters = "".join(map(chr, range(first, last)))
        grammar = Grammars().of(characters)
        for character in characters:
            found = grammar.cluster.match(character)
            if found is None or found.lastgroup:
                continue
            shown = glyph(character, grammar)
            if measured(shown.text) != (shown.width, shown.width):
                wrong.append((hex(ord(character)), shown))
            if any(unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} for each in shown.text):
                wrong.append((hex(ord(character)), shown))
    assert wrong == []


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_lines_are_as_wide_as_they_say(name: str) -> None:
    """Every cell of a hostile text takes the columns that it says, and no more marks than a terminal bears."""
    prepared = TYPESETTER.prepare(TEXTS[name])
    for span in TYPESETTER.lay_out(prepared, 40):
        for cell in TYPESETTER.line(prepared, span).cells:
            _check(cell)


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=300, deadline=None)
def test_what_hostile_pieces_make_is_as_wide_as_it_says(text: str) -> None:
    """However hostile characters are mixed, a fitted line is as wide as the terminal draws it."""
    line = TYPESETTER.fit(text, 30)
    assert measured(line.text) == (line.width, line.width)
    for cell in line.cells:
        _check(cell)


def _check(cell: Cell) -> None:
    assert measured(cell.text) == (cell.width, cell.width)
    assert sum(wcwidth(character) == 0 for character in cell.text) <= 6


def test_letters_without_forms_are_as_wide_as_they_say() -> None:
    """Every Arabic letter takes one cell, joined or not."""
    letters = [char for char in map(chr, range(0x620, 0x8FF)) if unicodedata.category(char) == "Lo"]
    for letter in letters:
        line = TYPESETTER.fit(f"ب{letter}ب", 10)
        assert measured(line.text) == (line.width, line.width)
        assert line.width == 3
