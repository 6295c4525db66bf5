"""The entries of a glossary that are like one that is typed."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple, Protocol

from corpus.arabic.normalise import fold
from glossary.terminology import Concept, Found, Level, Term

_SAME = frozenset({Level.EXACT, Level.BARE, Level.FOLDED})
_NEAR = frozenset({Level.STRIPPED, Level.FUZZY})
_ARTICLE = "ال"
_MOST_ASKED = 8
_SHORTEST = 2
"""Letters from which on a word is looked for."""


class Likeness(StrEnum):
    """How an entry is like the one that is typed, the most alike first."""

    ARABIC = "same Arabic"
    ENGLISH = "same English"
    NEAR = "nearly so"
    ROOT = "same root"


class Similar(NamedTuple):
    """An entry that is like the one that is typed."""

    concept: Concept
    term: Term
    """The term of it that is like what is typed."""
    likeness: Likeness


class Finds(Protocol):
    """Who finds terms: the term base."""

    def find(self, query: str, limit: int = 20) -> list[Found]:
        """Return the terms that a word or phrase finds, the nearest first."""


def similar(terms: Finds, arabic: str, english: Iterable[str] = (), own: str = "", limit: int = 4) -> list[Similar]:
    """Return the entries like one with an Arabic and some English terms, each once, the most alike first; `own` is the entry itself."""
    order = list(Likeness)
    best: dict[str, Similar] = {}
    for each in _all(terms, arabic, english):
        known = best.get(each.concept.id)
        nearer = known is None or order.index(each.likeness) < order.index(known.likeness)
        if each.concept.id != own and nearer:
            best[each.concept.id] = each
    return sorted(best.values(), key=lambda each: order.index(each.likeness))[:limit]


def _all(terms: Finds, arabic: str, english: Iterable[str]) -> Iterator[Similar]:
    for found in _found(terms, arabic):
        if found.level in _SAME:
            yield Similar(found.concept, found.term, Likeness.ARABIC)
        elif found.level in _NEAR or (found.level is Level.PREFIX and _is_a_word_of(arabic, found.term.text)):
            yield Similar(found.concept, found.term, Likeness.NEAR)
        elif found.level is Level.ROOT:
            yield Similar(found.concept, found.term, Likeness.ROOT)
    for text in english:
        for found in _found(terms, text):
            if found.level in _SAME:
                yield Similar(found.concept, found.term, Likeness.ENGLISH)


def _is_a_word_of(words: str, term: str) -> bool:
    """Return whether words stand in a longer term, with or without the article; a word that only begins so is another."""
    own, others = fold(words).split(), fold(term).split()
    return all(word in others or f"{_ARTICLE}{word}" in others or word.removeprefix(_ARTICLE) in others for word in own)


def _found(terms: Finds, text: str) -> list[Found]:
    plain = " ".join(text.split())
    return terms.find(plain, _MOST_ASKED) if len(plain) >= _SHORTEST else []
