"""The glossary put to use: where its terms stand, what it lacks, what says the same, whether a translation keeps to it."""

from typing import TYPE_CHECKING

from tui.services.analysing import Analysing
from tui.services.learning import Learning
from tui.services.storage import Storage

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.checking.checker import Checker
    from glossary.progress import Watch
    from glossary.usage.apart import Apart
    from glossary.usage.candidates import Candidate, Candidates
    from glossary.usage.coverage import Coverage
    from glossary.usage.duplicates import DuplicateFinder
    from glossary.usage.occurrences import Concordance


class Using:
    """Occurrences, candidates, duplicates and coverage; every part raises StoreError where there is no database."""

    def __init__(self, storage: Storage, learning: Learning, analysing: Analysing) -> None:
        """Know the database, what the reader knows, and what analyses text; nothing is opened yet."""
        self._storage = storage
        self._learning = learning
        self._analysing = analysing

    @property
    def concordance(self) -> "Concordance":
        """What finds terms in the articles of the library; raises LexiconMissing."""
        from glossary.usage.occurrences import Concordance

        return Concordance(self._storage.engine, self._analysing.lexicon(), self._learning.refusals())

    @property
    def checker(self) -> "Checker":
        """What holds translations against their articles; raises LexiconMissing."""
        from glossary.checking.checker import Checker

        return Checker(self._storage.engine, self._analysing.lexicon(), self._learning.refusals())

    @property
    def candidates(self) -> "Candidates":
        """What keeps and dismisses candidates for the glossary."""
        from glossary.usage.candidates import Candidates

        return Candidates(self._storage.engine, self._storage.author, self._storage.sitting)

    @property
    def duplicates(self) -> "DuplicateFinder":
        """What finds entries that may say the same; raises StoreError."""
        from glossary.usage.duplicates import DuplicateFinder

        return DuplicateFinder(self._storage.engine, self.apart.groups())

    @property
    def apart(self) -> "Apart":
        """What keeps entries apart that seem to say the same."""
        from glossary.usage.apart import Apart

        return Apart(self._storage.engine, self._storage.author, self._storage.sitting)

    def candidates_in(self, article: "Article", limit: int) -> "list[Candidate]":
        """Return the best candidates of an article, kept or not."""
        return self.candidates.in_article(article, self._analysing.annotator(), limit)

    def candidates_in_library(self, limit: int, articles: int, watch: "Watch") -> "list[Candidate]":
        """Return the best candidates of so many of the newest articles."""
        return self.candidates.in_library(self._analysing.annotator(), limit, articles, watch)

    def count_use(self, watch: "Watch") -> dict[str, int]:
        """Count and keep how often each concept is used in the whole library."""
        return self.concordance.count_use(self._analysing.matcher(), watch)

    def coverage(self, article: "Article", watch: "Watch") -> "Coverage":
        """Return how much of an article the glossary, the lexicon and the reader know."""
        from glossary.usage.coverage import coverage

        return coverage(article, self._analysing.annotator(), self._learning.statuses, watch)
