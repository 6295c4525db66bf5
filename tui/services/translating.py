"""Translations: the memory that keeps them and the engine of the settings that makes them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.services.once import Once
from tui.services.storage import Storage
from tui.settings.model import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus.model import Article
    from glossary.memory.exchange.importing import MemoryImport
    from glossary.memory.exchange.stored import Chosen
    from glossary.memory.memory import TranslationMemory
    from glossary.model import Entity, Pair
    from glossary.progress import Watch
    from glossary.respect.respect import Respect
    from glossary.translate.cached import CachedTranslator
    from tui.engines.engines import Engines


class Translating:
    """English for paragraphs; every part raises StoreError where there is no database."""

    def __init__(
        self,
        settings: Settings,
        storage: Storage,
        entity: "Callable[[str], Entity | None]" = lambda _entity_id: None,
    ) -> None:
        """Know the settings, the database and who knows names by their ids; nothing is opened yet."""
        self._settings = settings
        self._storage = storage
        self._entity = entity
        self._respect: Once[Respect] = Once(self._new_respect)
        self._engines: Once[Engines] = Once(self._new_engines)

    @property
    def memory(self) -> "TranslationMemory":
        """The translations."""
        return self._storage.memory

    @property
    def respect(self) -> "Respect":
        """What finds where English does not keep to the approved terms and to the names; it follows the glossary."""
        return self._respect.get()

    @property
    def importing(self) -> "MemoryImport":
        """What brings files of translations into the memory."""
        from glossary.memory.exchange.importing import MemoryImport

        return MemoryImport(self._storage.engine, self.memory)

    def kept(self, article: "Article") -> "dict[int, str]":
        """Return the English that is kept of the blocks of an article, by their numbers; none where there is no database yet."""
        if not self._storage.exists:
            return {}
        found = self.memory.find_all([block.text for block in article.blocks])
        return {block.index: pair.target for block, pair in zip(article.blocks, found, strict=True) if pair is not None}

    def exported(self, chosen: "Chosen", watch: "Watch") -> "Iterator[Pair]":
        """Yield the translations that are meant, for a file."""
        from glossary.memory.exchange.stored import all_kept

        return all_kept(self._storage.engine, chosen, watch)

    @property
    def engines(self) -> "Engines":
        """The engines there are: which is chosen, which may be sent texts; a choice made here holds until the end."""
        return self._engines.get()

    def translator(
        self, name: str | None = None, tell: "Callable[[str], object] | None" = None
    ) -> "CachedTranslator | None":
        """Return the translator of a name, or the one that is chosen; None where it is off; raises UnknownTranslator.

        `tell` takes a sentence where the engine is waited for, and an empty one when that is over. To open one may ask the
        system's keyring, so it is done in a worker.
        """
        from glossary.translate.cached import CachedTranslator
        from tui.settings.engines import OFF

        wanted = name if name is not None else self.engines.chosen
        if not wanted or wanted.strip().casefold() in OFF:
            return None
        engine = self.engines.open(wanted, tell) if tell else self.engines.open(wanted)
        return CachedTranslator(engine, self.memory)

    def _new_engines(self) -> "Engines":
        from tui.engines.engines import Engines

        return Engines(self._settings)

    def _new_respect(self) -> "Respect":
        from glossary.respect.approved import Approved
        from glossary.respect.respect import Respect

        return Respect(Approved(self._storage.engine), self._entity)
