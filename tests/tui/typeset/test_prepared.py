import re

import pytest

from tui.typeset.characters import UNUSUAL
from tui.typeset.classes import Characters
from tui.typeset.direction import Direction
from tui.typeset.levels import paragraph_levels
from tui.typeset.prepared import MIXED, MIXED_PLAIN

EVERY = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
HARMLESS = {Direction.RTL: b"RAMPTCSWO<>", Direction.LTR: b"LEMPTCSWO<>"}


@pytest.mark.parametrize("side", Direction)
def test_what_needs_no_levels(side: Direction) -> None:
    """What is taken to run one way only holds no character that could run the other way, nor numbers from right to left."""
    for table, characters in ((MIXED, EVERY), (MIXED_PLAIN, re.sub(UNUSUAL, "", EVERY))):
        rest = re.sub(table[side], "", characters)
        assert len(rest) > 40
        assert Characters().classes(rest).translate(None, HARMLESS[side]) == b""


def test_levels_are_left_out_where_they_are_all_alike(typesetter) -> None:
    """A paragraph of one direction needs no levels, whatever signs it holds; a number or a name asks for them."""
    assert typesetter.prepare('دار (نور): "بيت"!').levels is None
    assert typesetter.prepare("The end (of it): 25%!").levels is None
    assert typesetter.prepare("بيت % $ + -").levels is None
    assert typesetter.prepare("بيت 25").levels == b"\1\1\1\1\2\2"
    assert typesetter.prepare("a بيت b c d").levels == b"\0\0\1\1\1" + b"\0" * 6


@pytest.mark.parametrize("text", ["بيت (25) abc", "a \u2067بيت\u2069 b", "ا\u200cب 1"])
@pytest.mark.parametrize("side", Direction)
def test_levels_are_those_of_the_paragraph(typesetter, text: str, side: Direction) -> None:
    """The levels are those that UAX #9 gives the whole paragraph."""
    characters = Characters()
    expected = paragraph_levels(characters.classes(text), side.level, text, characters)
    assert typesetter.prepare(text, side).levels == expected


def test_line_ends_inside_a_paragraph_are_spaces(typesetter) -> None:
    """A line end inside a paragraph does not begin another paragraph."""
    assert typesetter.prepare("بيت\n25").levels == typesetter.prepare("بيت 25").levels


def test_width(typesetter) -> None:
    """The width is that of one endless line, without the spaces at its end."""
    assert typesetter.prepare("سَلام  ").width == 3
    assert typesetter.prepare("").width == 0
