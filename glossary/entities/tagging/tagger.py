"""The names that a trained chain of labels sees in a passage, beside what rules and tables claimed there."""

from collections.abc import Iterable, Mapping, Sequence, Set
from pathlib import Path

from glossary.entities.passage import Passage
from glossary.entities.pieces import Piece
from glossary.entities.tagging.chain import best_path, steps
from glossary.entities.tagging.clues import Around, Part, arounds, parts, seen
from glossary.entities.tagging.labels import LABELS, OUTSIDE, Tagged, names
from glossary.entities.tagging.traits import NAME, UNKNOWN, Traits
from glossary.morphology.ranking.models import model_rows

_COLUMNS = 1 + len(LABELS)
_KEPT = 8000
"""Sums that are remembered; beyond, all are forgotten."""
_NOTHING = (0,) * len(LABELS)
_SURE = 40
"""What speaks against every word of a name before it is sure, in hundredths of a point."""
_HOPED = -80
"""What speaks for every word of a name before one is looked at that is not likely."""
Sum = tuple[int, ...]
Weights = Mapping[str, Sum]
"""Of each clue, what it says for each label, in hundredths of a point."""


class NameTagger:
    """Tags passages; it remembers what frequent words weigh."""

    def __init__(self, traits: Traits, weights: Weights) -> None:
        self._traits = traits
        self._weights = weights
        self._steps = steps(lambda key: weights.get(key, ()))
        self._sums: dict[Part, Sum] = {}

    def tagged(self, passage: Passage) -> list[Tagged]:
        """Return the names of a passage, first those that are likely, each in its order."""
        words = list(arounds(seen(passage, self._traits)))
        scores = [None if around[2].dead else self._scores(around) for around in words]
        found = names(best_path(scores, self._steps))
        held = {place for each in found for place in range(each.first, each.last)}
        sure = frozenset(self._harder(scores, _SURE, held))
        likely = [each._replace(sure=each in sure) for each in found]
        unknown = {place for place, (_, _, own, _) in enumerate(words) if own.trait == UNKNOWN and not own.sort}
        hoped = self._harder(scores, _HOPED - _SURE, unknown - held)
        other = (each for each in hoped if held.isdisjoint(range(each.first, each.last)))
        return [*likely, *(each._replace(sure=False, likely=False) for each in other)]

    def _harder(self, scores: Sequence[list[int] | None], against: int, among: Set[int]) -> list[Tagged]:
        """Return the names near some places that are left where more speaks against every word; the scores keep it."""
        for each in scores:
            if each is not None:
                each[OUTSIDE] += against
        return names(best_path(scores, self._steps, among)) if among else []

    def is_unknown(self, piece: Piece) -> bool:
        """Return whether neither tables nor the lexicon have a word."""
        return self._traits.of(piece) == (UNKNOWN, "")

    def is_ordinary(self, piece: Piece) -> bool:
        """Return whether the lexicon has a word, and not as a name."""
        _, listed = self._traits.of(piece)
        return bool(listed) and NAME not in listed.lower()

    def _scores(self, around: Around) -> list[int]:
        sums = [self._sums.get(part) or self._sum(part) for part in parts(around)]
        return list(map(sum, zip(*sums, strict=True)))

    def _sum(self, part: Part) -> Sum:
        if len(self._sums) >= _KEPT:
            self._sums.clear()
        make, about = part
        found = self._sums[part] = self._added(make(*about))
        return found

    def _added(self, found: Iterable[str]) -> Sum:
        rows = [row for row in map(self._weights.get, found) if row]
        return tuple(map(sum, zip(*rows, strict=True))) if rows else _NOTHING


def load_weights(path: Path | None = None) -> dict[str, Sum]:
    """Return the weights of a file, the shipped one where none is said; none where it is missing or damaged."""
    trained = model_rows(path or shipped_path(), _COLUMNS)
    numbers: dict[str, int] = {}
    # what stands in many rows is kept once
    return {clue: tuple([numbers.setdefault(each, int(each)) for each in row]) for clue, *row in trained.rows}


def shipped_path() -> Path:
    """Return where the weights are kept that come with the package."""
    return Path(__file__).parent / "data" / "tagger.tsv"
