"""Tables that many tests read and nothing writes to: read once, and handed to whoever would read them again."""

from collections.abc import Iterable, Mapping

import pytest

from glossary.entities.descriptions import Descriptions
from glossary.entities.knowledge import KnownName
from glossary.entities.known_keys import KnownKeys
from glossary.entities.recognise import Recogniser
from glossary.entities.territories import load_territories
from glossary.morphology.english.expressions import Expression, Phrases, load_expressions
from glossary.morphology.lexicon.family import RootFamilies
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.stems import StemIndex
from glossary.morphology.ranking.learned import lemma_counts, load_learned


class ReadOnce:
    """What ranks readings, expressions, the families of roots, and what is known of names: their keys, lines, territories."""

    def __init__(self, lexicon: Lexicon, recogniser: Recogniser) -> None:
        """Read them; the families are those of a lexicon, the keys those of the names that a recogniser knows."""
        self._learned = load_learned()
        self._phrases = Phrases(load_expressions())
        self._names = recogniser.known
        self._keys = KnownKeys(self._names)
        self._counts = lemma_counts()
        self._stems = lexicon.stems
        self._families = RootFamilies(self._stems, self._counts)
        self._territories = load_territories()
        described = Descriptions()
        described.description("")
        self._lines = described._lines

    def hand_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let parsers, cards, directories and descriptions have them as long as a test runs."""
        monkeypatch.setattr("glossary.morphology.parse.load_learned", lambda: self._learned)
        monkeypatch.setattr("glossary.morphology.parse.Phrases", self._phrases_of)
        monkeypatch.setattr("glossary.entities.known_keys.KnownKeys", self._keys_of)
        monkeypatch.setattr("glossary.proposing.words.lemma_counts", lambda: self._counts)
        monkeypatch.setattr("glossary.cards.lemma_counts", lambda: self._counts)
        monkeypatch.setattr("glossary.cards.RootFamilies", self._families_of)
        for module in ("bare", "descriptions", "recognise"):
            monkeypatch.setattr(f"glossary.entities.{module}.load_territories", lambda: list(self._territories))
        monkeypatch.setattr(Descriptions, "__init__", lambda new: setattr(new, "_lines", self._lines))

    def _phrases_of(self, _expressions: Iterable[Expression]) -> Phrases:
        return self._phrases

    def _keys_of(self, names: Mapping[str, KnownName]) -> KnownKeys:
        return self._keys if names is self._names else KnownKeys(names)

    def _families_of(self, stems: StemIndex, counts: Mapping[str, float]) -> RootFamilies:
        is_ours = stems is self._stems and counts is self._counts
        return self._families if is_ours else RootFamilies(stems, counts)
