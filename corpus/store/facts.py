"""Facts that a store keeps about itself."""

from collections.abc import Callable

from sqlalchemy import Connection, Engine, Table, insert, select, update

from corpus.errors import StoreReadOnly
from corpus.store.engine import hold_upgrade_lock, reading, write


def stored_fact(connection: Connection, facts: Table, name: str) -> str | None:
    """Return the value of a fact, None where it is not known."""
    return connection.scalar(select(facts.c.value).where(facts.c.name == name))


def renew(engine: Engine, facts: Table, fact: tuple[str, str], make: Callable[[Connection], None]) -> None:
    """Make anew what belongs to a fact (its name and value) where the store has another value; a read-only store stays as it is."""
    name, value = fact
    with reading(engine) as connection:
        if stored_fact(connection, facts, name) == value:
            return

    def work(connection: Connection) -> None:
        hold_upgrade_lock(connection)
        stored = stored_fact(connection, facts, name)
        if stored == value:
            return
        make(connection)
        if stored is None:
            connection.execute(insert(facts), {"name": name, "value": value})
        else:
            connection.execute(update(facts).where(facts.c.name == name).values(value=value))

    try:
        write(engine, work)
    except StoreReadOnly:
        return
