"""Tables that many tests read and nothing writes to: read once, and handed to whoever would read them again."""

from collections.abc import Mapping

import pytest

from glossary.entities.descriptions import Descriptions
from glossary.entities.territories import load_territories
from glossary.morphology.lexicon.family import RootFamilies
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.stems import StemIndex
from glossary.morphology.ranking.learned import lemma_counts


class ReadOnce:
    """The families of roots, the lines of known entities, and the territories of the world."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read them; the families are those of a lexicon."""
        self._counts = lemma_counts()
        self._stems = lexicon.stems
        self._families = RootFamilies(self._stems, self._counts)
        self._territories = load_territories()
        described = Descriptions()
        described.description("")
        self._lines = described._lines

    def hand_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let cards, directories and descriptions have them as long as a test runs."""
        monkeypatch.setattr("glossary.cards.lemma_counts", lambda: self._counts)
        monkeypatch.setattr("glossary.cards.RootFamilies", self._families_of)
        for module in ("bare", "descriptions", "recognise"):
            monkeypatch.setattr(f"glossary.entities.{module}.load_territories", lambda: list(self._territories))
        monkeypatch.setattr(Descriptions, "__init__", lambda new: setattr(new, "_lines", self._lines))

    def _families_of(self, stems: StemIndex, counts: Mapping[str, float]) -> RootFamilies:
        is_ours = stems is self._stems and counts is self._counts
        return self._families if is_ours else RootFamilies(stems, counts)
