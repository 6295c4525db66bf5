"""The Arabic-English lexicon: which stems and affixes a written word can be cut into."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from glossary.model import Analysis
from glossary.morphology.affixes import Affix, prefix, suffix
from glossary.morphology.buckwalter import from_arabic
from glossary.morphology.datafiles import file_text, lexicon_folder, pairs, rows
from glossary.morphology.reading import Reading, analysis
from glossary.morphology.stems import CATEGORY_MASK, Stem, StemIndex

_LONGEST_PREFIX = 4
_LONGEST_SUFFIX = 6
_LONGEST_WORD = 40
_PAIRS_KEPT = 4096
_OPEN = frozenset({"N", "Ndu", "N-ap", "N/ap", "Nap", "Nall", "NduAt", "N/At", "NAt"})
_PLURAL_ENDINGS = frozenset({"NSuff-iyna", "NSuff-wn", "NSuff-At", "NSuff-Ath", "NSuff-ap", "NSuff-iyh", "NSuff-wh"})


@dataclass(frozen=True, slots=True)
class _Tables:
    """Which categories may stand together."""

    stem_after: dict[str, frozenset[str]]
    suffix_after: dict[str, frozenset[str]]
    suffix_of: dict[str, frozenset[str]]


class Lexicon:
    """The lexicon, with our own additions; it is only read, so several threads may ask it."""

    def __init__(self, folder: Path, additions: Iterable[tuple[str, Stem]] = ()) -> None:
        """Read the six files of the folder; an addition is a bare form in transliteration and its stem."""
        self._prefixes = _affixes(file_text(folder, "dictPrefixes"), prefix)
        self._suffixes = _affixes(file_text(folder, "dictSuffixes"), suffix)
        self._stems = StemIndex(file_text(folder, "dictStems"), additions)
        self._after = _tables(folder)
        self._numbered = [self._after_category(name) for name in self._stems.categories]
        self._affix_pairs: dict[tuple[str, str], list[tuple[Affix, Affix]]] = {}

    def readings(self, word: str) -> list[Reading]:
        """Return the ways a written word can be read, in the order of the files, our own additions first."""
        stem = self._stems.stem
        return [Reading(before, stem(entry), after) for before, entry, after in self._segments(from_arabic(word))]

    def loose_readings(self, word: str) -> list[Reading]:
        """Return the readings of a noun whose ending the lexicon does not allow it, such as a plural it does not list."""
        form = from_arabic(word)
        stem = self._stems.stem
        return [Reading(before, stem(entry), after) for before, entry, after in self._segments(form, loose=True)]

    def analyse(self, word: str) -> list[Analysis]:
        """Return all analyses of a written word, unranked; an empty list where the lexicon has none."""
        return [analysis(reading) for reading in self.readings(word)]

    def knows(self, word: str) -> bool:
        """Return whether the word can be read in any way."""
        return bool(self._segments(from_arabic(word)))

    def lemmas(self, word: str) -> frozenset[str]:
        """Return the ids of all lemmas the word may belong to: stable texts, distinct between homographs."""
        return frozenset(self._stems.lemma(entry) for _, entry, _ in self._segments(from_arabic(word)))

    def _segments(self, form: str, *, loose: bool = False) -> list[tuple[Affix, int, Affix]]:
        found: list[tuple[Affix, int, Affix]] = []
        length = len(form)
        if length > _LONGEST_WORD:
            return found
        suffixes = self._suffixes
        endings = [
            (cut, ending)
            for cut in range(length, max(0, length - _LONGEST_SUFFIX - 1), -1)
            if (ending := form[cut:]) in suffixes
        ]
        entries_of = self._stems.entries
        for size in range(min(_LONGEST_PREFIX, length - 1) + 1):
            beginning = form[:size]
            if beginning not in self._prefixes:
                continue
            for cut, ending in endings:
                if cut > size and (entries := entries_of(form[size:cut])):
                    affixes = self._pairs_of(beginning, ending)
                    found += self._loosely(affixes, entries) if loose else self._joined(affixes, entries)
        return found

    def _joined(
        self, affixes: list[tuple[Affix, Affix]], entries: tuple[int, ...]
    ) -> Iterator[tuple[Affix, int, Affix]]:
        for entry in entries:
            stem_after, suffix_after = self._numbered[entry & CATEGORY_MASK]
            for before, after in affixes:
                if before.category in stem_after and after.category in suffix_after:
                    yield before, entry, after

    def _loosely(
        self, affixes: list[tuple[Affix, Affix]], entries: tuple[int, ...]
    ) -> Iterator[tuple[Affix, int, Affix]]:
        for entry in entries:
            category = self._stems.categories[entry & CATEGORY_MASK]
            stem_after = self._numbered[entry & CATEGORY_MASK][0]
            for before, after in affixes:
                if category in _OPEN and before.category in stem_after and after.category in _PLURAL_ENDINGS:
                    yield before, entry, after

    def _pairs_of(self, beginning: str, ending: str) -> list[tuple[Affix, Affix]]:
        known = self._affix_pairs.get((beginning, ending))
        if known is None:
            after = self._after.suffix_after
            known = [
                (before, behind)
                for before in self._prefixes[beginning]
                for behind in self._suffixes[ending]
                if behind.category in after.get(before.category, ())
            ]
            if len(self._affix_pairs) >= _PAIRS_KEPT:
                self._affix_pairs.clear()
            self._affix_pairs[beginning, ending] = known
        return known

    def _after_category(self, category: str) -> tuple[frozenset[str], frozenset[str]]:
        before = frozenset(name for name, stems in self._after.stem_after.items() if category in stems)
        return before, self._after.suffix_of.get(category, frozenset())


def load_lexicon() -> Lexicon:
    """Return the lexicon with our supplement; LexiconMissing where its files are not installed."""
    from glossary.morphology.supplement import supplement_stems

    return Lexicon(lexicon_folder(), supplement_stems())


def _affixes(text: str, make: Callable[[str, str, str], Affix]) -> dict[str, list[Affix]]:
    affixes: dict[str, list[Affix]] = {}
    for form, vocalised, category, gloss in rows(text):
        affixes.setdefault(form, []).append(make(vocalised, category, gloss))
    return affixes


def _tables(folder: Path) -> _Tables:
    return _Tables(*(_table(folder, name) for name in ("tableAB", "tableAC", "tableBC")))


def _table(folder: Path, name: str) -> dict[str, frozenset[str]]:
    allowed: dict[str, set[str]] = {}
    for first, second in pairs(file_text(folder, name)):
        allowed.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in allowed.items()}
