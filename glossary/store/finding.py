"""Concepts and terms found for what a user wrote."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, func, select

from glossary.finding.orders import Order
from glossary.finding.parsing import Query, parsed
from glossary.finding.tree import All, Node, Not, Words, plain_words
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.conditions import Conditions
from glossary.store.listing import Listing, Page, Places
from glossary.store.lookup import Lookup, Match, Rank, beginning
from glossary.store.nearness import Nearness
from glossary.store.root_progress import filled_until
from glossary.store.roots import RootsOf
from glossary.store.tables import concepts, term_forms, terms
from glossary.terminology import Concept, Found, Level, Term

__all__ = ["Finding", "RootsOf", "no_roots"]

_CLOSE = frozenset({Level.EXACT, Level.BARE, Level.FOLDED, Level.STRIPPED})
_NAMES = select(terms.c.id, terms.c.uuid).where(terms.c.id.in_(bindparam("numbers", expanding=True)))
_AHEAD = 4
"""How many times what is asked for the nearest concepts are counted in advance."""


def no_roots(_word: str) -> Sequence[str]:
    """Return no root of any word: there is no lexicon."""
    return ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Look-ups on one connection."""

    stored: StoredConcepts
    places: Places = field(default_factory=Places)
    roots_of: RootsOf = no_roots

    def concept_numbers(self, typed: str, page: Page) -> list[int]:
        """Return the row numbers of a page of the concepts that a query finds; raise UnclearQuery.

        Without an order the nearest come first, or all by the alphabet where the query has no words.
        """
        query = parsed(typed)
        order = page.order or query.order or Order.NEAREST
        texts = plain_words(query.node)
        if order is Order.NEAREST and not texts:
            order = Order.ALPHABET
        known = self.places.of(typed, order, self._revision())
        end = None if page.limit is None else page.offset + page.limit
        if known.is_whole or (end is not None and end <= len(known.numbers)):
            return known.numbers[page.offset : end]
        conditions = self._conditions()
        if order is Order.NEAREST:
            most = None if end is None else max(end * _AHEAD, 200)
            known.numbers, known.is_whole = self._nearest(conditions, query.node, texts, most)
            return known.numbers[page.offset : end]
        listing, page = Listing(self.stored.connection), page._replace(order=order)
        if query.node == All(()):
            return listing.page(None, page, known)
        if not known.places:
            few = listing.gathered(conditions.of_concepts(query.node), order)
            if few is not None:
                known.numbers, known.is_whole = few, True
                return few[page.offset : end]
        return listing.page(conditions.while_walking().of_concepts(query.node), page, known)

    def count(self, typed: str) -> int:
        """Return how many concepts a query finds; raise UnclearQuery."""
        query = parsed(typed)
        known = self.places.of(typed, None, self._revision())
        if known.count is None:
            known.count = self._count(query)
        return known.count

    def terms(self, typed: str, limit: int) -> list[Found]:
        """Return the terms a query finds, the nearest first; those nearly so only where nothing is close; raise UnclearQuery."""
        query = parsed(typed)
        if query == Query(All(())):
            return []
        if isinstance(query.node, Words):
            return self._found(self._matches(query.node, limit))
        return self._terms_of(query, typed, limit)

    def _revision(self) -> tuple[int, str | None]:
        """Return what changes with every change of entries and of their roots."""
        connection = self.stored.connection
        return history.newest(connection), filled_until(connection)

    def _matches(self, words: Words, limit: int) -> list[Match]:
        connection, index = self.stored.connection, self.stored.index
        lookup = Lookup.of(words.text)
        matches = lookup.with_roots(connection, index, self.roots_of).matches(connection, index, limit)
        is_right = bool(matches) and " " in lookup.folded
        if len(matches) < limit and not is_right and not any(match.level in _CLOSE for match in matches):
            known = {match.term for match in matches}
            near = Nearness(connection, index, lookup.folded, most=1 if matches else 3).matches(limit)
            matches = [*matches, *(match for match in near if match.term not in known)][:limit]
        return matches

    def _terms_of(self, query: Query, typed: str, limit: int) -> list[Found]:
        """Return the terms that a query with fields is about: those it speaks of, or else the first of each concept."""
        numbers = self.concept_numbers(typed, Page(limit=limit))
        conditions = self._conditions()
        group = conditions.term_group(query.node)
        meant: set[str] = set()
        if group is not None and numbers:
            own = select(terms.c.uuid).where(terms.c.concept_id.in_(numbers), conditions.of_terms(group))
            meant = {str(uuid) for uuid in self.stored.connection.scalars(own)}
        lookups = [conditions.seek(words).lookup for words in plain_words(query.node)]
        loaded = self.stored.load(numbers)
        found = [
            Found(loaded[number], term, _level(term, lookups))
            for number in numbers
            if number in loaded
            for term in _chosen(loaded[number], meant)
        ]
        return found[:limit]

    def _conditions(self) -> Conditions:
        return Conditions(self.stored.connection, self.stored.index, self.roots_of)

    def _nearest(
        self, conditions: Conditions, node: Node, texts: Sequence[Words], most: int | None
    ) -> tuple[list[int], bool]:
        """Return the first concepts by how near they are to the words, and whether they are all."""
        found: dict[int, None] = {}
        for number in self._by_nearness(conditions, node, texts, most):
            found[number] = None
            if most is not None and len(found) >= most:
                return list(found), False
        return list(found), True

    def _by_nearness(
        self, conditions: Conditions, node: Node, texts: Sequence[Words], most: int | None
    ) -> Iterator[int]:
        """Yield the concepts of a query, the nearest first; one may come several times."""
        connection, index = self.stored.connection, self.stored.index
        rest = [] if isinstance(node, Words) else [self._as_subject(conditions, node)]
        sought = [conditions.seek(words) for words in texts]
        for rank in Rank:
            for each in sought:
                if rank is Rank.PREFIX and each.lookup.folded:
                    for key, begin in each.lookup.beginnings:
                        yield from beginning(connection, key, begin, *rest)
                    continue
                for condition in each.lookup.conditions(rank, index):
                    own = select(concepts.c.id, concepts.c.sort_key).join(
                        term_forms, term_forms.c.concept_id == concepts.c.id
                    )
                    own = own.where(condition, *rest).distinct().order_by(concepts.c.sort_key, concepts.c.id)
                    yield from connection.scalars(own)
        near = [match.concept for each in sought for match in each.near]
        if near and rest:
            own = select(concepts.c.id).where(concepts.c.id.in_(near), conditions.of_concepts(node))
            kept = set(connection.scalars(own))
            near = [number for number in near if number in kept]
        yield from near
        if not isinstance(node, Words):
            yield from self._others(conditions, node)

    def _as_subject(self, conditions: Conditions, node: Node) -> Any:
        """Return the condition on a row of `term_forms` that its concept meets the whole query."""
        of_concept = conditions.while_walking().of_concepts(node)
        return select(1).where(concepts.c.id == term_forms.c.concept_id, of_concept).correlate(term_forms).exists()

    def _others(self, conditions: Conditions, node: Node) -> Iterator[int]:
        """Yield all concepts of a query by the alphabet: some may be found by none of its words."""
        listing = Listing(self.stored.connection)
        few = listing.gathered(conditions.of_concepts(node), Order.ALPHABET)
        if few is not None:
            yield from few
            return
        known, page = Places().of("", None, 0), Page(Order.ALPHABET, 5000)
        while some := listing.page(conditions.while_walking().of_concepts(node), page, known):
            yield from some
            page = page._replace(offset=page.offset + len(some))

    def _count(self, query: Query) -> int:
        connection, conditions = self.stored.connection, self._conditions()
        if query.node == All(()):
            own = select(func.count()).select_from(concepts).where(concepts.c.removed.is_(False))
            return connection.scalar(own) or 0
        group = conditions.term_group(query.node)
        if group is not None and group in (query.node, All((query.node,))):
            if isinstance(query.node, Words):
                forms = conditions.of_forms(query.node)
                union = conditions.each_concept(forms).subquery()
                return connection.scalar(select(func.count(union.c.concept_id.distinct()))) or 0
            counted = select(func.count(terms.c.concept_id.distinct())).where(conditions.of_terms(group))
            return connection.scalar(counted) or 0
        if isinstance(query.node, Not) and not isinstance(query.node.node, Words):
            return self._count(Query(All(()))) - self._count(Query(query.node.node))
        own = select(func.count()).select_from(concepts)
        own = own.where(concepts.c.removed.is_(False), conditions.of_concepts(query.node))
        return connection.scalar(own) or 0

    def _found(self, matches: Sequence[Match]) -> list[Found]:
        own = self.stored.load(_concepts_of(matches))
        numbers = [match.term for match in matches]
        names = {row.id: str(row.uuid) for row in self.stored.connection.execute(_NAMES, {"numbers": numbers})}
        by_id = {term.id: term for concept in own.values() for term in concept.terms}
        return [Found(own[match.concept], by_id[names[match.term]], match.level) for match in matches]


def _concepts_of(matches: Iterable[Match]) -> list[int]:
    return list(dict.fromkeys(match.concept for match in matches))


def _chosen(concept: Concept, meant: set[str]) -> list[Term]:
    return [term for term in concept.terms if term.id in meant] or list(concept.terms[:1])


def _level(term: Term, lookups: Sequence[Lookup]) -> Level:
    """Return how near a term is to the words of a query with fields; one that is found by other means is what was asked for."""
    levels = [lookup.level_of(term) for lookup in lookups]
    return min(levels, key=list(Level).index, default=Level.EXACT)
