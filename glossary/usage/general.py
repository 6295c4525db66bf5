"""Words that say how many, when or which one: what a candidate is not made of."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from corpus.arabic.normalise import fold
from glossary.model import Gloss
from glossary.tables import table

_TABLE = Path(__file__).parent / "data" / "general_words.tsv"


class _Sort(StrEnum):
    """How far a word may stand in a candidate."""

    NEVER = "never"
    MEASURE = "measure"
    """A measure of time, length, money: with an adjective of its own it may be a term (a school year)."""
    LOOSE = "loose"
    """An adjective that makes no term."""


class GeneralWords:
    """The words of our table, by their dictionary forms."""

    def __init__(self) -> None:
        """Read the table."""
        found: dict[_Sort, set[str]] = {sort: set() for sort in _Sort}
        for row in table(_TABLE):
            found[_Sort(row["kind"])].update(map(fold, row["words"].split()))
        self._words = found

    def are_in(self, some: Sequence[Gloss]) -> bool:
        """Return whether words in a row are no candidate for what one of them says."""
        return any(self._is(gloss, _Sort.NEVER) for gloss in some) or self._measures(some) or self._is_loose(some)

    def _measures(self, some: Sequence[Gloss]) -> bool:
        """Return whether there is a measure but as the first word before its adjective."""
        measures = [gloss.analysis.pos == "NOUN" and self._is(gloss, _Sort.MEASURE) for gloss in some]
        with_adjective = len(some) > 1 and some[1].analysis.pos == "ADJ"
        return any(measures[1:]) or (measures[0] and not with_adjective)

    def _is_loose(self, some: Sequence[Gloss]) -> bool:
        return any(self._is(gloss, _Sort.LOOSE) for gloss in some[1:])

    def _is(self, gloss: Gloss, sort: _Sort) -> bool:
        return fold(gloss.analysis.lemma or gloss.token.surface) in self._words[sort]
