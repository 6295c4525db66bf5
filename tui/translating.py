"""Translations: the memory that keeps them and the engine of the settings that makes them."""

from typing import TYPE_CHECKING

from tui.settings.model import Settings
from tui.storage import Storage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glossary.memory.exchange.importing import MemoryImport
    from glossary.memory.exchange.stored import Chosen
    from glossary.memory.memory import TranslationMemory
    from glossary.model import Pair
    from glossary.progress import Watch
    from glossary.translate.cached import CachedTranslator


class Translating:
    """English for paragraphs; every part raises StoreError where there is no database."""

    def __init__(self, settings: Settings, storage: Storage) -> None:
        """Know the settings and the database; nothing is opened yet."""
        self._settings = settings
        self._storage = storage

    @property
    def memory(self) -> "TranslationMemory":
        """The translations."""
        return self._storage.memory

    @property
    def importing(self) -> "MemoryImport":
        """What brings files of translations into the memory."""
        from glossary.memory.exchange.importing import MemoryImport

        return MemoryImport(self._storage.engine, self.memory)

    def exported(self, chosen: "Chosen", watch: "Watch") -> "Iterator[Pair]":
        """Yield the translations that are meant, for a file."""
        from glossary.memory.exchange.stored import all_kept

        return all_kept(self._storage.engine, chosen, watch)

    def translator(self, name: str | None = None) -> "CachedTranslator | None":
        """Return the translator of a name, or that of the settings; None where it is off; raises UnknownTranslator."""
        from glossary.translate.cached import CachedTranslator
        from glossary.translate.opening import TranslatorOptions, open_translator

        engine = open_translator(name or self._settings.translator, TranslatorOptions(self._settings.translator_url))
        return CachedTranslator(engine, self.memory) if engine else None
