"""A sequence whose pages come when they are asked for, so that a list of any length never waits."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from math import inf
from time import monotonic
from typing import Generic, TypeVar, overload

Item = TypeVar("Item")
PAGE = 100
"""Items on a page."""
PAGES = "page"
"""The group of the workers of a screen that fetch pages."""
_KEPT = 60
"""Pages that are remembered."""
_NEAR = PAGE // 3
"""Items before the end of a page at which the next one is asked for."""
_AGAIN = 2.0
"""Seconds after which a page that could not be had is asked for again where it is looked at."""
_VIEW = PAGE // 2
"""Items before and after the bar that a screen may show."""


class Coming(Sequence[Item | None], Generic[Item]):
    """Items of which those on pages that have not come are None; looking at one asks for its page."""

    def __init__(
        self,
        count: int,
        ask: Callable[[int], None],
        first: Sequence[Item] = (),
        shorter: Callable[[], object] = lambda: None,
    ) -> None:
        """Take how many items there are, what is told the number of a page that is wanted, and the first page.

        `shorter` is called once, where an item is looked at that is gone since they were counted.
        """
        self._count = count
        self._ask = ask
        self._shorter = shorter
        self._is_shorter = False
        self._pages: OrderedDict[int, Sequence[Item]] = OrderedDict({0: first} if first else {})
        self._asked: set[int] = set()
        self._lacked: dict[int, float] = {}
        """When each of the pages that could not be had was tried last."""

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
        self._want(page)
        if inside >= PAGE - _NEAR:
            self._want(page + 1)
        elif inside < _NEAR:
            self._want(page - 1)
        items = self._pages.get(page, ())
        if inside < len(items):
            return items[inside]
        if page in self._pages and not self._is_shorter:
            self._is_shorter = True
            self._shorter()
        return None

    def load(self, fetch: Callable[[int], Sequence[Item]], *places: int) -> None:
        """Fetch what stands around places before the list is shown, or around its end where it is shorter; raises what fetching raises."""
        for page in (page for place in places for page in pages_near(place, self._count)):
            if page not in self._pages:
                self.put(page, fetch(page))

    def put(self, page: int, items: Sequence[Item]) -> None:
        """Take a page that came."""
        self._asked.discard(page)
        self._lacked.pop(page, None)
        self._pages[page] = items
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)

    def lack(self, page: int) -> bool:
        """Note that a page cannot be had now, and return whether that is news: no other one failed just before."""
        now = monotonic()
        is_news = all(now - tried >= _AGAIN for tried in self._lacked.values())
        self._asked.discard(page)
        self._lacked[page] = now
        return is_news

    def came(self) -> Iterator[tuple[int, Item]]:
        """Yield the items that came with their places, the first one first, and ask for none."""
        for page in sorted(self._pages):
            yield from enumerate(self._pages[page], page * PAGE)

    def _want(self, page: int) -> None:
        if page in self._pages:
            self._pages.move_to_end(page)
        elif page not in self._asked and 0 <= page * PAGE < self._count and self._may_be_tried(page):
            self._asked.add(page)
            self._ask(page)

    def _may_be_tried(self, page: int) -> bool:
        """Return whether a page did not fail just before: it is looked at with every picture."""
        return monotonic() - self._lacked.get(page, -inf) >= _AGAIN


def pages_near(place: int, count: int) -> list[int]:
    """Return the pages of a list of so many items that are in view around a place of it."""
    last = max(0, count - 1)
    first, end = (min(max(0, each), last) // PAGE for each in (place - _VIEW, place + _VIEW))
    return list(range(first, end + 1)) if count else []
