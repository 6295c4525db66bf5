"""What is selected in the list: some entries, or all that a query finds."""

from collections.abc import Collection, Iterable

from glossary.terminology import Concept


class Selection:
    """Entries by their ids, or a query that stands for all it finds."""

    def __init__(self) -> None:
        """Select nothing."""
        self._ids: dict[str, None] = {}
        self._query: str | None = None
        self._found = 0

    def __contains__(self, concept: Concept) -> bool:
        return self._query is not None or concept.id in self._ids

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

    def turn(self, concept_id: str) -> None:
        """Select an entry, or no longer; where all of a query was selected, only this one is from now on."""
        if self._query is not None:
            self.clear()
        if concept_id in self._ids:
            del self._ids[concept_id]
        else:
            self._ids[concept_id] = None

    def add(self, concept_ids: Iterable[str]) -> None:
        """Select more entries."""
        self._query = None
        self._ids.update(dict.fromkeys(concept_ids))

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
