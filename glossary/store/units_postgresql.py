"""The indexes of units on PostgreSQL: a tsvector of our own terms, and arrays of marks."""

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
_PUT_PARTS = text(
    "INSERT INTO unit_parts (id, parts) SELECT number, CAST(parts AS integer[])"
    " FROM unnest(CAST(:numbers AS bigint[]), CAST(:parts AS text[])) AS new (number, parts)"
    " ON CONFLICT (id) DO UPDATE SET parts = excluded.parts"
)
_DISCARD_WORDS = text("DELETE FROM unit_words WHERE id = ANY(:numbers)")
_DISCARD_PARTS = text(
    "DELETE FROM unit_parts USING unnest(CAST(:numbers AS bigint[])) AS gone (number)"
    " WHERE id >= gone.number AND id < gone.number + :places"
)
_CLEAR = tuple(text(f"DELETE FROM {name}") for name in ("unit_words", "unit_parts"))
_COUNTS = text(
    "SELECT asked.mark, (SELECT count(*) FROM"
    " (SELECT 1 FROM unit_parts WHERE parts @> ARRAY[asked.mark] LIMIT :most) AS few) AS segments"
    " FROM unnest(CAST(:marks AS integer[])) AS asked (mark)"
)
_SEGMENTS = text("SELECT id FROM unit_parts WHERE parts && CAST(:marks AS integer[]) LIMIT :most")
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
        parts = {
            unit.number * PLACES + segment.place: "{" + ",".join(map(str, self._marks.of(segment.words))) + "}"
            for unit in units
            for segment in segments_of(unit.source)
        }
        connection.execute(_PUT_PARTS, {"numbers": list(parts), "parts": list(parts.values())})

    def discard(self, connection: Connection, units: Sequence[IndexedUnit]) -> None:
        """Take units out."""
        if units:
            connection.execute(_DISCARD_WORDS, {"numbers": [unit.number for unit in units]})
            numbers = [unit.number * PLACES for unit in units]
            connection.execute(_DISCARD_PARTS, {"numbers": numbers, "places": PLACES})

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
        return list(connection.scalars(_SEGMENTS, {"marks": list(marks), "most": most}))

    def with_words(self, connection: Connection, phrases: Sequence[Phrase], page: tuple[int, int]) -> list[int]:
        """Return the rows of units that have all the phrases, the newest first: so many below a row number."""
        below, most = page
        asked = " & ".join(f"({' <-> '.join(map(_any_of, phrase))})" for phrase in phrases)
        return list(connection.scalars(_WITH_WORDS, {"asked": asked, "below": below, "most": most}))


def _any_of(terms: Sequence[str]) -> str:
    return f"({any_of(terms)})"
