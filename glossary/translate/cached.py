"""Translations asked for once and kept."""

from typing import Protocol

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.model import Pair, PairStatus
from glossary.translate.port import DEADLINE, Translator


class Memory(Protocol):
    """Where translations are kept."""

    def find(self, source: str) -> Pair | None:
        """Return the translation kept for a text, None if there is none."""

    def add(self, pair: Pair) -> object:
        """Keep a translation."""


class CachedTranslator:
    """A translator that asks its engine only for what no memory holds, and keeps what it answers."""

    def __init__(self, engine: Translator, memory: Memory) -> None:
        self._engine = engine
        self._memory = memory

    @property
    def name(self) -> str:
        """Return the engine's name."""
        return self._engine.name

    def translate(self, text: str, deadline: float = DEADLINE) -> str:
        """Return the English of a text, kept or new; TranslationFailed says why there is none."""
        return self.pair(text, deadline).target

    def pair(self, text: str, deadline: float = DEADLINE) -> Pair:
        """Return the translation with who made it; a memory that cannot be used costs the keeping, not the translation."""
        try:
            kept = self._memory.find(text)
        except (GlossaryError, CorpusError):
            kept = None
        if kept is not None:
            return kept
        new = Pair(text, self._engine.translate(text, deadline), self._engine.name, PairStatus.MACHINE)
        try:
            self._memory.add(new)
        except (GlossaryError, CorpusError):
            return new
        return new

    def close(self) -> None:
        """End calls that are still under way."""
        self._engine.close()
