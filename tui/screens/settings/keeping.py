"""Letting a choice hold at once and keeping it, with the screens not waiting for the file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.queue import Queue
from tui.settings.errors import SettingsError
from tui.settings.shown import origin_of, source_of
from tui.settings.table import BY_NAME

if TYPE_CHECKING:
    from textual.message_pump import MessagePump

    from tui.settings.choosing import Choosing


class Keeping:
    """Carries choices out in an app: they hold, then they are written behind those before them."""

    def __init__(self, pump: MessagePump, choosing: Choosing) -> None:
        """Take a part of the app, or the app."""
        self._pump = pump
        self._choosing = choosing
        self._queue = Queue()

    def choose(self, name: str, value: str | None) -> bool:
        """Let a setting hold, its default for None, and return whether it can be so; what stands against it is told."""
        app = self._pump.app
        try:
            self._choosing.hold(name, value)
        except SettingsError as error:
            app.notify(spoken(error), severity="warning", timeout=8)
            return False
        self._queue.add(partial(self._keep, name))
        # a worker of the app: it ends its work where the screen is closed at once
        app.run_worker(self._queue.work, thread=True, group="settings", exit_on_error=False)
        self._tell(name)
        return True

    def _tell(self, name: str) -> None:
        """Say why a choice is not seen at once, where it is not."""
        stronger = source_of(name, origin_of(self._choosing.settings, name))
        if stronger:
            told = _("{name} is kept for runs without {source}, which is stronger.")
            self._pump.app.notify(told.format(name=name, source=stronger), timeout=6)
        elif BY_NAME[name].at_start:
            self._pump.app.notify(_("{name} holds from the next start on.").format(name=name), timeout=4)

    def _keep(self, name: str) -> None:
        app = self._pump.app
        try:
            self._choosing.keep(name)
        except SettingsError as error:
            said = _("{reason} Until the end of warraq it holds all the same.").format(reason=spoken(error))
            app.call_from_thread(partial(app.notify, said, severity="warning", timeout=10))
        app.call_from_thread(self._choosing.refresh)
