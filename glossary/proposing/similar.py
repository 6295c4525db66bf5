"""The entries of a glossary that are like one that is typed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from corpus.arabic.normalise import fold
from glossary.morphology.tables import table
from glossary.terminology import Concept, Found, Level, Term

_SAME = frozenset({Level.EXACT, Level.BARE, Level.FOLDED})
_NEAR = frozenset({Level.STRIPPED, Level.FUZZY})
_LONGER = frozenset({Level.WORD, Level.PREFIX})
_ARTICLE = "ال"
_MOST_ASKED = 8
_LETTERS_PER_SLIP = 5
_WORD = re.compile(r"[^\W_]{3,}")
"""A word of English that says something."""
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
    for each in _all(terms, arabic, list(english)):
        known = best.get(each.concept.id)
        nearer = known is None or order.index(each.likeness) < order.index(known.likeness)
        if each.concept.id != own and nearer:
            best[each.concept.id] = each
    return sorted(best.values(), key=lambda each: order.index(each.likeness))[:limit]


def _all(terms: Finds, arabic: str, english: Sequence[str]) -> Iterator[Similar]:
    # a power struggle is nothing like `on`, over whatever it is fought
    says_nothing = {row["name"] for row in table("prepositions.tsv")}.issuperset(arabic.split())
    for found in _found(terms, arabic):
        if found.level in _SAME:
            yield Similar(found.concept, found.term, Likeness.ARABIC)
        elif (found.level in _LONGER and says_nothing) or (
            found.level is Level.FUZZY and not _may_be_the_same(arabic, english, found)
        ):
            continue
        elif found.level in _NEAR or (found.level in _LONGER and _is_a_word_of(arabic, found.term.text)):
            yield Similar(found.concept, found.term, Likeness.NEAR)
        elif found.level is Level.ROOT and len(found.term.text.split()) == len(arabic.split()):
            # of several words one of the same root tells nothing: a network is no armed clash
            yield Similar(found.concept, found.term, Likeness.ROOT)
    for text in english:
        for found in _found(terms, text):
            if found.level in _SAME:
                yield Similar(found.concept, found.term, Likeness.ENGLISH)


def _may_be_the_same(arabic: str, english: Sequence[str], found: Found) -> bool:
    """Return whether letters that differ may be a slip: the English agrees too, or there is none and the term itself is near.

    A letter makes another word in Arabic more often than not: a report and a refining are one apart.
    """
    theirs = _words(term.text for term in found.concept.in_language("en"))
    own = _words(english)
    return not own.isdisjoint(theirs) if own and theirs else _are_near(fold(arabic), fold(found.term.text))


def _are_near(one: str, other: str) -> bool:
    """Return whether two texts differ in no more than a letter of five."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other) * _LETTERS_PER_SLIP <= min(len(one), len(other))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in _WORD.findall(text.casefold()))


def _is_a_word_of(words: str, term: str) -> bool:
    """Return whether words stand in a longer term, with or without the article; a word that only begins so is another."""
    own, others = fold(words).split(), fold(term).split()
    return all(word in others or f"{_ARTICLE}{word}" in others or word.removeprefix(_ARTICLE) in others for word in own)


def _found(terms: Finds, text: str) -> list[Found]:
    plain = " ".join(text.split())
    return terms.find(plain, _MOST_ASKED) if len(plain) >= _SHORTEST else []
