"""Pastes into an input line without the screens waiting for it."""

import os
from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import App

from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.copier import Copier
from tui.screens.type_ahead import TypeAhead
from tui.settings.settled import Settled
from tui.terminal.profile import Profile
from tui.widgets.typing.paste_wanted import PasteWanted

NOTHING = marked("Nothing to paste can be reached from here: paste with your terminal's own key, often Ctrl+Shift+V.")


class Paster:
    """Fetches what is on the clipboard, else what was copied here last; the keys typed behind it wait for it."""

    def __init__(
        self, app: App[Any], settled: Settled, profile: Profile, copier: Copier, type_ahead: TypeAhead
    ) -> None:
        self._app = app
        self._settled = settled
        self._profile = profile
        self._copier = copier
        self._type_ahead = type_ahead

    def paste(self, event: PasteWanted) -> None:
        """Put the text into the line that wants it; a sentence says where there is none."""
        event.stop()
        work = partial(self._paste, event.put)
        self._type_ahead.wait_for(self._app.run_worker(work, thread=True, group="paste", exit_on_error=False))

    def _paste(self, put: Callable[[str], None]) -> None:
        from tui.clipboard.pasting import pasted

        text = pasted(os.environ, self._profile, self._settled.settings.clipboard) or self._copier.text
        if text:
            self._app.call_from_thread(put, text)
        else:
            self._app.call_from_thread(self._app.notify, _(NOTHING), severity="warning")
