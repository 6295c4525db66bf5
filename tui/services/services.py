"""What the command line and the screens stand on, each part opened when it is first asked for."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from corpus.positions import ReadingPositions
from tui.logbook.logbook import Logbook
from tui.services.analysing import Analysing
from tui.services.curating import Curating
from tui.services.following import Following
from tui.services.hearing import Hearing
from tui.services.intake import Intake
from tui.services.known_terms import KnownTerms
from tui.services.learning import Learning
from tui.services.more_reading import MoreReading
from tui.services.naming import Naming
from tui.services.noting import Noting
from tui.services.once import FirstOnly
from tui.services.preparing import Preparing
from tui.services.storage import Storage
from tui.services.translating import Translating
from tui.services.understanding import Understanding
from tui.services.unsaved import Unsaved
from tui.services.using import Using
from tui.services.wordbooks import Wordbooks
from tui.settings.choosing import Choosing
from tui.settings.model import Settings
from tui.settings.settled import Settled

if TYPE_CHECKING:
    from corpus.kept_searches import KeptSearches
    from corpus.library import Library
    from corpus.model import Article
    from glossary.annotate import Annotator
    from glossary.authority.authority import Authority
    from glossary.authority.index import NameIndex
    from glossary.entities.directory import EntityDirectory, EntityRecord
    from glossary.morphology.lexicon.lexicon import Lexicon
    from glossary.termbase import TermBase
    from glossary.terminology import Concept


class Services:
    """The library, the glossary and what analyses text; every part may be asked for from any thread."""

    opened_from: str | None = None
    """The path of the file that the app was opened on."""

    def __init__(self, settings: Settings, warn: Callable[[str], None] = lambda _sentence: None) -> None:
        """Know the settings and who is told what is odd; nothing is opened yet."""
        self.choosing = Choosing(Settled(settings))
        """What changes settings and keeps them."""
        self.positions = ReadingPositions(settings.positions_file)
        self.logbook = Logbook(settings.state_dir)
        """The file of what happened."""
        self._warn_of_store = FirstOnly(warn)
        self.wordbooks = Wordbooks(settings.dictionaries_dir)
        """The lexicon, and the dictionaries of the user's own."""
        self.hearing = Hearing(warn)
        """Who is told what is waited for."""
        self._storage = Storage(self.settled, self.wordbooks.known, self.hearing)
        self.learning = Learning(self._storage, lambda: self.analysing.annotator_once, self._warn_of_store)
        """The readings the user keeps and the words the user knows."""
        self.following = Following(self.settled, self._storage, lambda: self.library)
        """Feeds that are followed, and what fetches articles at addresses."""
        self.intake = Intake(self._storage)
        """What is known of files and pages that articles came from."""
        self.noting = Noting(self._storage)
        """Marks, highlights and notes."""
        self.curating = Curating(self._storage)
        """Larger changes of the glossary, imports and exports."""
        self.naming = Naming(self._storage, self.lexicon, self._warn_of_store)
        """Names across articles."""
        self.more = MoreReading(self._storage, self.naming, self.positions)
        """What leads from article to article, and what is counted of all of them."""
        self.understanding = Understanding(self._storage, self.naming, self.positions, self.lexicon)
        """What queries of articles mean."""
        self.learning.reloaded = self.naming.refresh
        self.preparing = Preparing(self._storage, KnownTerms(self._storage, self._warn_of_store))
        """What takes long before terms are found in text and by their roots."""
        self.analysing = Analysing(self.wordbooks, self.naming, self.learning, self.preparing, warn)
        """What finds terms in text and annotates it."""
        self.using = Using(self._storage, self.learning, self.analysing)
        """The glossary put to use: occurrences, candidates, duplicates, checks of translations."""
        self.translating = Translating(settings, self._storage, self.naming.entity)
        """English for paragraphs, kept and new."""
        self.unsaved = Unsaved(settings.unsaved_file)
        """Entries that were not kept, as they were at first and as they were typed, by the key of their draft."""

    @property
    def settled(self) -> Settled:
        """Return the settings as they are now, and who is told of changes."""
        return self.choosing.settled

    @property
    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self.settled.settings

    # -- what is kept

    @property
    def library(self) -> "Library":
        """The articles; raises StoreError where the database cannot be opened."""
        return self.understanding.library()

    @property
    def terms(self) -> "TermBase":
        """The glossary; raises StoreError."""
        return self._storage.terms

    @property
    def kept_searches(self) -> "KeptSearches":
        """Queries that have a name; raises StoreError."""
        from corpus.kept_searches import KeptSearches

        return KeptSearches(self._storage.engine, self._storage.author)

    @property
    def authority(self) -> "Authority":
        """What keeps decisions on names; raises StoreError."""
        return self.naming.authority

    @property
    def name_index(self) -> "NameIndex":
        """The entities of the whole library; raises StoreError."""
        return self.naming.index

    def ensure_first_run(self) -> None:
        """Open the database; a new one gets the sample articles, their English and the starter glossary."""
        self._storage.open()

    def close(self) -> None:
        """Let go of the database and the dictionaries."""
        self.preparing.end()
        self._storage.close()
        self.wordbooks.close()

    # -- what analyses text

    def lexicon(self) -> "Lexicon":
        """Return the lexicon; raises LexiconMissing."""
        return self.wordbooks.lexicon()

    def directory(self) -> "EntityDirectory":
        """Return a new directory that knows the entities of the library where there is one."""
        return self.naming.directory()

    def names_of(self, article: "Article") -> "list[EntityRecord]":
        """Return the entities of an article as readers decided, linked with those of the library and of the articles asked for before."""
        return self.naming.names().records(article)

    def annotator(self) -> "Annotator":
        """Return what annotates blocks, with the glossary as it is since the last `refresh_terms`."""
        return self.analysing.annotator()

    def refresh_terms(self) -> None:
        """Find the terms of the glossary as it is now, from the next `annotator` on."""
        self.analysing.refresh()

    def find_term(self, concept: "Concept") -> None:
        """Find an entry that was just kept, at once, without reading all others anew."""
        self.analysing.find_term(concept)

    # -- the catalogue

    def catalogue(self, article_id: str) -> None:
        """Note in the library which entities and concepts an article speaks of."""
        self.naming.catalogue(self.library.get(article_id), self.analysing.matcher())

    def catalogue_missing(self) -> Iterator[str]:
        """Catalogue the articles that are not, and yield the id of each when it is done; a caller may stop at any time."""
        from corpus.errors import UnknownArticle

        for article_id in self.naming.uncatalogued():
            # somebody else may take it out of the library meanwhile
            with suppress(UnknownArticle):
                self.catalogue(article_id)
            yield article_id

    def fill_roots(self) -> Iterator[int]:
        """Fill in the roots that terms lack, and yield how many were looked at; none before the lexicon is there, which is not waited for."""
        if self.wordbooks.has_lexicon:
            yield from self.preparing.roots(self.lexicon)
