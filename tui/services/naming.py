"""Names across articles: what links them, what readers decided of them, and what the library says of each."""

from collections.abc import Callable, Iterable, Sequence
from threading import RLock
from typing import TYPE_CHECKING

from corpus.errors import StoreError
from corpus.worded import worded
from tui.services.known_terms import INSTEAD
from tui.services.once import Once
from tui.services.storage import Storage

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.authority.authority import Authority
    from glossary.authority.index import NameIndex
    from glossary.authority.model import AuthorityRecord
    from glossary.authority.rulings import Rulings
    from glossary.authority.suggesting import Suggestions
    from glossary.catalogue import LinkedNames
    from glossary.entities.directory import EntityDirectory, EntityRecord
    from glossary.entities.known_keys import KnownKeys
    from glossary.entities.recognise import Recogniser
    from glossary.matching.matcher import TermMatcher
    from glossary.model import Entity, Mention, StoredEntity
    from glossary.morphology.lexicon.lexicon import Lexicon

_ATTEMPTS = 5
"""How often an article is read while others decide on names; then it is left to whoever catalogues next."""

_MOST_NOTED = 500
"""Articles whose names are held at once while they are catalogued, some ten kilobytes each; what is kept links the others."""


def _nothing() -> None:
    """Drop nothing."""


def _made(rulings: "Rulings") -> "Once[Rulings]":
    """Return decisions that were read."""
    once = Once(lambda: rulings)
    once.get()
    return once


class _Kept:
    """The entities that the library keeps, looked up when an article may speak of them; none where it cannot be read."""

    def __init__(self, storage: Storage, warn: Callable[[str], None]) -> None:
        self._storage = storage
        self._warn = warn
        self._said = False

    def by_skeletons(self, skeletons: "Iterable[str]") -> "Sequence[StoredEntity]":
        """Return the entities that one of these keys looks up."""
        if not self._storage.exists:
            return ()
        try:
            return self._storage.entities.by_skeletons(skeletons)
        except StoreError as error:
            if not self._said:
                self._said = True
                self._warn(worded(INSTEAD, reason=error))
            return ()


class Naming:
    """The names of articles as readers decided; any part may be asked for from any thread."""

    def __init__(self, storage: Storage, lexicon: "Callable[[], Lexicon]", warn: Callable[[str], None]) -> None:
        """Know the database, the lexicon and who is told what is odd; nothing is opened yet."""
        self._storage = storage
        self._lexicon = lexicon
        self._warn = warn
        self._lock = RLock()
        self._rulings: Once[Rulings] = Once(self._read_rulings)
        self._tables: Once[tuple[Recogniser, KnownKeys]] = Once(self._new_tables)
        """What finds names, and the keys of those it knows."""
        self._names: Once[LinkedNames] = Once(self._new_names)
        self._noted: Once[LinkedNames] = Once(self._new_names)
        """Those of the articles that were catalogued last: apart from those that are read, so that they can be forgotten."""
        self._index: Once[NameIndex] = Once(self._new_index)
        self._told: Sequence[AuthorityRecord] | None = None
        """The decisions of the last `refresh`; None before the first."""
        self.forget: Callable[[], None] = _nothing
        """Called where names are decided otherwise, to drop what was found with them."""

    @property
    def authority(self) -> "Authority":
        """What keeps decisions on names; raises StoreError. Call `refresh` after one."""
        from glossary.authority.authority import Authority

        return Authority(self._storage.engine, self._storage.author, self._storage.sitting)

    @property
    def has_library(self) -> bool:
        """Whether there is a database that can be asked, without making one."""
        return self._storage.exists

    @property
    def index(self) -> "NameIndex":
        """The entities of the whole library; raises StoreError."""
        return self._index.get()

    @property
    def suggestions(self) -> "Suggestions":
        """Entities that may be the same; raises StoreError."""
        from glossary.authority.suggesting import Suggestions

        return Suggestions(self._storage.engine, self.rulings)

    def rulings(self) -> "Rulings":
        """Return what readers decided, as it was at the last `refresh`."""
        return self._rulings.get()

    def refresh(self) -> bool:
        """Tell names as they are decided now, and return whether anything is decided otherwise than before.

        Where names are to be recognised otherwise, articles are read again from then on: that takes a worker.
        """
        if not self._rulings.is_made:
            return False
        new = self._read_rulings()
        with self._lock:
            self._follow(new)
            told, self._told = self._told, new.records
        if told == new.records:
            return False
        self.forget()
        return True

    def _follow(self, new: "Rulings") -> None:
        """Tell names as they are decided now; whoever calls `refresh` next hears that it is otherwise than when it was called last."""
        with self._lock:
            old = self.rulings()
            if self._told is None:
                self._told = old.records
            self._rulings = _made(new)
            if list(old.taught()) != list(new.taught()):
                self._tables = Once(self._new_tables)
                self._names, self._noted = Once(self._new_names), Once(self._new_names)
                self._names.get()

    def names(self) -> "LinkedNames":
        """Return the names of articles, linked across them and told as readers decided."""
        return self._names.get()

    def mentions(self, article: "Article") -> "Sequence[Mention]":
        """Return where an article speaks of entities as they are decided now, in the order of its text."""
        return self.names().mentions(article)

    def entity(self, entity_id: str) -> "Entity | None":
        """Return an entity as it is called now, None where none of the articles read so far speaks of it."""
        return self.names().entity(entity_id)

    def directory(self) -> "EntityDirectory":
        """Return a new directory that knows the entities of the library where there is one."""
        from glossary.entities.directory import EntityDirectory

        return EntityDirectory(_Kept(self._storage, self._warn), *self._tables.get())

    def records(self, directory: "EntityDirectory") -> "list[EntityRecord]":
        """Return the entities of a directory as readers decided."""
        from glossary.catalogue import ruled_records

        return ruled_records(directory, self.rulings())

    def catalogue(self, article: "Article", matcher: "TermMatcher") -> None:
        """Note in the library which entities and concepts an article speaks of; raises StoreError.

        Where somebody decides on names meanwhile, it is read again as they are decided then.
        """
        from glossary.catalogue import catalogued
        from glossary.store.cataloguing import keep_names

        for _attempt in range(_ATTEMPTS):
            with self._lock:
                revision, names = self.rulings().revision, self._noted
                if names.is_made and len(names.get()) >= _MOST_NOTED:
                    names = self._noted = Once(self._new_names)
            if keep_names(self._storage.engine, article, catalogued(article, names.get(), matcher), revision):
                return
            self._follow(self.authority.rulings())

    def uncatalogued(self) -> list[str]:
        """Return the ids of the articles whose names or terms are not noted yet, the newest first; raises StoreError."""
        from glossary.store.appearances import ENTITY_FAMILY
        from glossary.store.cataloguing import CONCEPT_FAMILY, CONCEPT_VERSION, ENTITY_VERSION

        library = self._storage.library
        lacking = (
            *library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION),
            *library.unkeyed(CONCEPT_FAMILY, CONCEPT_VERSION),
        )
        return list(dict.fromkeys(lacking))

    # -- making

    def _read_rulings(self) -> "Rulings":
        from glossary.authority.rulings import Rulings

        if not self._storage.exists:
            return Rulings()
        try:
            return self.authority.rulings()
        except StoreError as error:
            self._warn(worded(INSTEAD, reason=error))
            return Rulings()

    def _new_index(self) -> "NameIndex":
        from glossary.authority.index import NameIndex

        return NameIndex(self._storage.engine, self.rulings)

    def _new_names(self) -> "LinkedNames":
        from glossary.catalogue import LinkedNames

        return LinkedNames(self.directory(), self.rulings)

    def _new_tables(self) -> "tuple[Recogniser, KnownKeys]":
        """Return what finds names, tables and rules alone where the lexicon is not installed, with the keys of those it knows."""
        from glossary.entities.known_keys import KnownKeys
        from glossary.entities.recognise import Recogniser
        from glossary.errors import LexiconMissing

        taught = tuple(self.rulings().taught())
        try:
            recogniser = Recogniser(self._lexicon(), taught)
        except LexiconMissing:
            recogniser = Recogniser(None, taught)
        return recogniser, KnownKeys(recogniser.known)
