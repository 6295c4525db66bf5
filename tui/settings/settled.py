"""The settings as they are now, while the app runs."""

from collections.abc import Callable
from weakref import WeakMethod

from tui.settings.model import Settings


class Settled:
    """Holds the settings of this run and tells who follows them when one changes."""

    def __init__(self, settings: Settings) -> None:
        self.begun = settings
        """The settings that the run began with."""
        self._settings = settings
        self._followers: list[WeakMethod[Callable[[Settings], None]]] = []

    @property
    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self._settings

    def follow(self, told: Callable[[Settings], None]) -> None:
        """Call a method at every change from now on, as long as its object lives; it compares what it needs by itself."""
        self._followers.append(WeakMethod(told))

    def settle(self, settings: Settings) -> None:
        """Let other settings hold from now on, and tell those who follow; called in the thread of the app."""
        self._settings = settings
        self._followers = [follower for follower in self._followers if follower() is not None]
        for follower in tuple(self._followers):
            if (told := follower()) is not None:
                told(settings)
