"""Facts that a store keeps about itself."""

from collections.abc import Callable

from sqlalchemy import Connection, Engine, Table, insert, select, update

from corpus.errors import StoreReadOnly
from corpus.store.engine import hold_upgrade_lock, reading, write


def stored_fact(connection: Connection, facts: Table, name: str) -> str | None:
    """Return the value of a fact, None where it is not known."""
    return connection.scalar(select(facts.c.value).where(facts.c.name == name))


def keep_fact(connection: Connection, facts: Table, fact: tuple[str, str]) -> None:
    """Keep a fact (its name and value) in place of what was known of the name."""
    name, value = fact
    known = connection.execute(update(facts).where(facts.c.name == name).values(value=value)).rowcount
    if not known:
        connection.execute(insert(facts), {"name": name, "value": value})


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
        keep_fact(connection, facts, fact)

    try:
        write(engine, work)
    except StoreReadOnly:
        return
