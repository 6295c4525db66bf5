"""The keys under which a word of a text, or a word of a term, is found."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus.arabic.normalise import fold
from glossary.matching.affixes import stem, stripped
from glossary.matching.cuts import Cut, Kind, Readings, cuts
from glossary.matching.tables import irregular_plurals

_KEPT = 100_000
"""Words whose forms are remembered; when there are more, remembering begins afresh."""


_CONJUNCTIONS = frozenset({"", "و", "ف"})


_FEMININE = "/f"
"""Ends the key of an adjective's feminine, for terms that are nouns made of it."""


class Fit(NamedTuple):
    """How a word of a text takes a key: what of it lies outside the term."""

    kind: Kind
    skip: int = 0
    """Letters in front that are not the term's."""
    cut: int = 0
    """Letters behind that are not the term's."""
    article: bool = False
    pronoun: bool = False
    doubtful: bool = False
    """Whether the word is more likely cut in another way, so that only a neighbour can make it sure."""
    rival: Kind | None = None
    """An adjective where this is a noun and the adjective's feminine is spelt the same; the noun where this is that feminine."""


class Forms(NamedTuple):
    """A word of a text as the matcher sees it."""

    first: tuple[tuple[str, Fit], ...]
    """Its keys where a term may begin."""
    later: tuple[tuple[str, Fit], ...]
    """Its keys inside a term: what stands in front of it is part of the key."""
    kinds: frozenset[Kind]
    """What it can be as a whole, a conjunction apart."""
    definite: bool = False
    """Whether it has the article or a pronoun however it is cut."""


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
        self._singulars: dict[str, list[str]] = {}
        for plural, singular in irregular_plurals() if lexicon else ():
            for lemma in self._lemmas(plural):
                self._singulars.setdefault(lemma, []).extend(self._lemmas(singular))

    def forms(self, word: str) -> Forms:
        """Return the keys of a word of a text."""
        found = self._forms.get(word)
        if found is None:
            if len(self._forms) >= _KEPT:
                self._forms.clear()
            found = self._forms[word] = self._new_forms(word)
        return found

    def term_word(self, word: str, kind: Kind | None = None) -> TermWord:
        """Return the keys of a word of a term; `kind` says how to read its head, None stands for its other words."""
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

    def _lemmas(self, word: str) -> list[str]:
        known = _citation(self._cuts(word), None)
        return list(dict.fromkeys(one.lemma for one in known)) or [stem(fold(word))]

    def _with_singulars(self, known: list[Cut]) -> list[Cut]:
        singular = [replace(one, lemma=lemma) for one in known for lemma in self._singulars.get(one.lemma, ())]
        return [*known, *singular] if singular else known

    def _new_forms(self, word: str) -> Forms:
        folded = fold(word)
        known = self._with_singulars(_natural(self._cuts(word)))
        first: dict[str, Fit] = {}
        later: dict[str, Fit] = {}
        guessed = self._with_singulars(stripped(folded, self._lexicon is not None))
        for one, fit in (*_judged(known), *((one, _fit(one)) for one in guessed)):
            for skip in range(len(one.proclitics), -1, -1):
                for key, taken in _keys(folded, one, fit, skip):
                    first.setdefault(key, taken)
            for key, taken in _keys(folded, one, fit, 0):
                later.setdefault(key, taken)
        kinds = frozenset(one.kind for one in known if one.proclitics in _CONJUNCTIONS)
        return Forms(
            tuple(first.items()),
            tuple(later.items()),
            kinds,
            bool(known) and all(one.article or one.enclitics for one in known),
        )


def _natural(known: list[Cut]) -> list[Cut]:
    return [one for one in known if not one.strained] or known


def _citation(known: list[Cut], kind: Kind | None) -> list[Cut]:
    """Return the cuts a term's word is likely to mean: of the kind asked for, else no verbs, with as little added as can be."""
    natural = _natural(known)
    wanted = [one for one in natural if one.kind is kind]
    if kind is Kind.NOUN:
        own = any(_is_feminine_noun(one) for one in natural)
        wanted = [
            replace(one, lemma=one.lemma + _FEMININE) if own and one.feminine else one
            for one in natural
            if one.kind is not Kind.VERB
        ]
    chosen = wanted or [one for one in natural if one.kind is not Kind.VERB] or natural
    least = min((_added(one) for one in chosen), default=None)
    return [one for one in chosen if _added(one) == least]


def _is_feminine_noun(one: Cut) -> bool:
    return one.kind is Kind.NOUN and not one.feminine and one.lemma.partition("_")[0].endswith("ap")


def _added(one: Cut) -> tuple[int, bool]:
    return len(one.proclitics) + len(one.enclitics), not one.plain


def _judged(known: list[Cut]) -> list[tuple[Cut, Fit]]:
    """Return the cuts with how each takes its keys, the sure ones before those that a simpler cut makes doubtful."""
    whole = any(not one.proclitics and not one.article for one in known)
    plain = any(one.plain and not one.proclitics and one.kind is not Kind.VERB for one in known)
    noun = any(_is_feminine_noun(one) for one in known)
    feminine = any(one.feminine for one in known)
    judged = []
    for one in known:
        doubtful = (whole and bool(one.proclitics) and not one.article) or (plain and not (one.plain or one.enclitics))
        fit = _fit(one)._replace(doubtful=doubtful)
        if one.feminine:
            judged.append((replace(one, lemma=one.lemma + _FEMININE), fit._replace(rival=Kind.ADJECTIVE)))
            judged.append((one, fit._replace(rival=Kind.NOUN if noun else None)))
        else:
            judged.append((one, fit._replace(rival=Kind.ADJECTIVE if feminine and _is_feminine_noun(one) else None)))
    return sorted(judged, key=lambda pair: pair[1].doubtful)


def _fit(one: Cut) -> Fit:
    return Fit(one.kind, 0, len(one.enclitics), one.article, bool(one.enclitics))


def _key(folded: str, one: Cut) -> str:
    if one.kind is Kind.PARTICLE:
        return f"p:{folded}"
    return one.lemma + _front(one.proclitics) + ("~" if one.enclitics else "")


def _keys(folded: str, one: Cut, fit: Fit, skip: int) -> Sequence[tuple[str, Fit]]:
    """Return the keys of a cut without so many letters of its proclitics, first as if its pronoun were not the term's."""
    if one.kind is Kind.PARTICLE:
        return ((f"p:{folded}", Fit(Kind.PARTICLE)),)
    key = one.lemma + _front(one.proclitics[skip:])
    outside = (key, fit._replace(skip=skip))
    return (outside, (f"{key}~", fit._replace(skip=skip, cut=0))) if fit.pronoun else (outside,)


def _front(proclitics: str) -> str:
    return f"+{proclitics}" if proclitics else ""
