"""The keys under which a word of a text, or a word of a term, is found."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold
from glossary.matching.affixes import stem, stripped
from glossary.matching.cuts import Cut, Kind, Readings, cuts

_KEPT = 100_000
"""Words whose forms are remembered; when there are more, remembering begins afresh."""


class Fit(NamedTuple):
    """How a word of a text takes a key: what of it lies outside the term."""

    kind: Kind
    skip: int = 0
    """Letters in front that are not the term's."""
    cut: int = 0
    """Letters behind that are not the term's."""
    article: bool = False
    pronoun: bool = False


class Forms(NamedTuple):
    """A word of a text as the matcher sees it."""

    first: tuple[tuple[str, Fit], ...]
    """Its keys where a term may begin."""
    later: tuple[tuple[str, Fit], ...]
    """Its keys inside a term: what stands in front of it is part of the key."""
    kinds: frozenset[Kind]


class TermWord(NamedTuple):
    """A word of a term."""

    keys: tuple[str, ...]
    """The keys under any of which it is found."""
    article: bool
    kind: Kind


class Speller:
    """The keys of words, remembered."""

    def __init__(self, lexicon: Readings | None) -> None:
        self._lexicon = lexicon
        self._forms: dict[str, Forms] = {}

    def forms(self, word: str) -> Forms:
        """Return the keys of a word of a text."""
        found = self._forms.get(word)
        if found is None:
            if len(self._forms) >= _KEPT:
                self._forms.clear()
            found = self._forms[word] = self._new_forms(word)
        return found

    def term_word(self, word: str, kind: Kind | None = None) -> TermWord:
        """Return the keys of a word of a term; `kind` says how to read one that can be read in several ways."""
        folded = fold(word)
        known = self._cuts(word)
        if not known:
            article = folded.startswith("ال") and len(folded) > 3
            core = folded[2:] if article else folded
            return TermWord((stem(core) if self._lexicon else f"u:{core}",), article, Kind.UNKNOWN)
        chosen = _citation(known, kind)
        keys = tuple(dict.fromkeys(_key(folded, one) for one in chosen))
        kinds = {one.kind for one in chosen}
        return TermWord(keys, any(one.article for one in chosen), kinds.pop() if len(kinds) == 1 else Kind.NOUN)

    def _cuts(self, word: str) -> list[Cut]:
        return cuts(self._lexicon, word) if self._lexicon else []

    def _new_forms(self, word: str) -> Forms:
        folded = fold(word)
        known = self._cuts(word)
        first: dict[str, Fit] = {}
        later: dict[str, Fit] = {}
        for one in (*_likely(known), *stripped(folded, self._lexicon is not None)):
            for key, fit in _first_keys(folded, one):
                first.setdefault(key, fit)
            for key, fit in _keys(folded, one, 0):
                later.setdefault(key, fit)
        return Forms(tuple(first.items()), tuple(later.items()), frozenset(one.kind for one in known))


def _citation(known: list[Cut], kind: Kind | None) -> list[Cut]:
    """Return the cuts a term's word is likely to mean: of the kind asked for, else no verbs, with the fewest clitics."""
    wanted = [one for one in known if one.kind is kind]
    chosen = wanted or [one for one in known if one.kind is not Kind.VERB] or known
    fewest = min(_clitics(one) for one in chosen)
    return [one for one in chosen if _clitics(one) == fewest]


def _clitics(one: Cut) -> int:
    return len(one.proclitics) + len(one.enclitics)


def _likely(known: list[Cut]) -> list[Cut]:
    """Return the cuts without those that a simpler one makes improbable."""
    natural = [one for one in known if not one.strained] or known
    if all(one.proclitics or one.article for one in natural):
        return natural
    return [one for one in natural if not one.proclitics or one.article]


def _key(folded: str, one: Cut) -> str:
    if one.kind is Kind.PARTICLE:
        return f"p:{folded}"
    return one.lemma + _front(one.proclitics) + ("~" if one.enclitics else "")


def _first_keys(folded: str, one: Cut) -> Iterator[tuple[str, Fit]]:
    for skip in range(len(one.proclitics), -1, -1):
        yield from _keys(folded, one, skip)


def _keys(folded: str, one: Cut, skip: int) -> Sequence[tuple[str, Fit]]:
    """Return the keys of a cut without so many letters of its proclitics, first as if its pronoun were not the term's."""
    if one.kind is Kind.PARTICLE:
        return ((f"p:{folded}", Fit(Kind.PARTICLE)),)
    key = one.lemma + _front(one.proclitics[skip:])
    behind = len(one.enclitics)
    outside = (key, Fit(one.kind, skip, behind, one.article, behind > 0))
    return (outside, (f"{key}~", Fit(one.kind, skip, 0, one.article, True))) if behind else (outside,)


def _front(proclitics: str) -> str:
    return f"+{proclitics}" if proclitics else ""
