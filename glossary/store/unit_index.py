"""The indexes by which units are recalled and found, whichever engine keeps them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from sqlalchemy import Connection

from glossary.memory.model import IndexedUnit
from glossary.memory.phrases import Phrase


class UnitIndex(Protocol):
    """What a back end answers about units; both find the same ones."""

    @property
    def affordable(self) -> int:
        """How many segments may be read for one recall."""

    def put(self, connection: Connection, units: Sequence[IndexedUnit]) -> None:
        """Put units into the indexes, but for those that will come into them when old units are indexed."""

    def discard(self, connection: Connection, units: Sequence[IndexedUnit]) -> None:
        """Take units out as they were put in."""

    def fill(self, connection: Connection, units: Sequence[IndexedUnit]) -> None:
        """Put units into the indexes, whatever is awaited."""

    def clear(self, connection: Connection) -> None:
        """Take all units out."""

    def counts(self, connection: Connection, marks: Iterable[int]) -> Mapping[int, int]:
        """Return how many segments have each mark; of very many, only that they are many; none that no segment has."""

    def segments(self, connection: Connection, marks: Sequence[int], most: int) -> list[int]:
        """Return the numbers of segments that have one of some marks, so many at most."""

    def with_words(self, connection: Connection, phrases: Sequence[Phrase], page: tuple[int, int]) -> list[int]:
        """Return the rows of units that have all the phrases, the newest first: so many below a row number."""


def units_on(dialect: str) -> UnitIndex:
    """Return the indexes for an engine's dialect."""
    if dialect == "postgresql":
        from glossary.store.units_postgresql import PostgresqlUnits

        return PostgresqlUnits()
    from glossary.store.units_sqlite import SqliteUnits

    return SqliteUnits()
