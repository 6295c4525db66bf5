"""Changes made in a list that can be taken back, carried out one after the other off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.queue import Queue
from tui.screens.taken_back import takes_back

if TYPE_CHECKING:
    from textual.screen import Screen


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be taken back."""

    sentence: str
    forth: Callable[[], object]
    back: Callable[[], object]

    def carried_out(self) -> Step:
        """Return the step, which is done now; raises what doing it raises."""
        self.forth()
        return self


class Steps:
    """What was changed in one screen, and what of it was taken back; a step that fails is no longer among them."""

    def __init__(self, screen: Screen[Any], changed: Callable[[], object]) -> None:
        """Take the screen that is told, and what lists anew after each change."""
        self._screen = screen
        self._changed = changed
        self._queue = Queue()
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def do(self, decide: Callable[[], Step]) -> None:
        """Have a change carried out behind those before it: `decide` does so, in a worker, and returns how it is taken back."""
        self._add(partial(self._decided, decide))

    def note(self, step: Step) -> None:
        """Let a change that was carried out already be taken back."""
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> None:
        """Take the last change back."""
        self._add(partial(self._taken, self._done, self._undone, back=True))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._add(partial(self._taken, self._undone, self._done, back=False))

    def _decided(self, decide: Callable[[], Step]) -> str:
        step = decide()
        self.note(step)
        scope: Scope = getattr(self._screen, "scope", Scope.LIBRARY)
        return f"{step.sentence}. {takes_back(scope.name)}"

    def _taken(self, steps: list[Step], others: list[Step], *, back: bool) -> str:
        if not steps:
            return _("Nothing to take back.") if back else _("Nothing to do again.")
        step = steps.pop()
        (step.back if back else step.forth)()
        others.append(step)
        said = _("{done}: taken back.") if back else _("{done}: done again.")
        return said.format(done=step.sentence)

    def _add(self, change: Callable[[], str]) -> None:
        self._queue.add(partial(self._carry_out, change))
        # a worker of the app: it ends its work where the screen is closed at once
        self._screen.app.run_worker(self._queue.work, thread=True, group="steps", exit_on_error=False)

    def _carry_out(self, change: Callable[[], str]) -> None:
        app = self._screen.app
        try:
            said = change()
        except (CorpusError, GlossaryError) as error:
            app.call_from_thread(partial(app.notify, spoken(error), severity="error"))
        else:
            app.call_from_thread(partial(app.notify, said, timeout=4))
        app.call_from_thread(self._list_anew)

    def _list_anew(self) -> None:
        if self._screen.is_attached:
            self._changed()
