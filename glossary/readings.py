"""The readings of a word as a reader steps through them, each with its English worded alike."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.model import Analysis, Gloss, GlossSource
from glossary.morphology.english.compose import Composer
from glossary.morphology.guesses import GUESS


class ShownReading(NamedTuple):
    """One reading of a word and the English that is shown of it."""

    text: str
    """The English of the whole word, or of the term, name or expression that it is part of."""
    analysis: Analysis
    source: GlossSource
    """Who says so: beyond the first it is the lexicon, or a dictionary of the user's."""
    whole: bool = False
    """Whether the English is of a term, a name or an expression rather than of the word's own reading."""


class Readings:
    """Words the English of all readings of glosses."""

    def __init__(self) -> None:
        """Read the tables of English forms."""
        self._composer = Composer()

    def of(self, gloss: Gloss) -> list[ShownReading]:
        """Return the readings of a gloss, the one it shows first; never empty.

        Where the gloss is of a term, a name or an expression, the word's own first reading follows as the second.
        """
        whole = is_whole(gloss)
        first = ShownReading(gloss.text, gloss.analysis, gloss.source, whole)
        own = gloss.analyses if whole else gloss.analyses[1:]
        possible = (each for each in own if self._composer.takes_its_object(each))
        others = (ShownReading(self._composer.full(each), each, _source_of(each)) for each in possible)
        readings = [first, *(each for each in others if not (whole and _is_guess(each.analysis)))]
        different: dict[tuple[object, ...], ShownReading] = {}
        for each in readings:
            different.setdefault(_told(each), each)
        return list(different.values())


def notes(readings: Sequence[ShownReading]) -> list[str]:
    """Return for each reading what tells it from others with the same English: its part of speech and features, or nothing."""
    traits = [(each.analysis.pos, *each.analysis.features) for each in readings]
    found = []
    for each, own in zip(readings, traits, strict=True):
        alike = [trait for other, trait in zip(readings, traits, strict=True) if other.text == each.text]
        found.append(" ".join(trait for trait in own if not all(trait in other for other in alike)))
    return found


def _told(reading: ShownReading) -> tuple[object, ...]:
    """Return all that a reader can see of a reading in a list, and what tells it from others there."""
    analysis = reading.analysis
    return reading.text, reading.whole, analysis.vocalised, analysis.pos, frozenset(analysis.features)


def is_whole(gloss: Gloss) -> bool:
    """Return whether the English of a gloss is of a term, a name or an expression rather than of the word alone."""
    if gloss.source is GlossSource.TERM or gloss.expression is not None:
        return True
    return gloss.source is GlossSource.NAME and gloss.entity_id is not None


def _source_of(analysis: Analysis) -> GlossSource:
    if analysis.dictionary:
        return GlossSource.DICTIONARY
    return GlossSource.GUESS if _is_guess(analysis) else GlossSource.LEXICON


def _is_guess(analysis: Analysis) -> bool:
    return analysis.gloss.startswith(GUESS)
