"""Everything that is known of a written word, gathered for those who want to see it in full."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.explaining import Explainer, Explanation, Surroundings
from glossary.model import Gloss
from glossary.morphology.grammar.schemes import ALA_LC, Scheme
from glossary.morphology.lexicon.family import Relative, RootFamilies
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.nearest import Near, nearest
from glossary.morphology.ranking.learned import lemma_counts
from glossary.readings import Readings, ShownReading


class CardReading(NamedTuple):
    """One reading of a word: what is shown of it, and what can be said of it."""

    shown: ShownReading
    explanation: Explanation


class Card(NamedTuple):
    """A word with all its readings."""

    gloss: Gloss
    readings: tuple[CardReading, ...]
    """The one its gloss shows first; never empty."""
    nearest: tuple[Near, ...]
    """Known words spelt nearly so, where nothing is known of it."""


class Cards:
    """Makes cards; the patterns and families it needed are kept for its life."""

    def __init__(self, lexicon: Lexicon, scheme: Scheme = ALA_LC) -> None:
        """Use the lexicon, and romanise after a scheme."""
        self.scheme = scheme
        self._lexicon = lexicon
        self._readings = Readings()
        self._explainer = Explainer(scheme)
        self._families: RootFamilies | None = None

    def card(self, gloss: Gloss, around: Surroundings) -> Card:
        """Return all that is known of a word where it stands, but for what takes a look at whole articles."""
        readings = tuple(
            CardReading(shown, self._explainer.explanation(shown.analysis, around))
            for shown in self._readings.of(gloss)
        )
        return Card(gloss, readings, tuple(self.nearest(gloss.token.surface)) if is_unknown(gloss) else ())

    def nearest(self, word: str) -> Sequence[Near]:
        """Return the known words spelt nearly as one, the likeliest first."""
        return nearest(word, self._lexicon)

    def family(self, root: str) -> list[Relative]:
        """Return the words of a root in the lexicon, the most frequent first; none where the root is empty."""
        if self._families is None:
            self._families = RootFamilies(self._lexicon.stems, lemma_counts())
        return self._families.of(root) if root else []


def is_unknown(gloss: Gloss) -> bool:
    """Return whether nothing is known of a word but how it may be said."""
    return gloss.source == "guess" and len(gloss.analyses) <= 1
