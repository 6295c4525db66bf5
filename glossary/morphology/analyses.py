"""The analyses of a word in order, each made when it is looked at: most words are only asked for their first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import overload

from glossary.model import Analysis
from glossary.morphology.grammar.marks import with_marks_of
from glossary.morphology.ranking.words import Candidate


class Analyses(Sequence[Analysis]):
    """The analyses of readings in order, those left out that say the same as one before."""

    __slots__ = ("_all", "_candidates", "_first")

    def __init__(self, candidates: Sequence[Candidate], first: Analysis | None = None) -> None:
        """Know the readings, of which there is at least one; `first` takes the place of what is told of the first."""
        self._candidates = candidates
        self._first = first
        self._all: tuple[Analysis, ...] | None = None

    def __len__(self) -> int:
        return len(self._every())

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Analyses) and self._every() == other._every()

    def __hash__(self) -> int:
        return hash(self._every())

    @overload
    def __getitem__(self, place: int) -> Analysis: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Analysis]: ...

    def __getitem__(self, place: int | slice) -> Analysis | Sequence[Analysis]:
        if place == 0 and self._all is None:
            return self._first or self._candidates[0].analysis
        return self._every()[place]

    def begun_with(self, first: Analysis) -> "Analyses":
        """Return the same readings, the first told otherwise."""
        return self if first is self[0] else Analyses(self._candidates, first)

    def _every(self) -> tuple[Analysis, ...]:
        if self._all is None:
            found = distinct([each.analysis for each in self._candidates])
            self._all = (self._first, *found[1:]) if self._first else found
        return self._all


def analyses_of(surface: str, ranked: Sequence[Candidate]) -> Sequence[Analysis]:
    """Return the analyses of readings in order, with the marks that the word itself is written with; none of none."""
    if surface.isalpha():
        return Analyses(ranked) if ranked else ()
    told = (each.analysis for each in ranked)
    return distinct([replace(each, vocalised=with_marks_of(surface, each.vocalised)) for each in told])


def distinct(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Return the analyses without those that say the same as one before, but for a mood or a case."""
    seen: dict[tuple[object, ...], Analysis] = {}
    for each in analyses:
        said = (each.lemma, each.pos, each.gloss, each.proclitics, each.enclitics, each.features)
        seen.setdefault(said, each)
    return tuple(seen.values())
