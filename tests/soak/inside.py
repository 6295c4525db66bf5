"""Run as a program: warraq as it is, watched from within. `inside.py [ARGUMENT …]`; WARRAQ_SOAK_FD is a socket to its watcher.

Nothing of this ships: the watched app is WarraqApp with a class around it. The watcher writes a line of JSON that says
what to wait for, and is answered by one: what is on the screen, which keys are done with, and the frames that took long
since it asked.
"""

import faulthandler
import json
import os
import signal
import socket
import sys
import threading
from collections import Counter
from contextlib import suppress
from functools import partial
from pathlib import Path
from traceback import format_exc
from types import FrameType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.soak.frames import Frames, watch_selector

FD, STACKS, CALLS = "WARRAQ_SOAK_FD", "WARRAQ_SOAK_STACKS", "WARRAQ_SOAK_CALLS"
_SAMPLE = 0.006
"""Seconds of processor time between two looks at how fast the machine is, and at what a slow frame is doing."""
_DEEPEST = 40
_UNHURRIED = {"catalogue", "roots"}
"""Workers that nobody waits for."""
_LOOK, _LONGEST = 0.002, 0.25
"""Seconds between two looks whether what is waited for is so; seconds after which is answered all the same."""


class Watch:
    """Answers the watcher."""

    def __init__(self, watcher: socket.socket) -> None:
        self.frames = Frames()
        self.handled = 0
        """Bytes of input that were handed to the app."""
        self.painted = (0, 0)
        """The columns and rows for which the screen was painted last."""
        self._watcher = watcher
        self._app: Any = None
        self._loop: Any = None

    def attach(self, app: Any, loop: Any) -> None:
        """Answer from now on."""
        self._app, self._loop = app, loop
        self._watcher.setblocking(False)
        loop.add_reader(self._watcher.fileno(), self._hear)

    def _hear(self) -> None:
        with suppress(OSError):
            asked = self._watcher.recv(4096).splitlines()
            if asked:
                self._answer(json.loads(asked[-1]), self._loop.time() + _LONGEST)

    def _answer(self, wish: dict[str, Any], end: float, *, was_so: bool = False) -> None:
        """Answer when what is wished is so, or has been waited for; a fault of the answer's own is one too, else nobody knew."""
        try:
            self._answer_in_time(wish, end, was_so=was_so)
        except Exception:  # noqa: BLE001 - whatever it is, the watcher waits
            self._say({"fault": format_exc()})

    def _answer_in_time(self, wish: dict[str, Any], end: float, *, was_so: bool) -> None:
        """Answer when what is wished was so at two looks: what was read just now may not have come to the app at the first."""
        is_so = not wish or (bool(self._app.screen_stack) and self._is_so(wish))
        if wish and self._loop.time() < end and not (is_so and was_so):
            self._loop.call_later(_LOOK, partial(self._answer, wish, end, was_so=is_so))
        elif self._app.screen_stack:
            self._say(self._state())

    def _say(self, answer: dict[str, object]) -> None:
        with suppress(OSError):
            self._watcher.send(json.dumps(answer).encode() + b"\n")

    def _is_so(self, wish: dict[str, Any]) -> bool:
        """Return whether so many bytes of keys are done with, and nothing is done in the background where that is wished."""
        is_done = self._app.type_ahead.is_idle and self.handled >= wish["handled"]
        return is_done and not (wish["rest"] and self._working)

    @property
    def _working(self) -> int:
        return sum(not each.is_finished and each.group not in _UNHURRIED for each in self._app.workers)

    def _is_typed_into(self, focused: Any) -> bool:
        """Return whether the next letter is typed, or answers a question such as that for the letter of a mark."""
        from textual.events import Key

        from tui.screens.keystrokes import KeyAwaiter

        screen = self._app.screen
        is_line = bool(focused) and hasattr(focused, "cursor_position") and hasattr(focused, "value")
        return is_line or (isinstance(screen, KeyAwaiter) and screen.awaits(Key("u", "u")))

    def _state(self) -> dict[str, object]:
        app = self._app
        stack = [type(each).__name__ for each in app.screen_stack]
        reader = app.rooms.reader
        spot = reader._desk.page.spot if reader is not None and reader.is_mounted else None
        focused = app.focused
        return {
            "screens": stack,
            "focus": type(focused).__name__ if focused else "",
            "typing": self._is_typed_into(focused),
            "scope": getattr(getattr(app.screen, "scope_here", None), "name", ""),
            "size": [app.size.width, app.size.height],
            "article": reader.article.id if reader is not None else "",
            "spot": [spot.block, spot.offset] if spot is not None else None,
            "idle": app.type_ahead.is_idle,
            "working": self._working,
            "handled": self.handled,
            "painted": self.painted,
            "threads": threading.active_count(),
            "frames": self.frames.drain(),
            "pace": self.frames.drain_pace(),
        }


def main() -> int:
    """Run the command line with the watched app."""
    calls = int(os.environ.pop(CALLS))
    faulthandler.register(signal.SIGUSR1, file=calls, all_threads=False)
    faulthandler.register(signal.SIGUSR2, file=calls)
    watch = Watch(socket.socket(fileno=int(os.environ.pop(FD))))
    watch_selector(watch.frames)
    _sample(watch.frames, with_stacks=bool(os.environ.pop(STACKS, "")))
    import tui.__main__
    import tui.app

    tui.app.WarraqApp = _watched(tui.app.WarraqApp, watch)  # type: ignore[misc]
    try:
        return tui.__main__.main()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _watched(original: type[Any], watch: Watch) -> type[Any]:
    """Return a class of app that tells of itself."""
    import asyncio

    class Watched(original):  # type: ignore[misc]
        def get_driver_class(self) -> Any:
            return _counting(super().get_driver_class(), watch)

        def on_ready(self) -> None:
            watch.attach(self, asyncio.get_running_loop())
            super().on_ready()

        async def on_event(self, event: Any) -> None:
            watch.frames.cause = f"{type(event).__name__} {getattr(event, 'key', '')}".strip()
            await super().on_event(event)

        def _display(self, screen: Any, *arguments: Any, **named: Any) -> None:
            super()._display(screen, *arguments, **named)
            watch.painted = screen._compositor.size

        def post_display_hook(self) -> None:
            watch.frames.screens = {type(each).__name__ for each in self.screen_stack}
            watch.frames.painted()
            super().post_display_hook()

    return Watched


def _counting(driver: type[Any], watch: Watch) -> type[Any]:
    class Counting(driver):  # type: ignore[misc]
        _unhandled = 0

        def _read(self) -> bytes:
            data: bytes = super()._read()
            self._unhandled += len(data)
            return data

        def _process(self, *arguments: Any) -> None:
            super()._process(*arguments)
            watch.handled += self._unhandled
            self._unhandled = 0

    return Counting


def _sample(frames: Frames, *, with_stacks: bool) -> None:
    def look(_number: int, frame: FrameType | None) -> None:
        frames.pace()
        if with_stacks and frames.is_slow:
            frames.aside(lambda: frames.stacks.update(_line(frame)))

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, _SAMPLE, _SAMPLE)


def _line(frame: FrameType | None) -> Counter[str]:
    """Return the functions that a stack is in, each once."""
    found: Counter[str] = Counter()
    depth = 0
    while frame is not None and depth < _DEEPEST:
        code = frame.f_code
        found[f"{Path(code.co_filename).parent.name}/{Path(code.co_filename).name}:{code.co_name}"] = 1
        frame, depth = frame.f_back, depth + 1
    return found


if __name__ == "__main__":
    raise SystemExit(main())
