"""What is shown: the same line in each mode, and how somebody who reads no Arabic tells the right one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.calibrate.drawing import DRAWING
from tui.terminal.profile import Profile
from tui.terminal.requests import TURN_AGAIN, TURN_NOTHING
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.traits import USUAL, Traits
from tui.typeset.typesetter import Typesetter

SAMPLE = "سلم 123 كتب ABC"
"""From the right: a joined word, a number, a joined word, Latin letters."""
QUESTION = "Which line reads right?"
_HINT = (
    "The right one has, from left to right: ABC, a word, 123,",
    "and a word in one stroke that ends in three teeth.",
)
_ADVICE = "If several read right, take the first. If none has Arabic letters, try the font DejaVu Sans Mono."
_NAMES = "The names after the numbers are for the option --bidi."
_KEYS = "{} or ↑ ↓ Enter: choose   Esc: change nothing"
_ORDER = (Mode.VPF, Mode.EXPLICIT, Mode.VPF_LRM, Mode.LTRBASE, Mode.WORDS)
"""The modes the app can draw in, the plainest first, since several may read right."""
_MARGIN = "  "
_INDENT = " " * 12
_CLEAR = "\x1b[0m\x1b[H\x1b[2J"
_PAPER = "\x1b[38;2;43;33;24;48;2;251;246;234m"
_NAME_WIDTH = 10


def choices(profile: Profile) -> list[Mode]:
    """Return the modes to choose from.

    mlterm is asked once for its whole screen and then shows the plain lines as well: there its own mode stands for them.
    """
    if "mlterm" in profile.name.casefold() and not profile.multiplexer:
        return [Mode.MLTERM, *(mode for mode in _ORDER if mode not in (Mode.VPF, Mode.EXPLICIT))]
    return list(_ORDER)


class Sheet:
    """The question for a terminal of a size, so many columns and rows."""

    def __init__(
        self, modes: Sequence[Mode], size: tuple[int, int], *, is_coloured: bool = False, traits: Traits = USUAL
    ) -> None:
        """Take whether the terminal has 16 million colours, in which the app paints, and what it bears."""
        self._modes = modes
        self._width, self._height = size
        self._sample = Typesetter().fit(SAMPLE, self._width).text
        self._paint = _PAPER if is_coloured else ""
        self._traits = traits

    def sent(self, marked: int) -> str:
        """Return what draws the whole question, with the choice `marked` pointed at."""
        rows = [_Row(f"{_MARGIN}{QUESTION}"), _Row(), *map(_Row, self._told()), _Row()]
        for number, mode in enumerate(self._modes):
            pointer = "▶" if number == marked else " "
            head = f"{pointer} {number + 1}  {mode.value:<{_NAME_WIDTH}}"
            rows.append(_Row(head, mode, f"  {self._sample}  "))
        rows += [_Row(), _Row(_MARGIN + _KEYS.format(f"1-{len(self._modes)}"))]
        if len(rows) < self._height:
            rows.insert(-1, _Row(_MARGIN + _ADVICE))
        if len(rows) < self._height:
            rows.insert(-1, _Row(_MARGIN + _NAMES))
        shown = rows[: self._height]
        return _CLEAR + "".join(self._drawn(line, row) for line, row in enumerate(shown, 1))

    def _told(self) -> Iterator[str]:
        """Yield how the right line looks, as fully as there is room for."""
        yield from (_MARGIN + line for line in _HINT)
        if self._height >= len(_HINT) + len(DRAWING) + len(self._modes) + 8:
            yield ""
            yield from (_INDENT + line for line in DRAWING)

    def _drawn(self, line: int, row: "_Row") -> str:
        """Return what draws a row as the app draws it in a mode."""
        from tui.driver.rows import ScreenRows

        place = f"\x1b[{line};1H"
        rows = ScreenRows(row.mode, self._width, self._height, self._traits)
        turning = (TURN_NOTHING if row.mode is Mode.EXPLICIT else TURN_AGAIN)[Mode.EXPLICIT]
        sample = f"{self._paint}{row.sample}\x1b[0m" if row.sample else ""
        return place + turning + rows.sent(place + row.text[: self._width - 1] + sample)


class _Row(NamedTuple):
    text: str = ""
    """As it is seen from left to right."""
    mode: Mode = Mode.VPF
    sample: str = ""
    """What stands behind the text, on a ground of its own."""
