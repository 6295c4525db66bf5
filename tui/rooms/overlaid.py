"""The screens that lay over one of the rooms when an article was opened from them."""

from collections.abc import Collection
from itertools import count
from typing import Any

from textual.app import App
from textual.screen import Screen

from tui.screens.commanded import CommandedScreen


class Overlaid:
    """Keeps screens as they are while an article is read that was opened from them, for the way back."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._kept: dict[str, list[CommandedScreen]] = {}
        self._installed: dict[str, Screen[Any]] = {}
        self._numbers = count()

    def keep(self, room: str, rooms: Collection[Screen[Any]]) -> None:
        """Keep what lies over a room that is left."""
        lying = (each for each in self._app.screen_stack[1:] if each not in rooms)
        above = [each for each in lying if isinstance(each, CommandedScreen)]
        for each in above:
            if each not in self._installed.values():
                name = f"over {room} {next(self._numbers)}"
                self._app.install_screen(each, name)
                self._installed[name] = each
        if above:
            self._kept[room] = above

    def show(self, room: str) -> None:
        """Show again what lay over a room."""
        for each in self._kept.pop(room, ()):
            self._app.push_screen(each)

    def forget(self, room: str) -> None:
        """Show no more what lay over a room."""
        self._kept.pop(room, None)

    def drop(self) -> None:
        """Let go of what is neither kept nor shown any more."""
        wanted = [*self._app.screen_stack, *(each for above in self._kept.values() for each in above)]
        for name, each in [*self._installed.items()]:
            if each not in wanted:
                del self._installed[name]
                self._app.uninstall_screen(name)
                each.remove()
