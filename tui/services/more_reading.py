"""What leads from article to article, and what is counted of all of them."""

from typing import TYPE_CHECKING

from corpus.positions import ReadingPositions
from corpus.reading_days import ReadingDays
from tui.services.naming import Naming
from tui.services.storage import Storage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.carrying import Carried, Read
    from corpus.collections import Collections
    from corpus.copies import Copies
    from corpus.model import Article, Summary
    from glossary.figures import Figures
    from glossary.relations import Relations


class MoreReading:
    """Related articles, copies, collections and tags, figures; each raises StoreError where the database cannot be opened."""

    def __init__(self, storage: Storage, naming: Naming, positions: ReadingPositions) -> None:
        """Know the database, the names and how far articles are read; nothing is opened yet."""
        self._storage = storage
        self._naming = naming
        self._positions = positions
        self.days = ReadingDays.beside(positions.path)
        """Words read by day."""

    @property
    def relations(self) -> "Relations":
        """What articles share, and the stories they tell."""
        from glossary.relations import Relations

        return Relations(self._storage.engine, self._naming.index, self._naming.rulings)

    @property
    def collections(self) -> "Collections":
        """The collections and tags of articles."""
        from corpus.collections import Collections

        return Collections(self._storage.engine, self._storage.author)

    @property
    def copies(self) -> "Copies":
        """Versions and copies of articles."""
        from corpus.copies import Copies

        return Copies(self._storage.engine)

    def read(self) -> "Read":
        """Return how far articles are read, by themselves or in an older version."""
        from corpus.carrying import read_so_far

        return read_so_far(self._storage.engine, self._positions.all())

    def begun(self, read: "Read", most: int) -> "Sequence[Summary]":
        """Return up to so many articles that are read in part, the one read last first."""
        from corpus.begun import begun_articles

        return begun_articles(self._storage.engine, read.positions, most)

    def carry_over(self, article: "Article") -> "Carried | None":
        """Let an article begin where one left off in an older version of it; None where none was read."""
        from corpus.carrying import carry_over

        return carry_over(self._storage.engine, self._positions, article)

    def figures(self) -> "Figures":
        """Return what is counted of the library and of what was made of it."""
        from glossary.figures import count_figures

        return count_figures(self._storage.engine, self.read().positions, self.days.all())
