"""Written words with all their readings, kept while they are likely to come again."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from glossary.model import Analysis
from glossary.morphology.grammar.buckwalter import forms_of, unmarked
from glossary.morphology.grammar.marks import lacks_last_shadda, only_damma
from glossary.morphology.lexicon.reading import Reading, analysis, whole
from glossary.morphology.lexicon.stem import Stem
from glossary.morphology.lexicon.voiced import Marked
from glossary.morphology.ranking.kinds import stem_kind
from glossary.morphology.ranking.learned import NAME, NOTHING_LEARNED, Learned
from glossary.morphology.ranking.persian import is_suspect
from glossary.morphology.ranking.weights import Frame, framed, own_weight

_KEPT = 4096
_MARKS_GAINSAY = 20.0
_LAST_SHADDA = 4.0
"""What speaks against a last letter that is doubled where all marks but that are written."""
_MARKED_PASSIVE = 3.0
"""What speaks for a passive where its first vowel, a damma, is the only mark: newspapers tell it so from the active."""
_IMPERSONAL = 2.0
"""What speaks against the passive of a verb without an object."""
_MARKED_IMPERATIVE = 4.0
"""What speaks for an imperative where a sukūn stands at the end of the word."""
_NOUN_CLOSED = 6.0
"""What speaks against a noun where a sukūn stands at the end of the word, as in verbs and particles."""
_SUKUN = "\N{ARABIC SUKUN}"
_RESPELT = 0.7
"""For each letter, a hamza mostly, that the reading writes otherwise."""
_RESPELT_AT_MOST = 1.4


class Candidate:
    """A reading of a written word, how likely it is in any text, and the analysis told of it."""

    __slots__ = ("_analysis", "kind", "learned", "oddness", "reading", "respelt", "weight")

    def __init__(self, reading: Reading, kind: str, weight: float, respelt: float) -> None:
        self.reading = reading
        self.kind = kind
        self.weight = weight - respelt
        """What our own tables say for it, in points."""
        self.oddness = reading.stem.weight - weight
        """What speaks against the way the word is made up, whatever its lemma."""
        self.respelt = bool(respelt)
        """Whether it is spelt otherwise than the word is written."""
        self.learned = 0.0
        """What the model says for it, in points."""
        self._analysis: Analysis | None = None

    @property
    def analysis(self) -> Analysis:
        """The analysis of the reading; the same object each time."""
        if self._analysis is None:
            self._analysis = analysis(self.reading)
        return self._analysis


class Scales:
    """Weighs readings; it keeps what it knows of affixes."""

    def __init__(self, learned: Learned = NOTHING_LEARNED) -> None:
        """Use our own tables and a model."""
        self._learned = learned
        self._frames: dict[tuple[int, int], tuple[Frame, dict[str, float]]] = {}
        """By the identities of the affixes, which frames keep alive."""

    def candidates(self, surface: str, forms: Sequence[str], readings: Sequence[Reading]) -> list[Candidate]:
        """Return the readings of a written word, which stands for one form or several, with what speaks for each."""
        found: list[Candidate] = []
        frames = self._frames
        learned = self._learned
        alone = len(readings) < 2
        form = forms[0]
        for reading in readings:
            before, stem, after = reading
            if len(forms) > 1:
                form = _own_form(reading, forms)
            known = frames.get((id(before), id(after)))
            if known is None:
                known = frames[id(before), id(after)] = framed(before, after), {}
            frame, said = known
            each = Candidate(
                reading,
                stem_kind(stem) + frame.kind,
                own_weight(stem, frame, form),
                _respelling_cost(stem, frame, form),
            )
            found.append(each)
            if alone:
                continue
            pos = stem.pos
            if pos not in said:
                said[pos] = learned.of_affixes(frame.tags, pos)
            each.learned = learned.own(stem, each.kind, form) + said[pos]
            if each.respelt:
                each.learned += learned.respelt
        if len(surface) > len(form):
            marked = Marked(surface)
            for each in found:
                agrees = marked.agrees(each.reading)
                each.weight -= _marks_cost(surface, each.reading) if agrees else _MARKS_GAINSAY
        return found


class Names(NamedTuple):
    """What a model calls the readings of a written word, in their order."""

    kinds: Sequence[str]
    lemmas: Sequence[str]
    common: Sequence[int]
    """The places of those that are no names."""


class Word:
    """A written word and its readings in the order of the lexicon."""

    __slots__ = ("_names", "candidates", "form", "likely", "likely_kind", "surface", "suspect")

    def __init__(self, surface: str, readings: Sequence[Reading], scales: Scales | None = None) -> None:
        self.surface = surface
        forms = forms_of(surface)
        self.suspect = is_suspect(surface)
        """Whether anything in it speaks for Persian or Urdu."""
        self.candidates = (scales or Scales()).candidates(surface, forms, readings) if readings else []
        ordered = sorted(self.candidates, key=_unlikeliness) if len(self.candidates) > 1 else self.candidates
        self.likely = tuple([each.reading for each in ordered])
        """The readings, those likeliest in any text first."""
        self.form = _own_form(self.likely[0], forms) if self.likely and len(forms) > 1 else forms[0]
        """In transliteration, without marks."""
        self.likely_kind = ordered[0].kind if ordered else ""
        """The kind of the reading that is likeliest in any text, empty where there is none."""
        self._names: Names | None = None

    @property
    def names(self) -> "Names":
        """What a model calls the readings."""
        if self._names is None:
            stems = [each.reading.stem for each in self.candidates]
            common = [place for place, stem in enumerate(stems) if stem.pos != NAME]
            self._names = Names([each.kind for each in self.candidates], [stem.lemma for stem in stems], common)
        return self._names


def _own_form(reading: Reading, forms: Sequence[str]) -> str:
    """Return the form, of those that differ in their last letter, that a reading is written in; the first if in none."""
    last = unmarked(whole(reading))[-1:]
    return next((form for form in forms if form[-1:] == last), forms[0])


def _unlikeliness(candidate: Candidate) -> float:
    return -candidate.weight - candidate.learned


def _respelling_cost(stem: Stem, frame: Frame, form: str) -> float:
    """Return what speaks against a reading that writes letters, hamzas mostly, otherwise than they are written."""
    spelt = frame.written_before + unmarked(stem.vocalised) + frame.written_after
    return 0.0 if spelt == form else min(_RESPELT_AT_MOST, _RESPELT * _differences(spelt, form))


def _marks_cost(surface: str, reading: Reading) -> float:
    """Return what the marks of a written word say against a reading that agrees with them; below zero, for it."""
    category = reading.stem.category
    if "Pass" in category and only_damma(surface):
        return _IMPERSONAL if "_intr" in category else -_MARKED_PASSIVE
    if category.startswith("CV") and surface.endswith(_SUKUN):
        return -_MARKED_IMPERATIVE
    if surface.endswith(_SUKUN) and category.startswith("N"):
        return _NOUN_CLOSED
    return _LAST_SHADDA if lacks_last_shadda(surface, whole(reading)) else 0.0


class Words:
    """The words met lately."""

    def __init__(self, readings: Callable[[str], Sequence[Reading]], learned: Learned = NOTHING_LEARNED) -> None:
        """Ask `readings` for what is new."""
        self._readings = readings
        self._scales = Scales(learned)
        self._known: dict[str, Word] = {}

    def word(self, surface: str) -> Word:
        """Return a written word with its readings."""
        word = self._known.get(surface)
        if word is None:
            if len(self._known) >= _KEPT:
                self._known.pop(next(iter(self._known)), None)
            word = self._known[surface] = Word(surface, self._readings(surface), self._scales)
        return word


def _differences(one: str, other: str) -> int:
    return sum(mine != theirs for mine, theirs in zip(one, other, strict=False))
