"""Textual's driver of Unix terminals, which Windows has not, taught what this terminal does to Arabic."""

from __future__ import annotations

import os
import selectors
import signal
import sys
import threading
from codecs import getincrementaldecoder
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import constants, events
from textual.drivers.linux_driver import LinuxDriver

from tui.driver.alt import KeyParser
from tui.driver.endings import Endings, send_at_once
from tui.driver.input import LateAnswers
from tui.driver.line import is_in_front, line_of, set_line
from tui.driver.output import Unfailing
from tui.driver.pastes import EMPTY, Pastes
from tui.driver.sizes import draw_what_was_cut, follow_sizes
from tui.terminal.enquiry import Enquiry
from tui.terminal.profile import Profile
from tui.terminal.requests import turn_again, turn_nothing
from tui.terminal.title import RESTORE_TITLE, SAVE_TITLE, has_title, title_sequence
from tui.typeset.terminal.mode import Mode

if TYPE_CHECKING:
    from textual.app import App
    from textual.driver import Driver
    from textual.message import Message

    from tui.driver.rows import ScreenRows

_LETTERS_AS_TEXT = "\x1b[=1;1u"
"""Have letters sent as text (kitty's protocol, without what Textual asks for beyond telling keys apart): where kitty up
to 0.27 numbers them it leaves out what shift types, and the two letters of one key."""
_MODES = "\x1b[?1049h\x1b[?25l\x1b[?1004h\x1b[?2004h\x1b[?7l"
"""What Textual sets, apart from the mouse."""
_NO_MODES = (
    "\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""What takes all back that Textual may have set."""
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
        self._writing = threading.Lock()
        self._was_started = self._is_taken = self._is_stopped = False
        self._line: list[Any] | None = None
        self._endings = Endings(self._end, self._give_back_now)

    def write(self, data: str) -> None:
        """Send what Textual draws in the order that this terminal shows right; nothing while the terminal is given back."""
        with self._writing:
            if self._writer_thread is not None:
                super().write(self._arranged(data))

    def start_application_mode(self) -> None:
        """Take the terminal over."""
        self._rows = None
        self._is_taken = True
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._is_taken = self._writer_thread is not None
        # in the background the terminal is not to be had until the shell goes on with us
        self._is_stopped = not self._is_taken
        if self._is_stopped:
            return
        follow_sizes(self, self._draw_anew)
        if self._was_started:
            # Textual paints what changed, and nothing of what is gone from the screen has
            self._loop.call_soon_threadsafe(self._draw_anew)
        elif self.enquiry.attributes is not None:
            # the line was silenced before Textual saw it
            self.attrs_before = self.enquiry.attributes
        self._was_started = True
        self._line = line_of(self.fileno)
        if not constants.DISABLE_KITTY_KEY:
            self.write(_LETTERS_AS_TEXT)
        self.write(turn_nothing(self.profile))
        if has_title(os.environ):
            self.write(f"{SAVE_TITLE}{title_sequence(self._app.title)}")

    def hear_mouse(self, is_heard: bool) -> None:
        """Listen to the mouse from now on, or leave it to the terminal."""
        if self._mouse is not is_heard:
            self._disable_mouse_support()
            self._mouse = is_heard
            self._enable_mouse_support()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        if self._is_taken:
            self.write(self._last_words)
            super().stop_application_mode()
            self._is_taken = False

    def close(self) -> None:
        """End the writer; a start that fails leaves none behind."""
        super().close()
        self._writer_thread = None

    def process_message(self, message: Message) -> None:
        """Send an event to the app, at the cell that is seen where the terminal tells the one that is kept."""
        if isinstance(message, events.MouseEvent) and self.profile.buffer_columns and self._rows is not None:
            column = int(message.screen_x)
            shift = self._rows.shown_column(column, int(message.screen_y)) - column
            # as Textual's own driver moves what happens in an app that does not begin at the top
            message._x += shift
            message._screen_x += shift
        super().process_message(message)
        if isinstance(message, events.Resize):
            self._loop.call_soon_threadsafe(draw_what_was_cut, self._app, message.size, self._draw_anew)

    def run_input_thread(self) -> None:
        """Turn what the terminal sends into events; what was typed before the app was there comes first."""
        parser, pastes = KeyParser(self._debug), Pastes()
        decode = getincrementaldecoder("utf-8")("replace").decode
        selector = selectors.SelectSelector()
        selector.register(self.fileno, selectors.EVENT_READ)
        typed = self._late.typed_before()
        try:
            while True:
                self._process(parser.feed(text) if (text := decode(typed)) else ())
                self._process(parser.tick())
                if self.exit_event.is_set():
                    break
                if not selector.select(_TURN):
                    typed = self._late.overdue()
                    continue
                data, typed = self._read(), b""
                if not data:
                    self._endings.end(signal.SIGHUP)
                    break
                for part in pastes.parts(data):
                    if isinstance(part, bytes):
                        self._process(parser.feed(text) if (text := decode(self._late.keys(part))) else ())
                    else:
                        self._process(parser.feed(EMPTY), part)
        finally:
            selector.close()

    def _read(self) -> bytes:
        """Return what came, nothing where the terminal is gone."""
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _process(self, messages: Iterable[Message], pasted: str = "") -> None:
        """Send events to the app, in place of the parser's empty paste what was pasted."""
        for message in messages:
            self.process_message(events.Paste(pasted) if isinstance(message, events.Paste) else message)

    # -- signals: what they ask for is done by the loop, for they come at any time, in the middle of a write too

    def _sigtstp_application(self, *_: object) -> None:
        """Stop, as the shell asks for."""
        if self._auto_restart:
            self._loop.call_soon_threadsafe(self._stop)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        """Go on, as the shell asks for."""
        if self._auto_restart and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._go_on)

    def _stop(self) -> None:
        """Give the terminal back and stop."""
        if self._is_stopped:
            return
        self.suspend_application_mode()
        self._is_stopped = self._must_signal_resume = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Take the terminal again that was given back, or draw anew on the one that somebody else may have drawn on."""
        if self._is_stopped:
            self.resume_application_mode()
        elif self._is_taken and is_in_front(self.fileno):
            set_line(self.fileno, self._line)
            self.write(_MODES + turn_nothing(self.profile))
            self._enable_mouse_support()
            self._draw_anew()

    def _end(self, code: int) -> None:
        """Leave by the front door."""
        if self._loop.is_closed():
            raise SystemExit(code)
        self._loop.call_soon_threadsafe(partial(self._app.exit, return_code=code))

    def _give_back_now(self) -> None:
        """Give the terminal back past all that may be waiting."""
        if self._is_taken:
            send_at_once(self.fileno, self._last_words + _NO_MODES)
            set_line(self.fileno, self.attrs_before)

    # -- what is drawn

    def _draw_anew(self) -> None:
        """Draw everything: nothing that was drawn is known to be on the screen still."""
        self._rows = None
        self._app.refresh(layout=True)

    @property
    def _last_words(self) -> str:
        return turn_again(self.profile) + (RESTORE_TITLE if has_title(os.environ) else "")

    def _arranged(self, data: str) -> str:
        """Return what is sent for what Textual draws: just that from a fault of ours on, which must not take the app."""
        try:
            rows = self._fitting_rows()
            return data if rows is None else rows.sent(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, the terminal has to be given back
            self.profile = self.profile._replace(mode=Mode.VPF)
            self._app.log.error(f"The rows are sent as they are drawn from now on: {error!r}")
            self._loop.call_soon_threadsafe(self._draw_anew)
            return data

    def _fitting_rows(self) -> ScreenRows | None:
        """Return what arranges the rows of the screen as it is, None where the terminal shows them as they are drawn."""
        if not self.profile.mode.is_by_row:
            return None
        size = (self._app.size.width, self._app.size.height)
        if self._rows is None:
            from tui.driver.rows import ScreenRows

            self._rows = ScreenRows(self.profile.mode, *size, self.profile.traits)
        self._rows.resize(*size)
        return self._rows
