"""The Arabic-English lexicon: which stems and affixes a written word can be cut into."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from glossary.model import Analysis
from glossary.morphology.grammar.buckwalter import forms_of
from glossary.morphology.lexicon.affixes import Affix, prefix, suffix
from glossary.morphology.lexicon.datafiles import file_text, lexicon_folder, pairs, rows
from glossary.morphology.lexicon.reading import Reading, analysis
from glossary.morphology.lexicon.stem import Stem
from glossary.morphology.lexicon.stems import CATEGORY_MASK, StemIndex

_LONGEST_PREFIX = 4
_LONGEST_SUFFIX = 6
_LONGEST_WORD = 40
_PAIRS_KEPT = 1024
_READ_KEPT = 2048
"""Words whose readings are remembered: who finds terms and who tells meanings ask for those of the same article."""
_OPEN = frozenset({"N", "Ndu", "N-ap", "N/ap", "Nap", "Nall", "NduAt", "N/At", "NAt"})
_INTRANSITIVE = "_intr"
_WEAK = "PV_Atn"
"""Perfects of verbs in -ā before a consonant (`banay-`)."""
_WEAK_PASSIVE = "PV_no-w_Pass"
_INDEFINITE = "NSUFF_MASC_SG_ACC_INDEF"
_PLURAL_ENDINGS = frozenset({"NSuff-iyna", "NSuff-wn", "NSuff-At", "NSuff-Ath", "NSuff-ap", "NSuff-iyh", "NSuff-wh"})
_Pairs = Callable[[str, str, int], list[tuple[Affix, Affix]]]
"""Returns the affixes of two spellings that may stand around a stem of a category, by its number."""


@dataclass(frozen=True, slots=True)
class _Tables:
    """Which categories may stand together."""

    stem_after: dict[str, frozenset[str]]
    suffix_after: dict[str, frozenset[str]]
    suffix_of: dict[str, frozenset[str]]

    def around(self, category: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the categories of prefixes and suffixes that may stand around a stem of a category."""
        before = frozenset(name for name, stems in self.stem_after.items() if category in stems)
        return before, self.suffix_of.get(category, frozenset())


class Lexicon:
    """The lexicon, with our own additions; it is only read, so several threads may ask it."""

    def __init__(self, folder: Path, additions: Iterable[tuple[str, Stem]] = ()) -> None:
        """Read the six files of the folder; an addition is a bare form in transliteration and its stem."""
        self._prefixes = _affixes(file_text(folder, "dictPrefixes"), prefix)
        self._suffixes = _affixes(file_text(folder, "dictSuffixes"), suffix)
        self._stems = StemIndex(file_text(folder, "dictStems"), additions)
        self._after = _tables(folder)
        self._numbered = [self._after.around(name) for name in self._stems.categories]
        self._read: dict[str, list[Reading]] = {}
        self._affix_pairs: dict[tuple[str, str], dict[int, list[tuple[Affix, Affix]]]] = {}
        self._befores: dict[str, dict[int, list[Affix]]] = {spelling: {} for spelling in self._prefixes}
        self._behinds: dict[str, dict[int, list[Affix]]] = {spelling: {} for spelling in self._suffixes}
        """The affixes of a spelling that may stand beside a stem of a category, by its number, as far as they were asked for."""

    @property
    def stems(self) -> StemIndex:
        """The entries of its stem file, and our additions."""
        return self._stems

    def readings(self, word: str) -> list[Reading]:
        """Return the ways a written word can be read, in the order of the files, our own additions first."""
        found = self._read.get(word)
        if found is None:
            stem = self._stems.stem
            found = [Reading(before, stem(entry), after) for before, entry, after in self._cut(word)]
            if len(self._read) >= _READ_KEPT:
                self._read.clear()
            self._read[word] = found
        return found.copy()

    def loose_readings(self, word: str) -> list[Reading]:
        """Return the readings of a word whose ending the lexicon does not allow it: a plural it does not list, an object."""
        stem = self._stems.stem
        return [Reading(before, stem(entry), after) for before, entry, after in self._cut(word, self._loose_pairs)]

    def readings_for_passives(self, word: str) -> list[Reading]:
        """Return the perfects in `-ay` of a word that is written like their passive in `-iya`, which the lexicon lacks."""
        stem = self._stems.stem
        return [Reading(before, stem(entry), after) for before, entry, after in self._cut(word, self._weak_pairs)]

    def is_loose(self, reading: Reading) -> bool:
        """Return whether the ending of a reading is one that the lexicon does not allow its stem."""
        allowed = self._after.suffix_of.get(reading.stem.category)
        return allowed is not None and reading.suffix.category not in allowed

    @property
    def indefinite(self) -> Affix | None:
        """The suffix of an indefinite noun in the accusative."""
        return next((each for each in self._suffixes.get("A", ()) if _INDEFINITE in each.tags), None)

    def analyse(self, word: str) -> list[Analysis]:
        """Return all analyses of a written word, unranked; an empty list where the lexicon has none."""
        return [analysis(reading) for reading in self.readings(word)]

    def knows(self, word: str) -> bool:
        """Return whether the word can be read in any way."""
        return bool(self._cut(word))

    def listed_as(self, word: str) -> frozenset[tuple[str, bool]]:
        """Return the parts of speech that the files have for a word, each with whether a proclitic stands before it."""
        listed = self._stems.listed_as
        return frozenset((listed(entry), bool(before.clitics)) for before, entry, _ in self._cut(word))

    def lemmas(self, word: str) -> frozenset[str]:
        """Return the ids of all lemmas the word may belong to: stable texts, distinct between homographs."""
        return frozenset(self._stems.lemma(entry) for _, entry, _ in self._cut(word))

    def _cut(self, word: str, pairs: _Pairs | None = None) -> list[tuple[Affix, int, Affix]]:
        """Return the ways to cut a written word, in each of the forms it may stand for."""
        forms = forms_of(word)
        if len(forms) == 1:
            return self._segments(forms[0], pairs)
        return [found for form in forms for found in self._segments(form, pairs)]

    def _segments(self, form: str, pairs: _Pairs | None = None) -> list[tuple[Affix, int, Affix]]:
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
                if cut <= size or not (entries := entries_of(form[size:cut])):
                    continue
                known = self._known_pairs(beginning, ending) if pairs is None else {}
                standing = known.get
                for entry in entries:
                    number = entry & CATEGORY_MASK
                    around = standing(number)
                    if around is None:
                        around = known[number] = (pairs or self._pairs_of)(beginning, ending, number)
                    if around:
                        found += [(before, entry, after) for before, after in around]
        return found

    def _known_pairs(self, beginning: str, ending: str) -> dict[int, list[tuple[Affix, Affix]]]:
        """Return what was found of two spellings, by the numbers of categories; what is new is put there."""
        key = (beginning, ending)
        known = self._affix_pairs.get(key)
        if known is None:
            if len(self._affix_pairs) >= _PAIRS_KEPT:
                self._affix_pairs.clear()
            known = self._affix_pairs[key] = {}
        return known

    def _pairs_of(self, beginning: str, ending: str, number: int) -> list[tuple[Affix, Affix]]:
        """Return the affixes of two spellings that may stand around a stem of a category, by its number."""
        befores = self._befores[beginning].get(number)
        if befores is None:
            allowed = self._numbered[number][0]
            befores = [each for each in self._prefixes[beginning] if each.category in allowed]
            self._befores[beginning][number] = befores
        if not befores:
            return []
        behinds = self._behinds[ending].get(number)
        if behinds is None:
            allowed = self._numbered[number][1]
            behinds = [each for each in self._suffixes[ending] if each.category in allowed]
            self._behinds[ending][number] = behinds
        return self._paired(befores, behinds) if behinds else []

    def _loose_pairs(self, beginning: str, ending: str, number: int) -> list[tuple[Affix, Affix]]:
        category = self._stems.categories[number]
        if _INTRANSITIVE in category:
            return self._as_category(beginning, ending, category.replace(_INTRANSITIVE, ""))
        if category not in _OPEN:
            return []
        return self._fitting(beginning, ending, self._numbered[number][0], _PLURAL_ENDINGS)

    def _weak_pairs(self, beginning: str, ending: str, number: int) -> list[tuple[Affix, Affix]]:
        weak = self._stems.categories[number].startswith(_WEAK)
        return self._as_category(beginning, ending, _WEAK_PASSIVE) if weak else []

    def _as_category(self, beginning: str, ending: str, category: str) -> list[tuple[Affix, Affix]]:
        """Return the affixes that would stand around a stem if it were of a category."""
        return self._fitting(beginning, ending, *self._after.around(category))

    def _fitting(
        self, beginning: str, ending: str, befores: frozenset[str], afters: frozenset[str]
    ) -> list[tuple[Affix, Affix]]:
        """Return the affixes of two spellings that are of some categories and may stand around one stem."""
        prefixes = [each for each in self._prefixes[beginning] if each.category in befores]
        if not prefixes:
            return []
        return self._paired(prefixes, [each for each in self._suffixes[ending] if each.category in afters])

    def _paired(self, prefixes: Sequence[Affix], suffixes: Sequence[Affix]) -> list[tuple[Affix, Affix]]:
        """Return the pairs of affixes that may stand around one stem."""
        behind = self._after.suffix_after
        return [
            (before, after)
            for before in prefixes
            for after in suffixes
            if after.category in behind.get(before.category, ())
        ]


def load_lexicon() -> Lexicon:
    """Return the lexicon with our supplement; LexiconMissing where its files are not installed."""
    from glossary.morphology.lexicon.supplement import supplement_stems

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
