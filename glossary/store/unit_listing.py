"""Units as screens and lists show them, page by page."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, select

from glossary.memory.model import Stats, Wanted
from glossary.memory.phrases import phrases_of
from glossary.model import Pair, PairStatus
from glossary.store.awaited_units import VERSION, awaited
from glossary.store.tables import pairs
from glossary.store.unit_index import UnitIndex
from glossary.store.units import StoredUnits, pair_of, unknown

_LAST = 2**31 - 1
"""More than every row number."""
_AT_ONCE = 500


class UnitListing:
    """The units that are meant, on one connection."""

    def __init__(self, connection: Connection, index: UnitIndex) -> None:
        self._connection = connection
        self._index = index

    def page(self, wanted: Wanted, after: str, limit: int) -> list[Pair]:
        """Return so many units, those kept last first, behind the one with the id `after`."""
        below = self._below(after)
        if not wanted.query.strip():
            own = select(pairs).where(*_conditions(wanted), pairs.c.id < below).order_by(pairs.c.id.desc()).limit(limit)
            return [pair_of(row) for row in self._connection.execute(own)]
        found: list[Pair] = []
        is_plain = wanted == Wanted(wanted.query)
        for some in self._with_words(wanted, below, limit if is_plain else _AT_ONCE):
            found += some
            if len(found) >= limit:
                break
        return found[:limit]

    def count(self, wanted: Wanted) -> int:
        """Return how many units are meant."""
        if wanted.query.strip():
            return sum(len(some) for some in self._with_words(wanted, _LAST))
        return self._connection.scalar(select(func.count()).select_from(pairs).where(*_conditions(wanted))) or 0

    def stats(self) -> Stats:
        """Return how much there is."""
        there = pairs.c.removed.is_(False)
        counted = select(pairs.c.status, func.count()).where(there).group_by(pairs.c.status)
        by_status = {PairStatus(status): count for status, count in self._connection.execute(counted)}
        origins = select(pairs.c.origin, func.count()).where(there).group_by(pairs.c.origin)
        by_origin = sorted(self._connection.execute(origins).all(), key=lambda row: (-row[1], row[0]))
        segments = self._connection.scalar(select(func.count(pairs.c.key.distinct())).where(there)) or 0
        return Stats(
            sum(by_status.values()),
            segments,
            {status: by_status.get(status, 0) for status in PairStatus},
            {row[0]: row[1] for row in by_origin},
            self._unindexed(),
        )

    def _unindexed(self) -> int:
        waiting = awaited(self._connection)
        own: list[ColumnElement[bool]] = [pairs.c.removed.is_(False)]
        if waiting.version == VERSION:
            own += [pairs.c.id > waiting.reached, pairs.c.id <= waiting.last]
        return self._connection.scalar(select(func.count()).select_from(pairs).where(*own)) or 0

    def _with_words(self, wanted: Wanted, below: int, at_once: int = _AT_ONCE) -> Iterator[list[Pair]]:
        """Yield the units with the words of the query, so many at a time."""
        phrases = phrases_of(wanted.query)
        if not phrases:
            return
        stored = StoredUnits(self._connection, self._index)
        while numbers := self._index.with_words(self._connection, phrases, (below, at_once)):
            there = stored.by_numbers(numbers)
            own = (there[number] for number in numbers if number in there)
            yield [pair for pair in own if _is_meant(pair, wanted)]
            below = numbers[-1]

    def _below(self, after: str) -> int:
        """Return the row number of the unit with an id, removed or not; raises UnknownUnit, lest one begins again at the first."""
        if not after:
            return _LAST
        try:
            own = pairs.c.uuid == UUID(after)
        except ValueError:
            raise unknown(after) from None
        number = self._connection.scalar(select(pairs.c.id).where(own))
        if number is None:
            raise unknown(after)
        return int(number)


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    own: list[ColumnElement[bool]] = [pairs.c.removed.is_(False)]
    if wanted.status is not None:
        own.append(pairs.c.status == wanted.status.value)
    if wanted.origin:
        own.append(pairs.c.origin == wanted.origin)
    if wanted.since is not None:
        own.append(pairs.c.changed >= wanted.since)
    return own


def _is_meant(pair: Pair, wanted: Wanted) -> bool:
    return (
        wanted.status in (None, pair.status)
        and wanted.origin in ("", pair.origin)
        and (wanted.since is None or (pair.changed is not None and pair.changed >= wanted.since))
    )
