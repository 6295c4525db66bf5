"""Files and folders looked at again and again, for what is new in them or has changed."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.errors import UnreadableSource
from corpus.importing.model import Place
from corpus.ingest.sources import article_paths

QUIET = 2.0
"""Seconds that a file is left alone after its last change: whoever writes it may not be done."""

_Facts = tuple[int, int, int, int]


class Watched:
    """Files and the files of folders, handed out when they are new or have changed, and nobody is writing them."""

    def __init__(self, names: Sequence[str]) -> None:
        """Know what to look at; all of it is new at first."""
        self._names = names
        self._given: dict[str, _Facts] = {}
        self._seen: dict[str, tuple[_Facts, float]] = {}

    @property
    def count(self) -> int:
        """How many files there were at the last look."""
        return len(self._seen)

    def changed(self) -> list[Place]:
        """Look once, and return the files to be read."""
        seen: dict[str, tuple[_Facts, float]] = {}
        ready: list[str] = []
        for path, facts in self._facts():
            before = self._seen.get(path)
            since = before[1] if before and before[0] == facts else time.monotonic()
            seen[path] = facts, since
            if self._given.get(path) != facts and _is_quiet(facts, since):
                self._given[path] = facts
                ready.append(path)
        self._seen = seen
        # what is gone may come back as it was, and is new then
        self._given = {path: facts for path, facts in self._given.items() if path in seen}
        return [Place(path, number, len(ready), is_named=False) for number, path in enumerate(ready, 1)]

    def _facts(self) -> Iterator[tuple[str, _Facts]]:
        """Yield the files there are, with what tells whether one has changed."""
        for name in self._names:
            try:
                paths = article_paths(name)
            except UnreadableSource:
                continue
            for path in map(str, paths):
                try:
                    facts = Path(path).stat()
                except OSError:
                    continue
                yield path, (facts.st_mtime_ns, facts.st_size, facts.st_ctime_ns, facts.st_ino)


def _is_quiet(facts: _Facts, since: float) -> bool:
    """Return whether the last change is long past, or was seen long ago where the clock of the file is wrong."""
    return time.time() - facts[0] / 1e9 >= QUIET or time.monotonic() - since >= QUIET
