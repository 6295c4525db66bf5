"""Articles that wait to be kept together: one transaction for many is much faster than one for each."""

from collections.abc import Collection
from time import monotonic
from typing import NamedTuple

from corpus.importing.files import FileState
from corpus.ingest.formats.port import Found

_MOST = 256
_BYTES = 8 * 1024 * 1024
_SECONDS = 0.5


class Pending(NamedTuple):
    """An article that was read."""

    path: str
    found: Found


class Batch:
    """Articles read since the last transaction, with how far their files are read once they are kept."""

    def __init__(self) -> None:
        self.pending: list[Pending] = []
        self._states: dict[str, FileState] = {}
        self._bytes = 0
        self._due = 0.0

    def __bool__(self) -> bool:
        return bool(self.pending or self._states)

    @property
    def is_due(self) -> bool:
        """Whether it is large, or the first of it has waited long."""
        return len(self.pending) >= _MOST or self._bytes >= _BYTES or (bool(self.pending) and monotonic() >= self._due)

    def add(self, each: Pending, state: FileState) -> None:
        """Put an article in, with how far its file is read then."""
        if not self.pending:
            self._due = monotonic() + _SECONDS
        self.pending.append(each)
        self._bytes += len(each.found.raw)
        if state.parts:
            self.note(state)

    def note(self, state: FileState) -> None:
        """Remember how far a file is read, where that can be told."""
        if state.name:
            self._states[state.name] = state

    @property
    def states(self) -> Collection[FileState]:
        """How far the files are read once the articles are kept."""
        return self._states.values()
