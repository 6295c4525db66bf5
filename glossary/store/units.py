"""Translation units in and out of their table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, case, insert, select, update

from corpus.store.columns import now
from corpus.store.uuid7 import uuid7
from corpus.worded import worded
from glossary.errors import StaleUnit, UnknownUnit
from glossary.memory.keys import segment_key
from glossary.memory.model import IndexedUnit
from glossary.model import Pair, PairStatus
from glossary.store.law import hold_unit_law
from glossary.store.tables import pairs
from glossary.store.things import KeptUnit
from glossary.store.unit_index import UnitIndex

TRUST = {PairStatus.APPROVED: 0, PairStatus.EDITED: 1, PairStatus.MACHINE: 2}
"""The place of each status, the most trusted first."""
_AT_ONCE = 500


class StoredUnits:
    """Reading and writing units on one connection; their index changes with them."""

    def __init__(self, connection: Connection, index: UnitIndex) -> None:
        self._connection = connection
        self._index = index

    def best(self, keys: Sequence[str]) -> dict[str, Pair]:
        """Return the most trusted unit of each key that has one, of equals the newest."""
        found: dict[str, Pair] = {}
        trust = case({status.value: place for status, place in TRUST.items()}, value=pairs.c.status, else_=len(TRUST))
        for start in range(0, len(keys), _AT_ONCE):
            own = pairs.c.key.in_(keys[start : start + _AT_ONCE]), pairs.c.removed.is_(False)
            query = select(pairs).where(*own).order_by(trust.desc(), pairs.c.changed, pairs.c.id)
            found.update((row.key, pair_of(row)) for row in self._connection.execute(query))
        return found

    def of(self, key: str) -> list[Pair]:
        """Return all units of a key, the most trusted first, of equals the newest."""
        own = select(pairs).where(pairs.c.key == key, pairs.c.removed.is_(False)).order_by(pairs.c.id)
        found = [pair_of(row) for row in self._connection.execute(own)]
        found.sort(key=lambda pair: (TRUST[pair.status], -(pair.changed.timestamp() if pair.changed else 0)))
        return found

    def find(self, unit_id: str, held: bool = True) -> Pair | None:
        """Return a unit, None where there is none or it is removed. Nobody else changes one that is held until the end."""
        row = self._row(unit_id, held)
        return None if row is None or row.removed else pair_of(row)

    def get(self, unit_id: str) -> KeptUnit | None:
        """Return a unit as its history knows it, None where there is none or it is removed."""
        pair = self.find(unit_id)
        return None if pair is None else unit_of(pair)

    def by_numbers(self, numbers: Sequence[int]) -> dict[int, Pair]:
        """Return units by their row numbers, without those that are removed."""
        found: dict[int, Pair] = {}
        for start in range(0, len(numbers), _AT_ONCE):
            own = pairs.c.id.in_(numbers[start : start + _AT_ONCE]), pairs.c.removed.is_(False)
            found.update((row.id, pair_of(row)) for row in self._connection.execute(select(pairs).where(*own)))
        return found

    def sources(self, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
        """Yield the row numbers and the sources of units, without those that are removed."""
        for start in range(0, len(numbers), _AT_ONCE):
            own = select(pairs.c.id, pairs.c.source, pairs.c.removed)
            rows = self._connection.execute(own.where(pairs.c.id.in_(numbers[start : start + _AT_ONCE])))
            yield from ((row.id, row.source) for row in rows if not row.removed)

    def insert(self, pair: Pair, author: str) -> KeptUnit:
        """Keep a new unit and return it as it now is."""
        hold_unit_law(self._connection, [pair.status])
        new = replace(pair, id=str(uuid7()), version=1, changed=now())
        number = self._connection.execute(insert(pairs).returning(pairs.c.id), _row(new)).scalar_one()
        self._index.put(self._connection, [IndexedUnit(number, new.source, new.target)])
        return replace(unit_of(new), author=author)

    def write(self, unit: KeptUnit, author: str, expected: int | None) -> KeptUnit:
        """Put a unit in the place of what is there, removed or not, and return it as it now is; raise StaleUnit."""
        row = self._row(unit.id)
        if row is None or (expected is not None and (row.removed or row.version != expected)):
            raise _stale(unit, row)
        hold_unit_law(self._connection, [unit.status, *(() if row.removed else [PairStatus(row.status)])])
        new = replace(unit, author=author, changed=now(), version=row.version + 1)
        own = update(pairs).where(pairs.c.id == row.id)
        self._connection.execute(own.values(**_values(pair_from(new)), removed=False))
        before = None if row.removed else IndexedUnit(row.id, row.source, row.target)
        self._reindex(before, IndexedUnit(row.id, new.source, new.target))
        return new

    def remove(self, unit_id: str, _author: str, expected: int | None = None) -> None:
        """Take a unit away; its row stays for its history; raise StaleUnit where it is not of the expected version."""
        row = self._row(unit_id)
        if row is None or row.removed:
            return
        if expected is not None and row.version != expected:
            raise _stale(unit_of(pair_of(row)), row)
        hold_unit_law(self._connection, [PairStatus(row.status)])
        gone = {"removed": True, "changed": now(), "version": row.version + 1}
        self._connection.execute(update(pairs).where(pairs.c.id == row.id).values(**gone))
        self._reindex(IndexedUnit(row.id, row.source, row.target), None)

    def put_all(self, new: Iterable[Pair]) -> int:
        """Keep units, those that are there from the same origin only brought up to date, and return how many are new.

        One that is there keeps its status where that is trusted more, and its version where only its date is another;
        one that was removed comes back as it comes in.
        """
        wanted = {(segment_key(pair.source), pair.target, pair.origin): pair for pair in new}
        hold_unit_law(self._connection, (pair.status for pair in wanted.values()))
        keys = list(dict.fromkeys(key for key, _, _ in wanted))
        there: dict[tuple[str, str, str], Row[Any]] = {}
        for start in range(0, len(keys), _AT_ONCE):
            own = select(pairs).where(pairs.c.key.in_(keys[start : start + _AT_ONCE])).order_by(pairs.c.id)
            # held, so that nobody approves one between what is seen of it here and what is written then
            for row in self._connection.execute(own.with_for_update()):
                there.setdefault((row.key, row.target, row.origin), row)
        self._renew([(there[same], pair) for same, pair in wanted.items() if same in there])
        fresh = [(key, pair) for (key, target, origin), pair in wanted.items() if (key, target, origin) not in there]
        self._insert_all(fresh)
        return len(fresh)

    def _renew(self, known: Sequence[tuple[Row[Any], Pair]]) -> None:
        if not known:
            return
        values = [
            {
                "number": row.id,
                "new_source": pair.source,
                "new_status": _more_trusted(row, pair).value,
                "new_changed": pair.changed or now(),
                "step": int(row.removed or (row.source, row.status) != (pair.source, _more_trusted(row, pair).value)),
            }
            for row, pair in known
        ]
        own = update(pairs).where(pairs.c.id == bindparam("number"))
        renewed: dict[str, Any] = {name: bindparam(f"new_{name}") for name in ("source", "status", "changed")}
        self._connection.execute(
            own.values(**renewed, version=pairs.c.version + bindparam("step"), removed=False), values
        )
        for row, pair in known:
            before = None if row.removed else IndexedUnit(row.id, row.source, row.target)
            self._reindex(before, IndexedUnit(row.id, pair.source, row.target))

    def _insert_all(self, fresh: Sequence[tuple[str, Pair]]) -> None:
        if not fresh:
            return
        rows = [
            _row(replace(pair, id=str(uuid7()), version=1, changed=pair.changed or now()), key) for key, pair in fresh
        ]
        numbers = self._connection.scalars(insert(pairs).returning(pairs.c.id, sort_by_parameter_order=True), rows)
        own = zip(numbers.all(), fresh, strict=True)
        self._index.put(self._connection, [IndexedUnit(number, pair.source, pair.target) for number, (_, pair) in own])

    def _reindex(self, before: IndexedUnit | None, after: IndexedUnit | None) -> None:
        if before == after:
            return
        if before is not None:
            self._index.discard(self._connection, [before])
        if after is not None:
            self._index.put(self._connection, [after])

    def _row(self, unit_id: str, held: bool = True) -> Row[Any] | None:
        try:
            number = UUID(unit_id)
        except ValueError:
            return None
        own = select(pairs).where(pairs.c.uuid == number)
        return self._connection.execute(own.with_for_update() if held else own).one_or_none()


def pair_of(row: Row[Any]) -> Pair:
    """Return the unit of a row."""
    kept = str(row.uuid), row.version, row.engine
    return Pair(row.source, row.target, row.origin, PairStatus(row.status), row.changed, *kept)


def unit_of(pair: Pair) -> KeptUnit:
    """Return a unit as its history knows it."""
    said = pair.source, pair.target, pair.origin, pair.status, pair.engine, pair.version
    return KeptUnit(pair.id, *said, changed=pair.changed)


def pair_from(unit: KeptUnit) -> Pair:
    """Return a unit as its history knows it, as everybody else does."""
    said = unit.source, unit.target, unit.origin, unit.status
    return Pair(*said, unit.changed, unit.id, unit.version, unit.engine)


def unknown(unit_id: str) -> UnknownUnit:
    """Return the error of who asks for a unit by an id that none has."""
    return UnknownUnit(
        worded(
            "No translation has the id {unit_id}, or it was removed: `warraq memory list` shows all.",
            unit_id=unit_id,
        )
    )


def _stale(unit: KeptUnit, row: Row[Any] | None) -> StaleUnit:
    """Return the error of who changes a unit that others changed meanwhile."""
    now_there = None if row is None or row.removed else pair_of(row)
    said = "The translation of {brief} was changed elsewhere since: look at it again."
    if now_there is None:
        said = "The translation of {brief} was removed elsewhere since: look at it again."
    return StaleUnit(worded(said, brief=unit.brief), now_there)


def _more_trusted(row: Row[Any], pair: Pair) -> PairStatus:
    """Return the status of a unit that comes in again: the more trusted one, unless what was there is removed."""
    return pair.status if row.removed else min(PairStatus(row.status), pair.status, key=TRUST.__getitem__)


def _row(pair: Pair, key: str | None = None) -> dict[str, object]:
    return {"uuid": UUID(pair.id), "removed": False, **_values(pair, key)}


def _values(pair: Pair, key: str | None = None) -> dict[str, object]:
    return {
        "key": key or segment_key(pair.source),
        "source": pair.source,
        "target": pair.target,
        "origin": pair.origin,
        "status": pair.status.value,
        "changed": pair.changed,
        "version": pair.version,
        "engine": pair.engine,
    }
