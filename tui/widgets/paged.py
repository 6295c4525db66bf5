"""A sequence that is fetched page by page, so that a list of any length opens at once."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

from corpus.errors import CorpusError
from tui.widgets.coming import PAGE, pages_near

Item = TypeVar("Item")
Lacking = Callable[[CorpusError | None], object]
"""Is told why items cannot be had; None where the list became shorter since it was counted."""


class Paged(Sequence[Item | None], Generic[Item]):
    """Items fetched a hundred at a time when they are first looked at; None for those that cannot be had."""

    def __init__(self, count: int, fetch: Callable[[int, int], Sequence[Item]], lacking: Lacking) -> None:
        """Take the number of items, what fetches some of them, from a limit and an offset, and what is told once where that fails."""
        self._count = count
        self._fetch = fetch
        self._lacking = lacking
        self._is_told = False
        self._pages: dict[int, Sequence[Item]] = {}

    def load(self, place: int) -> None:
        """Fetch what stands around a place, or around the end of a list that is shorter; raises CorpusError."""
        for page in pages_near(place, self._count):
            if page not in self._pages:
                self._pages[page] = self._fetch(PAGE, page * PAGE)

    def came(self) -> Iterator[tuple[int, Item]]:
        """Yield the items that were fetched with their places, and fetch none."""
        for page in sorted(self._pages):
            yield from enumerate(self._pages[page], page * PAGE)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Item | None: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item | None]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item | None] | None:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(self._count))]
        if not 0 <= index < self._count:
            raise IndexError(index)
        page, inside = divmod(index, PAGE)
        if page not in self._pages:
            self._pages[page] = self._fetched(page)
        items = self._pages[page]
        if inside < len(items):
            return items[inside]
        self._lack(None)
        return None

    def _fetched(self, page: int) -> Sequence[Item]:
        """Return a page, without items where it cannot be fetched."""
        try:
            return self._fetch(PAGE, page * PAGE)
        except CorpusError as error:
            self._lack(error)
            return ()

    def _lack(self, error: CorpusError | None) -> None:
        if not self._is_told:
            self._is_told = True
            self._lacking(error)
