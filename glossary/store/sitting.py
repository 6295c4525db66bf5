"""What was changed since the program was started: it is taken back before what another program changed."""

from collections import deque
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from glossary.store.running import Running

_REMEMBERED = 200


class Sitting:
    """The steps of one run of the program, shared by all that make some; any thread may ask."""

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        """Remember so many steps."""
        self._steps: deque[UUID] = deque(maxlen=remembered)
        self._taken_back: dict[UUID, datetime] = {}
        self.made = 0
        """How many steps were new: after one of them nothing else that was taken back before may be done again."""
        self.half_made: list[Running] = []
        """Steps that could neither be brought to their end nor taken back, such as on a full disk."""

    @property
    def steps(self) -> Sequence[UUID]:
        """The ids of the last steps that were made, taken back or done again here."""
        return tuple(self._steps)

    def note(self, step: UUID | None) -> None:
        """Note a new step; None where nothing was changed."""
        if step is not None:
            self.made += 1
            self._taken_back.clear()
            self._remember(step)

    def note_taken(self, step: UUID, *, back: bool) -> None:
        """Note that a step was taken back, or done again."""
        self._taken_back.pop(step, None)
        if back:
            self._taken_back[step] = datetime.now(UTC)
        self._remember(step)

    def taken_back(self, step: UUID) -> datetime | None:
        """Return when a step was taken back here, None where it was not."""
        return self._taken_back.get(step)

    def _remember(self, step: UUID) -> None:
        if step not in self._steps:
            self._steps.append(step)
