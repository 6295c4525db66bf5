"""One import at a time in one database: two of them at once would not see what the other adds, and keep it twice."""

from sqlalchemy import Connection, Engine, insert, select, update

from corpus.errors import StoreBusy
from corpus.store.engine import reading
from corpus.worded import worded
from glossary.errors import ImportRunning
from glossary.store.running import Noted, Running, noted
from glossary.store.tables import glossary_facts

_NAME = "importing"
"""Of the fact that names the step of the last import; while that step is not whole, it goes on."""


def refuse_second(engine: Engine) -> None:
    """Raise ImportRunning where somebody imports."""
    with reading(engine) as connection:
        _refuse(connection, _last(connection))


def claim(connection: Connection, running: Running) -> None:
    """Begin an import's step, in a transaction of its own; raise ImportRunning where somebody else imports.

    Of two who begin at once the second is made to look again: see `corpus.store.engine.write`.
    """
    last = _last(connection)
    _refuse(connection, last)
    if last is None:
        connection.execute(insert(glossary_facts), {"name": _NAME, "value": str(running.step)})
    else:
        own = update(glossary_facts).where(glossary_facts.c.name == _NAME, glossary_facts.c.value == last)
        if not connection.execute(own.values(value=str(running.step))).rowcount:
            raise StoreBusy(worded("Somebody else began to import at the same moment: try again."))
    running.begin(connection)


def _last(connection: Connection) -> str | None:
    return connection.scalar(select(glossary_facts.c.value).where(glossary_facts.c.name == _NAME))


def _refuse(connection: Connection, last: str | None) -> None:
    going_on = next((each for each in noted(connection) if str(each.step) == last), None)
    if going_on is not None:
        raise ImportRunning(_sentence(going_on))


def _sentence(other: Noted) -> str:
    if other.is_dead:  # it is taken back at the start, wherever the database can be written
        return worded(
            "What an import that was cut short left is not taken back yet: see that the database can be written,"
            " and begin again. Nothing was imported here."
        )
    return worded(
        "{author} is importing into this database: begin again when that is done. Nothing was imported here.",
        author=other.author or worded("Somebody"),
    )
