"""Work that is done once in the life of a database, whoever opens it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine, insert, update
from sqlalchemy.exc import IntegrityError

from corpus.errors import StoreReadOnly
from corpus.store.engine import reading, write
from corpus.store.facts import stored_fact
from corpus.store.tables import corpus_facts

_DONE = "done"
_CUT_SHORT = "cut short"
_PATIENCE = timedelta(minutes=1)
"""After this, work that was begun and is not done is taken to have been cut short."""


class OnceOnly:
    """A piece of work known by its name, in a database whose tables are up to date."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    def do(self, work: Callable[[], None]) -> bool:
        """Do the work unless it is done, somebody else is at it, or nothing can be written; return whether it was done now.

        Work that fails, or is ended before it is done, is begun again by the next one who asks.
        """
        known = self._stored()
        begun = datetime.now(UTC).isoformat()
        if known == _DONE or _is_under_way(known) or not self._claims(known, begun):
            return False
        try:
            work()
        except BaseException:
            self._replace(begun, _CUT_SHORT)
            raise
        self._replace(begun, _DONE)
        return True

    def _claims(self, known: str | None, begun: str) -> bool:
        try:
            return self._replace(known, begun)
        except (StoreReadOnly, IntegrityError):
            return False

    def _stored(self) -> str | None:
        with reading(self._engine) as connection:
            return stored_fact(connection, corpus_facts, self._name)

    def _replace(self, known: str | None, value: str) -> bool:
        """Note a value where the known one still holds, else return False."""

        def work(connection: Connection) -> bool:
            if stored_fact(connection, corpus_facts, self._name) != known:
                return False
            if known is None:
                connection.execute(insert(corpus_facts), {"name": self._name, "value": value})
            else:
                connection.execute(update(corpus_facts).where(corpus_facts.c.name == self._name).values(value=value))
            return True

        return write(self._engine, work)


def _is_under_way(known: str | None) -> bool:
    if known is None:
        return False
    try:
        return datetime.now(UTC) - datetime.fromisoformat(known) < _PATIENCE
    except ValueError:
        return False
