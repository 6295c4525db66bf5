"""Taking back steps that were not brought to their end, piece by piece."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Engine

from corpus.errors import StoreReadOnly
from corpus.store.engine import reading, write
from corpus.store.uuid7 import uuid7
from corpus.worded import worded
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.history import State
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
        said = worded(
            "A change of many entries was cut short: {changes:,} of them were taken back.", changes=self.changes
        )
        return self.after(said)

    def after(self, said: str) -> str:
        """Return a sentence, and another one on what stays where something does."""
        if not self.left:
            return said
        return worded("{said} {left:,} stay, because somebody has changed them since.", said=said, left=self.left)


def take_back(
    engine: Engine, running: Running, state: State = State.PAST, told: Callable[[int], None] = lambda _done: None
) -> TakenBack:
    """Take back what was made of a step so far, its changes being in a state from then on, and return how much.

    What others changed since stays as they made it. After each piece it is told how many changes were looked at.
    """
    noted_as, done, left = uuid7(), 0, 0
    while True:

        def piece(connection: Connection) -> tuple[int, int]:
            return _piece(connection, running, (noted_as, state))

        some, stay = write(engine, piece)
        if not some:
            return TakenBack(done - left, left)
        done, left = done + some, left + stay
        told(done)


def take_back_dead(engine: Engine, told: Callable[[int], None] = lambda _done: None) -> list[TakenBack]:
    """Take back the steps of processes that were ended in the middle of them, and return how much of each.

    Where nothing can be written nothing is done. After each piece it is told how many changes were looked at.
    """
    with reading(engine) as connection:
        dead = [each for each in noted(connection) if each.is_dead]
    try:
        return [taken for each in dead if (taken := _take_over(engine, each, told)) is not None]
    except StoreReadOnly:
        return []


def _take_over(engine: Engine, dead: Noted, told: Callable[[int], None]) -> TakenBack | None:
    running = Running(dead.step, dead.author)
    if not write(engine, lambda connection: running.take_over(connection, dead.value)):
        return None
    return take_back(engine, running, told=told)


def _piece(connection: Connection, running: Running, kept_as: tuple[UUID, State]) -> tuple[int, int]:
    """Take back the newest changes that are left of a step; return how many these were and how many of them stay."""
    if not running.goes_on(connection):
        return 0, 0
    numbered = history.newest_of(connection, running.step, _AT_ONCE)
    if not numbered:
        running.end(connection)
        return 0, 0
    noted_as, state = kept_as
    concepts = StoredConcepts(connection, spellings_on(connection.dialect.name))
    back = Steps(connection, concepts, {}, running.author).take_back(list(numbered.values()), noted_as)
    history.mark_some(connection, list(numbered), state)
    return len(numbered), len(numbered) - back
