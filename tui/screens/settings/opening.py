"""Making the settings screen, with the ways from it to the other screens that have something to set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from tui.commands.table import command_named, is_command
from tui.language.spoken import gettext as _
from tui.screens.settings.listing import Way
from tui.screens.settings.screen import SettingsScreen
from tui.settings.table import Group

if TYPE_CHECKING:
    from textual.app import App

    from tui.services.services import Services
    from tui.typeset.typesetter import Typesetter

_WAYS = {"app.keymap": Group.KEYS, "app.calibrate": Group.TERMINAL}
"""Commands for everywhere that belong to a group."""


def settings_screen(app: App[Any], services: Services, typesetter: Typesetter) -> SettingsScreen:
    """Return the screen, which is not shown yet."""

    def engines() -> None:
        from tui.screens.engines.screen import EnginesScreen

        app.push_screen(EnginesScreen(services, typesetter), lambda _name: services.choosing.refresh())

    told = _("Choose what translates, and say whether texts may be sent to it.")
    handlers: Mapping[str, Callable[[], object]] = getattr(app, "handlers", {})
    return SettingsScreen(
        services, typesetter, [*_commanded(handlers), Way(_("Translation engines"), told, Group.ENGLISH, engines)]
    )


def _commanded(handlers: Mapping[str, Callable[[], object]]) -> Iterator[Way]:
    for command_id, group in _WAYS.items():
        if command_id in handlers and is_command(command_id):
            command = command_named(command_id)
            yield Way(_(command.title), _(command.help), group, handlers[command_id])
