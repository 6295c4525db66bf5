"""Put units that were kept before there were indexes into them, some at a time."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, Engine, func, select

from corpus.errors import StoreReadOnly
from corpus.store.engine import hold_upgrade_lock, reading, write
from glossary.memory.model import IndexedUnit
from glossary.store.awaited_units import VERSION, Awaited, awaited, note_awaited
from glossary.store.tables import pairs
from glossary.store.unit_index import units_on

_AT_ONCE = 500
"""Units in one transaction: others wait for it a fraction of a second."""
_SMALL = 1000
"""Units that are indexed while the database is opened; more come into the indexes afterwards."""


class UnitsIndexed(NamedTuple):
    """How far the indexes are."""

    done: int
    """Units that are in them."""
    total: int


class UnitIndexing:
    """Indexes all units as this program does; may end after every step, and goes on where it ended."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._index = units_on(engine.dialect.name)

    @property
    def is_due(self) -> bool:
        """Whether the indexes are of another version of this program, or not whole."""
        with reading(self._engine) as connection:
            return awaited(connection).is_due

    @property
    def is_begun(self) -> bool:
        """Whether some units were indexed anew and others not yet."""
        with reading(self._engine) as connection:
            there = awaited(connection)
            return there.version == VERSION and 0 < there.reached < there.last

    def left(self) -> UnitsIndexed:
        """Return how far the indexes are."""
        with reading(self._engine) as connection:
            there = awaited(connection)
            total = connection.scalar(select(func.count()).select_from(pairs)) or 0
            if not there.is_due:
                return UnitsIndexed(total, total)
            behind = pairs.c.id > there.reached
            if there.version == VERSION:
                behind &= pairs.c.id <= there.last
            awaiting = connection.scalar(select(func.count()).select_from(pairs).where(behind)) or 0
            return UnitsIndexed(total - awaiting, total)

    def again(self) -> None:
        """Empty the indexes, so that all units are awaited."""
        write(self._engine, self._begin)

    def steps(self) -> Iterator[UnitsIndexed]:
        """Index the units that are awaited, some at a time, and yield how far it is; nothing where nothing is due."""
        if not self.is_due:
            return
        self.begin()
        done, total = self.left()
        while count := write(self._engine, self._step):
            done += count
            yield UnitsIndexed(done, max(done, total))

    def begin(self) -> None:
        """Empty indexes that another version made, so that what they hold is not taken for ours."""
        write(self._engine, self._begin_where_other)

    def _begin_where_other(self, connection: Connection) -> None:
        hold_upgrade_lock(connection)
        if awaited(connection).version != VERSION:
            self._begin(connection)

    def _begin(self, connection: Connection) -> None:
        self._index.clear(connection)
        last = connection.scalar(select(func.max(pairs.c.id))) or 0
        note_awaited(connection, Awaited(VERSION, 0, last))

    def _step(self, connection: Connection) -> int:
        """Index some more units and return how many; 0 when all are."""
        # of two programs at it the second waits here and goes on from where the first came to
        hold_upgrade_lock(connection)
        there = awaited(connection)
        if not there.is_due:
            return 0
        own = select(pairs.c.id, pairs.c.source, pairs.c.target, pairs.c.removed)
        own = own.where(pairs.c.id > there.reached, pairs.c.id <= there.last).order_by(pairs.c.id)
        # others who change a unit at the same time wait until it is in the indexes
        rows = connection.execute(own.limit(_AT_ONCE).with_for_update()).all()
        units = [IndexedUnit(row.id, row.source, row.target) for row in rows if not row.removed]
        self._index.fill(connection, units)
        note_awaited(connection, there._replace(reached=rows[-1].id if rows else there.last))
        return len(rows)


def fill_unit_indexes(connection: Connection) -> None:
    """Fill the indexes of an engine anew with the units that its facts say are in them."""
    index, there, last = units_on(connection.dialect.name), awaited(connection), 0
    index.clear(connection)
    own = select(pairs.c.id, pairs.c.source, pairs.c.target, pairs.c.removed).order_by(pairs.c.id).limit(_AT_ONCE)
    while there.version == VERSION and (rows := connection.execute(own.where(pairs.c.id > last)).all()):
        some = (IndexedUnit(row.id, row.source, row.target) for row in rows if not row.removed)
        index.fill(connection, [unit for unit in some if not there.holds(unit.number)])
        last = rows[-1].id


def refresh_units(engine: Engine) -> None:
    """Index all units unless that is done; of many it is left for later."""
    indexing = UnitIndexing(engine)
    if not indexing.is_due:
        return
    try:
        with reading(engine) as connection:
            is_small = (connection.scalar(select(func.count()).select_from(pairs)) or 0) <= _SMALL
        indexing.begin()
        for _ in indexing.steps() if is_small else ():
            pass
    except StoreReadOnly:
        return
