"""What is wrong with the settings and with the folder of what is noted, told when the app starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpus.presence import can_hold_files
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated, ngettext

if TYPE_CHECKING:
    from textual.app import App

    from tui.settings.model import Settings

_SECONDS = 8.0


def warn_of(app: App[Any], settings: Settings) -> None:
    """Say that something in the settings is wrong, if anything is, and which key shows it; and that nothing can be noted."""
    wrong = len(settings.warnings)
    if wrong:
        told = ngettext(
            "{n} thing in the settings is wrong: {key} shows it.",
            "{n} things in the settings are wrong: {key} shows them.",
            wrong,
        )
        key = isolated(key_of("app.settings"))
        app.notify(told.format(n=wrong, key=key), severity="warning", timeout=_SECONDS)
    if not can_hold_files(settings.state_dir):
        told = _(
            "Nothing can be written into {folder}: what you leave unsaved is forgotten when warraq ends. "
            "{command} says what to do."
        )
        filled = told.format(folder=isolated(str(settings.state_dir)), command=isolated("warraq doctor"))
        app.notify(filled, severity="warning", timeout=_SECONDS)
