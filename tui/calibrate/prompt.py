"""The question on a bare terminal: drawn, asked, and the terminal given back as it was."""

import contextlib
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from types import FrameType
from typing import NamedTuple, NoReturn

from tui.calibrate.keys import UNFINISHED, key_names
from tui.calibrate.sheet import Sheet, choices
from tui.terminal.profile import Profile
from tui.terminal.requests import TURN_AGAIN, TURN_NOTHING
from tui.typeset.terminal.mode import Mode

_SCREEN = "\x1b[?1049h\x1b[?25l"
_BACK = TURN_AGAIN[Mode.EXPLICIT] + "\x1b[0m\x1b[?25h\x1b[?1049l"
_PAUSE = 0.05
"""Seconds after which an escape that nothing follows is the key."""
_LOOK_AT_SIZE = 0.5
"""Seconds between two looks at the size of the window."""
_ENDED = 128


class NotAsked(Exception):
    """The question cannot be put here; its text is one sentence for the user."""


def ask(profile: Profile, output: int, keyboard: int) -> Mode | None:
    """Return the mode of the line that the reader chose, None where nothing was; raises NotAsked.

    Takes the terminal behind the two file descriptors for itself meanwhile.
    """
    has_screen = os.isatty(output) and os.isatty(keyboard) and os.environ.get("TERM") != "dumb"
    if sys.platform == "win32" or not has_screen:
        raise NotAsked("Lines can only be compared in a terminal; name the mode instead: warraq calibrate --mode MODE")
    modes = choices(profile)
    marked = modes.index(profile.mode) if profile.mode in modes else 0
    draw = partial(Sheet, modes, is_coloured=_is_coloured(), traits=profile.traits)
    with _taken(output, keyboard, is_mlterm=Mode.MLTERM in modes):
        return _answer(modes, marked, _Lines(output, keyboard, draw))


class _Lines(NamedTuple):
    """The terminal, and what draws on it."""

    output: int
    keyboard: int
    sheet: Callable[[tuple[int, int]], Sheet]


def _answer(modes: Sequence[Mode], marked: int, lines: _Lines) -> Mode | None:
    size = None
    for key in _keys(lines.keyboard):
        now = os.get_terminal_size(lines.output)
        match key:
            case "leave":
                return None
            case "enter":
                return modes[marked]
            case "up" | "down":
                marked = (marked + (1 if key == "down" else -1)) % len(modes)
            case number if number.isdecimal() and 0 < int(number) <= len(modes):
                return modes[int(number) - 1]
        if key or now != size:
            size = now
            _send(lines.output, lines.sheet((size.columns, size.lines)).sent(marked))
    return None


def _is_coloured() -> bool:
    return os.environ.get("COLORTERM") in ("truecolor", "24bit") and not os.environ.get("NO_COLOR")


def _keys(keyboard: int) -> Iterator[str]:
    """Yield keys as they are pressed, and an empty one at first and now and then; ends where the terminal is gone."""
    import codecs

    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    typed = ""
    yield ""
    while True:
        waiting = UNFINISHED.search(typed) is not None
        if select.select([keyboard], [], [], _PAUSE if waiting else _LOOK_AT_SIZE)[0]:
            try:
                read = os.read(keyboard, 1024)
            except OSError:
                return
            if not read:
                return
            typed += decoder.decode(read)
            if UNFINISHED.search(typed):
                continue
        yield from key_names(typed) or [""]
        typed = ""


@contextlib.contextmanager
def _taken(output: int, keyboard: int, *, is_mlterm: bool) -> Iterator[None]:
    """Have the terminal raw and on another page for a while, whichever way that ends."""
    import termios
    import tty

    before = termios.tcgetattr(keyboard)
    ended = {number: signal.getsignal(number) for number in _endings()}
    for number in ended:
        signal.signal(number, _end)
    try:
        tty.setraw(keyboard)
        _send(output, _SCREEN + (TURN_NOTHING[Mode.MLTERM] if is_mlterm else ""))
        yield
    finally:
        with contextlib.suppress(OSError):
            _send(output, (TURN_AGAIN[Mode.MLTERM] if is_mlterm else "") + _BACK)
        with contextlib.suppress(termios.error):
            termios.tcsetattr(keyboard, termios.TCSAFLUSH, before)
        for number, handler in ended.items():
            signal.signal(number, handler)


def _endings() -> list[int]:
    """Return the signals that end a program, without those that are ignored, as under nohup."""
    numbers = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
    return [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(_ENDED + number)


def _send(output: int, text: str) -> None:
    data = text.encode("utf-8", "replace")
    while data:
        data = data[os.write(output, data) :]
