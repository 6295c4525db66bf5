"""What queries of articles mean to this reader."""

from typing import TYPE_CHECKING

from corpus.positions import ReadingPositions
from tui.naming import Naming
from tui.storage import Storage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.library import Library
    from corpus.search.tree import Node


class Understanding:
    """Puts keys in the place of names in queries, and Arabic beside their English words."""

    def __init__(self, storage: Storage, naming: Naming, positions: ReadingPositions) -> None:
        """Know the glossary, the names and what was read; nothing is opened yet."""
        self._storage = storage
        self._naming = naming
        self._positions = positions

    def library(self) -> "Library":
        """Return the articles, which understand queries so; raises StoreError."""
        from corpus.library import Library

        return Library(self._storage.engine, self)

    def __call__(self, query: "Node") -> "Node":
        """Return what a query means; a list of everything waits for nothing."""
        from corpus.search.tree import EVERYTHING

        if query == EVERYTHING:
            return query
        from glossary.crosslingual import CrossLingual

        names = self._naming.index
        return CrossLingual(self._storage.terms, names, self._naming.rulings, self._begun)(query)

    def _begun(self) -> "Iterable[str]":
        """Return the ids of the articles that were opened, or an older version of them."""
        from corpus.carrying import read_so_far

        return read_so_far(self._storage.engine, self._positions.all()).positions
