"""What was changed since the program was started: it is taken back before what another program changed."""

from collections import deque
from collections.abc import Sequence
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
        self.half_made: list[Running] = []
        """Steps that could neither be brought to their end nor taken back, such as on a full disk."""

    @property
    def steps(self) -> Sequence[UUID]:
        """The ids of the last steps that were made, taken back or done again here."""
        return tuple(self._steps)

    def note(self, step: UUID | None) -> None:
        """Note a step; None where nothing was changed."""
        if step is not None and step not in self._steps:
            self._steps.append(step)
