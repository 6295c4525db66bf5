"""What was in an input line before, to be taken back and done again."""

from typing import NamedTuple

_MOST_KEPT = 200


class Edited(NamedTuple):
    """A text with its selection, in code points; the caret is at the selection's end."""

    text: str
    start: int
    end: int


class EditHistory:
    """The states of a line; letters typed one after another are one step, as are letters erased so."""

    def __init__(self) -> None:
        self._past: list[Edited] = []
        self._future: list[Edited] = []
        self._run = ""
        self._reached: Edited | None = None

    def note(self, before: Edited, after: Edited, run: str) -> None:
        """Keep the state before an edit; edits of the same run make one step, those of no run stand alone."""
        if before.text == after.text:
            return
        if not run or run != self._run or before != self._reached:
            self._past = [*self._past[1 - _MOST_KEPT :], before]
        self._future.clear()
        self._run, self._reached = run, after

    def undo(self, now: Edited) -> Edited | None:
        """Return the state before the last step, None where there is none."""
        return self._taken(self._past, self._future, now)

    def redo(self, now: Edited) -> Edited | None:
        """Return the state after the step taken back last, None where there is none."""
        return self._taken(self._future, self._past, now)

    def _taken(self, states: list[Edited], others: list[Edited], now: Edited) -> Edited | None:
        self._run, self._reached = "", None
        if not states:
            return None
        others.append(now)
        return states.pop()
