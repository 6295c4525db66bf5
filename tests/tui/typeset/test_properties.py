import re

from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.typeset.classes import Characters
from tui.typeset.levels import paragraph_levels
from tui.typeset.line import LineSpan
from tui.typeset.order import line_levels, visual_order
from tui.typeset.terminal.encode import encode
from tui.typeset.terminal.mode import Mode
from tui.typeset.typesetter import Typesetter

TYPESETTER = Typesetter()
CHARACTERS = Characters()
NEVER_SENT = {
    Mode.VPF: re.compile(
        "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0f\ufeff\ud800-\udfff]"
    ),
    Mode.LOGICAL: re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ud800-\udfff]"),
}

WRITTEN = [
    "لا",
    "بيت",
    "سَلام",
    "پژ",
    "abc",
    "NATO",
    "2025",
    "١٢",
    " ",
    "  ",
    "(",
    ")",
    "«",
    "»",
    "-",
    ".",
    "،",
    "%",
    "$",
]
CONTROLS = [*"\t\n\u200c\u200d\u200e\u200f\u202b\u202c\u202e\u2067\u2068\u2069\xa0", "\x1b[1m", "\ud800"]
ODD = ["\u0651\u064e", "\u0301", "漢", "\U0001f525", "\U0001f468\u200d\U0001f469", "\U0001f1f2\U0001f1f1", "\ufdf2"]
SEEN = re.compile("[!-~\xa1-\xac\xae-\u02ff\u0620-\u06d5]")
PIECES = st.sampled_from(WRITTEN + CONTROLS + ODD)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=40).map("".join),
    st.text(st.characters(), max_size=60),
)
WIDTHS = st.integers(min_value=4, max_value=90)
"""Four cells are the most that one character takes."""

ORDERED = st.text("اבتلم abcXY 0123٤٥٦ .,:;!?()[]<>«»\"'-+/%$", max_size=50)


@given(TEXTS, WIDTHS)
@settings(max_examples=400, deadline=None)
def test_lines_cover_the_text_once_and_fit(text: str, width: int) -> None:
    """Every code point is in exactly one line, in order, and no line is wider than asked."""
    prepared = TYPESETTER.prepare(text)
    spans = TYPESETTER.lay_out(prepared, width)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans) or spans == (LineSpan(0, 0),)
    assert all(TYPESETTER.line(prepared, span).width <= width for span in spans)


@given(TEXTS, WIDTHS)
@settings(max_examples=400, deadline=None)
def test_cells_cover_their_line_once(text: str, width: int) -> None:
    """The cells of a line stand for its code points without gap or overlap, up to the white space at its end."""
    prepared = TYPESETTER.prepare(text)
    for span in TYPESETTER.lay_out(prepared, width):
        line = TYPESETTER.line(prepared, span)
        places = sorted((cell.start, cell.end) for cell in line.cells)
        edges = [line.start, *(end for _, end in places)]
        assert [start for start, _ in places] == edges[:-1]
        assert SEEN.search(text, edges[-1], line.end) is None


@given(TEXTS, WIDTHS)
@settings(max_examples=300, deadline=None)
def test_columns_and_offsets_are_inverse(text: str, width: int) -> None:
    """The column of a column's offset is where its cell begins, and a whole line is one stretch."""
    prepared = TYPESETTER.prepare(text)
    for span in TYPESETTER.lay_out(prepared, width):
        line = TYPESETTER.line(prepared, span)
        column = 0
        for cell in line.cells:
            assert {line.offset_at(column + step) for step in range(cell.width)} == {cell.start}
            assert {line.column_of(offset) for offset in range(cell.start, cell.end)} == {column}
            column += cell.width
        assert line.columns(span.start, span.end) == ([(0, line.width)] if line.cells else [])


@given(TEXTS, WIDTHS)
@settings(max_examples=300, deadline=None)
def test_no_control_reaches_the_terminal(text: str, width: int) -> None:
    """What goes out holds no control and no bidirectional mark, joiners only as it was written, and can be encoded."""
    prepared = TYPESETTER.prepare(text)
    for span in TYPESETTER.lay_out(prepared, width):
        line = TYPESETTER.line(prepared, span)
        for mode, never_sent in NEVER_SENT.items():
            assert never_sent.search(encode(line, text, mode)) is None
            assert encode(line, text, mode).encode().decode() == encode(line, text, mode)


@given(TEXTS, st.integers(min_value=0, max_value=40))
@settings(max_examples=300, deadline=None)
def test_fitted_lines_fit(text: str, width: int) -> None:
    """A fitted line is never wider than asked and stands for the whole text."""
    line = TYPESETTER.fit(text, width)
    assert line.width <= width
    assert (line.start, line.end) == (0, len(text))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_the_order_of_a_line_is_a_permutation(text: str) -> None:
    """The visual order of levels holds every place once."""
    classes = CHARACTERS.classes(text).replace(b"B", b"W")
    for base in (0, 1):
        levels = line_levels(classes, paragraph_levels(classes, base, text, CHARACTERS), base)
        assert sorted(visual_order(levels)) == list(range(len(text)))


@given(ORDERED)
@settings(max_examples=500, deadline=None)
def test_the_order_is_that_of_an_independent_engine(text: str) -> None:
    """A whole paragraph is ordered as python-bidi orders it."""
    for base, side in ((0, "L"), (1, "R")):
        classes = CHARACTERS.classes(text)
        levels = line_levels(classes, paragraph_levels(classes, base, text, CHARACTERS), base)
        ours = "".join(text[place] for place in visual_order(levels))
        assert ours == get_display(text, base_dir=side)
