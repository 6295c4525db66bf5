"""How far the roots of terms are filled in, and by which lexicon."""

from sqlalchemy import Connection

from corpus.store.facts import keep_fact, stored_fact
from glossary.store.tables import glossary_facts

_FACT = "roots"


def filled_until(connection: Connection) -> str | None:
    """Return how far roots were filled in and by which lexicon, None where they never were."""
    return stored_fact(connection, glossary_facts, _FACT)


def last_filled(connection: Connection) -> tuple[str, int]:
    """Return the version of the lexicon and the number of the last term looked at with it, empty and 0 for none."""
    version, _, number = (filled_until(connection) or "").rpartition(" ")
    return version, int(number or 0)


def note_filled(connection: Connection, version: str, number: int) -> None:
    """Note that all terms up to a number were looked at with a lexicon."""
    keep_fact(connection, glossary_facts, (_FACT, f"{version} {number}"))


def note_new(connection: Connection, number: int) -> None:
    """Have the terms from a new one on looked at: SQLite gives the numbers of the last rows again once these are deleted."""
    version, last = last_filled(connection)
    if number <= last:
        note_filled(connection, version, number - 1)
