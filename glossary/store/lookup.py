"""Looking terms up: from the same spelling to one a letter or two apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Integer, Select, Subquery, and_, case, func, literal, or_, select, union_all

from corpus.arabic.normalise import bare
from glossary.store.forms import folded_form, stripped_form, stripped_variants
from glossary.store.spellings import SpellingIndex
from glossary.store.tables import concepts, term_forms, terms
from glossary.store.validity import LONGEST
from glossary.terminology import Level, Status

_LAST = "\U0010ffff"
_SAME, _STRIPPED, _PREFIX, _WORD = range(4)
_LEVELS = {_STRIPPED: Level.STRIPPED, _PREFIX: Level.PREFIX, _WORD: Level.PREFIX}
_PREFERENCE = case({Status.PREFERRED.value: 0, Status.ADMITTED.value: 1}, value=terms.c.status, else_=2)
_TRIGRAMS_OF_A_LETTER = 3
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Match:
    """A term that a look-up found."""

    concept: int
    """The row number of its concept."""
    term: int
    level: Level


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a query asks of the forms of all terms."""

    text: str
    folded: str

    @classmethod
    def of(cls, query: str) -> "Lookup":
        """Return the look-up for what a user wrote; a text longer than any term finds nothing."""
        text = " ".join(query.split())
        return cls(text, folded_form(text) if len(text) <= LONGEST else "")

    def matches(self, connection: Connection, index: SpellingIndex, limit: int) -> list[Match]:
        """Return the terms found without a wrong letter, the nearest first."""
        if not self.folded:
            return []
        ranked = self._ranked(index)
        form = term_forms.join(ranked, ranked.c.form == term_forms.c.id).join(terms, terms.c.id == term_forms.c.term_id)
        form = form.join(concepts, concepts.c.id == term_forms.c.concept_id)
        query = select(term_forms.c.concept_id, term_forms.c.term_id, term_forms.c.text, ranked.c.rank).select_from(
            form
        )
        shortest = (func.length(term_forms.c.folded), term_forms.c.folded)
        query = query.order_by(ranked.c.rank, *shortest, concepts.c.glossary != "", _PREFERENCE, terms.c.id)
        found = [
            Match(row.concept_id, row.term_id, self._level(row.rank, row.text))
            for row in connection.execute(query.limit(4 * limit))
        ]
        order = {level: place for place, level in enumerate(Level)}
        return each_once(sorted(found, key=lambda match: order[match.level]))[:limit]

    def concept_numbers(self, index: SpellingIndex) -> Select[Any]:
        """Return the query for the concepts found without a wrong letter, the nearest first, then by the alphabet."""
        ranked = self._ranked(index)
        best = func.min(ranked.c.rank)
        query = select(concepts.c.id).join(term_forms, term_forms.c.concept_id == concepts.c.id)
        query = query.join(ranked, ranked.c.form == term_forms.c.id)
        return query.group_by(concepts.c.id, concepts.c.sort_key).order_by(best, concepts.c.sort_key, concepts.c.id)

    def concept_count(self, index: SpellingIndex) -> Select[Any]:
        """Return the query for how many concepts are found without a wrong letter."""
        ranked = self._ranked(index)
        forms = term_forms.join(ranked, ranked.c.form == term_forms.c.id)
        return select(func.count(term_forms.c.concept_id.distinct())).select_from(forms)

    def _ranked(self, index: SpellingIndex) -> Subquery:
        """Return the query for the numbers of the forms found, each with how near it is."""
        folded, stripped = term_forms.c.folded, term_forms.c.stripped
        bare_query = stripped_form(self.folded)
        begins = or_(
            and_(folded >= self.folded, folded < self.folded + _LAST),
            and_(stripped >= bare_query, stripped < bare_query + _LAST),
        )
        conditions = {
            _SAME: folded == self.folded,
            _STRIPPED: stripped.in_(sorted(stripped_variants(self.folded))),
            _PREFIX: begins,
            _WORD: index.with_words(self.folded.split(" "), term_forms.c.id),
        }
        each = [
            select(term_forms.c.id.label("form"), literal(rank, Integer).label("rank")).where(when)
            for rank, when in conditions.items()
        ]
        found = union_all(*each).subquery()
        return select(found.c.form, func.min(found.c.rank).label("rank")).group_by(found.c.form).subquery()

    def _level(self, rank: int, form: str) -> Level:
        if rank != _SAME:
            return _LEVELS[rank]
        if form == self.text:
            return Level.EXACT
        return Level.BARE if bare(form) == bare(self.text) else Level.FOLDED


def each_once(matches: Iterable[Match]) -> list[Match]:
    """Return the matches with the first of each term only."""
    return list({match.term: match for match in reversed(list(matches))}.values())[::-1]
