"""Looking terms up: from the same spelling to a word of it that begins so."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, literal, or_, select, tuple_

from corpus.arabic.normalise import bare
from glossary.store.forms import LAST, folded_form, root_letters, stripped_form, stripped_variants
from glossary.store.questions import Question, first_forms
from glossary.store.roots import TellsLemmas
from glossary.store.spellings import SpellingIndex
from glossary.store.tables import term_forms, term_roots
from glossary.store.validity import LONGEST
from glossary.terminology import Level, Term

_MOST_INSIDE = 2000
_SHORTEST_BEGUN = 4
"""Letters from which on the index is asked for words that begin so: fewer begin too many words to be gathered for one look-up."""
_ROOT_LETTERS = range(3, 6)
_CHUNK = 128


class Rank(IntEnum):
    """How a form is found without a wrong letter, the nearest first."""

    SAME = 0
    STRIPPED = 1
    LEMMA = 2
    HELD = 3
    ROOT = 4
    PREFIX = 5
    WORD = 6


_LEVELS = {
    Rank.STRIPPED: Level.STRIPPED,
    Rank.LEMMA: Level.STRIPPED,
    Rank.HELD: Level.WORD,
    Rank.ROOT: Level.ROOT,
    Rank.PREFIX: Level.PREFIX,
    Rank.WORD: Level.PREFIX,
}


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
    roots: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    """The keys of the dictionary forms that its one word may be of."""

    @classmethod
    def of(cls, query: str) -> "Lookup":
        """Return the look-up for what a user wrote, without lone surrogates; a text longer than any term finds nothing."""
        text = " ".join(query.encode("utf-8", "ignore").decode().split())
        return cls(text, folded_form(text) if len(text) <= LONGEST else "")

    def with_roots(
        self, connection: Connection, index: SpellingIndex, roots_of: Callable[[str], Sequence[str]]
    ) -> "Lookup":
        """Return the look-up with the roots of its one word: those told, those of terms that are the word, and itself as a root.

        Where what tells roots tells dictionary forms, it has these too.
        """
        if not self.folded or " " in self.folded or self.folded.isascii():
            return self
        asked = index.questions.roots(self.folded, sorted(stripped_variants(self.folded)))
        known = connection.scalars(asked.statement, asked.given)
        itself = (self.folded,) if len(self.folded) in _ROOT_LETTERS else ()
        roots = dict.fromkeys(filter(None, (*map(root_letters, (*roots_of(bare(self.text)), *itself)), *known)))
        told: Sequence[str] = roots_of.lemmas(bare(self.text)) if isinstance(roots_of, TellsLemmas) else ()
        lemmas = dict.fromkeys(filter(None, (stripped_form(folded_form(lemma)) for lemma in told)))
        return Lookup(self.text, self.folded, tuple(roots), tuple(lemmas))

    def conditions(self, rank: Rank, index: SpellingIndex) -> list[ColumnElement[bool]]:
        """Return the conditions of which one holds for the forms found in a way; none where it finds nothing."""
        folded, stripped = term_forms.c.folded, term_forms.c.stripped
        if not self.folded:
            return []
        match rank:
            case Rank.SAME:
                return [folded == self.folded]
            case Rank.STRIPPED:
                return [stripped.in_(sorted(stripped_variants(self.folded)))]
            case Rank.LEMMA:
                return [stripped.in_(self.lemmas)] if self.lemmas else []
            case Rank.HELD:
                return [term_forms.c.id.in_(select(few.subquery().c.id)) for few, _ in self._holding(index)]
            case Rank.ROOT:
                rooted = select(term_roots.c.term_id).where(term_roots.c.root.in_(self.roots))
                return [term_forms.c.term_id.in_(rooted)] if self.roots else []
            case Rank.PREFIX:
                return [and_(key >= begin, key < begin + LAST) for key, begin in self.beginnings]
        *others, last = self.folded.split(" ")
        if not others or len(last) >= _SHORTEST_BEGUN:
            return [index.with_words([*others, last], term_forms.c.id)]
        begun = (literal(" ").concat(key).contains(f" {last}") for key in (folded, stripped))
        return [and_(index.with_words(others, term_forms.c.id, begun=False), or_(*begun))]

    def every(self, index: SpellingIndex) -> list[ColumnElement[bool]]:
        """Return the conditions of which one holds for all forms found."""
        # terms that hold the words whole are among those with a word that begins so
        ranks = (rank for rank in Rank if rank is not Rank.HELD)
        return [condition for rank in ranks for condition in self.conditions(rank, index)]

    def _holding(self, index: SpellingIndex) -> list[tuple[Any, Any]]:
        """Return the queries for the first forms of more words that begin with the very words, or have them, with their keys."""
        begun = [
            (first_forms(and_(key > f"{begin} ", key < f"{begin} {LAST}"), key), key) for key, begin in self.beginnings
        ]
        held = index.with_words(self.folded.split(" "), term_forms.c.id, begun=False)
        inside = select(term_forms.c.id, term_forms.c.folded).where(held).limit(_MOST_INSIDE)
        return [*begun, (inside, term_forms.c.folded)]

    @property
    def beginnings(self) -> list[tuple[Any, str]]:
        """What a form that begins so begins with: the columns of its keys, and their beginnings."""
        return [(term_forms.c.stripped, stripped_form(self.folded)), (term_forms.c.folded, self.folded)]

    def matches(self, connection: Connection, index: SpellingIndex, limit: int) -> list[Match]:
        """Return the terms found without a wrong letter, the nearest first."""
        found: dict[int, Match] = {}
        for rank in Rank:
            for question in self._questions(rank, index):
                asked = {**question.given, "most": 4 * limit}
                for row in connection.execute(question.statement, asked):
                    match = Match(row.concept_id, row.term_id, self.level(rank, row.text))
                    before = found.get(match.term)
                    if before is None or (rank is Rank.SAME and _NEARNESS[match.level] < _NEARNESS[before.level]):
                        found[match.term] = match
                    if len(found) >= limit and rank > Rank.STRIPPED:
                        return _nearest(found.values(), limit)
            if len(found) >= limit:
                break
        return _nearest(found.values(), limit)

    def _questions(self, rank: Rank, index: SpellingIndex) -> list[Question]:
        """Return the questions for forms found in a way, where they may be many only for the shortest of the first ones."""
        questions, words = index.questions, self.folded.split(" ")
        if not self.folded:
            return []
        match rank:
            case Rank.SAME:
                return [questions.same(self.folded)]
            case Rank.STRIPPED:
                return [questions.stripped(sorted(stripped_variants(self.folded)))]
            case Rank.LEMMA:
                return [questions.stripped(list(self.lemmas))] if self.lemmas else []
            case Rank.HELD:
                begun = [questions.between(key, f"{begin} ", f"{begin} {LAST}") for key, begin in self.beginnings]
                return [*begun, questions.having(index.asked(words))]
            case Rank.ROOT:
                return [questions.of_root(root) for root in self.roots]
            case Rank.PREFIX:
                return [questions.between(key, begin, begin + LAST) for key, begin in self.beginnings]
        if len(words) == 1 or len(words[-1]) >= _SHORTEST_BEGUN:
            return [questions.having(index.asked(words, begun=True))]
        return [questions.having(index.asked(words[:-1]), words[-1])]

    def level_of(self, term: Term) -> Level:
        """Return how near a term is, itself or by the nearest of its look-up forms."""
        return min((self._level_of(form, term.root) for form in (term.text, *term.lookups)), key=_NEARNESS.__getitem__)

    def _level_of(self, form: str, root: str | None) -> Level:
        folded = folded_form(form)
        if folded == self.folded:
            return self.level(Rank.SAME, form)
        if stripped_form(folded) in stripped_variants(self.folded):
            return Level.STRIPPED
        if stripped_form(folded) in self.lemmas:
            return Level.STRIPPED
        words = {*folded.split(" "), *stripped_form(folded).split(" ")}
        if words.issuperset(self.folded.split(" ")):
            return Level.WORD
        if root and root_letters(root) in self.roots:
            return Level.ROOT
        begun = all(f" {word}" in f" {folded} {stripped_form(folded)}" for word in self.folded.split(" "))
        return Level.PREFIX if begun else Level.FUZZY

    def level(self, rank: Rank, form: str) -> Level:
        """Return how near a form is that is found in a way."""
        if rank is not Rank.SAME:
            return _LEVELS[rank]
        if form == self.text:
            return Level.EXACT
        return Level.BARE if bare(form) == bare(self.text) else Level.FOLDED


_NEARNESS = {level: place for place, level in enumerate(Level)}


def _nearest(matches: Iterable[Match], most: int) -> list[Match]:
    return sorted(matches, key=lambda match: _NEARNESS[match.level])[:most]


def each_once(matches: Iterable[Match]) -> list[Match]:
    """Return the matches with the first of each term only."""
    return list({match.term: match for match in reversed(list(matches))}.values())[::-1]


def beginning(connection: Connection, key: Any, begin: str, *conditions: ColumnElement[bool]) -> Iterator[int]:
    """Yield the concepts with a form whose key begins so, by the alphabet, as they are read; one may come several times."""
    last: tuple[str, int] | None = None
    chunk = _CHUNK
    while True:
        own = select(key, term_forms.c.concept_id).where(key >= begin, key < begin + LAST, *conditions)
        if last is not None:
            place = tuple_(literal(last[0], key.type), literal(last[1], term_forms.c.concept_id.type))
            own = own.where(tuple_(key, term_forms.c.concept_id) > place)
        rows = connection.execute(own.order_by(key, term_forms.c.concept_id).limit(chunk)).all()
        yield from (row[1] for row in rows)
        if len(rows) < chunk:
            return
        last, chunk = (rows[-1][0], rows[-1][1]), min(chunk * 4, 20_000)
