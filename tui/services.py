"""What the command line and the screens stand on, each part opened when it is first asked for."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import RLock
from typing import TYPE_CHECKING

from corpus.positions import ReadingPositions
from tui.curating import Curating
from tui.following import Following
from tui.hearing import Hearing
from tui.intake import Intake
from tui.known_terms import KnownTerms
from tui.learning import Learning
from tui.more_reading import MoreReading
from tui.naming import Naming
from tui.noting import Noting
from tui.once import FirstOnly, Once
from tui.preparing import Preparing
from tui.settings.model import Settings
from tui.storage import Storage
from tui.translating import Translating
from tui.understanding import Understanding
from tui.unsaved import Unsaved
from tui.using import Tools, Using

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from corpus.kept_searches import KeptSearches
    from corpus.library import Library
    from corpus.model import Article
    from glossary.annotate import Annotator
    from glossary.authority.authority import Authority
    from glossary.authority.index import NameIndex
    from glossary.dictionaries.shelf import Dictionaries
    from glossary.entities.directory import EntityDirectory, EntityRecord
    from glossary.matching.matcher import TermMatcher
    from glossary.model import Analysis
    from glossary.morphology.lexicon.lexicon import Lexicon
    from glossary.proposing.proposals import Proposer
    from glossary.termbase import TermBase
    from glossary.terminology import Concept


class Services:
    """The library, the glossary and what analyses text; every part may be asked for from any thread."""

    opened_from: str | None = None
    """The path of the file that the app was opened on."""

    def __init__(self, settings: Settings, warn: Callable[[str], None] = lambda _sentence: None) -> None:
        """Know the settings and who is told what is odd; nothing is opened yet."""
        self.settings = settings
        self.positions = ReadingPositions(settings.positions_file)
        self._warn = warn
        self._warn_of_store = FirstOnly(warn)
        self._lock = RLock()
        self._lexicon: Once[Lexicon] = Once(_loaded_lexicon)
        self.hearing = Hearing(warn)
        """Who is told what is waited for."""
        self._storage = Storage(settings, _KnownWords(self._lexicon), self.hearing)
        self.learning = Learning(self._storage, lambda: self._annotator, self._warn_of_store)
        """The readings the user keeps and the words the user knows."""
        self.following = Following(settings, self._storage, lambda: self.library)
        """Feeds that are followed, and what fetches articles at addresses."""
        self.intake = Intake(self._storage)
        """What is known of files and pages that articles came from."""
        self.noting = Noting(self._storage)
        """Marks, highlights and notes."""
        self.curating = Curating(self._storage)
        """Larger changes of the glossary, imports and exports."""
        self.proposer: Once[Proposer] = Once(lambda: _new_proposer(self.lexicon))
        """What proposes look-up forms and facts for terms."""
        self.naming = Naming(self._storage, self.lexicon, self._warn_of_store)
        """Names across articles."""
        self.more = MoreReading(self._storage, self.naming, self.positions)
        """What leads from article to article, and what is counted of all of them."""
        self.understanding = Understanding(self._storage, self.naming, self.positions, self.lexicon)
        """What queries of articles mean."""
        self.learning.reloaded = self.naming.refresh
        self._matcher: Once[TermMatcher] = Once(lambda: self.preparing.matcher(self.lexicon()))
        self._annotator: Once[Annotator] = Once(self._new_annotator)
        self.preparing = Preparing(self._storage, KnownTerms(self._storage, self._warn_of_store))
        """What takes long before terms are found in text and by their roots."""
        self.using = Using(self._storage, self.learning, Tools(self.lexicon, self.annotator, lambda: self._matcher))
        """The glossary put to use: occurrences, candidates, duplicates, checks of translations."""
        self.translating = Translating(settings, self._storage, self.naming.entity)
        """English for paragraphs, kept and new."""
        self.unsaved = Unsaved(settings.unsaved_file)
        """Entries that were not kept, as they were at first and as they were typed, by the key of their draft."""
        self.dictionaries: Once[Dictionaries] = Once(lambda: _dictionaries(settings.dictionaries_dir))
        """The dictionaries of the user's own."""

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
        if self.dictionaries.is_made:
            self.dictionaries.get().close()

    # -- what analyses text

    def lexicon(self) -> "Lexicon":
        """Return the lexicon; raises LexiconMissing."""
        return self._lexicon.get()

    def directory(self) -> "EntityDirectory":
        """Return a new directory that knows the entities of the library where there is one."""
        return self.naming.directory()

    def names_of(self, article: "Article") -> "list[EntityRecord]":
        """Return the entities of an article as readers decided, linked with those of the library and of the articles asked for before."""
        return self.naming.names().records(article)

    def annotator(self) -> "Annotator":
        """Return what annotates blocks, with the glossary as it is since the last `refresh_terms`."""
        return self._annotator.get()

    def refresh_terms(self) -> None:
        """Find the terms of the glossary as it is now, from the next `annotator` on."""
        with self._lock:
            self._matcher = Once(lambda: self.preparing.matcher(self.lexicon()))
            self._annotator = Once(self._new_annotator)

    def find_term(self, concept: "Concept") -> None:
        """Find an entry that was just kept, at once, without reading all others anew."""
        with self._lock:
            matcher, annotator = self._matcher, self._annotator
        if matcher.is_made:
            matcher.get().add(concept)
        if annotator.is_made:
            annotator.get().forget_terms()

    # -- the catalogue

    def catalogue(self, article_id: str) -> None:
        """Note in the library which entities and concepts an article speaks of."""
        self.naming.catalogue(self.library.get(article_id), self._matcher.get())

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
        if self._lexicon.is_made:
            yield from self.preparing.roots(self.lexicon)

    # -- making

    def _new_annotator(self) -> "Annotator":
        from glossary.annotate import Annotator

        folder = self.settings.dictionaries_dir

        def beyond(word: str) -> "Sequence[Analysis]":
            return self.dictionaries.get().readings(word) if folder.is_dir() else ()

        self.naming.names()
        annotator = Annotator(self.lexicon(), self.naming, self._matcher.get(), self.learning.rules(), beyond)
        self.naming.forget = annotator.forget
        annotator.leave_out(self.learning.refusals())
        for sentence in annotator.faults:
            self._warn(sentence)
        return annotator


def _dictionaries(folder: "Path") -> "Dictionaries":
    from glossary.dictionaries.shelf import Dictionaries

    return Dictionaries(folder)


class _KnownWords:
    """Tells the roots and dictionary forms of a word, none before the lexicon is there: a search does not wait for it."""

    def __init__(self, lexicon: "Once[Lexicon]") -> None:
        self._lexicon = lexicon

    def __call__(self, word: str) -> "Sequence[str]":
        from glossary.finding.lexicon_roots import LexiconRoots

        return LexiconRoots(self._lexicon.get())(word) if self._lexicon.is_made else ()

    def lemmas(self, word: str) -> "Sequence[str]":
        """Return the dictionary forms that a word may be of."""
        from glossary.finding.lexicon_roots import LexiconRoots

        return LexiconRoots(self._lexicon.get()).lemmas(word) if self._lexicon.is_made else ()


def _loaded_lexicon() -> "Lexicon":
    from glossary.morphology.lexicon.lexicon import load_lexicon

    return load_lexicon()


def _new_proposer(lexicon: "Callable[[], Lexicon]") -> "Proposer":
    from glossary.errors import LexiconMissing
    from glossary.proposing.proposals import Proposer

    try:
        return Proposer(lexicon())
    except LexiconMissing:
        return Proposer(None)
