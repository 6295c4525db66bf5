"""The readings a reader keeps: the one door to the rules for senses."""

from sqlalchemy import Connection, Engine

from corpus.store.engine import reading, write
from glossary.learning.model import SenseRule
from glossary.learning.rules import SenseRules
from glossary.store import history
from glossary.store.history import Entry, State
from glossary.store.sense_rules import StoredRules
from glossary.store.sitting import Sitting


class Choices:
    """The rules for readings in a database whose tables are up to date, as one author sees and changes them."""

    def __init__(self, engine: Engine, author: str, sitting: Sitting | None = None) -> None:
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting()

    def all(self) -> list[SenseRule]:
        """Return the author's rules in the order they were first kept."""
        with reading(self._engine) as connection:
            return StoredRules(connection).all_of(self._author)

    def rules(self) -> SenseRules:
        """Return the rules as they are now, ready to be applied."""
        return SenseRules(self.all())

    def keep(self, rule: SenseRule, *dropped: SenseRule) -> SenseRule:
        """Keep a rule in the place of what the author kept for the same word, drop others, all as one step of undo.

        Raises StaleChoice where the rule was changed since it was seen.
        """

        def work(connection: Connection) -> SenseRule:
            stored = StoredRules(connection)
            entries = [entry for each in dropped for entry in _dropped(stored, each, self._author)]
            before, after = stored.put(rule, self._author)
            if before is None or history.content(before) != history.content(after):
                entries.append(Entry(after.id, "keep", before, after))
            self._sitting.note(history.record(connection, self._author, entries, State.DONE))
            return after

        return write(self._engine, work)

    def drop(self, *rules: SenseRule) -> list[SenseRule]:
        """Keep rules no longer, as one step of undo, and return those that were kept until now."""

        def work(connection: Connection) -> list[SenseRule]:
            stored = StoredRules(connection)
            entries = [entry for each in rules for entry in _dropped(stored, each, self._author)]
            self._sitting.note(history.record(connection, self._author, entries, State.DONE))
            return [entry.before for entry in entries if isinstance(entry.before, SenseRule)]

        return write(self._engine, work)


def _dropped(stored: StoredRules, rule: SenseRule, author: str) -> list[Entry]:
    """Drop a rule of the author's and return what is to be written down of it."""
    before = stored.get(rule.id)
    if before is None or before.author != author:
        return []
    stored.remove(before.id, author)
    return [Entry(before.id, "drop", before, None)]
