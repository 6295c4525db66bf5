"""The index terms of units: Arabic words as articles are indexed, English ones without their endings."""

from corpus.arabic.patterns import Pattern
from corpus.arabic.stem import normalised, stem

_WORD = Pattern(r"[^\W_]+")
_LONGEST = 64
"""Letters of a term that count; what is longer is no word."""
_KEPT = 50_000
"""Words whose terms are remembered."""
_VOWELS = frozenset("aeiouy")
_SHORTEST = 3
"""Letters that must be left of an English word when an ending goes."""


class UnitTerms:
    """Makes terms, and remembers those of words it has met."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, text: str) -> list[str]:
        """Return the terms of the words and numbers of a text in its order."""
        known = self._known
        if len(known) > _KEPT:
            known.clear()
        found: list[str] = []
        for word in _WORD.findall(normalised(text)):
            term = known.get(word)
            if term is None:
                term = known[word] = english_stem(word) if word.isascii() else stem(word)[:_LONGEST]
            found.append(term)
        return found


def english_stem(word: str) -> str:
    """Return an English word in lower case without its ending: the plural's (Harman's S stemmer, 1991), -ing, -ed and -e.

    Those of one verb or noun come out the same; that some others do too costs a search little.
    """
    term = _singular(word[:_LONGEST])
    for ending in ("ing", "ed"):
        rest = term.removesuffix(ending)
        if rest != term and not term.endswith("eed") and len(rest) >= _SHORTEST and not _VOWELS.isdisjoint(rest):
            term = rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "aeiouls" else rest
            break
    return term.removesuffix("d").rstrip("e") if term.endswith(("ee", "eed")) else _without_e(term)


def _without_e(term: str) -> str:
    return term[:-1] if term.endswith("e") and len(term) > _SHORTEST else term


def _singular(word: str) -> str:
    if len(word) <= _SHORTEST or not word.endswith("s"):
        return word
    if word.endswith("ies") and word[-4] not in "ae":
        return f"{word[:-3]}y"
    if word.endswith("es") and word[-3] not in "aeo":
        return word[:-1]
    return word if word[-2] in "us" else word[:-1]
