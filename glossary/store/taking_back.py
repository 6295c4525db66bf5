"""Taking back steps that were not brought to their end, piece by piece."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Engine

from corpus.errors import StoreReadOnly
from corpus.store.engine import reading, write
from corpus.store.uuid7 import uuid7
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.running import Noted, Running, noted
from glossary.store.spellings import spellings_on
from glossary.store.steps import Steps

_AT_ONCE = 250


class TakenBack(NamedTuple):
    """What was taken back of a step."""

    changes: int
    left: int
    """Changes that stay, because others built on them."""

    @property
    def sentence(self) -> str:
        """Say it to the user."""
        left = f" {self.left:,} stay, because somebody has changed them since." if self.left else ""
        return f"An import was cut short: {self.changes:,} changes of it were taken back.{left}"


def take_back(engine: Engine, running: Running, told: Callable[[int], None] = lambda _done: None) -> TakenBack:
    """Take back what was made of a step so far and return how much; `told` is told of each piece how many are done.

    What others changed since stays as they made it.
    """
    noted_as, done, left = uuid7(), 0, 0
    while True:

        def piece(connection: Connection) -> tuple[int, int]:
            return _piece(connection, running, noted_as)

        some, stay = write(engine, piece)
        if not some:
            return TakenBack(done - left, left)
        done, left = done + some, left + stay
        told(done)


def take_back_dead(engine: Engine) -> list[TakenBack]:
    """Take back the steps of processes that were ended in the middle of them, and return how much of each.

    Where nothing can be written nothing is done.
    """
    with reading(engine) as connection:
        dead = [each for each in noted(connection) if each.is_dead]
    try:
        return [taken for each in dead if (taken := _take_over(engine, each)) is not None]
    except StoreReadOnly:
        return []


def _take_over(engine: Engine, dead: Noted) -> TakenBack | None:
    running = Running(dead.step, dead.author)
    if not write(engine, lambda connection: running.take_over(connection, dead.value)):
        return None
    return take_back(engine, running)


def _piece(connection: Connection, running: Running, noted_as: UUID) -> tuple[int, int]:
    """Take back the newest changes that are left of a step; return how many these were and how many of them stay."""
    if not running.goes_on(connection):
        return 0, 0
    numbered = history.newest_of(connection, running.step, _AT_ONCE)
    if not numbered:
        running.end(connection)
        return 0, 0
    concepts = StoredConcepts(connection, spellings_on(connection.dialect.name))
    back = Steps(connection, concepts, {}, running.author).take_back(list(numbered.values()), noted_as)
    history.let_be(connection, list(numbered))
    return len(numbered), len(numbered) - back
