"""Work that is done once in the life of a database, whoever opens it."""

import time
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
_PATIENCE = timedelta(seconds=20)
"""After this, work that was begun and is not done is taken to have been cut short."""
_LOOK_AGAIN = 0.05
"""Seconds after which somebody else's work is looked at again."""


class OnceOnly:
    """A piece of work known by its name, in a database whose tables are up to date."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    def do(self, work: Callable[[], None]) -> bool:
        """Do the work unless it is done or nothing can be written; return whether it was done now.

        Where somebody else is at it, their end is waited for. Work that fails, or is ended before it is done, is begun
        again by the next one who asks.
        """
        begun = ""
        while not begun:
            known = self._stored()
            if known == _DONE:
                return False
            if _is_under_way(known):
                time.sleep(_LOOK_AGAIN)
                continue
            now = datetime.now(UTC).isoformat()
            try:
                begun = now if self._replace(known, now) else ""
            except IntegrityError:
                continue
            except StoreReadOnly:
                return False
        try:
            work()
        except BaseException:
            self._replace(begun, _CUT_SHORT)
            raise
        self._replace(begun, _DONE)
        return True

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
        return abs(datetime.now(UTC) - datetime.fromisoformat(known)) < _PATIENCE
    except ValueError:
        return False
