"""The database that the library and the glossary share, opened when it is first asked for."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from corpus.errors import StoreLost
from corpus.presence import is_there
from corpus.worded import worded
from tui.services.once import Once
from tui.services.safekeeping import Safekeeping
from tui.settings.model import Settings
from tui.settings.settled import Settled

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from corpus.library import Library
    from glossary.glossaries import Glossaries
    from glossary.learning.article_words import ArticleWords
    from glossary.learning.choices import Choices
    from glossary.learning.vocabulary import Vocabulary
    from glossary.matching.exceptions import Exceptions
    from glossary.memory.memory import TranslationMemory
    from glossary.store.entities import EntityStore
    from glossary.store.roots import RootsOf
    from glossary.store.sitting import Sitting
    from glossary.termbase import TermBase
    from glossary.undoing import Undoing

_WAITING = worded("Waiting for another program that writes to the database.")
_IN_MEMORY = ":memory:"
_QUIET, _BETWEEN = 1.0, 5.0
"""Seconds before it is told that something is being taken back, and between two such sentences."""


class Storage:
    """What is kept: articles, terms, translations, entities; every part raises StoreError where it cannot be opened."""

    def __init__(
        self,
        settled: Settled,
        roots_of: "RootsOf | None" = None,
        warn: Callable[[str], None] = lambda _sentence: None,
    ) -> None:
        """Know where the database is, what tells the roots of a word, and who is told what is odd; nothing is opened yet."""
        self._settled = settled
        # another database is opened at the next start
        self._settings = settled.settings
        self._roots_of = roots_of
        self._warn = warn
        self._engine: Once[Engine] = Once(self._opened)
        self._sitting: Once[Sitting] = Once(_new_sitting)
        self.safe = Safekeeping(settled, self._engine.get)
        """What looks after copies of the database."""

    @property
    def engine(self) -> "Engine":
        """The database."""
        return self._engine.get()

    @property
    def author(self) -> str:
        """Whose name stands beside what is changed."""
        return self._settled.settings.author

    @property
    def sitting(self) -> "Sitting":
        """What was changed since the program was started."""
        return self._sitting.get()

    @property
    def roots_of(self) -> "RootsOf":
        """What tells the roots of a word, by which a query finds the same wherever it is asked."""
        from glossary.store.finding import no_roots

        return self._roots_of or no_roots

    @property
    def library(self) -> "Library":
        """The articles."""
        from corpus.library import Library

        return Library(self._engine.get())

    @property
    def terms(self) -> "TermBase":
        """The glossary."""
        from glossary.termbase import TermBase

        own = self._engine.get(), self._settled.settings.author, self._sitting.get()
        return TermBase(*own, self.roots_of)

    @property
    def glossaries(self) -> "Glossaries":
        """The glossaries that concepts belong to."""
        from glossary.glossaries import Glossaries

        return Glossaries(self._engine.get(), self._settled.settings.author, self._sitting.get())

    @property
    def memory(self) -> "TranslationMemory":
        """The translations."""
        from glossary.memory.memory import TranslationMemory

        return TranslationMemory(self._engine.get(), self._settled.settings.author, self._sitting.get())

    @property
    def entities(self) -> "EntityStore":
        """The entities of the library's articles."""
        from glossary.store.entities import EntityStore

        return EntityStore(self._engine.get())

    @property
    def choices(self) -> "Choices":
        """The readings the user keeps."""
        from glossary.learning.choices import Choices

        return Choices(self._engine.get(), self._settled.settings.author, self._sitting.get())

    @property
    def exceptions(self) -> "Exceptions":
        """What the user says is not meant by a term, and what is."""
        from glossary.matching.exceptions import Exceptions

        return Exceptions(self._engine.get(), self._settled.settings.author, self._sitting.get())

    @property
    def vocabulary(self) -> "Vocabulary":
        """The words the user learns, knows or ignores."""
        from glossary.learning.vocabulary import Vocabulary

        return Vocabulary(self._engine.get(), self._settled.settings.author, self._sitting.get())

    @property
    def article_words(self) -> "ArticleWords":
        """How often words occur in articles."""
        from glossary.learning.article_words import ArticleWords

        return ArticleWords(self._engine.get())

    @property
    def undoing(self) -> "Undoing":
        """What takes back the user's last change."""
        from glossary.undoing import Undoing

        return Undoing(self._engine.get(), self._settled.settings.author, self._sitting.get())

    @property
    def exists(self) -> bool:
        """Whether there is a database already; an SQLite file may still have to be made."""
        file = self._settings.database_file
        return self._engine.is_made or file is None or is_there(file)

    def open(self) -> None:
        """Open the database now; a new one gets its tables and what it begins with."""
        self._engine.get()

    def close(self) -> None:
        """Let go of the database."""
        if self._engine.is_made:
            self._engine.get().dispose()

    def _opened(self) -> "Engine":
        from corpus.store.chain import CORPUS_CHAIN
        from corpus.store.engine import open_engine
        from glossary.store.chain import GLOSSARY_CHAIN
        from glossary.store.taking_back import take_back_dead
        from glossary.store.upgrading import bring_up_to_date
        from tui.services.first_run import fill_new_database

        refuse_mistyped_place(self._settings)
        engine = open_engine(self._settings.db, lambda: self._warn(_WAITING))
        try:
            if anew := self.safe.told_anew(engine):
                self._warn(anew)
            bring_up_to_date(engine, (CORPUS_CHAIN, GLOSSARY_CHAIN), lambda: self.safe.before_upgrade(engine))
            fill_new_database(engine)
            for taken in take_back_dead(engine, self._told_from_time_to_time()):
                if taken.changes or taken.left:
                    self._warn(taken.sentence)
        except BaseException:
            engine.dispose()
            raise
        return engine

    def _told_from_time_to_time(self) -> Callable[[int], None]:
        """Return what tells, where taking back lasts, how many changes were taken back so far."""
        tell_at = monotonic() + _QUIET

        def told(done: int) -> None:
            nonlocal tell_at
            if monotonic() >= tell_at:
                tell_at = monotonic() + _BETWEEN
                said = "A change of many entries was cut short and is being taken back: {done:,} entries so far."
                self._warn(worded(said, done=done))

        return told


def _new_sitting() -> "Sitting":
    from glossary.store.sitting import Sitting

    return Sitting()


def refuse_mistyped_place(settings: Settings) -> None:
    """Raise StoreLost where the user's own place for the database cannot be meant.

    It is in a folder that is not there, since only ours is made, or a new file of the name by which SQLite means memory.
    """
    file = settings.database_file
    if file is None or not settings.is_database_chosen:
        return
    if file.name == _IN_MEMORY and not is_there(file):
        raise StoreLost(
            worded(
                "{name} is no file to keep a database in: name another, such as {other}.",
                name=file.name,
                other="lib.db",
            )
        )
    if is_there(file.parent):
        return
    raise StoreLost(
        worded(
            "The folder {parent} does not exist: make it, or choose another place for the database.", parent=file.parent
        )
    )
