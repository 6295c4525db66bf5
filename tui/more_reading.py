"""What leads from article to article, and what is counted of all of them."""

from typing import TYPE_CHECKING

from corpus.positions import ReadingPositions
from corpus.reading_days import ReadingDays
from tui.naming import Naming
from tui.storage import Storage

if TYPE_CHECKING:
    from corpus.collections import Collections
    from corpus.copies import Copies
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

    def figures(self) -> "Figures":
        """Return what is counted of the library and of what was made of it."""
        from glossary.figures import count_figures

        return count_figures(self._storage.engine, self._positions.all(), self.days.all())
