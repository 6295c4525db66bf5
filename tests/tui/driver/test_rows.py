import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size

from tests.tui.driver.emulator import Terminal
from tests.tui.typeset.terminal.terminals import shown_by_rows
from tui.driver.rows import ScreenRows
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.row import SeenRow, SentRow
from tui.typeset.terminal.traits import Traits

WIDTH, HEIGHT = 24, 3
TURNING = [mode for mode in Mode if mode.is_by_row]
TEXTS = st.lists(
    st.sampled_from([*"\ufee3\ufea4\ufeaa٠١٢ab12().،│ ", "\ufee4\u064e", "\ufefc", "中"]), min_size=1, max_size=12
).map("".join)
STYLES = st.sampled_from(["", "1", "38;2;1;2;3", "38;2;1;2;3;48;2;9;9;9", "3;38;5;4"])
LINKS = st.sampled_from(["", "", "id=1;https://example.org/"])
WRITES = st.lists(
    st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1), TEXTS, STYLES, LINKS), min_size=1, max_size=12
)


def cut(text: str, room: int) -> str:
    """As much of a text as fits, as the compositor cuts it."""
    return text if cell_len(text) <= room else set_cell_size(text, room)


def written(column: int, line: int, text: str, style: str, link: str) -> str:
    """What Textual's compositor writes for a segment at a place."""
    shown = f"\x1b[{style}m{text}\x1b[0m" if style else text
    shown = f"\x1b]8;{link}\x1b\\{shown}\x1b]8;;\x1b\\" if link else shown
    return f"\x1b[{line + 1};{column + 1}H{shown}"


def believed(writes) -> Terminal:
    """The screen as Textual believes it to be."""
    seen = Terminal(WIDTH, HEIGHT)
    for column, line, text, style, link in writes:
        seen.take(written(column, line, cut(text, WIDTH - column), style, link))
    return seen


@pytest.mark.parametrize("mode", TURNING)
@given(WRITES, st.data())
@settings(max_examples=150, deadline=None)
def test_updates_leave_what_a_full_paint_would(mode, writes, data) -> None:
    """Whatever is written in whatever pieces, the terminal holds what it would if each row had been painted at once."""
    rows, terminal = ScreenRows(mode, WIDTH, HEIGHT), Terminal(WIDTH, HEIGHT)
    for column, line, text, style, link in writes:
        raw = written(column, line, cut(text, WIDTH - column), style, link)
        at = data.draw(st.integers(0, len(raw)))
        terminal.take(rows.sent(raw[:at]))
        terminal.take(rows.sent(raw[at:]))
    seen = believed(writes)
    full, painted = ScreenRows(mode, WIDTH, HEIGHT), Terminal(WIDTH, HEIGHT)
    paint = ""
    for line in {write[1] for write in writes}:
        for column in range(WIDTH):
            if seen.cells[line][column]:
                paint += written(column, line, seen.cells[line][column], *seen.looks[line][column])
    painted.take(full.sent(paint))
    assert terminal.cells == painted.cells
    assert terminal.looks == painted.looks
    assert (terminal.others, painted.others) == ("", "")


@pytest.mark.parametrize("mode", [Mode.LTRBASE, Mode.VPF_LRM])
@given(WRITES)
@settings(max_examples=100, deadline=None)
def test_the_terminal_shows_what_textual_believes(mode, writes) -> None:
    """A terminal that turns rows shows each cell where Textual put it, and the columns of the mouse are those."""
    rows, terminal = ScreenRows(mode, WIDTH, HEIGHT), Terminal(WIDTH, HEIGHT)
    for column, line, text, style, link in writes:
        terminal.take(rows.sent(written(column, line, cut(text, WIDTH - column), style, link)))
    seen = believed(writes)
    for line in range(HEIGHT):
        cells = terminal.cells[line]
        row = SentRow(cells, [False] * WIDTH, range(WIDTH))
        shown, order = shown_by_rows(SeenRow(seen.cells[line], [0] * WIDTH), row)
        assert shown == seen.cells[line]
        assert [rows.shown_column(column, line) for column in range(WIDTH)] == [
            order.index(column) for column in range(WIDTH)
        ]


@pytest.mark.parametrize("mode", [mode for mode in Mode if not mode.is_by_row])
def test_other_modes_send_what_was_written(mode) -> None:
    """Where the terminal turns nothing, what Textual writes is not even looked at."""
    data = "\x1b[1;1H\x1b[1m\ufee3\ufea4\x1b[0m\x1b["
    assert ScreenRows(mode, WIDTH, HEIGHT).sent(data) is data


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[?2026h",
        "\x1b[?1006l",
        "\x1b[>25u",
        "\x1b[<u",
        "\x1b[?2048$p",
        "\x1b[6n",
        "\x1b]0;warraq\x07",
        "\x1b]2;\ufee3 \ufea4\x1b\\",
        "\x1b]52;c;YWJj\x07",
        "\x1b]22;pointer\x07",
        "\x1bPtmux;\x1b\x1b]0;a\x07\x1b\\",
        "\x07",
        "\x1b7",
        "\x1b[22;2t",
    ],
)
@pytest.mark.parametrize("mode", TURNING)
def test_what_is_no_picture_goes_through(mode, sequence) -> None:
    """Modes, questions, titles, the clipboard and the bell reach the terminal as they are, even in pieces."""
    rows = ScreenRows(mode, WIDTH, HEIGHT)
    assert rows.sent(sequence) == sequence
    assert "".join(map(rows.sent, sequence)) == sequence


@pytest.mark.parametrize("mode", TURNING)
def test_what_was_written_before_goes_before(mode) -> None:
    """A frame ends after its picture: sequences keep their place among the rows."""
    sent = ScreenRows(mode, WIDTH, HEIGHT).sent("\x1b[?2026h\x1b[1;1Habc\x1b[?2026l")
    assert sent.startswith("\x1b[?2026h")
    assert sent.index("abc") < sent.index("\x1b[?2026l")


@pytest.mark.parametrize("mode", TURNING)
def test_only_what_changed_is_sent(mode) -> None:
    """Writing what is there already sends no row; the cursor stands where it was put."""
    rows = ScreenRows(mode, WIDTH, HEIGHT)
    rows.sent("\x1b[1;1H\x1b[1m\ufee3\ufea4\x1b[0m abc")
    assert rows.sent("\x1b[1;1H\x1b[1m\ufee3\ufea4\x1b[0m abc\x1b[2;2H") == "\x1b[2;2H"
    assert rows.sent("\x1b[1;6HX") == "\x1b[1;6HX\x1b[1;7H"


@pytest.mark.parametrize("mode", TURNING)
@pytest.mark.parametrize("clearing", ["\x1b[?1049h", "\x1b[?1049l", "\x1bc"])
def test_another_screen_is_painted_anew(mode, clearing) -> None:
    """After the terminal has changed to its other screen nothing is taken to be there."""
    rows = ScreenRows(mode, WIDTH, HEIGHT)
    first = rows.sent("\x1b[1;1H\ufee3abc")
    assert rows.sent(clearing) == clearing
    assert rows.sent("\x1b[1;1H\ufee3abc") == first


@pytest.mark.parametrize("mode", TURNING)
def test_a_resized_screen_is_painted_anew(mode) -> None:
    """After a resize rows are sent whole, no longer than the screen, although nothing in them changed."""
    rows = ScreenRows(mode, WIDTH, HEIGHT)
    rows.sent("\x1b[1;1Habcdefgh中\x1b[3;1Hx")
    rows.resize(9, 2)
    terminal = Terminal(9, 2)
    terminal.take(rows.sent("\x1b[1;1Ha"))
    assert terminal.cells == [[*"abcdefgh "], [" "] * 9]


@pytest.mark.parametrize("mode", TURNING)
@pytest.mark.parametrize(
    ("erasing", "left"),
    [
        ("\x1b[2;3H\x1b[K", ["abcd", "ab  ", "abcd"]),
        ("\x1b[2;3H\x1b[1K", ["abcd", "   d", "abcd"]),
        ("\x1b[2;3H\x1b[2K", ["abcd", "    ", "abcd"]),
        ("\x1b[2;3H\x1b[J", ["abcd", "ab  ", "    "]),
        ("\x1b[2;3H\x1b[1J", ["    ", "   d", "abcd"]),
        ("\x1b[2J", ["    ", "    ", "    "]),
        ("\x1b[2;3H\x1b[A\x1b[DX\r\nY\x1b[2CZ\x1b[2GW\bV", ["aXcd", "YVcZ", "abcd"]),
    ],
)
def test_erasing_and_moving(mode, erasing, left) -> None:
    """Sequences that erase or move do to the rows what they do to a terminal."""
    rows, terminal = ScreenRows(mode, 4, 3), Terminal(4, 3)
    terminal.take(rows.sent("".join(f"\x1b[{line};1Habcd" for line in (1, 2, 3))))
    terminal.take(rows.sent(erasing))
    assert ["".join(cells) for cells in terminal.cells] == left


def test_looks_of_words_are_fonts_and_colours_stay() -> None:
    """Where words are turned one by one, a colour keeps its column and a font keeps its letters together."""
    rows, terminal = ScreenRows(Mode.WORDS, 4, 1), Terminal(4, 1)
    terminal.take(rows.sent("\x1b[1;1H\ufeaa\x1b[31m\ufee4\x1b[0m\ufea4\x1b[1m\ufee3\x1b[0m"))
    assert terminal.cells == [["\ufea4", "\ufee4", "\ufeaa", "\ufee3"]]
    assert [style for style, _ in terminal.looks[0]] == ["", "31", "", "1"]


def test_a_space_before_a_joined_letter_is_no_sign() -> None:
    """A space is set apart by its ink alone, whatever joins the letter after it to one of another look."""
    sent = ScreenRows(Mode.LTRBASE, 4, 1).sent("\x1b[1;1H\ufee3 \x1b[31m\ufee4\x1b[0m ")
    assert "\x1b[38;5;8m \u200d" in sent


def test_screen_shows_no_italics() -> None:
    """What touches a word is bold where italics are not to be had."""
    sent = ScreenRows(Mode.WORDS, 3, 1, Traits(italics=False)).sent("\x1b[1;1H\ufee3(\ufee3")
    assert sent == "\x1b[1;1H\ufee3\x1b[1m(\x1b[0m\ufee3\x1b[1;4H"


@pytest.mark.parametrize("joiners", [True, False])
def test_joiners_are_sent_where_they_are_borne(joiners) -> None:
    """A joiner stands before a letter only where no multiplexer hides the letter for it."""
    sent = ScreenRows(Mode.LTRBASE, 3, 1, Traits(joiners=joiners)).sent("\x1b[1;1H \ufeaa\x1b[1m\ufee3\x1b[0m")
    assert ("\u200d" in sent) is joiners


@pytest.mark.parametrize(
    ("style", "cell", "apart"),
    [
        ("38;2;1;2;3;48;2;9;9;9", "(", "38;2;1;2;2;48;2;9;9;9"),
        ("48;2;9;9;9;38;2;1;2;4", " ", "48;2;9;9;9;38;2;1;2;5"),
        ("4;38;5;3", " ", "4;38;5;3;38;5;8"),
        ("38;5;8", " ", "38;5;8;38;5;7"),
        ("31", "(", "31;2"),
        ("1;38;5;3", "(", "1;38;5;3;2"),
        ("2;31", "(", "2;31;22"),
        ("1;2;31", "(", "1;2;31;22;1"),
    ],
)
def test_neighbours_differ_by_as_little_as_can_be(style, cell, apart) -> None:
    """What has to look apart differs by a step of its ink, a space by any ink, else it is faint or no longer so."""
    rows = ScreenRows(Mode.LTRBASE, 3, 1)
    sent = rows.sent(f"\x1b[1;1H\x1b[{style}m\ufee3{cell}\ufee3\x1b[0m")
    assert f"\x1b[{apart}m{cell}" in sent


def test_no_look_is_changed_where_marks_do() -> None:
    """Where marks part the words of a row, nothing looks other than it was painted."""
    rows = ScreenRows(Mode.LTRBASE, 5, 1, Traits(heeds_marks=True))
    sent = rows.sent("\x1b[1;1H\x1b[38;2;1;2;3m\ufee3(\ufee3 1\x1b[0m")
    assert sent.count("\x1b[38;2;") == 1


@pytest.mark.parametrize(
    ("painted", "expected"),
    [
        ("\ufee3:\ufee3(\ufee3", ["\x1b[1m:", "\x1b[3m("]),
        ("\x1b[1m\ufee3:\ufee3\x1b[0m", ["\x1b[1;22m:"]),
        ("\ufee3:\ufee3\x1b[1m\ufee3\x1b[0m", ["\x1b[3m:"]),
    ],
)
def test_points_are_bold_and_other_signs_italic(painted, expected) -> None:
    """What touches a word is of another font by which it changes least, unless another part of the word has that."""
    sent = ScreenRows(Mode.WORDS, 8, 1).sent(f"\x1b[1;1H{painted}")
    assert all(part in sent for part in expected)
