"""Which reading of a word is the likeliest where it stands: hand-made weights, context and a table of frequent forms."""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from glossary.morphology.grammar.buckwalter import from_arabic
from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.context import context_weight
from glossary.morphology.ranking.learned import NOTHING_LEARNED, Learned
from glossary.morphology.ranking.neighbours import Neighbours
from glossary.morphology.ranking.words import Candidate, Word
from glossary.morphology.tables import table

CERTAINTY = 0.45
"""How much likelier a reading is for a point more: its odds grow by e to the power of this."""
_PREFERRED = 6.0
_PASSIVE = "passive"
_LATER_IN_FILE = 0.03
"""What speaks against a reading for each one before it in the order of the lexicon."""


class _Wish(NamedTuple):
    """A row of the table of contexts: the lemma wanted where the words stand so."""

    lemma: str
    voice: str
    """`passive` or `active` where only such readings of a verb are wanted."""
    before: str
    after: str
    earlier: str
    """A word among the two before."""
    later: str
    """A word among the six after."""

    @property
    def conditions(self) -> int:
        return sum(map(bool, self[2:]))

    def holds(self, around: Neighbours, form: str) -> bool:
        return (
            self.before in {"", around.word_before}
            and self.after in {"", around.word_after}
            and (not self.earlier or self.earlier in around.earlier[-2:])
            and (not self.later or self.later in _up_to(around.later, form))
        )

    def suits(self, reading: Reading) -> bool:
        if reading.stem.lemma != self.lemma:
            return False
        return not self.voice or (self.voice == _PASSIVE) == ("Pass" in reading.stem.category)


def _up_to(words: Sequence[str], form: str) -> Sequence[str]:
    """Return the words before the next one of the same form, which has a better claim on what follows it."""
    return words[: words.index(form)] if form in words else words


def likelihoods(scores: Sequence[float]) -> list[float]:
    """Return how likely readings are that have these points, together 1."""
    best = max(scores)
    shares = [exp(CERTAINTY * (score - best)) for score in scores]
    every = sum(shares)
    return [share / every for share in shares]


class Ranking(NamedTuple):
    """The readings of a word in order."""

    candidates: list[Candidate]
    likelihoods: list[float]
    """From 0 to 1, together 1."""


class Ranker:
    """Puts the readings of a word in order; it owns the tables of preferences."""

    def __init__(self, learned: Learned = NOTHING_LEARNED) -> None:
        """Read the tables; `learned` adds what a treebank taught."""
        self.learned = learned
        self._contexts: dict[str, list[_Wish]] = {}
        for row in table("contexts.tsv"):
            places = [from_arabic(row[name]) for name in ("before", "after", "earlier", "later")]
            wish = _Wish(row["id"], row["voice"], *places)
            self._contexts.setdefault(from_arabic(row["form"]), []).append(wish)

    def ranking(self, word: Word, around: Neighbours) -> Ranking:
        """Return the readings of a written word, the likeliest first, and how likely they are."""
        candidates = word.candidates
        if len(candidates) < 2:
            return self.alone(word)
        scores = self.scores(word, around)
        order = sorted(range(len(candidates)), key=scores.__getitem__, reverse=True)
        return Ranking([candidates[place] for place in order], likelihoods([scores[place] for place in order]))

    def alone(self, word: Word) -> Ranking:
        """Return the ranking of a word with one reading or none, whatever stands around it."""
        return Ranking(word.candidates, [1.0] * len(word.candidates))

    def ranked(self, word: Word, around: Neighbours) -> list[Candidate]:
        """Return the readings of a written word, the likeliest first."""
        return self.ranking(word, around).candidates

    def scores(self, word: Word, around: Neighbours) -> list[float]:
        """Return what speaks for each reading of a written word where it stands, in points.

        The model moves common words against each other only: the best of them is as good against a name as the rules say.
        """
        scores = self.by_rules(word, around)
        if not (around.word_before or around.word_after):
            return scores
        moved = [points + more for points, more in zip(scores, self.moved(word, around), strict=True)]
        words = word.names.common
        if len(words) == len(scores):
            return moved
        if words:
            gain = max([scores[place] for place in words]) - max([moved[place] for place in words])
            for place in words:
                scores[place] = moved[place] + gain
        return scores

    def by_rules(self, word: Word, around: Neighbours) -> list[float]:
        """Return what our own rules and tables say for each reading, in points."""
        scores: list[float] = []
        wanted = self._wanted(word.form, around)
        earlier = 0.0
        for each in word.candidates:
            points = each.weight + context_weight(each.reading, around) - earlier
            if wanted:
                points += max([points for wish, points in wanted if wish.suits(each.reading)], default=0.0)
            scores.append(points)
            earlier += _LATER_IN_FILE
        return scores

    def moved(self, word: Word, around: Neighbours) -> list[float]:
        """Return what the model says for each reading, in points: nothing of a word that stands alone, which it never saw."""
        if not (around.word_before or around.word_after):
            return [0.0] * len(word.candidates)
        beside = self.learned.beside((around.word_before, around.word_after), (around.kind_before, around.kind_after))
        if not beside.kinds and not beside.lemmas:
            return [each.learned for each in word.candidates]
        points = beside.points(word.names.kinds, word.names.lemmas)
        return [each.learned + more for each, more in zip(word.candidates, points, strict=True)]

    def _wanted(self, form: str, around: Neighbours) -> list[tuple[_Wish, float]]:
        """Return what the table of contexts wants here, with the points it gives: the more it asks the more."""
        rows = self._contexts.get(form) or (self._contexts.get(form[1:]) if form[:1] in {"w", "f"} else None)
        if rows is None:
            return []
        return [(wish, _PREFERRED + wish.conditions) for wish in rows if wish.holds(around, form)]
