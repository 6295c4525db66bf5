"""Concepts and terms found for what a user wrote."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from glossary.store.concepts import StoredConcepts
from glossary.store.lookup import Lookup, Match
from glossary.store.nearness import Nearness
from glossary.store.tables import concepts, terms
from glossary.terminology import Found, Level

_MOST_NEAR = 50
"""Concepts a letter or two apart that a list shows at most."""
_CLOSE = frozenset({Level.EXACT, Level.BARE, Level.FOLDED, Level.STRIPPED})


@dataclass(frozen=True, slots=True)
class Finding:
    """Look-ups on one connection."""

    stored: StoredConcepts

    def concept_numbers(self, query: str, limit: int | None, offset: int) -> list[int]:
        """Return the row numbers of the concepts a query finds, the nearest first; of all by the alphabet for an empty query."""
        connection, index = self.stored.connection, self.stored.index
        if not query.strip():
            shown = (
                select(concepts.c.id).where(concepts.c.removed.is_(False)).order_by(concepts.c.sort_key, concepts.c.id)
            )
            return list(connection.scalars(shown.limit(limit).offset(offset)))
        lookup = Lookup.of(query)
        if not lookup.folded:
            return []
        sure = list(connection.scalars(lookup.concept_numbers(index).limit(limit).offset(offset)))
        if sure or connection.scalar(lookup.concept_count(index)):
            return sure
        near = _concepts_of(Nearness(connection, index, lookup.folded).matches(_MOST_NEAR))
        return near[offset : None if limit is None else offset + limit]

    def count(self, query: str) -> int:
        """Return how many concepts a query finds."""
        connection, index = self.stored.connection, self.stored.index
        if not query.strip():
            shown = select(func.count()).select_from(concepts).where(concepts.c.removed.is_(False))
            return connection.scalar(shown) or 0
        lookup = Lookup.of(query)
        if not lookup.folded:
            return 0
        return connection.scalar(lookup.concept_count(index)) or len(
            _concepts_of(Nearness(connection, index, lookup.folded).matches(_MOST_NEAR))
        )

    def terms(self, query: str, limit: int) -> list[Found]:
        """Return the terms a query finds, the nearest first; those nearly so only where nothing is close."""
        connection, index = self.stored.connection, self.stored.index
        lookup = Lookup.of(query)
        matches = lookup.matches(connection, index, limit)
        if not any(match.level in _CLOSE for match in matches):
            known = {match.term for match in matches}
            near = Nearness(connection, index, lookup.folded, most=1 if matches else 3).matches(limit)
            matches = [*matches, *(match for match in near if match.term not in known)][:limit]
        return self._found(matches)

    def _found(self, matches: Sequence[Match]) -> list[Found]:
        own = self.stored.load(_concepts_of(matches))
        ids = select(terms.c.id, terms.c.uuid).where(terms.c.id.in_([match.term for match in matches]))
        names = {row.id: str(row.uuid) for row in self.stored.connection.execute(ids)}
        by_id = {term.id: term for concept in own.values() for term in concept.terms}
        return [Found(own[match.concept], by_id[names[match.term]], match.level) for match in matches]


def _concepts_of(matches: Iterable[Match]) -> list[int]:
    return list(dict.fromkeys(match.concept for match in matches))
