"""A sequence that is fetched page by page, so that a list of any length opens at once."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

Item = TypeVar("Item")
_PAGE = 100


class Paged(Sequence[Item], Generic[Item]):
    """Items fetched a hundred at a time when they are first looked at."""

    def __init__(self, count: int, fetch: Callable[[int, int], Sequence[Item]]) -> None:
        """Take the number of items and what fetches some of them: from a limit and an offset."""
        self._count = count
        self._fetch = fetch
        self._pages: dict[int, Sequence[Item]] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(self._count))]
        page, inside = divmod(index, _PAGE)
        if page not in self._pages:
            self._pages[page] = self._fetch(_PAGE, page * _PAGE)
        return self._pages[page][inside]
