"""Written words with all their readings, kept while they are likely to come again."""

from collections.abc import Callable, Sequence

from glossary.model import Analysis
from glossary.morphology.buckwalter import from_arabic, unmarked
from glossary.morphology.kinds import kind
from glossary.morphology.learned import NOTHING_LEARNED, Learned
from glossary.morphology.marks import marks_agree, read_as_passive
from glossary.morphology.reading import Reading, analysis, whole
from glossary.morphology.weights import own_weight

_KEPT = 1536
_MARKS_GAINSAY = 20.0
_MADE_PASSIVE = 1.0
_RESPELT = 0.7
"""For each letter, a hamza mostly, that the reading writes otherwise."""
_RESPELT_AT_MOST = 1.4


class Candidate:
    """A reading of a written word, how likely it is in any text, and the analysis told of it."""

    __slots__ = ("_analysis", "kind", "learned", "oddness", "reading", "weight")

    def __init__(self, reading: Reading, weight: float, oddness: float) -> None:
        self.reading = reading
        self.kind = kind(reading)
        self.weight = weight
        """What our own tables say for it, in points."""
        self.oddness = oddness
        """What speaks against the way the word is made up, whatever its lemma."""
        self.learned = 0.0
        """What the model says for it, in points."""
        self._analysis: Analysis | None = None

    @property
    def analysis(self) -> Analysis:
        """The analysis of the reading; the same object each time."""
        if self._analysis is None:
            self._analysis = analysis(self.reading)
        return self._analysis


class Word:
    """A written word and its readings in the order of the lexicon."""

    __slots__ = ("_likely", "candidates", "form", "surface")

    def __init__(self, surface: str, readings: Sequence[Reading], learned: Learned = NOTHING_LEARNED) -> None:
        self.surface = surface
        self.form = from_arabic(surface)
        """In transliteration, without marks."""
        self.candidates = [self._candidate(reading) for reading in readings]
        if len(self.candidates) > 1:
            for each in self.candidates:
                each.learned = learned.own(each.reading, each.kind, self.form)
        self._likely: tuple[Reading, ...] | None = None

    @property
    def likely(self) -> tuple[Reading, ...]:
        """The readings, those likeliest in any text first."""
        if self._likely is None:
            self._likely = tuple(candidate.reading for candidate in self._ordered())
        return self._likely

    @property
    def likely_kind(self) -> str:
        """The kind of the reading that is likeliest in any text, empty where there is none."""
        ordered = self._ordered()
        return ordered[0].kind if ordered else ""

    def _ordered(self) -> list[Candidate]:
        return sorted(self.candidates, key=lambda each: -each.weight - each.learned)

    def _candidate(self, reading: Reading) -> Candidate:
        weight = own_weight(reading, self.form)
        return Candidate(reading, self._spelt(weight, reading), reading.stem.weight - weight)

    def _spelt(self, weight: float, reading: Reading) -> float:
        """Return the weight less what the spelling and the marks of the written word say against the reading."""
        vocalised = whole(reading)
        weight -= min(_RESPELT_AT_MOST, _RESPELT * _differences(unmarked(vocalised), self.form))
        if made_passive(self.surface, reading):
            return weight - _MADE_PASSIVE
        return weight if marks_agree(self.surface, vocalised) else weight - _MARKS_GAINSAY


class Words:
    """The words met lately."""

    def __init__(self, readings: Callable[[str], Sequence[Reading]], learned: Learned = NOTHING_LEARNED) -> None:
        """Ask `readings` for what is new."""
        self._readings = readings
        self._learned = learned
        self._known: dict[str, Word] = {}

    def word(self, surface: str) -> Word:
        """Return a written word with its readings."""
        word = self._known.get(surface)
        if word is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            word = self._known[surface] = Word(surface, self._readings(surface), self._learned)
        return word


def made_passive(written: str, reading: Reading) -> bool:
    """Return whether the text's own vowels make a verb passive that the lexicon has as active."""
    if reading.stem.pos != "VERB" or "Pass" in reading.stem.category:
        return False
    before = len(unmarked(reading.prefix.vocalised)) - len(unmarked(reading.prefix.inflection))
    return read_as_passive(written, whole(reading), before)


def _differences(one: str, other: str) -> int:
    return sum(mine != theirs for mine, theirs in zip(one, other, strict=False))
