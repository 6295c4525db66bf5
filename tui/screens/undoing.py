"""Changes that hold at once, with what takes them back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.language.spoken import gettext as _

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.screens.commanded import Handlers


class Change(NamedTuple):
    """Something that was changed, and both ways to have it; each tells whether it could be done, and says itself why not."""

    told: str
    forth: Callable[[], bool]
    back: Callable[[], bool]


class Undoing:
    """What was changed in one screen, and what of it was taken back; a change that cannot be had is no longer among them."""

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def handlers(self, scope: str) -> Handlers:
        """Return what carries out the commands of a scope."""
        return {f"{scope}.undo": self.undo, f"{scope}.redo": self.redo}

    def do(self, change: Change) -> bool:
        """Carry a change out, and return whether it could be; nothing can be done again from then on."""
        if not change.forth():
            return False
        self._done.append(change)
        self._undone.clear()
        return True

    def undo(self) -> None:
        """Take the last change back."""
        if not self._done:
            self._say(_("Nothing to take back."))
            return
        change = self._done.pop()
        if change.back():
            self._undone.append(change)
            self._say(_("{done}: taken back.").format(done=change.told))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self._undone:
            self._say(_("Nothing to do again."))
            return
        change = self._undone.pop()
        if change.forth():
            self._done.append(change)
            self._say(_("{done}: done again.").format(done=change.told))

    def _say(self, sentence: str) -> None:
        self._screen.notify(sentence, timeout=3)
