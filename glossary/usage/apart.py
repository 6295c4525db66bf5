"""Entries that seem to say the same and do not, as a user decided."""

from collections.abc import Iterable

from sqlalchemy import Connection, Engine

from corpus.store.engine import reading, write
from glossary.store import history
from glossary.store.dismissed_candidates import StoredDismissals
from glossary.store.history import Entry, State
from glossary.store.sitting import Sitting
from glossary.usage.dismissal import Dismissal

_SIGN = "≠"
"""Begins the keys of such decisions, which stand among those on candidates; no lemma begins so."""


class Apart:
    """Keeps apart what an author says are different things, in a database whose tables are up to date."""

    def __init__(self, engine: Engine, author: str, sitting: Sitting | None = None) -> None:
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting()

    def keep(self, concept_ids: Iterable[str], text: str) -> None:
        """Keep entries apart from now on, told by a text, as one step of undo; with another entry beside them they may be asked about anew."""

        def work(connection: Connection) -> None:
            before, after = StoredDismissals(connection).put(Dismissal(_key(concept_ids), text), self._author)
            if before is None:
                entry = Entry(after.id, "part", None, after)
                self._sitting.note(history.record(connection, self._author, [entry], State.DONE))

        write(self._engine, work)

    def groups(self) -> frozenset[frozenset[str]]:
        """Return the ids of the entries that the author keeps apart, group by group."""
        with reading(self._engine) as connection:
            kept = StoredDismissals(connection).all_of(self._author)
        return frozenset(frozenset(each.key.split()[1:]) for each in kept if is_apart(each))


def is_apart(dismissal: Dismissal) -> bool:
    """Return whether a decision is about entries, and not about a candidate."""
    return dismissal.key.startswith(_SIGN)


def _key(concept_ids: Iterable[str]) -> str:
    return " ".join([_SIGN, *sorted(concept_ids)])
