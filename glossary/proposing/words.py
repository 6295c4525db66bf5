"""A word of a term as the lexicon knows it: what it is by itself, and what stands under the same lemma."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from corpus.arabic.normalise import bare, fold
from glossary.model import Analysis
from glossary.morphology.grammar.buckwalter import to_arabic, vocalised_from_arabic
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.reading import Reading, analysis, joined, whole
from glossary.morphology.lexicon.stem import Stem
from glossary.morphology.lexicon.voiced import Marked
from glossary.morphology.ranking.learned import lemma_counts
from glossary.morphology.spelling import respellings

_WORDS = re.compile(r"[a-z]{3,}")
_SINGULAR = frozenset({"NSUFF_FEM_SG"})
_LEMMA_LINE = "\n;; "
_NOMINAL = frozenset({"NOUN", "ADJ"})
_MANY = frozenset({"plural", "dual"})
_WITHOUT_FEMININE = frozenset({"N", "N0", "N0_Nh", "Ndip", "Nap"})
"""The lexicon's categories of broken plurals, and of feminines that have no ending of their own."""
_PEOPLE = frozenset({"Nall", "N/ap"})
"""The lexicon's categories of nouns that have a feminine."""
_OF_PEOPLE = re.compile(r".u.~A.|.u.a.A'|.u.Ap")
"""Broken plurals of people in transliteration: `Tul~Ab`, `wuzarA'`, `quDAp`."""
_PERSONS = frozenset({"man", "boy", "child", "king", "prince", "guest", "sheikh", "adversary"})
"""English of nouns for people that have neither a feminine nor such a plural."""


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A reading of a word without anything written onto it."""

    reading: Reading
    analysis: Analysis
    sure: bool
    """Whether no other word is spelt so, or the English tells which one is meant."""

    @property
    def stem(self) -> Stem:
        """The lexicon's entry."""
        return self.reading.stem

    @property
    def is_plural(self) -> bool:
        """Whether it is a plural or a dual already."""
        return self.stem.plural or not _MANY.isdisjoint(self.analysis.features)

    @property
    def pos(self) -> str:
        """A Universal Dependencies tag."""
        return self.stem.pos


class KnownWords:
    """Asks the lexicon about words as a dictionary has them."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Use the lexicon; how often its lemmas occur is read from our table."""
        self._lexicon = lexicon
        self._counts: Mapping[str, float] = lemma_counts()

    def word(self, text: str, part_of_speech: str | None = None, english: str = "") -> KnownWord | None:
        """Return the likeliest reading of a word by itself, as the part of speech and the English have it; None where it is unknown.

        Marks that it is written with hold: they may be all that tells it from another word.
        """
        marked = Marked(text)
        alone = [each for each in self._readings(bare(text)) if _is_alone(each) and marked.agrees(each)]
        found = [each for each in alone if _is_plain(each)] or alone
        if not found:
            return None
        wanted = frozenset(_WORDS.findall(english.casefold()))

        def rank(reading: Reading) -> tuple[bool, bool, float, float]:
            stem = reading.stem
            told = wanted & frozenset(_WORDS.findall(stem.gloss.casefold()))
            as_asked = not part_of_speech or stem.pos == part_of_speech
            return not told, not as_asked, -self._counts.get(stem.lemma, 0.0), -stem.weight

        ranked = sorted(found, key=rank)
        best = ranked[0]
        alike = {whole(each) for each in ranked if rank(each)[:2] == rank(best)[:2]}
        return KnownWord(best, analysis(best), sure=len(alike) == 1)

    def has_form(self, form: str, lemma: str) -> bool:
        """Return whether a written form is one of a lemma's, without anything written onto it."""
        readings = self._lexicon.readings(form)
        return any(
            each.stem.lemma == lemma and not each.prefix.clitics and not each.suffix.clitics for each in readings
        )

    def plurals(self, word: KnownWord) -> list[str]:
        """Return the broken plurals of a noun or an adjective, with the vowels that the lexicon gives them."""
        if word.is_plural or word.pos not in _NOMINAL:
            return []
        found = {fold(word.analysis.vocalised): ""}
        stems = [each for each in self.beside(word.stem) if each.plural and each.pos in _NOMINAL]
        plain = [each for each in stems if not each.category.startswith("NAt")] or stems
        for vocalised in map(_with_ending, plain):
            if vocalised is not None:
                written = to_arabic(vocalised)
                found.setdefault(fold(written), written)
        return [each for each in found.values() if each]

    def unlike(self, word: KnownWord) -> list[str]:
        """Return what stands under the lemma of an adjective in another shape, in transliteration: plurals, a feminine such as `HamorA'`."""
        beside = (each for each in self.beside(word.stem) if each.category in _WITHOUT_FEMININE)
        found = (_with_ending(each) for each in beside if each.pos in _NOMINAL)
        return list(dict.fromkeys(each for each in found if each is not None and each != word.stem.vocalised))

    def is_person(self, word: KnownWord) -> bool:
        """Return whether a noun is for people: it has a feminine, or a plural as only such nouns have it."""
        if word.pos != "NOUN":
            return False
        if word.stem.category in _PEOPLE or not _PERSONS.isdisjoint(word.stem.gloss.split(";")):
            return True
        return any(map(_OF_PEOPLE.fullmatch, map(vocalised_from_arabic, self.plurals(word))))

    def masdars(self, word: KnownWord, is_masdar: Callable[[Analysis], bool]) -> list[str]:
        """Return the nouns of the root of a verb that a predicate takes for its verbal nouns."""
        found: dict[str, None] = {}
        for stem in self._of_root(word.stem):
            ending = "ap" if stem.lemma.partition("_")[0].endswith("ap") else ""
            vocalised = to_arabic(joined(stem.vocalised, ending))
            made = Analysis(vocalised, vocalised, word.analysis.root, stem.pos, (), vocalised, (), stem.gloss)
            if stem.pos == "NOUN" and is_masdar(made) and self._stands_alone(bare(vocalised)):
                found[bare(vocalised)] = None
        return list(found)

    def _stands_alone(self, form: str) -> bool:
        """Return whether a form is a word by itself: some stems are written so before an ending only, as إجراؤ is."""
        return any(map(_is_alone, self._lexicon.readings(form)))

    def _readings(self, text: str) -> list[Reading]:
        found = self._lexicon.readings(text)
        if found:
            return found
        others = (self._lexicon.readings(spelling) for spelling in respellings(text))
        return next((other for other in others if other), [])

    def beside(self, stem: Stem) -> Iterator[Stem]:
        """Yield the entries under the lemma of an entry."""
        index = self._lexicon.stems
        yield from (each for each in index.additions if each.lemma == stem.lemma)
        text = index.text
        header = text.find(f"{_LEMMA_LINE}{stem.lemma}\n")
        if header < 0:
            return
        yield from self._entries(text.index("\n", header + 1) + 1, stop=";")

    def _of_root(self, stem: Stem) -> Iterator[Stem]:
        """Yield the entries that stand with an entry under one root."""
        text = self._lexicon.stems.text
        header = text.find(f"{_LEMMA_LINE}{stem.lemma}\n")
        if header >= 0:
            yield from self._entries(text.rfind("\n;\n", 0, header) + 3, stop=";\n")

    def _entries(self, start: int, stop: str) -> Iterator[Stem]:
        index = self._lexicon.stems
        text = index.text
        while start < len(text) and not text.startswith(stop, start):
            if text[start] not in ";\n":
                yield index.stem_at(start)
            start = text.find("\n", start) + 1 or len(text)


def _is_alone(reading: Reading) -> bool:
    """Return whether nothing is written onto a word; of verbs only the perfect in the third person counts."""
    if reading.prefix.clitics or reading.suffix.clitics or reading.prefix.tags:
        return False
    category = reading.stem.category
    if reading.stem.pos in ("VERB", "AUX"):
        return category.startswith("PV") and "Pass" not in category and not reading.suffix.vocalised.strip("a")
    return not any(tag.endswith(("_POSS", "_INDEF")) for tag in reading.suffix.tags)


def _is_plain(reading: Reading) -> bool:
    return reading.suffix.tags <= _SINGULAR or reading.stem.pos in ("VERB", "AUX")


def _with_ending(stem: Stem) -> str | None:
    """Return a broken plural as it is written by itself, None for an entry of another case alone."""
    category = stem.category
    if category in ("Nh", "Nhy", "N_Nhy", "N0_Nhy"):
        return None
    if category.startswith("NAt"):
        return joined(stem.vocalised, "At")
    return joined(stem.vocalised, "ap") if category.startswith("Nap") else stem.vocalised
