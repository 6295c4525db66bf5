"""Who was spoken of last."""

from collections.abc import Iterable
from itertools import count

from glossary.entities.gazetteer import Target


class Recency:
    """Remembers in which order an article speaks of entities."""

    def __init__(self) -> None:
        self._clock = count(1)
        self._last: dict[str, int] = {}

    def note(self, target: Target) -> None:
        """Remember that an entity is spoken of now."""
        self._last[target.entity_id] = next(self._clock)

    def latest(self, targets: Iterable[Target]) -> Target:
        """Return the one of the targets that was spoken of last, or the first if none was."""
        return max(targets, key=lambda target: self._last.get(target.entity_id, 0))
