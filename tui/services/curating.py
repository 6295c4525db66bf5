"""What looks after the glossary as a whole: larger changes, imports and exports."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tui.services.storage import Storage

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from glossary.backup.backups import Backups
    from glossary.backup.text_folder import TextFolder
    from glossary.curation.curation import Curation
    from glossary.exchange.incoming.importing import Importing
    from glossary.glossaries import Glossaries
    from glossary.progress import Watch
    from glossary.terminology import Concept
    from tui.services.safekeeping import Safekeeping


class Curating:
    """Merging, splitting, changing many, importing and exporting; every part raises StoreError where there is no database."""

    def __init__(self, storage: Storage) -> None:
        """Know the database; nothing is opened yet."""
        self._storage = storage
        self.before_import: Callable[[], None] = storage.safe.before_import
        """What is done before a file is imported; what it raises keeps the import from being begun."""

    @property
    def engine(self) -> "Engine":
        """The database."""
        return self._storage.engine

    @property
    def backups(self) -> "Backups":
        """The backups of the database."""
        return self._storage.safe.backups

    @property
    def safe(self) -> "Safekeeping":
        """What lists and puts back backups, also where the database cannot be opened."""
        return self._storage.safe

    def told_rights(self) -> str | None:
        """Return a sentence, the first time it is asked for, where the database may only be read."""
        return self._storage.safe.told_rights()

    def texts(self, folder: "Path") -> "TextFolder":
        """Return a folder that holds the entries as texts, whether it is there or not."""
        from glossary.backup.text_folder import TextFolder

        own = self._storage.engine, self._storage.author, self._storage.sitting
        return TextFolder(folder, self._storage.safe.backups.folder, *own)

    @property
    def curation(self) -> "Curation":
        """What merges, splits, restores, approves and changes many concepts."""
        from glossary.curation.curation import Curation

        return Curation(self._storage.engine, self._storage.author, self._storage.sitting, self._storage.roots_of)

    @property
    def glossaries(self) -> "Glossaries":
        """The glossaries that concepts belong to."""
        return self._storage.glossaries

    @property
    def importing(self) -> "Importing":
        """What imports files."""
        from glossary.exchange.incoming.importing import Importing

        return Importing(self._storage.engine, self._storage.author, self._storage.sitting, self.before_import)

    def exported(self, query: str = "", watch: "Watch | None" = None) -> "Iterator[Concept]":
        """Yield the concepts that a query finds, all for an empty one, as they are at one moment."""
        from glossary.progress import UNWATCHED
        from glossary.store.walking import each_concept

        return each_concept(self._storage.engine, query, watch or UNWATCHED, self._storage.roots_of)
