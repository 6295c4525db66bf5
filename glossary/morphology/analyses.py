"""The analyses of a word in order, each made when it is looked at: most words are only asked for their first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import overload

from glossary.model import Analysis
from glossary.morphology.grammar.marks import with_marks_of
from glossary.morphology.lexicon.reading import has_enclitics
from glossary.morphology.ranking.words import Candidate


class Analyses(Sequence[Analysis]):
    """The analyses of readings in order, those left out that say the same as one before."""

    __slots__ = ("_all", "_candidates", "_first", "_surface")

    def __init__(self, candidates: Sequence[Candidate], surface: str = "", first: Analysis | None = None) -> None:
        """Know the readings, of which there is at least one; `first` takes the place of what is told of the first.

        The marks that the word is written with go before theirs, if there is a `surface`.
        """
        self._candidates = candidates
        self._surface = surface
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
            if self._first is None:
                self._first = self._told(self._candidates[0])
            return self._first
        return self._every()[place]

    def begun_with(self, first: Analysis) -> "Analyses":
        """Return the same readings, the first told otherwise."""
        return self if first is self[0] else Analyses(self._candidates, self._surface, first)

    @property
    def lemma_id(self) -> str:
        """The lemma's id of the first, told without making it."""
        return self._first.lemma_id if self._first else self._candidates[0].reading.stem.lemma

    @property
    def bound(self) -> bool:
        """Whether something is written behind the first, told without making it."""
        return bool(self._first.enclitics) if self._first else has_enclitics(self._candidates[0].reading)

    def _every(self) -> tuple[Analysis, ...]:
        if self._all is None:
            found = distinct(list(map(self._told, self._candidates)))
            self._all = (self._first, *found[1:]) if self._first else found
        return self._all

    def _told(self, candidate: Candidate) -> Analysis:
        told = candidate.analysis
        return replace(told, vocalised=with_marks_of(self._surface, told.vocalised)) if self._surface else told


def analyses_of(surface: str, ranked: Sequence[Candidate]) -> Sequence[Analysis]:
    """Return the analyses of readings in order, with the marks that the word itself is written with; none of none."""
    if not ranked:
        return ()
    return Analyses(ranked) if surface.isalpha() else Analyses(ranked, surface)


def first_lemma(analyses: Sequence[Analysis]) -> str:
    """Return the lemma's id of the first of some analyses."""
    return analyses.lemma_id if isinstance(analyses, Analyses) else analyses[0].lemma_id


def first_bound(analyses: Sequence[Analysis]) -> bool:
    """Return whether something is written behind the first of some analyses."""
    return analyses.bound if isinstance(analyses, Analyses) else bool(analyses[0].enclitics)


def distinct(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Return the analyses without those that say the same as one before, but for a mood or a case."""
    seen: dict[tuple[object, ...], Analysis] = {}
    for each in analyses:
        said = (each.lemma, each.pos, each.gloss, each.proclitics, each.enclitics, each.features)
        seen.setdefault(said, each)
    return tuple(seen.values())
