"""What queries of articles mean to this reader."""

from typing import TYPE_CHECKING

from corpus.positions import ReadingPositions
from tui.services.naming import Naming
from tui.services.once import Once
from tui.services.storage import Storage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from corpus.library import Library
    from corpus.search.tree import Node
    from glossary.crosslingual import CrossLingual
    from glossary.finding.lexicon_english import LexiconEnglish
    from glossary.morphology.lexicon.lexicon import Lexicon


class Understanding:
    """Puts keys in the place of names in queries, and Arabic beside their English words."""

    def __init__(
        self, storage: Storage, naming: Naming, positions: ReadingPositions, lexicon: "Callable[[], Lexicon]"
    ) -> None:
        """Know the glossary, the names, what was read and the lexicon; nothing is opened yet."""
        self._storage = storage
        self._naming = naming
        self._positions = positions
        self._lexicon: Once[LexiconEnglish] = Once(lambda: _english_of(lexicon()))

    def library(self) -> "Library":
        """Return the articles, which understand queries so; raises StoreError."""
        from corpus.library import Library

        return Library(self._storage.engine, self)

    def __call__(self, query: "Node") -> "Node":
        """Return what a query means; a list of everything waits for nothing."""
        from corpus.search.tree import EVERYTHING

        if query == EVERYTHING:
            return query
        return self._crosslingual()(query)

    def looked_up(self, query: str) -> "Mapping[str, Sequence[str]]":
        """Return which Arabic words English ones of a query are searched as, since the lexicon explains them so and they are no terms.

        Raises UnclearSearch.
        """
        from corpus.search.parsing import parsed

        meant = self._crosslingual()
        meant(parsed(query).node)
        return meant.explained

    def _crosslingual(self) -> "CrossLingual":
        from glossary.crosslingual import CrossLingual

        names = self._naming.index
        return CrossLingual(self._storage.terms, names, self._naming.rulings, self._begun, self._explained)

    def _explained(self, english: str) -> "Sequence[str]":
        from glossary.errors import LexiconMissing

        try:
            return self._lexicon.get()(english)
        except LexiconMissing:
            return ()

    def _begun(self) -> "Iterable[str]":
        """Return the ids of the articles that were opened, or an older version of them."""
        from corpus.carrying import read_so_far

        return read_so_far(self._storage.engine, self._positions.all()).positions


def _english_of(lexicon: "Lexicon") -> "LexiconEnglish":
    from glossary.finding.lexicon_english import LexiconEnglish

    return LexiconEnglish(lexicon)


def shown_words(looked_up: "Mapping[str, Sequence[str]]") -> str:
    """Return which Arabic words were searched for which English ones, to be shown; empty for none."""
    return "; ".join(f"{english}: {'، '.join(arabic)}" for english, arabic in looked_up.items())
