"""The roots of Arabic terms that nobody told, filled in from a lexicon."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from sqlalchemy import Connection, Engine, delete, select, update

from corpus.arabic.normalise import bare
from corpus.store.engine import reading, write
from glossary.store.forms import folded_form, root_key, root_letters
from glossary.store.root_progress import last_filled, note_filled
from glossary.store.stored_forms import put_roots
from glossary.store.tables import concepts, term_roots, terms

RootsOf = Callable[[str], Sequence[str]]
"""Returns the roots that an Arabic word without marks may have, as letters; none where nothing is known."""


@runtime_checkable
class TellsLemmas(Protocol):
    """What tells the roots of words may tell their dictionary forms as well."""

    def lemmas(self, word: str) -> Sequence[str]:
        """Return the dictionary forms that an Arabic word without marks may be of; none where nothing is known."""


_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class RootFilling:
    """Filling in the roots of terms, some at a time, so that others may write in between."""

    engine: Engine
    roots_of: RootsOf
    version: str
    """Of the lexicon: another one fills all anew."""

    def fill_some(self) -> int:
        """Fill in the roots of the next terms that have none and return how many terms were looked at, 0 when it is done."""
        with reading(self.engine) as connection:
            if not self._next(connection):
                return 0
        return write(self.engine, self._fill)

    def _fill(self, connection: Connection) -> int:
        last, found = self._last(connection), self._next(connection)
        if not found:
            return 0
        if last == 0:
            told = select(terms.c.id).where(terms.c.root.is_not(None))
            connection.execute(delete(term_roots).where(term_roots.c.term_id.not_in(told)))
        rooted = [(row, self._roots(row.text)) for row in found if not row.root]
        put_roots(connection, rooted)
        for row, roots in rooted:
            if row.position == 0 and roots and " " not in folded_form(row.text):
                key = root_key(root_letters(roots[0]), row.sort_key)
                connection.execute(update(concepts).where(concepts.c.id == row.concept_id).values(root_key=key))
        note_filled(connection, self.version, found[-1].id)
        return len(found)

    def _roots(self, text: str) -> list[str]:
        return list(dict.fromkeys(root for word in bare(text).split() for root in self.roots_of(word)))

    def _next(self, connection: Connection) -> list[Any]:
        own = select(*(terms.c[name] for name in ("id", "concept_id", "text", "root", "position")), concepts.c.sort_key)
        own = own.join(concepts, concepts.c.id == terms.c.concept_id).where(terms.c.language == "ar")
        later = own.where(terms.c.id > self._last(connection)).order_by(terms.c.id)
        return list(connection.execute(later.limit(_AT_ONCE)))

    def _last(self, connection: Connection) -> int:
        """Return the number of the last term looked at with this lexicon; those that come or change are behind it."""
        version, number = last_filled(connection)
        return number if version == self.version else 0
