"""Carrying out what the reader decides of names, each decision seen at once everywhere."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.screens.commanded import Handlers
from tui.screens.messages import GlossaryChanged
from tui.screens.taken_back import takes_back
from tui.screens.terms.changing import Change, Changes
from tui.services.services import Services

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.authority.authority import Authority

Decision = Callable[["Authority"], str]
"""Decides of names and returns the sentence that tells it."""


class Deciding:
    """Decides of names for a screen, in a worker, one decision after the other, and tells the app that they are decided otherwise."""

    def __init__(self, screen: Screen[Any], services: Services, after: Callable[[], object]) -> None:
        """Take what is called, on the screen's thread, when something was decided or taken back."""
        self._screen = screen
        self._services = services
        self._after = after
        self._waiting: deque[tuple[Change, Callable[[], object]]] = deque()
        """Changes that are still to be made, the one that is being made first, and what is done then."""
        self._changes = Changes(screen, services, self._go_on)

    @property
    def takes_back(self) -> str:
        """Which key takes a decision back on the screen; a sentence."""
        return takes_back(getattr(self._screen, "scope", Scope.READER).name)

    def handlers(self, scope: Scope) -> Handlers:
        """Return what carries out a scope's commands to take changes back and to make them again."""
        name = scope.name.lower()
        return {
            f"{name}.undo": lambda: self.take_back(redo=False),
            f"{name}.redo": lambda: self.take_back(redo=True),
        }

    def do(self, decide: Decision, then: Callable[[], object] | None = None) -> None:
        """Carry out a decision, and then something else than what is usually done; where it was decided so before, that is said."""

        def change(_changes: Changes) -> str:
            authority = self._services.authority
            try:
                sentence = decide(authority)
            finally:
                self._take_effect()
            return sentence if authority.has_changed or not sentence else _("Nothing was changed.")

        self._put(change, then)

    def take_back(self, *, redo: bool) -> None:
        """Take back the last change, of a name or of a term, or do it again."""

        def change(_changes: Changes) -> str:
            terms = self._services.terms
            sentence = terms.redo() if redo else terms.undo()
            if not self._take_effect() and sentence:
                self._screen.app.post_message(GlossaryChanged())
            return sentence or (_("Nothing to do again.") if redo else _("Nothing to take back."))

        self._put(change, None)

    def stop(self) -> bool:
        """Stop what lasts; return whether there is anything."""
        while len(self._waiting) > 1:
            self._waiting.pop()
        return self._changes.stop()

    def _put(self, change: Change, then: Callable[[], object] | None) -> None:
        self._waiting.append((change, then or self._after))
        if len(self._waiting) == 1:
            self._changes.do(change, changes=False)

    def _go_on(self) -> None:
        _, then = self._waiting.popleft()
        then()
        if self._waiting:
            self._changes.do(self._waiting[0][0], changes=False)

    def look_again(self, then: Callable[[], object]) -> None:
        """Learn what others decided, in a worker; something else is done then on the screen's thread."""

        def learn() -> None:
            self._take_effect()
            self._screen.app.call_from_thread(then)

        self._screen.run_worker(learn, thread=True, exclusive=True, group="others", exit_on_error=False)

    def _take_effect(self) -> bool:
        """Tell names as they are decided now, and return whether that is otherwise than before."""
        is_other = self._services.naming.refresh()
        if is_other:
            self._screen.app.post_message(GlossaryChanged(names=True))
        return is_other
