"""The keys under which a word of a text, or a word of a term, is found."""

from dataclasses import dataclass

from corpus.arabic.normalise import fold
from glossary.matching.affixes import stem, stripped
from glossary.matching.reading import Analyser, Kind, Reading, is_my, readings

_CACHED = 200_000
"""Words whose forms are kept; a bigger cache is begun afresh."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a word of a text takes a key: what of it lies outside the term."""

    kind: Kind
    skip: int = 0
    """Letters in front that are not the term's."""
    cut: int = 0
    """Letters behind that are not the term's."""
    article: bool = False
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Forms:
    """A word as the matcher sees it."""

    first: tuple[tuple[str, Fit], ...]
    """Its keys where a term may begin."""
    later: tuple[tuple[str, Fit], ...]
    """Its keys inside a term: what stands in front of it is part of the key."""
    kinds: frozenset[Kind]


class Speller:
    """The keys of words, remembered."""

    def __init__(self, analyser: Analyser | None) -> None:
        self._analyser = analyser
        self._forms: dict[str, Forms] = {}

    def forms(self, word: str) -> Forms:
        """Return the keys of a word of a text."""
        found = self._forms.get(word)
        if found is None:
            if len(self._forms) >= _CACHED:
                self._forms.clear()
            found = self._forms[word] = self._new_forms(word)
        return found

    def term_keys(self, word: str, kind: Kind | None) -> tuple[tuple[str, ...], bool, Kind]:
        """Return the keys of a word of a term, whether it has the article, and its kind where all its readings agree."""
        folded = fold(word)
        known = self._known(word)
        if not known:
            article = folded.startswith("ال") and len(folded) > 3
            core = folded[2:] if article else folded
            return ((stem(core) if self._analyser else f"u:{core}",), article, Kind.UNKNOWN)
        chosen = _citation(known, kind)
        keys = tuple(dict.fromkeys(_key(folded, reading) for reading in chosen))
        kinds = {reading.kind for reading in chosen}
        return keys, any(reading.article for reading in chosen), kinds.pop() if len(kinds) == 1 else Kind.NOUN

    def _known(self, word: str) -> list[Reading]:
        return readings(self._analyser, word) if self._analyser else []

    def _new_forms(self, word: str) -> Forms:
        folded = fold(word)
        known = self._known(word)
        first: dict[str, Fit] = {}
        later: dict[str, Fit] = {}
        for reading in _likely(known):
            for key, fit in _first_keys(folded, reading):
                first.setdefault(key, fit)
            for key, fit in _later_keys(folded, reading):
                later.setdefault(key, fit)
        for reading in stripped(folded, self._analyser is not None):
            for key, fit in _first_keys(folded, reading):
                first.setdefault(key, fit)
            for key, fit in _later_keys(folded, reading):
                later.setdefault(key, fit)
        kinds = frozenset(reading.kind for reading in known)
        return Forms(tuple(first.items()), tuple(later.items()), kinds)


def _citation(known: list[Reading], kind: Kind | None) -> list[Reading]:
    wanted = [reading for reading in known if reading.kind is kind] if kind else []
    nominal = [reading for reading in known if reading.kind in {Kind.NOUN, Kind.ADJECTIVE}]
    chosen = wanted or nominal or known
    fewest = min(_weight(reading) for reading in chosen)
    return [reading for reading in chosen if _weight(reading) == fewest]


def _weight(reading: Reading) -> int:
    return len(reading.proclitics) + len(reading.enclitics)


def _likely(known: list[Reading]) -> list[Reading]:
    """Return the readings without those that a simpler one makes improbable."""
    others = [reading for reading in known if not is_my(reading)] or known
    whole = any(not reading.proclitics and not reading.article for reading in others)
    if not whole:
        return others
    return [reading for reading in others if not reading.proclitics or reading.article]


def _key(folded: str, reading: Reading) -> str:
    base = f"p:{folded}" if reading.kind is Kind.PARTICLE else reading.lemma
    if reading.proclitics:
        base += "+" + reading.proclitics
    if reading.enclitics and reading.kind is not Kind.PARTICLE:
        base += "~" + reading.enclitics
    return base


def _later_keys(folded: str, reading: Reading) -> list[tuple[str, Fit]]:
    if reading.kind is Kind.PARTICLE:
        return [(f"p:{folded}", Fit(Kind.PARTICLE))]
    base = reading.lemma + ("+" + reading.proclitics if reading.proclitics else "")
    return _with_pronoun(base, reading, 0)


def _first_keys(folded: str, reading: Reading) -> list[tuple[str, Fit]]:
    if reading.kind is Kind.PARTICLE:
        return [(f"p:{folded}", Fit(Kind.PARTICLE))]
    found = []
    for skip in range(len(reading.proclitics), -1, -1):
        kept = reading.proclitics[skip:]
        found += _with_pronoun(reading.lemma + ("+" + kept if kept else ""), reading, skip)
    return found


def _with_pronoun(base: str, reading: Reading, skip: int) -> list[tuple[str, Fit]]:
    behind = len(reading.enclitics)
    found = [(base, Fit(reading.kind, skip, behind, reading.article, behind > 0))]
    if behind:
        found.append((f"{base}~{reading.enclitics}", Fit(reading.kind, skip, 0, reading.article, True)))
    return found
