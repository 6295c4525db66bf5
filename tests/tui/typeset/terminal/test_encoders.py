import unicodedata
from itertools import groupby

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.tui.typeset.terminal.terminals import MARK, shown_by_rows, shown_by_stretches, shown_by_words
from tui.typeset.terminal.encoder import encoder_of
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.row import SeenRow
from tui.typeset.typesetter import Typesetter

TYPESETTER = Typesetter()
LETTERS = ["\ufee3", "\ufea4", "\ufeaa", "\ufefc", "\ufee4\u0651\u064e", "\ufe8d\u064b", "\u0640", "\ufb58"]
NUMBERS = [*"٠١٢٣", "۴", "\u066b"]
SIGNS = [*"،؛؟٪.,:-/%$+()[]«»<>\"'", "│", "─", "\u25cc\u064e", "…"]
OTHERS = [*"abX012", "é", "中", " ", " ", " "]
CELLS = st.lists(
    st.tuples(st.sampled_from(LETTERS * 4 + NUMBERS * 2 + SIGNS + OTHERS), st.integers(0, 9)), min_size=1, max_size=40
)
TURNING = [Mode.LTRBASE, Mode.VPF_LRM]


def row_of(cells: list[tuple[str, int]]) -> SeenRow:
    """A row whose look changes where a number is 0, wide characters followed by their second column."""
    texts, looks, look = [], [], 0
    for cell, chance in cells:
        look += not chance
        wide = cell == "中"
        texts += [cell, ""] if wide else [cell]
        looks += [look] * (1 + wide)
    return SeenRow(texts, looks)


@pytest.mark.parametrize("mode", TURNING)
@given(CELLS)
@settings(max_examples=400, deadline=None)
def test_rows_come_out_as_they_are_seen(mode, cells) -> None:
    """A terminal that resolves rows from the left shows every cell where it belongs, and mirrors nothing."""
    row = row_of(cells)
    sent = encoder_of(mode).sent(row)
    shown, order = shown_by_rows(row, sent)
    assert shown == list(row.cells)
    assert [order.index(column) for column in range(len(order))] == list(sent.columns)


@given(CELLS)
@settings(max_examples=400, deadline=None)
def test_rows_that_begin_with_no_arabic_come_out_whatever_the_direction(cells) -> None:
    """A terminal that takes the direction of a row from its first letter shows the same, where that is not Arabic."""
    row = row_of([(" ", 1), *cells])
    assert shown_by_rows(row, encoder_of(Mode.LTRBASE).sent(row), None)[0] == list(row.cells)


@given(CELLS)
@settings(max_examples=400, deadline=None)
def test_stretches_come_out_as_they_are_seen(cells) -> None:
    """A terminal that drops marks and resolves each look on its own shows every cell where it belongs."""
    row = row_of(cells)
    assert shown_by_stretches(row, encoder_of(Mode.LTRBASE).sent(row)) == list(row.cells)


@given(CELLS)
@example([("\ufee3", 1), ("\ufee4\u0651\u064e", 1), ("2", 1), ("(", 1), ("٢", 1), ("٠", 1), (")", 1)])
@settings(max_examples=400, deadline=None)
def test_words_come_out_as_they_are_seen(cells) -> None:
    """A terminal that turns words shows every cell where it belongs; each column of a word has as many code points."""
    row = row_of(cells)
    assert shown_by_words(row, encoder_of(Mode.WORDS).sent(row)) == list(row.cells)


@pytest.mark.parametrize("mode", Mode)
@given(CELLS)
@settings(max_examples=100, deadline=None)
def test_columns_are_a_permutation(mode, cells) -> None:
    """Every column of a row is sent once, and shown where the cell stands that was written there."""
    row = row_of(cells)
    sent = encoder_of(mode).sent(row)
    assert len(sent.cells) == len(sent.apart) == len(row.cells)
    assert sorted(sent.columns) == list(range(len(row.cells)))
    assert all(cell.startswith(row.cells[column]) for cell, column in zip(sent.cells, sent.columns, strict=True))


@pytest.mark.parametrize("mode", [Mode.VPF, Mode.EXPLICIT, Mode.MLTERM])
def test_terminals_that_turn_nothing_get_what_is_seen(mode) -> None:
    """Modes of terminals that turn nothing, or were asked to, send the row itself."""
    row = row_of([("\ufee3", 1), ("(", 1), ("٢", 0), ("中", 1)])
    sent = encoder_of(mode).sent(row)
    assert list(sent.cells) == list(row.cells)
    assert not any(sent.apart)


def test_rows_without_arabic_stay_as_they_are() -> None:
    """A row of English is sent as it is in every mode."""
    row = row_of([(cell, 1) for cell in "a (b) 12%"])
    for mode in Mode:
        assert list(encoder_of(mode).sent(row).cells) == list(row.cells)


@given(
    st.text(alphabet="محكتبدارلاىءی \u200c", min_size=1, max_size=12), st.lists(st.booleans(), min_size=24, max_size=24)
)
@settings(max_examples=300, deadline=None)
@example("محمد", [True] * 24)
@example("می\u200cخواهد", [False] * 24)
def test_letters_keep_their_forms_where_they_are_shaped_anew(text, breaks) -> None:
    """A terminal that shapes the letters of each run itself, as Konsole does, finds the joins that were there."""
    seen = [cell.text for cell in TYPESETTER.fit(text, 100).cells]
    if not seen:
        return
    looks = [sum(breaks[: place + 1]) for place in range(len(seen))]
    sent = encoder_of(Mode.LTRBASE).sent(SeenRow(seen, looks))
    stream = "".join(sent.cells)
    anew = []
    for run in stream.split(MARK):
        letters = "".join(unicodedata.normalize("NFKC", char) if char > "\ufb00" else char for char in run)
        anew.append([cell.text for cell in TYPESETTER.fit(letters, 100).cells])
    runs = [
        [cell for _, cell in alike]
        for (_, is_blank), alike in groupby(
            zip(looks, seen, strict=True), key=lambda column: (column[0], column[1] == " ")
        )
        if not is_blank
    ]
    first_cut = seen[0] != " " and seen[0]  # no column stands before it that could hold a joiner
    for run, expected in zip([run for run in anew if [cell for cell in run if cell != " "]], runs, strict=True):
        if not (first_cut and expected is runs[0]):
            assert [cell for cell in run if cell != " "] == expected
