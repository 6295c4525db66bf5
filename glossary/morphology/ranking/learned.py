"""What a treebank and newswire taught: how likely readings are, by themselves and beside their neighbours."""

from collections.abc import Iterable, Mapping, Sequence
from math import log
from pathlib import Path
from sys import intern
from types import MappingProxyType
from typing import NamedTuple

from glossary.morphology.lexicon.stem import Stem
from glossary.morphology.ranking.kinds import is_particle
from glossary.morphology.ranking.models import model_rows

WEIGHTS = "ranking.tsv"
FREQUENCIES = "frequencies.tsv"
_DATA = Path(__file__).parents[1] / "data"
_FREQUENT = 0.3
"""Points for each time that a lemma is e times as frequent."""
_UNSEEN = 0.5
RESPELT = "respelt"
NAME = "PROPN"
"""Of names the model says nothing: whether a word is one is judged elsewhere."""

Table = Mapping[str, Mapping[str, float]]
"""Points by what is seen (a form, a kind) and then by what it speaks for (a lemma, a kind)."""
_NOTHING: Mapping[str, float] = MappingProxyType({})


class Beside(NamedTuple):
    """What the neighbours of a word say: points by the kind and by the lemma of its readings."""

    kinds: Sequence[Mapping[str, float]]
    lemmas: Sequence[Mapping[str, float]]

    def points(self, kinds: Sequence[str], lemmas: Sequence[str]) -> list[float]:
        """Return what is said for each of some readings, told by their kinds and lemmas."""
        said = [0.0] * len(kinds)
        for tables, names in ((self.kinds, kinds), (self.lemmas, lemmas)):
            for table in tables:
                said = [points + table.get(name, 0.0) for points, name in zip(said, names, strict=True)]
        return said


class Learned:
    """The weights of the model; without its files it has nothing to say."""

    def __init__(self, weights: Mapping[str, Table], counts: Mapping[str, float], faults: Sequence[str] = ()) -> None:
        """Use the weights by the names of what they are about, how often lemmas stand in newswire, and what could not be read."""
        self.faults = tuple(faults)
        """A sentence for each file that could not be read."""
        points = {count: _FREQUENT * (log(_UNSEEN + count) - log(_UNSEEN)) for count in set(counts.values())}
        self._frequencies = {lemma: points[count] for lemma, count in counts.items()}
        self._lemmas = weights.get("lemma", {}).get("", _NOTHING)
        self._kinds = weights.get("kind", {}).get("", _NOTHING)
        self._written = weights.get("written", {})
        self._affixes = weights.get("affix", {})
        self.respelt = weights.get(RESPELT, {}).get("", _NOTHING).get("", 0.0)
        """What speaks for a reading that is spelt otherwise than the written word."""
        self._kind_before = weights.get("kind before", {})
        self._kind_after = weights.get("kind after", {})
        self._form_before = weights.get("form before", {})
        self._lemma_before = weights.get("lemma before", {})
        self._lemma_after = weights.get("lemma after", {})

    def own(self, stem: Stem, kind: str, form: str) -> float:
        """Return what speaks for a stem, as a word of a kind, in a written form wherever it stands."""
        said = self._frequencies.get(stem.lemma, 0.0)
        if not is_particle(stem):
            said += self._lemmas.get(stem.lemma, 0.0) + self._kinds.get(kind, 0.0)
        written = self._written.get(form)
        return said if written is None else said + written.get(stem.lemma, 0.0)

    def of_affixes(self, tags: Sequence[str], pos: str) -> float:
        """Return what speaks for a word of a part of speech between affixes of such tags."""
        pieces = self._affixes.get(pos)
        return 0.0 if pieces is None else sum(pieces.get(tag, 0.0) for tag in tags)

    def beside(self, forms: tuple[str, str], kinds: tuple[str, str]) -> Beside:
        """Return what the written words and the kinds before and after a word say."""
        by_kind = (self._kind_before.get(kinds[0]), self._kind_after.get(kinds[1]), self._form_before.get(forms[0]))
        by_lemma = (self._lemma_before.get(forms[0]), self._lemma_after.get(forms[1]))
        return Beside([each for each in by_kind if each], [each for each in by_lemma if each])


NOTHING_LEARNED = Learned({}, {})


def load_learned() -> Learned:
    """Return the model that is shipped; one that says nothing where its files are not there or damaged."""
    weights: dict[str, dict[str, dict[str, float]]] = {}
    shipped = model_rows(_DATA / WEIGHTS, 4)
    numbers: dict[str, float] = {}
    for about, seen, wanted, points in shipped.rows:
        # what stands in many lines is kept once: the same lemmas, kinds and points take twice the memory otherwise
        number = numbers.setdefault(points, float(points) / 100)
        weights.setdefault(about, {}).setdefault(seen, {})[intern(wanted)] = number
    counted = model_rows(_DATA / FREQUENCIES, 2)
    return Learned(weights, _counts(counted.rows), [each.fault for each in (shipped, counted) if each.fault])


def lemma_counts() -> dict[str, float]:
    """Return how often lemmas stand in 125,000 words of newswire, by their ids; nothing where the file cannot be used."""
    return _counts(model_rows(_DATA / FREQUENCIES, 2).rows)


def _counts(rows: Iterable[Sequence[str]]) -> dict[str, float]:
    numbers: dict[str, float] = {}
    return {intern(lemma): numbers.setdefault(count, float(count)) for lemma, count in rows}
