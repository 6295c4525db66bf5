"""The indexes of units on SQLite: contentless FTS5 tables over our own terms and marks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, product

from sqlalchemy import Connection, text

from glossary.memory.model import IndexedUnit
from glossary.memory.parts import PLACES, Marks, segments_of
from glossary.memory.phrases import Phrase
from glossary.memory.terms import UnitTerms
from glossary.store.awaited_units import awaited

_PUT_WORDS = text("INSERT INTO unit_words (rowid, source, target) VALUES (:number, :source, :target)")
_PUT_PARTS = text("INSERT INTO unit_parts (rowid, parts) VALUES (:number, :parts)")
_DISCARD_WORDS = text(
    "INSERT INTO unit_words (unit_words, rowid, source, target) VALUES ('delete', :number, :source, :target)"
)
_DISCARD_PARTS = text("INSERT INTO unit_parts (unit_parts, rowid, parts) VALUES ('delete', :number, :parts)")
_CLEAR = tuple(text(f"INSERT INTO {name} ({name}) VALUES ('delete-all')") for name in ("unit_words", "unit_parts"))
_COUNTS = "SELECT term, doc FROM unit_parts_counts WHERE term IN ({})"
_SEGMENTS = text(
    "SELECT group_concat(rowid) FROM (SELECT rowid FROM unit_parts WHERE unit_parts MATCH :marks LIMIT :most)"
)
_WITH_WORDS = text(
    "SELECT rowid FROM unit_words WHERE unit_words MATCH :asked AND rowid < :below ORDER BY rowid DESC LIMIT :most"
)
_MOST_WAYS = 64
"""Ways of taking articles off the words of a phrase that are looked for."""


class SqliteUnits:
    """Terms with their places for what is looked for, marks without places for what is recalled."""

    affordable = 60_000

    @cached_property
    def _marks(self) -> Marks:
        return Marks()

    @cached_property
    def _terms(self) -> UnitTerms:
        return UnitTerms()

    def put(self, connection: Connection, units: Sequence[IndexedUnit]) -> None:
        """Put units into the indexes, but for those that will come into them when old units are indexed."""
        there = awaited(connection)
        self.fill(connection, [unit for unit in units if not there.holds(unit.number)])

    def fill(self, connection: Connection, units: Sequence[IndexedUnit]) -> None:
        """Put units into the indexes, whatever is awaited."""
        if units:
            connection.execute(_PUT_WORDS, [self._words(unit) for unit in units])
            connection.execute(_PUT_PARTS, [row for unit in units for row in self._parts(unit)])

    def discard(self, connection: Connection, units: Sequence[IndexedUnit]) -> None:
        """Take units out; a contentless table must be told what was put in."""
        there = awaited(connection)
        own = [unit for unit in units if not there.holds(unit.number)]
        if own:
            connection.execute(_DISCARD_WORDS, [self._words(unit) for unit in own])
            connection.execute(_DISCARD_PARTS, [row for unit in own for row in self._parts(unit)])

    def clear(self, connection: Connection) -> None:
        """Take all units out."""
        for statement in _CLEAR:
            connection.execute(statement)

    def counts(self, connection: Connection, marks: Iterable[int]) -> Mapping[int, int]:
        """Return how many segments have each mark."""
        asked = tuple(map(str, marks))
        rows = connection.exec_driver_sql(_COUNTS.format(", ".join("?" * len(asked))), asked)
        return {int(mark): count for mark, count in rows}

    def segments(self, connection: Connection, marks: Sequence[int], most: int) -> list[int]:
        """Return the numbers of segments that have one of some marks; they come as one text, which is quicker than rows."""
        asked = " OR ".join(f'"{mark}"' for mark in marks)
        numbers = connection.scalar(_SEGMENTS, {"marks": asked, "most": most})
        return list(map(int, numbers.split(","))) if numbers else []

    def with_words(self, connection: Connection, phrases: Sequence[Phrase], page: tuple[int, int]) -> list[int]:
        """Return the rows of units that have all the phrases, the newest first: so many below a row number."""
        below, most = page
        asked = " AND ".join(f"({' OR '.join(_ways(phrase))})" for phrase in phrases)
        return list(connection.scalars(_WITH_WORDS, {"asked": asked, "below": below, "most": most}))

    def _parts(self, unit: IndexedUnit) -> list[dict[str, object]]:
        return [
            {"number": unit.number * PLACES + segment.place, "parts": " ".join(map(str, self._marks.of(segment.words)))}
            for segment in segments_of(unit.source)
        ]

    def _words(self, unit: IndexedUnit) -> dict[str, object]:
        source, target = (" ".join(self._terms.of(text)) for text in (unit.source, unit.target))
        return {"number": unit.number, "source": source, "target": target}


def _ways(phrase: Phrase) -> Iterator[str]:
    """Yield what a phrase may be in FTS5's language."""
    return (f'"{" ".join(way)}"' for way in islice(product(*phrase), _MOST_WAYS))
