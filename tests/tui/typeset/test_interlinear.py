"""Words over their English: what holds for every text and every gloss."""

import re
from itertools import accumulate, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.typeset.interlinear import Glossed, Interlinear
from tui.typeset.line import Cell, Line, LineSpan
from tui.typeset.stacks import Under
from tui.typeset.typesetter import Typesetter

TYPESETTER = Typesetter()
INTERLINEAR = Interlinear(TYPESETTER)
WORD = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
"""A word, or two that share a gloss."""

PIECES = [
    "لا",
    "بيت",
    "سَلام",
    "الكتاب",
    "abc",
    "NATO",
    "2025",
    "١٢",
    " ",
    " ",
    "  ",
    "(",
    ")",
    "«",
    "»",
    "-",
    ".",
    "،",
    "/",
    "%",
]
ODD = [
    "\n",
    "\t",
    "\u200c",
    "\u200f",
    "\u2067",
    "\u2069",
    "\xa0",
    "\u0651\u064e",
    "漢",
    "\U0001f525",
    "\ufdf2",
    "\ud800",
]
TEXTS = st.lists(st.sampled_from(PIECES + ODD), max_size=40).map("".join)
GLOSSES = st.sampled_from(
    ["", None, "a", "the book", "~Bāmākū", "Security Council", "one of those who came to be so", "漢字", "كتاب"]
)
WIDTHS = st.integers(min_value=6, max_value=70)


@st.composite
def paragraphs(draw: st.DrawFn) -> Glossed:
    """A paragraph with glosses under some of its words."""
    text = draw(TEXTS)
    found = [match.span() for match in WORD.finditer(text)]
    words = [Under(start, end, gloss) for start, end in found if (gloss := draw(GLOSSES)) != ""]
    return INTERLINEAR.glossed(TYPESETTER.prepare(text), words)


def shown_offsets(line: Line) -> list[int]:
    """The code points that the cells of a line stand for, in logical order."""
    return sorted(offset for cell in line.cells for offset in range(cell.start, cell.end))


@given(paragraphs(), WIDTHS)
@settings(max_examples=500, deadline=None)
def test_lines_cover_the_text_once_and_fit(glossed: Glossed, width: int) -> None:
    """Every code point is in exactly one line, in order; neither a line nor what is under it is wider than asked."""
    text = glossed.prepared.text
    spans = INTERLINEAR.lay_out(glossed, width)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans) or spans == (LineSpan(0, 0),)
    for span in spans:
        pair = INTERLINEAR.pair(glossed, span, width)
        assert pair.text.width <= width
        assert pair.under.width <= width


@given(paragraphs(), WIDTHS)
@settings(max_examples=300, deadline=None)
def test_the_words_are_those_of_the_plain_line(glossed: Glossed, width: int) -> None:
    """Glosses only widen spaces: the cells and their order are those of the same line without glosses."""
    for span in INTERLINEAR.lay_out(glossed, width):
        line = INTERLINEAR.pair(glossed, span, width).text
        plain = TYPESETTER.line(glossed.prepared, span)
        assert [cell for cell in line.cells if cell.text.strip()] == [cell for cell in plain.cells if cell.text.strip()]
        assert shown_offsets(line) == shown_offsets(plain)


@given(paragraphs(), WIDTHS)
@settings(max_examples=300, deadline=None)
def test_columns_and_offsets_are_inverse(glossed: Glossed, width: int) -> None:
    """The column of a code point leads back to it, for the cursor, the selection and hits."""
    for span in INTERLINEAR.lay_out(glossed, width):
        line = INTERLINEAR.pair(glossed, span, width).text
        column = 0
        for cell in line.cells:
            assert {line.column_of(offset) for offset in range(cell.start, cell.end)} <= {column}
            assert {line.offset_at(column + step) for step in range(cell.width)} == {cell.start}
            column += cell.width


@given(paragraphs(), WIDTHS)
@settings(max_examples=300, deadline=None)
def test_a_gloss_is_under_its_words(glossed: Glossed, width: int) -> None:
    """A gloss begins at the edge of its words from which they are read, and no two touch."""
    for span in INTERLINEAR.lay_out(glossed, width):
        pair = INTERLINEAR.pair(glossed, span, width)
        shown = {column: cell.start for column, _, cell in from_the_reading_side(pair.text)}
        glosses = [each for each in from_the_reading_side(pair.under) if each[2].end > each[2].start]
        assert all(cell.start <= shown[column] < cell.end for column, _, cell in glosses)
        assert all(before[1] < after[0] for before, after in pairwise(glosses))


def from_the_reading_side(line: Line) -> list[tuple[int, int, Cell]]:
    """The cells of a line with their first and last column, counted from the side where its reading begins."""
    cells = line.cells[::-1] if line.direction == "rtl" else line.cells
    ends = list(accumulate(cell.width for cell in cells))
    return [(end - cell.width, end, cell) for end, cell in zip(ends, cells, strict=True)]


def test_the_parts_of_a_word_of_both_directions_fit() -> None:
    """Where the parts of a word come in another order than they are read, a gloss moves them apart as far as there is room."""
    glossed = INTERLINEAR.glossed(TYPESETTER.prepare("abc سَلامabc"), [Under(0, 5, None), Under(6, 12, "the book")])
    (span,) = INTERLINEAR.lay_out(glossed, 18)
    text, under = INTERLINEAR.pair(glossed, span, 18)
    assert (text.width, under.width) == (18, 12)
