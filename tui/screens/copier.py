"""Copies texts without the screens waiting for it, and tells how that went."""

import os
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.worker import get_current_worker

from tui.language.wordings import spoken
from tui.settings.settled import Settled
from tui.terminal.profile import Profile

if TYPE_CHECKING:
    from tui.clipboard.copying import Clipboard


class Copier:
    """Hands texts to the clipboard of this terminal, one after the other."""

    def __init__(self, app: App[Any], settled: Settled, profile: Profile) -> None:
        self.text = ""
        """What was copied last."""
        self._app = app
        self._settled = settled
        self._profile = profile
        self._turn = Lock()

    def copy(self, text: str, said: str = "") -> None:
        """Copy a text; a sentence says by which route it went, as soon as one has taken it, or another one is said."""
        self.text = text
        work = partial(self._copy, text, said)
        self._app.run_worker(work, thread=True, exclusive=True, group="copy", exit_on_error=False)

    def _copy(self, text: str, said: str) -> None:
        from tui.clipboard.copying import NotCopied
        from tui.clipboard.route import Route

        worker = get_current_worker()
        with self._turn:
            if worker.is_cancelled:
                return
            try:
                copied = self._clipboard().copy(text)
                # which file it went to must be said, whatever else is
                told = said if said and copied.route is not Route.FILE else copied.sentence
                severity = "information"
            except NotCopied as error:
                told, severity = spoken(error), "error"
        if not worker.is_cancelled:
            self._app.call_from_thread(self._app.notify, told, severity=severity)

    def _clipboard(self) -> "Clipboard":
        from tui.clipboard.copying import Clipboard

        settings = self._settled.settings
        return Clipboard(os.environ, self._profile, settings.state_dir, self._send, settings.clipboard)

    def _send(self, sequence: str) -> None:
        """Write to the terminal; Textual has no door for that but its driver, which it uses for its own OSC 52."""
        driver = self._app._driver
        if driver is not None:
            self._app.call_from_thread(driver.write, sequence)
