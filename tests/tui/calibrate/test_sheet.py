"""The question which line reads right: every line as the app would send it, and a hint for those who read no Arabic."""

import re

import pytest

from tui.calibrate.drawing import DRAWING
from tui.calibrate.keys import UNFINISHED, key_names
from tui.calibrate.sheet import SAMPLE, Sheet, choices
from tui.driver.rows import ScreenRows
from tui.terminal.profile import Grounds, Profile
from tui.typeset.terminal.mode import Mode
from tui.typeset.typesetter import Typesetter

UNKNOWN = Profile("unknown", "unknown", Mode.VPF, Grounds.DEFAULT, "Nothing is known.", is_sure=False)
DRAWABLE = set(Mode) - {Mode.LOGICAL, Mode.MLTERM}
SIZES = [(60, 16), (70, 24), (80, 24), (100, 30), (200, 60)]


def rows_of(sent: str) -> dict[int, str]:
    """What is sent for each row, by its number from one."""
    found = re.split(r"\x1b\[(\d+);\d+H", sent)[1:]
    rows: dict[int, str] = {}
    for number, text in zip(found[::2], found[1::2], strict=True):
        rows[int(number)] = rows.get(int(number), "") + text
    return rows


def row_of(sent: str, mode: Mode) -> tuple[int, str]:
    """The row that shows a mode."""
    return next((line, text) for line, text in rows_of(sent).items() if f"  {mode.value} " in bare(text))


def bare(text: str) -> str:
    """A text without sequences and marks of direction."""
    return re.sub(r"\x1b\[[\d;]*[A-Za-z]|[\u200c-\u200f]", "", text).rstrip()


def test_each_drawable_mode_is_offered_once():
    """Every mode the app can draw in is there, the plainest first; mlterm's own only in mlterm."""
    assert set(choices(UNKNOWN)) == DRAWABLE
    assert len(choices(UNKNOWN)) == len(DRAWABLE)
    assert choices(UNKNOWN)[0] is Mode.VPF
    mlterm = UNKNOWN._replace(name="mlterm 3.9.2")
    assert choices(mlterm)[0] is Mode.MLTERM
    assert not {Mode.VPF, Mode.EXPLICIT} & set(choices(mlterm))
    assert set(choices(mlterm._replace(name="tmux 3.3a in mlterm", multiplexer="tmux"))) == DRAWABLE


@pytest.mark.parametrize("mode", sorted(DRAWABLE))
def test_a_line_is_sent_as_the_app_sends_it(mode: Mode):
    """What stands for the sample in a mode is what the driver makes of the same row."""
    modes = choices(UNKNOWN)
    line, row = row_of(Sheet(modes, (100, 30)).sent(0), mode)
    pointer = "▶" if mode is Mode.VPF else " "
    head = f"{pointer} {modes.index(mode) + 1}  {mode.value:<10}"
    seen = f"{head}  {Typesetter().fit(SAMPLE, 80).text}  "
    place = f"\x1b[{line};1H"
    expected = ScreenRows(mode, 100, 30).sent(f"{place}{seen}\x1b[0m")
    assert rows_of(place + row)[line].endswith(rows_of(expected)[line])


def test_only_one_line_is_not_turned():
    """A terminal that knows mode 8 is asked to turn every row but the one that shows what is not turned."""
    turning = {line: text[:4] for line, text in rows_of(Sheet(choices(UNKNOWN), (80, 24)).sent(0)).items()}
    explicit = row_of(Sheet(choices(UNKNOWN), (80, 24)).sent(0), Mode.EXPLICIT)[0]
    assert turning.pop(explicit) == "\x1b[8l"
    assert set(turning.values()) == {"\x1b[8h"}


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
def test_it_fits(size: tuple[int, int]):
    """The question, every choice and the keys fit into every terminal that the app fits into."""
    rows = rows_of(Sheet(choices(UNKNOWN), size).sent(2))
    assert max(rows) <= size[1]
    shown = list(map(bare, rows.values()))
    assert max(map(len, shown)) < size[0]
    text = "\n".join(shown)
    assert "Which line reads right?" in text
    assert all(re.search(rf"{number}  {mode.value}", text) for number, mode in enumerate(choices(UNKNOWN), 1))
    assert "Esc" in text
    assert (DRAWING[0].strip() in text) == (size[1] >= 24)


def test_one_choice_is_pointed_at():
    """The pointer stands at the choice that Enter takes."""
    for marked, mode in enumerate(choices(UNKNOWN)):
        rows = rows_of(Sheet(choices(UNKNOWN), (80, 24)).sent(marked)).values()
        assert [mode.value in row for row in rows if "▶" in row] == [True]


def test_keys():
    """Digits of either script, arrows, letters of either keyboard; anything else is no key."""
    assert key_names("1٣") == ["1", "3"]
    assert key_names("\x1b[A\x1bOBjن\r\x1b") == ["up", "down", "down", "up", "enter", "leave"]
    assert key_names("qض\x03") == ["leave"] * 3
    assert key_names("x\x1b[5~\x1b[1;5A\x1b[?62;22c\x1bP>|XTerm(379)\x1b\\\x1b[<0;1;1M0") == []


@pytest.mark.parametrize(
    "begun", ["\x1b", "\x1b[", "\x1b[?6", "\x1bO", "\x1bP>|XTerm", "\x1b]11;rgb:", "\x1b]11;rgb\x1b"]
)
def test_a_sequence_that_comes_in_pieces(begun: str):
    """What may be the beginning of a sequence is waited for."""
    assert UNFINISHED.search(begun)
    assert not UNFINISHED.search("1")
    assert not UNFINISHED.search("\x1b[A")
