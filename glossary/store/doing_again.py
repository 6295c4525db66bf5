"""Doing steps of very many concepts again, piece by piece, so that others can save between them."""

from functools import partial

from sqlalchemy import Connection, Engine

from corpus.store.engine import reading, write
from corpus.store.uuid7 import uuid7
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.history import State, Step
from glossary.store.running import Running
from glossary.store.spellings import spellings_on
from glossary.store.steps import Steps

_AT_ONCE = 250


def do_again(engine: Engine, running: Running, step: Step) -> int:
    """Do a step again and return how many of its changes were left, because others had changed their concepts meanwhile.

    Where it is cut short the next program takes back what was done, and the step can be done again. Raises
    ExchangeCancelled where another one has done so.
    """
    with reading(engine) as connection:
        numbers = history.numbers_in(connection, step)
    noted_as, left = uuid7(), 0

    def piece(some: list[int], connection: Connection) -> int:
        running.keep(connection)
        changes = history.changes_at(connection, some)
        concepts = StoredConcepts(connection, spellings_on(connection.dialect.name))
        done = Steps(connection, concepts, {}, running.author).do_again(changes, noted_as)
        history.mark_some(connection, some, State.DONE)
        return len(changes) - done

    for start in range(0, len(numbers), _AT_ONCE):
        left += write(engine, partial(piece, numbers[start : start + _AT_ONCE]))
    write(engine, running.end)
    return left
