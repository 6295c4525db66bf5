"""What an author does to units: each time one step of the glossary's one history."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import Connection, Engine

from corpus.store.engine import reading, write
from glossary.memory.model import Wanted
from glossary.model import Pair, PairStatus
from glossary.store import history
from glossary.store.history import Entry, State
from glossary.store.sitting import Sitting
from glossary.store.things import KeptUnit
from glossary.store.unit_index import units_on
from glossary.store.unit_listing import UnitListing
from glossary.store.units import StoredUnits, pair_from, unit_of

_AT_ONCE = 1000
"""Units that are removed in one transaction."""


class Changing:
    """Changes of units in a database whose tables are up to date, as one author makes them."""

    def __init__(self, engine: Engine, author: str, sitting: Sitting) -> None:
        self._engine = engine
        self._author = author
        self._sitting = sitting
        self._index = units_on(engine.dialect.name)

    def write(self, source: str, target: str, *, is_approved: bool) -> Pair:
        """Keep a translation by the author's own hand, approved at once or not, and return it; raises NotAllowed."""
        new = Pair(source, target, self._author, _by_hand(is_approved))

        def work(connection: Connection) -> Pair:
            after = StoredUnits(connection, self._index).insert(new, self._author)
            self._note(connection, [Entry(after.id, "write", None, after)])
            return pair_from(after)

        return write(self._engine, work)

    def edit(self, pair: Pair, target: str, *, is_approved: bool) -> Pair:
        """Give a unit another translation, which is the author's from then on, and return it; raises StaleUnit, NotAllowed."""
        engine = pair.engine or (pair.origin if pair.status is PairStatus.MACHINE else "")
        wanted = replace(pair, target=target, origin=self._author, engine=engine, status=_by_hand(is_approved))
        return self._changed("edit", [(pair, wanted)])[0]

    def approve(self, some: Sequence[Pair]) -> list[Pair]:
        """Approve units and return them; raises StaleUnit, NotAllowed."""
        return self._changed("approve", [(pair, replace(pair, status=PairStatus.APPROVED)) for pair in some])

    def unapprove(self, some: Sequence[Pair]) -> list[Pair]:
        """Let units be approved no longer and return them as far as they were before; raises StaleUnit, NotAllowed."""
        with reading(self._engine) as connection:
            wanted = [(each, replace(each, status=_before_approval(connection, each))) for each in some]
        return self._changed("unapprove", wanted)

    def remove(self, some: Sequence[Pair]) -> None:
        """Take units away; raises StaleUnit, NotAllowed."""
        write(self._engine, lambda connection: self._note(connection, self._removed(connection, some)))

    def remove_all(self, wanted: Wanted, told: Callable[[int], None]) -> int:
        """Take all units away that are meant, as one step, some at a time, and return how many."""
        done, step = 0, None

        def work(connection: Connection) -> tuple[int, UUID | None]:
            some = UnitListing(connection, self._index).page(wanted, "", _AT_ONCE)
            return len(some), self._note(connection, self._removed(connection, some), step)

        while True:
            count, step = write(self._engine, work)
            if not count:
                return done
            done += count
            told(done)

    def _changed(self, kind: str, wanted: Sequence[tuple[Pair, Pair]]) -> list[Pair]:
        def work(connection: Connection) -> list[Pair]:
            stored = StoredUnits(connection, self._index)
            made = []
            for before, after in wanted:
                is_same = (before.target, before.status) == (after.target, after.status)
                made.append(unit_of(before) if is_same else stored.write(unit_of(after), self._author, before.version))
            own = [
                Entry(after.id, kind, unit_of(before), after)
                for (before, _), after in zip(wanted, made, strict=True)
                if after.version != before.version
            ]
            self._note(connection, own)
            return list(map(pair_from, made))

        return write(self._engine, work) if wanted else []

    def _removed(self, connection: Connection, some: Sequence[Pair]) -> list[Entry]:
        stored = StoredUnits(connection, self._index)
        for pair in some:
            stored.remove(pair.id, self._author, pair.version)
        return [Entry(pair.id, "remove", unit_of(pair), None) for pair in some]

    def _note(self, connection: Connection, entries: Sequence[Entry], step: UUID | None = None) -> UUID | None:
        noted = history.record(connection, self._author, entries, State.DONE, step)
        self._sitting.note(noted)
        return noted


def _before_approval(connection: Connection, pair: Pair) -> PairStatus:
    """Return the status a unit had before it was approved: an edited one's where it came in as an approved one."""
    if pair.status is not PairStatus.APPROVED:
        return pair.status
    for change in history.changes_of(connection, UUID(pair.id)):
        before = change.before
        if isinstance(before, KeptUnit) and before.status is not PairStatus.APPROVED:
            return before.status if before.target == pair.target else PairStatus.EDITED
    return PairStatus.EDITED


def _by_hand(is_approved: bool) -> PairStatus:
    return PairStatus.APPROVED if is_approved else PairStatus.EDITED
