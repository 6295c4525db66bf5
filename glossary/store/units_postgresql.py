"""The indexes of units on PostgreSQL: a tsvector of our own terms, and a row for each mark of a segment.

Rows of two numbers, since an index in their order answers alone, a page for hundreds of segments; of an inverted index over
arrays, every segment found would have to be read and compared again.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from sqlalchemy import Connection, text

from corpus.search.analysis import Terms
from corpus.store.tsvectors import any_of, vector
from glossary.memory.model import IndexedUnit
from glossary.memory.parts import PLACES, Marks, segments_of
from glossary.memory.phrases import Phrase
from glossary.memory.terms import UnitTerms
from glossary.store.awaited_units import awaited

_COUNTED = 20_000
"""Segments of a mark that are counted: each is a row to be read."""
_MANY = 1_000_000
"""What stands for a number that is not counted to its end."""
_PUT_WORDS = text(
    "INSERT INTO unit_words (id, terms) SELECT number, CAST(terms AS tsvector)"
    " FROM unnest(CAST(:numbers AS integer[]), CAST(:terms AS text[])) AS new (number, terms)"
    " ON CONFLICT (id) DO UPDATE SET terms = excluded.terms"
)
_ROWS = "unnest(CAST(:marks AS integer[]), CAST(:parts AS bigint[])) AS own (mark, part)"
_PUT_PARTS = text(
    f"INSERT INTO unit_parts (mark, part) SELECT mark, part FROM {_ROWS} ORDER BY mark, part ON CONFLICT DO NOTHING"
)
_DISCARD_WORDS = text("DELETE FROM unit_words WHERE id = ANY(:numbers)")
_DISCARD_PARTS = text(
    f"DELETE FROM unit_parts USING {_ROWS} WHERE unit_parts.mark = own.mark AND unit_parts.part = own.part"
)
_CLEAR = tuple(text(f"DELETE FROM {name}") for name in ("unit_words", "unit_parts"))
_COUNTS = text(
    "SELECT asked.mark, (SELECT count(*) FROM"
    " (SELECT 1 FROM unit_parts WHERE mark = asked.mark LIMIT :most) AS few) AS segments"
    " FROM unnest(CAST(:marks AS integer[])) AS asked (mark)"
)
_SEGMENTS = text(
    "SELECT array_agg(part) FROM"
    " (SELECT part FROM unit_parts WHERE mark = ANY(CAST(:marks AS integer[])) LIMIT :most) AS few"
)
_WITH_WORDS = text(
    "SELECT id FROM unit_words WHERE terms @@ CAST(:asked AS tsquery) AND id < :below ORDER BY id DESC LIMIT :most"
)


class PostgresqlUnits:
    """Terms with their places for what is looked for, marks without places for what is recalled."""

    affordable = 20_000

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
        if not units:
            return
        words = [
            vector(Terms(tuple(self._terms.of(unit.source)), tuple(self._terms.of(unit.target)))) for unit in units
        ]
        connection.execute(_PUT_WORDS, {"numbers": [unit.number for unit in units], "terms": words})
        connection.execute(_PUT_PARTS, self._parts(units))

    def discard(self, connection: Connection, units: Sequence[IndexedUnit]) -> None:
        """Take units out, as they were put in."""
        if units:
            connection.execute(_DISCARD_WORDS, {"numbers": [unit.number for unit in units]})
            connection.execute(_DISCARD_PARTS, self._parts(units))

    def clear(self, connection: Connection) -> None:
        """Take all units out."""
        for statement in _CLEAR:
            connection.execute(statement)

    def counts(self, connection: Connection, marks: Iterable[int]) -> Mapping[int, int]:
        """Return how many segments have each mark; of very many, only that they are many."""
        rows = connection.execute(_COUNTS, {"marks": list(marks), "most": _COUNTED})
        return {row.mark: row.segments if row.segments < _COUNTED else _MANY for row in rows if row.segments}

    def segments(self, connection: Connection, marks: Sequence[int], most: int) -> list[int]:
        """Return the numbers of segments that have one of some marks, so many at most."""
        return connection.scalar(_SEGMENTS, {"marks": list(marks), "most": most}) or []

    def with_words(self, connection: Connection, phrases: Sequence[Phrase], page: tuple[int, int]) -> list[int]:
        """Return the rows of units that have all the phrases, the newest first: so many below a row number."""
        below, most = page
        asked = " & ".join(f"({' <-> '.join(map(_any_of, phrase))})" for phrase in phrases)
        return list(connection.scalars(_WITH_WORDS, {"asked": asked, "below": below, "most": most}))

    def _parts(self, units: Sequence[IndexedUnit]) -> dict[str, list[int]]:
        """Return the marks of units, and for each the number of its segment."""
        rows = [
            (mark, unit.number * PLACES + segment.place)
            for unit in units
            for segment in segments_of(unit.source)
            for mark in self._marks.of(segment.words)
        ]
        return {"marks": [mark for mark, _ in rows], "parts": [part for _, part in rows]}


def _any_of(terms: Sequence[str]) -> str:
    return f"({any_of(terms)})"
