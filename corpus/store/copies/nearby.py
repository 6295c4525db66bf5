"""Which kept articles new ones are compared with: those that share hashes, and those of the same address."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Connection, func, select, text

from corpus.likeness import LEAST_SHARED
from corpus.store.copies_tables import article_sketches
from corpus.store.tables import articles

T = TypeVar("T")

_POSTINGS = 128
"""Articles looked at for one hash, the newest: one that stands in more is of a common phrase and tells little."""
_CANDIDATES = 8
"""Articles that share the most hashes, which are compared."""
_VERSIONS = 16
"""Articles of one address that a new one is compared with, the newest."""
_HASHES, _ADDRESSES = 64, 500
"""How many are looked up in one statement."""
_NEWEST = f"SELECT * FROM (SELECT hash, article_id FROM {article_sketches.name} WHERE hash = :h{{0}} ORDER BY article_id DESC LIMIT {_POSTINGS}) AS s{{0}}"


@dataclass(slots=True)
class Nearby:
    """The articles of some hashes and addresses, by their numbers, the newest first."""

    last: int = 0
    """The newest number there was when they were looked up."""
    _hashes: dict[int, tuple[int, ...]] = field(default_factory=dict)
    _addresses: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, connection: Connection, hashes: Iterable[int], addresses: Iterable[str | None]) -> "Nearby":
        """Look up hashes and addresses."""
        found = cls(newest_number(connection))
        for some in _sliced(sorted(set(hashes)), _HASHES):
            every = text(" UNION ALL ".join(map(_NEWEST.format, range(len(some)))))
            for value, number in connection.execute(every, {f"h{place}": each for place, each in enumerate(some)}):
                found._hashes[value] = (*found._hashes.get(value, ()), number)
        own = articles.c
        for places in _sliced(sorted({each for each in addresses if each is not None}), _ADDRESSES):
            query = select(own.address, own.id).where(own.address.in_(places)).order_by(own.id.desc())
            for address, number in connection.execute(query):
                before = found._addresses.get(address, ())
                if len(before) < _VERSIONS:
                    found._addresses[address] = (*before, number)
        return found

    def copy(self) -> "Nearby":
        """Return the same, to be changed by itself."""
        return Nearby(self.last, dict(self._hashes), dict(self._addresses))

    def put(self, number: int, smallest: Sequence[int], address: str | None) -> None:
        """Note a new article."""
        for value in smallest:
            self._hashes[value] = (number, *self._hashes.get(value, ())[: _POSTINGS - 1])
        if address is not None:
            self._addresses[address] = (number, *self._addresses.get(address, ())[: _VERSIONS - 1])

    def candidates(self, smallest: Sequence[int]) -> list[int]:
        """Return the articles that share enough hashes to be compared, those that share the most first."""
        found = Counter(number for value in smallest for number in self._hashes.get(value, ()))
        shared = ((number, count) for number, count in found.items() if count >= LEAST_SHARED)
        return [number for number, _ in sorted(shared, key=lambda each: (-each[1], -each[0]))[:_CANDIDATES]]

    def at(self, address: str | None) -> tuple[int, ...]:
        """Return the articles of an address."""
        return self._addresses.get(address, ()) if address is not None else ()


def newest_number(connection: Connection) -> int:
    """Return the newest row number of an article, 0 where there is none."""
    return connection.scalar(select(func.max(articles.c.id))) or 0


def _sliced(values: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (values[start : start + size] for start in range(0, len(values), size))
