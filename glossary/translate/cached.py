"""Translations asked for once and kept."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from corpus.errors import CorpusError
from glossary.errors import GlossaryError, TranslationFailed
from glossary.model import Pair, PairStatus
from glossary.translate.port import DEADLINE, Passage, Translator


class Memory(Protocol):
    """Where translations are kept."""

    def find_all(self, sources: Sequence[str]) -> list[Pair | None]:
        """Return the translation kept for each text, None where there is none."""

    def add(self, pair: Pair) -> object:
        """Keep a translation."""


class Made(NamedTuple):
    """The translation of a passage, or why there is none."""

    place: int
    """Of the passage among those that were asked for, from 0."""
    pair: Pair | None = None
    failure: TranslationFailed | None = None
    is_new: bool = False
    """Whether the engine wrote it just now."""
    is_kept: bool = True
    """Whether the memory has it; where it does not it is asked for again the next time."""


class CachedTranslator:
    """A translator that asks its engine only for what no memory holds, and keeps what it answers."""

    def __init__(self, engine: Translator, memory: Memory) -> None:
        self._engine = engine
        self._memory = memory

    @property
    def engine(self) -> Translator:
        """Return the engine that is asked."""
        return self._engine

    def pairs(
        self, passages: Sequence[Passage], deadline: float = DEADLINE, *, is_anew: bool = False
    ) -> Iterator[Made]:
        """Yield the translation of every passage, those that are kept first; where it `is_anew` the engine is asked for all.

        A memory that cannot be used costs the keeping, not the translation. A caller may stop at any time.
        """
        kept = [None] * len(passages) if is_anew else self.kept([passage.text for passage in passages])
        yield from (Made(place, pair) for place, pair in enumerate(kept) if pair is not None)
        missing = [place for place, pair in enumerate(kept) if pair is None]
        if not missing:
            return
        for answer in self._engine.answers([passages[place] for place in missing], deadline):
            place = missing[answer.place]
            if answer.failure is not None:
                yield Made(place, failure=answer.failure)
            else:
                yield self._keep(place, passages[place].text, answer.english)

    def kept(self, sources: Sequence[str]) -> list[Pair | None]:
        """Return what the memory holds for each text, None where there is nothing, or where it cannot be used."""
        try:
            return self._memory.find_all(sources)
        except (GlossaryError, CorpusError):
            return [None] * len(sources)

    def close(self) -> None:
        """End calls that are still under way."""
        self._engine.close()

    def _keep(self, place: int, source: str, english: str) -> Made:
        new = Pair(source, english, self._engine.name, PairStatus.MACHINE)
        try:
            self._memory.add(new)
        except (GlossaryError, CorpusError):
            return Made(place, new, is_new=True, is_kept=False)
        return Made(place, new, is_new=True)
