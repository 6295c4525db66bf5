"""The backups of the database that is open, made by themselves or asked for, and what may be done in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from corpus.errors import StoreDamaged
from corpus.presence import is_there
from corpus.worded import worded
from tui.settings.settled import Settled

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from glossary.backup.backups import Backups


class Restored(NamedTuple):
    """What is left of a database when something else was put in its place."""

    before: "Path | None"
    """A backup of what was there, or the file itself."""
    was_damaged: bool
    """Whether it could not be opened, and was set aside as it was."""


class Safekeeping:
    """Looks after copies of a database and says what one's role leaves out; raises StoreError where there is none."""

    def __init__(self, settled: Settled, engine: "Callable[[], Engine]") -> None:
        """Know where backups are kept and what opens the database."""
        self._settled = settled
        self._engine = engine
        self._has_told = False
        self._wanted: Path | None = None
        """The backup that is being put back, which no other backup takes away."""

    @property
    def backups(self) -> "Backups":
        """The backups of the database."""
        return self._of(self._engine())

    @property
    def kept(self) -> "Backups":
        """The backups of the database, which need not be one that can be opened."""
        from corpus.store.engine import open_engine

        return self._of(open_engine(self._settled.settings.db))

    def restore(self, path: "Path") -> Restored:
        """Put what a backup holds in the place of everything, also of a file that is damaged; say where that is kept.

        Raises UnusableBackup, BackupFailed and StoreError; then nothing is changed.
        """
        file, self._wanted = self._settled.settings.database_file, path
        try:
            backups = self.backups
        except StoreDamaged:
            if file is None:
                raise
            from glossary.backup.damaged import replace_damaged

            return Restored(replace_damaged(file, path, self.kept.folder), was_damaged=True)
        return Restored(backups.restore(path), was_damaged=False)

    def before_import(self) -> None:
        """Make a backup that an import can be taken back by, where any are kept; raises BackupFailed."""
        from glossary.backup.backups import Occasion

        self.backups.make(Occasion.IMPORT)

    def before_upgrade(self, engine: "Engine") -> "Path | None":
        """Make a backup of a database that is not upgraded yet and return it, where any are kept; raises BackupFailed."""
        from glossary.backup.backups import Occasion

        return self._of(engine).make(Occasion.UPGRADE, self._wanted)

    def told_anew(self, engine: "Engine") -> str | None:
        """Return a sentence, before a database is opened, where it is made anew though there are backups of it."""
        file = self._settled.settings.database_file
        if file is None or (is_there(file) and file.stat().st_size) or not self._of(engine).all():
            return None
        said = (
            "The database {file} is gone or empty and is made anew; there are backups of it:"
            " warraq backup --list, warraq restore FILE."
        )
        return worded(said, file=file)

    def told_rights(self) -> str | None:
        """Return a sentence, the first time it is asked for, where one may only read."""
        if self._has_told:
            return None
        self._has_told = True
        from corpus.store.engine import place_of, reading
        from glossary.store.grants import Role, role_of

        engine = self._engine()
        with reading(engine) as connection:
            role = role_of(connection)
        if role is not Role.READER:
            return None
        said = "You may read {place}, not change it: positions are kept here, everything else is not."
        return worded(said, place=place_of(engine))

    def _of(self, engine: "Engine") -> "Backups":
        from glossary.backup.backups import Backups

        return Backups(engine, self._settled.settings.backups_dir, self._settled.settings.backups)
