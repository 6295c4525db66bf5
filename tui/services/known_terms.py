"""The glossary's Arabic terms as what finds them in text takes them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.errors import StoreError
from corpus.worded import worded
from tui.services.storage import Storage

if TYPE_CHECKING:
    from glossary.terminology import Concept, Term

INSTEAD = "{reason} Only what comes with warraq is used: its starter glossary and the names it knows."
"""Said where the database cannot be opened."""


class KnownTerms:
    """The terms to find; without a database those that a glossary begins with."""

    def __init__(self, storage: Storage, warn: Callable[[str], None]) -> None:
        """Know the database, and who is told that it cannot be opened."""
        self._storage = storage
        self._warn = warn

    def priorities(self) -> Mapping[str, int]:
        """Return which glossaries go before others; none does where there is no database or it cannot be opened."""
        try:
            return self._storage.glossaries.priorities() if self._storage.exists else {}
        except StoreError as error:
            self._warn(worded(INSTEAD, reason=error))
            return {}

    def arabic(self) -> "Iterator[tuple[Concept, Term]]":
        """Yield the terms of the glossary as they are read, or those it would begin with where there is none yet or it cannot be opened."""
        from glossary.starter import starter_concepts

        if self._storage.exists:
            try:
                yield from self._storage.terms.all_terms("ar")
                return
            except StoreError as error:
                self._warn(worded(INSTEAD, reason=error))
        numbered = enumerate(starter_concepts())
        own = (replace(concept, id=f"{concept.glossary}-{number}") for number, concept in numbered)
        yield from ((concept, term) for concept in own for term in concept.in_language("ar"))
