"""Textual's driver of Unix terminals, which Windows has not, taught what this terminal does to Arabic."""

from __future__ import annotations

import os
import selectors
import signal
import sys
import threading
from codecs import getincrementaldecoder
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from tui.driver.input import LateAnswers
from tui.driver.output import Unfailing
from tui.terminal.enquiry import Enquiry
from tui.terminal.profile import Profile
from tui.terminal.requests import turn_again, turn_nothing
from tui.terminal.title import RESTORE_TITLE, SAVE_TITLE, has_title, title_sequence

if TYPE_CHECKING:
    from textual.app import App
    from textual.driver import Driver
    from textual.message import Message

    from tui.driver.rows import ScreenRows

_LETTERS_AS_TEXT = "\x1b[=1;1u"
"""Have letters sent as text (kitty's protocol, without what Textual asks for beyond telling keys apart): where kitty up
to 0.27 numbers them it leaves out what shift types, and the two letters of one key."""
_ENDINGS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_TURN = 0.1
"""Seconds after which the reader of keys looks whether it is to stop."""


def driver_class(platform: type[Driver], profile: Profile, enquiry: Enquiry) -> type[Driver]:
    """Return the driver for a terminal that was asked; what draws no terminal of ours stays as it is."""
    if not issubclass(platform, LinuxDriver):
        return platform
    return type("TerminalDriver", (TerminalDriver,), {"profile": profile, "enquiry": enquiry})


class TerminalDriver(LinuxDriver):
    """Asks the terminal to turn nothing and takes it back, whatever the way out; lets no late answer become a key."""

    profile: Profile
    """The terminal as it is drawn on; another one holds from the next start of application mode on."""
    enquiry: ClassVar[Enquiry]

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # a writer that fails leaves its full queue to block the app for ever, once the terminal is gone
        self._file = Unfailing(sys.__stderr__ or sys.stderr)  # type: ignore[assignment]
        self._late = LateAnswers(self.enquiry)
        self._rows: ScreenRows | None = None
        self._rows_size = (0, 0)
        self._writing = threading.Lock()
        self._was_started = False
        for ending in _ENDINGS:
            signal.signal(ending, self._end)

    def write(self, data: str) -> None:
        """Send what Textual draws in the order that this terminal shows right."""
        with self._writing:
            rows = self._fitting_rows()
            super().write(data if rows is None else rows.sent(data))

    def start_application_mode(self) -> None:
        """Take the terminal over."""
        self._rows = None
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._writer_thread is None:
            return
        if self._was_started:
            # Textual paints what changed, and nothing of what is gone from the screen has
            self._loop.call_soon_threadsafe(partial(self._app.refresh, layout=True))
        elif self.enquiry.attributes is not None:
            # the line was silenced before Textual saw it
            self.attrs_before = self.enquiry.attributes
        self._was_started = True
        if not constants.DISABLE_KITTY_KEY:
            self.write(_LETTERS_AS_TEXT)
        self.write(turn_nothing(self.profile))
        if has_title(os.environ):
            self.write(f"{SAVE_TITLE}{title_sequence(self._app.title)}")

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        if self._writer_thread is not None:
            self.write(turn_again(self.profile) + (RESTORE_TITLE if has_title(os.environ) else ""))
        super().stop_application_mode()

    def process_message(self, message: Message) -> None:
        """Send an event to the app, at the cell that is seen where the terminal tells the one that is kept."""
        if isinstance(message, events.MouseEvent) and self.profile.buffer_columns and self._rows is not None:
            column = int(message.screen_x)
            shift = self._rows.shown_column(column, int(message.screen_y)) - column
            # as Textual's own driver moves what happens in an app that does not begin at the top
            message._x += shift
            message._screen_x += shift
        super().process_message(message)

    def run_input_thread(self) -> None:
        """Turn what the terminal sends into events; what was typed before the app was there comes first."""
        parser, decode = XTermParser(self._debug), getincrementaldecoder("utf-8")("replace").decode
        selector = selectors.SelectSelector()
        selector.register(self.fileno, selectors.EVENT_READ)
        typed = self._late.typed_before()
        try:
            while True:
                for event in parser.feed(text) if (text := decode(typed)) else ():
                    self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
                if self.exit_event.is_set():
                    break
                if not selector.select(_TURN):
                    typed = self._late.overdue()
                elif data := self._read():
                    typed = self._late.keys(data)
                else:
                    self._end(signal.SIGHUP)
                    break
        finally:
            selector.close()

    def _read(self) -> bytes:
        """Return what came, nothing where the terminal is gone."""
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _end(self, number: int, *_: object) -> None:
        """Leave by the front door, with the code that a shell gives a program ended by a signal."""
        code = 128 + number
        if self._loop.is_closed():
            raise SystemExit(code)
        self._loop.call_soon_threadsafe(partial(self._app.exit, return_code=code))

    def _fitting_rows(self) -> ScreenRows | None:
        """Return what arranges the rows of the screen as it is, None where the terminal shows them as they are drawn."""
        if not self.profile.mode.is_by_row:
            return None
        size = (self._app.size.width, self._app.size.height)
        if self._rows is None:
            from tui.driver.rows import ScreenRows

            self._rows = ScreenRows(self.profile.mode, *size, self.profile.traits)
        elif size != self._rows_size:
            self._rows.resize(*size)
        self._rows_size = size
        return self._rows
