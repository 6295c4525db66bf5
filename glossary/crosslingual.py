"""Queries of articles in the reader's own words: names and terms become the keys of articles, English words what they are in Arabic."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, product

from corpus.search.query import Word, finished, written_words
from corpus.search.tree import All, Among, Begun, Either, InTitle, Keyed, Named, Node, Not, Phrase
from glossary.authority.index import NameIndex
from glossary.authority.listed import NameQuery
from glossary.authority.rulings import Rulings
from glossary.checking.english import Lemmas
from glossary.errors import UnclearQuery
from glossary.store.appearances import ENTITY_FAMILY
from glossary.store.cataloguing import CONCEPT_FAMILY
from glossary.termbase import TermBase
from glossary.terminology import Found, Level, Status

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][\w'’.-]*")
_LONGEST = 5
"""Words of the longest English term or name that is looked for in a query."""
_MOST = 12
"""Arabic wordings of one English term or name."""
_MOST_KEYS = 200
_MOST_WAYS = 4
"""Ways of taking articles off the words of one Arabic wording: what is left of وقود is not what is left of الوقود."""
_NEAR = frozenset({Level.EXACT, Level.BARE, Level.FOLDED, Level.STRIPPED})
_UNUSED = frozenset({Status.DEPRECATED, Status.SUPERSEDED})


class CrossLingual:
    """Says what a query of articles means to those who know the glossary, the names and what was read."""

    def __init__(
        self,
        terms: TermBase,
        names: NameIndex,
        rulings: Callable[[], Rulings],
        begun: Callable[[], Iterable[str]],
        explained: Callable[[str], Sequence[str]] = lambda _english: (),
    ) -> None:
        """Know the glossary, the names as readers decided, and what tells the ids of the articles that were opened.

        `explained` tells the Arabic words that a dictionary explains by an English one; it is asked for single words
        that are no term.
        """
        self._terms = terms
        self._names = names
        self._rulings = rulings
        self._begun = begun
        self._explained = explained
        self.explained: dict[str, Sequence[str]] = {}
        """The Arabic words that were searched for English ones since a dictionary explains them so."""
        self._lemmas = Lemmas()

    def __call__(self, node: Node) -> Node:
        """Return the query with keys in the place of names, and with the Arabic of its English words beside them."""
        match node:
            case All(parts=parts):
                return All(tuple(self._all(parts)))
            case Either(parts=parts):
                return Either(tuple(map(self, parts)))
            case Not(node=inner):
                return Not(self(inner))
            case InTitle(node=inner):
                return InTitle(self(inner))
            case Named(family="term", name=name):
                return Keyed(CONCEPT_FAMILY, self._concepts(name))
            case Named(name=name):
                return Keyed(ENTITY_FAMILY, self._entities(name))
            case Begun():
                return Among(frozenset(self._begun()))
            case Word() | Phrase() if _is_english(node):
                return self._translated(node, [node] if isinstance(node, Word) else node.words) or node
        return node

    def _all(self, parts: Sequence[Node]) -> Iterator[Node]:
        """Yield the parts of a query, each run of English words as the longest terms and names that it is made of."""
        run: list[Word] = []
        for part in parts:
            if isinstance(part, Word) and _is_english(part):
                run.append(part)
                continue
            yield from self._segments(run)
            run = []
            yield self(part)
        yield from self._segments(run)

    def _segments(self, run: Sequence[Word]) -> Iterator[Node]:
        place = 0
        while place < len(run):
            for size in range(min(_LONGEST, len(run) - place), 0, -1):
                words = run[place : place + size]
                meant = self._translated(words[0] if size == 1 else All(tuple(words)), words)
                if meant is not None or size == 1:
                    yield meant or words[0]
                    place += size
                    break

    def _translated(self, node: Node, words: Sequence[Word]) -> Node | None:
        """Return a query of English words, or of what they are in Arabic; None where nobody knows that."""
        *before, last = (word.written for word in words)
        wordings: dict[str, None] = {}
        is_term = False
        for form in (last, *sorted(self._lemmas.of(last) - {last})):
            english = " ".join((*before, form))
            terms = tuple(self._arabic_terms(english))
            is_term = bool(terms)
            wordings |= dict.fromkeys((*terms, *self._arabic_names(english)))
            if wordings:
                break
        if len(words) == 1 and not is_term:
            wordings = dict.fromkeys(self._looked_up(last)) | wordings
        said = (_said(wording) for wording in list(wordings)[:_MOST])
        arabic = tuple(dict.fromkeys(each for each in said if each is not None))
        return Either((node, *arabic)) if arabic else None

    def _looked_up(self, english: str) -> Sequence[str]:
        found = self._explained(english)
        if found:
            self.explained[english] = found
        return found

    def _arabic_terms(self, english: str) -> Iterator[str]:
        """Yield the Arabic terms of the concepts that are called so in English, with their other forms."""
        for found in self._found(english):
            if found.term.language == "ar" or found.level not in _NEAR:
                continue
            for term in found.concept.in_language("ar"):
                if term.status not in _UNUSED:
                    yield from (term.text, *term.lookups, *term.plurals)

    def _arabic_names(self, english: str) -> Iterator[str]:
        """Yield the Arabic names of the entities whose English name is so, or whose last word is."""
        wanted = english.casefold()
        for row in self._names.find(NameQuery(english), _MOST).rows:
            own = row.entity.en.casefold()
            if own == wanted or own.split()[-1:] == [wanted]:
                yield row.entity.ar

    def _concepts(self, name: str) -> tuple[str, ...]:
        """Return the ids of the concepts that have a term of this name, in whatever language."""
        return tuple(dict.fromkeys(each.concept.id for each in self._found(name) if each.level in _NEAR))

    def _found(self, text: str) -> Sequence[Found]:
        try:
            return self._terms.find(f'"{text}"' if " " in text else text, _MOST)
        except UnclearQuery:
            return ()

    def _entities(self, name: str) -> tuple[str, ...]:
        """Return the ids of the entities of this name and of all that was merged into them; of those with its words where none is called so."""
        rows = self._names.find(NameQuery(name), _MOST_KEYS).rows
        wanted = name.strip().casefold()
        called = [row for row in rows if wanted in (row.entity.ar.casefold(), row.entity.en.casefold())]
        rulings = self._rulings()
        ends = [row.entity.id for row in called or rows]
        return tuple(dict.fromkeys(each for end in ends for each in (end, *sorted(rulings.members(end)))))


def _is_english(node: Word | Phrase) -> bool:
    words = (node,) if isinstance(node, Word) else node.words
    return all(_LATIN.fullmatch(word.written) for word in words)


def _said(arabic: str) -> Node | None:
    """Return the query for Arabic words that stand side by side, each with its article and without; None for none."""
    words = written_words(arabic)
    if len(words) < 2:
        return finished(words[0]) if words else None
    ways = islice(product(*(finished(word).terms for word in words)), _MOST_WAYS)
    phrases = [Phrase(tuple(Word((term,), (), word) for term, word in zip(way, words, strict=True))) for way in ways]
    return phrases[0] if len(phrases) == 1 else Either(tuple(phrases))
