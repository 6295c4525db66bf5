"""The screens that were made, so that each is found as it was left; those of articles only as far as they may be gone back to."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from tui.screens.reading.screen import ReadingScreen

_ARTICLES = 3
"""Articles that are kept open beyond those that one can go back to: each takes some megabytes."""


class KeptScreens:
    """Screens by name, the one used last at the end."""

    def __init__(self, app: App[Any]) -> None:
        """Know the app in which they are installed."""
        self._app = app
        self._screens: dict[str, Screen[Any]] = {}

    def __getitem__(self, name: str) -> Screen[Any]:
        """Return a screen; raises KeyError for one that is not kept."""
        return self._screens[name]

    def __iter__(self) -> Iterator[Screen[Any]]:
        """Yield all screens."""
        return iter([*self._screens.values()])

    def get(self, name: str) -> Screen[Any] | None:
        """Return a screen, None where it is not kept."""
        return self._screens.get(name)

    def put(self, name: str, screen: Screen[Any]) -> None:
        """Keep a screen."""
        self._screens[name] = screen

    def use(self, name: str, make: Callable[[], Screen[Any]]) -> None:
        """Note that a screen is used; it is made and installed where it is not kept."""
        screen = self._screens.pop(name, None)
        if screen is None:
            screen = make()
            self._app.install_screen(screen, name)
        self._screens[name] = screen

    def let_go(self, wanted: Collection[str]) -> list[str]:
        """Let go of articles that are not wanted, but for those used last and those in which something is being done; return which."""
        busy = {
            id(worker.node.screen)
            for worker in self._app.workers
            if not worker.is_finished and isinstance(worker.node, Widget) and worker.node.is_attached
        }
        left = [name for name, each in self._screens.items() if isinstance(each, ReadingScreen) and name not in wanted]
        gone = [name for name in left[:-_ARTICLES] if id(self._screens[name]) not in busy]
        for name in gone:
            screen = self._screens.pop(name)
            self._app.uninstall_screen(name)
            screen.remove()
        return gone
