"""One step of undo that is made in pieces: others can save between them, and it is brought to its end or taken back."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, Engine

from corpus.store.engine import write
from corpus.store.uuid7 import uuid7
from glossary.errors import StaleConcept
from glossary.exchange.incoming.one_at_a_time import claim
from glossary.exchange.incoming.shelves import Kept
from glossary.store import history
from glossary.store.history import Entry
from glossary.store.running import Running

_ATTEMPTS = 6
_T = TypeVar("_T")
Piece = Callable[[Kept], tuple[list[Entry], _T]]
"""Changes what is kept and returns the changes, for the history, and anything else; it may be called again."""


class Pieces:
    """A step in the making."""

    def __init__(self, engine: Engine, author: str) -> None:
        self.running = Running(uuid7(), author)
        self.has_changes = False
        """Whether anything was changed."""
        self._engine = engine

    def begin(self) -> None:
        """Note that the step is begun; raise ImportRunning where somebody else imports."""
        write(self._engine, lambda connection: claim(connection, self.running))

    def add(self, piece: Piece[_T]) -> _T:
        """Do a piece whole or not at all and return what it returns; where others got in between it is done anew."""

        def work(connection: Connection) -> tuple[bool, _T]:
            self.running.keep(connection)
            entries, result = piece(Kept(connection))
            history.record_piece(connection, self.running.author, entries, self.running.step)
            return bool(entries), result

        for attempt in range(_ATTEMPTS):
            try:
                has_changed, result = write(self._engine, work)
            except StaleConcept:
                if attempt == _ATTEMPTS - 1:
                    raise
            else:
                self.has_changes = self.has_changes or has_changed
                return result
        raise AssertionError("unreachable")

    def end(self) -> None:
        """Let the step be one that can be undone."""

        def work(connection: Connection) -> None:
            if self.has_changes:
                history.end_redo(connection, self.running.author)
            self.running.end(connection)

        write(self._engine, work)
