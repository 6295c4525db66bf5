"""What is selected in a list: some of it, or all that a query finds."""

from collections.abc import Collection, Iterable
from typing import Protocol


class Selectable(Protocol):
    """What has an id: an entry, an article."""

    @property
    def id(self) -> str:
        """Return the id."""


class Selection:
    """Entries or articles by their ids, or a query that stands for all it finds."""

    def __init__(self) -> None:
        """Select nothing."""
        self._ids: dict[str, None] = {}
        self._query: str | None = None
        self._found = 0

    def __contains__(self, item: Selectable) -> bool:
        return self._query is not None or item.id in self._ids

    def __len__(self) -> int:
        return self._found if self._query is not None else len(self._ids)

    @property
    def chosen(self) -> str | Collection[str]:
        """What the selection is called where changes are made to it: a query, or ids."""
        return self._query if self._query is not None else list(self._ids)

    @property
    def is_query(self) -> bool:
        """Whether all that a query finds is selected."""
        return self._query is not None

    def turn(self, own_id: str) -> None:
        """Select one, or no longer; where all of a query was selected, only this one is from now on."""
        if self._query is not None:
            self.clear()
        if own_id in self._ids:
            del self._ids[own_id]
        else:
            self._ids[own_id] = None

    def add(self, ids: Iterable[str]) -> None:
        """Select more."""
        self._query = None
        self._ids.update(dict.fromkeys(ids))

    def take_all(self, query: str, found: int) -> None:
        """Select all that a query finds, which are so many."""
        self._ids.clear()
        self._query, self._found = query, found

    def clear(self) -> bool:
        """Select nothing; return whether anything was selected."""
        had_any = bool(self)
        self._ids.clear()
        self._query = None
        return had_any

    def __bool__(self) -> bool:
        return self._query is not None or bool(self._ids)
