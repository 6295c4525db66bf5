"""What was begun, at the head of the list of the library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

from corpus.model import Summary
from tui.language.spoken import marked
from tui.widgets.coming import Coming

MOST = 3
"""Articles that are offered to go on with."""


class Begun(Summary):
    """An article that was begun, at the head of the list; it stands at its own place, too."""

    __slots__ = ()


class Headed(Sequence[Summary | None]):
    """The articles of a list, with those that were begun before them; None for those that cannot be had."""

    def __init__(self, begun: Iterable[Summary] = (), articles: Sequence[Summary | None] = ()) -> None:
        self.head = tuple(Begun(*each) for each in begun)
        self.articles = articles

    def __len__(self) -> int:
        return len(self.head) + len(self.articles)

    @overload
    def __getitem__(self, index: int) -> Summary | None: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Summary | None]: ...
    def __getitem__(self, index: int | slice) -> Summary | Sequence[Summary | None] | None:
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
        first = self.articles[0] if self.articles else None
        return (begun, (first, marked("All articles"))) if first is not None else (begun,)

    def place_of(self, article_id: str, *, begun: bool) -> int | None:
        """Return where an article stands among the others that came, one that was begun at the head first; None for nowhere."""
        rows = (*enumerate(self.head), *self._came()) if begun else self._came()
        return next((row for row, each in rows if each.id == article_id), None)

    def place_of_row(self, shown: Headed, row: int) -> int:
        """Return which row stands now where one of the list shown before stood, whose article is gone.

        It is the one below the nearest article above that is here, too; one of the head stays the row that it was.
        """
        found = row
        if row >= len(shown.head):
            here = {each.id: own for own, each in self._came()}
            above = [here[each.id] for own, each in shown._came() if own < row and each.id in here]
            found = above[-1] + 1 if above else len(self.head)
        return max(0, min(found, len(self) - 1))

    def _came(self) -> Iterable[tuple[int, Summary]]:
        """Yield the articles behind the head that came, with their rows; no others are asked for."""
        came = self.articles.came() if isinstance(self.articles, Coming) else enumerate(self.articles)
        return ((len(self.head) + place, each) for place, each in came if each is not None)
