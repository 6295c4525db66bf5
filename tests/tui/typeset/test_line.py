import pytest

from tui.typeset.line import Line


@pytest.fixture
def mixed(one_line) -> Line:
    """A line of twelve code points seen in ten columns: `!`, `(abc)`, a lam with alef and mark, and a beh."""
    return one_line("ب لاَ (abc)!")


def test_order(mixed) -> None:
    """Cells stand from left to right, brackets mirrored at odd levels."""
    assert mixed.text == "!(abc) \ufefb\u064e \ufe8f"
    assert mixed.width == 10


def test_columns_of_offsets(mixed) -> None:
    """Every code point has the column of the cell that shows it, letters of a ligature and marks included."""
    assert [mixed.column_of(offset) for offset in range(12)] == [9, 8, 7, 7, 7, 6, 5, 2, 3, 4, 1, 0]
    assert mixed.column_of(12) is None
    assert mixed.column_of(-1) is None


def test_offsets_of_columns(mixed) -> None:
    """Every column has the first code point of its cell, none beyond the cells."""
    assert [mixed.offset_at(column) for column in range(10)] == [11, 10, 7, 8, 9, 6, 5, 2, 1, 0]
    assert mixed.offset_at(10) is None
    assert mixed.offset_at(-1) is None


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 1, [(9, 1)]),
        (0, 12, [(0, 10)]),
        (3, 4, [(7, 1)]),
        (0, 8, [(2, 1), (5, 5)]),
        (8, 12, [(0, 2), (3, 2)]),
        (7, 10, [(2, 3)]),
        (4, 4, []),
        (12, 20, []),
    ],
)
def test_stretches(mixed, start, end, expected) -> None:
    """A range of code points is shown in as few stretches of columns as the order allows."""
    assert mixed.columns(start, end) == expected


def test_wide_cells(one_line) -> None:
    """Both columns of a wide character lead to it."""
    line = one_line("a漢b")
    assert [line.offset_at(column) for column in range(4)] == [0, 1, 1, 2]
    assert line.columns(1, 3) == [(1, 3)]


def test_levels_travel_with_cells(mixed) -> None:
    """Each cell has its embedding level, so that any way of handing a line to a terminal can be derived."""
    assert [cell.level for cell in mixed.cells] == [1, 1, 2, 2, 2, 1, 1, 1, 1, 1]


def test_space_at_the_end_has_no_cell(lines) -> None:
    """White space at which a line ends is covered by the line and shown nowhere."""
    first, second = lines("ابت  ثجح", 3)
    assert (first.start, first.end, second.start) == (0, 5, 5)
    assert first.column_of(3) is None
    assert first.width == 3


def test_signs_of_direction_before_the_first_letter_part_it_from_nothing(one_line) -> None:
    """Isolates within each other at the beginning of a line leave its first letter with those that follow."""
    assert one_line("\u2067\u2066\u2068ابت\u2069 a\u2069\u2069").text == "ﺖﺑﺍ a"
