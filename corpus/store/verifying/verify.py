"""Everything that is kept of articles, checked, and mended where nothing is lost by it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from corpus.search.analysis import Terms
from corpus.store.engine import reading, write
from corpus.store.reindex import Reindexed, Reindexing
from corpus.store.tables import articles
from corpus.store.verifying.faults import Fault, FaultKind
from corpus.store.verifying.indexed import index_faults, unlike
from corpus.store.verifying.likenesses import mend_sketches, sketch_faults
from corpus.store.verifying.rows import drop_orphans, file_faults, orphan_faults
from corpus.store.verifying.texts import read_some, stored_terms, term_faults, text_faults

_OF_THE_INDEX = frozenset((FaultKind.INDEX, FaultKind.TERMS, FaultKind.NOT_INDEXED))
"""Faults after which nobody knows for certain what stands in the index, so that it is made anew."""


class Verification:
    """Looks through one library, some articles in a transaction, so that others go on writing."""

    def __init__(self, engine: Engine, told: Callable[[float], object] = lambda _share: None) -> None:
        """Know the database, and who is told which share of the next articles was looked at: of one that is long it takes a while."""
        self._engine = engine
        self._told = told
        self._reindexing = Reindexing(engine)
        self.faults: list[Fault] = []
        """What was found so far."""

    @property
    def left(self) -> list[Fault]:
        """What of it cannot be mended from what is there."""
        return [fault for fault in self.faults if not fault.is_mendable]

    def steps(self) -> Iterator[tuple[int, int]]:
        """Look at the index as a whole, then at every article, and yield each time at how many, of how many, from 0 on."""
        total = write(self._engine, self._look_at_the_whole)
        yield 0, total
        after = done = 0
        while seen := self._seen(after):
            after, done = seen[-1], done + len(seen)
            yield done, max(done, total)

    def mend(self, told: Callable[[Reindexed], object] = lambda _done: None) -> None:
        """Mend what was found and can be mended without losing anything."""
        write(self._engine, self._mend_rows)
        if any(fault.kind in _OF_THE_INDEX for fault in self.faults):
            self._reindexing.again()
        for done in self._reindexing.steps():
            told(done)

    def _look_at_the_whole(self, connection: Connection) -> int:
        found = [*file_faults(connection), *orphan_faults(connection), *index_faults(connection)]
        if self._reindexing.is_due_on(connection):
            sentence = "The index of words is not finished, or was made by another version of warraq."
            found.append(Fault(FaultKind.UNFINISHED, sentence))
        self.faults = found
        return connection.scalar(select(func.count()).select_from(articles)) or 0

    def _seen(self, after: int) -> list[int]:
        with reading(self._engine) as connection:
            return self._look_at_some(connection, after)

    def _look_at_some(self, connection: Connection, after: int) -> list[int]:
        """Look at the next articles and return their numbers."""
        rows, found = read_some(connection, after), list[Fault]()
        sound = []
        for row in rows:
            own = list(text_faults(row))
            found += own
            if all(fault.kind is FaultKind.RAW for fault in own):
                sound.append(row)
        if not any(fault.kind in (FaultKind.INDEX, FaultKind.UNFINISHED) for fault in self.faults):
            found += self._term_faults(connection, sound)
        found += sketch_faults(connection, {row.id: row.content_id for row in sound})
        self.faults += found
        return [row.id for row in rows]

    def _mend_rows(self, connection: Connection) -> None:
        drop_orphans(connection)
        unsketched = [fault.number for fault in self.faults if fault.kind is FaultKind.SKETCH]
        mend_sketches(connection, [number for number in unsketched if number is not None])

    def _term_faults(self, connection: Connection, rows: list[Any]) -> Iterator[Fault]:
        stored: Mapping[int, Terms] = stored_terms(rows)
        yield from term_faults(connection, rows, stored, self._told)
        ids = {row.id: row.content_id for row in rows}
        for number in sorted(unlike(connection, stored)):
            sentence = f"{ids[number]} is not in the index of words as it should be: searches miss it."
            yield Fault(FaultKind.NOT_INDEXED, sentence, number, ids[number])
