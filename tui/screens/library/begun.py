"""What was begun, at the head of the list of the library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

from corpus.model import Summary
from tui.language.spoken import marked

MOST = 3
"""Articles that are offered to go on with."""


class Begun(Summary):
    """An article that was begun, at the head of the list; it stands at its own place, too."""

    __slots__ = ()


class Headed(Sequence[Summary]):
    """The articles of a list, with those that were begun before them."""

    def __init__(self, begun: Iterable[Summary] = (), articles: Sequence[Summary] = ()) -> None:
        self.head = tuple(Begun(*each) for each in begun)
        self.articles = articles

    def __len__(self) -> int:
        return len(self.head) + len(self.articles)

    @overload
    def __getitem__(self, index: int) -> Summary: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Summary]: ...
    def __getitem__(self, index: int | slice) -> Summary | Sequence[Summary]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        place = index + len(self) if index < 0 else index
        return self.head[place] if place < len(self.head) else self.articles[place - len(self.head)]

    @property
    def headings(self) -> Sequence[tuple[Summary, str]]:
        """The rows with which what was begun and all articles begin, and what these are called; none where nothing was begun."""
        if not self.head:
            return ()
        begun = (self.head[0], marked("Continue reading"))
        return (begun, (self.articles[0], marked("All articles"))) if self.articles else (begun,)

    def place_of(self, article_id: str, near: int, *, begun: bool) -> int | None:
        """Return where an article stands among those at the head, or near the beginning of the others; None where it does not."""
        head = len(self.head)
        places = range(head) if begun else range(head, min(len(self), head + near))
        return next((place for place in places if self[place].id == article_id), None)
