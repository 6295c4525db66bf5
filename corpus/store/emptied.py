"""Which articles an index that was emptied still waits for, so that nobody takes out of it what is not in it."""

from sqlalchemy import Connection, delete, select

from corpus.store.facts import keep_fact
from corpus.store.tables import corpus_facts

REACHED = "analysis reached"
"""The fact that says up to which row number articles have been indexed anew."""
_EMPTIED = "index emptied"
"""The fact that says up to which row number they were in the index before."""


def note_emptied(connection: Connection, last: int) -> None:
    """Note that the index lost all articles up to a row number."""
    keep_fact(connection, corpus_facts, (_EMPTIED, str(last)))


def note_filled(connection: Connection) -> None:
    """Note that the index has all articles again."""
    connection.execute(delete(corpus_facts).where(corpus_facts.c.name == _EMPTIED))


def emptied_to(connection: Connection) -> int:
    """Return up to which row number articles were taken out, 0 where none were."""
    return _span(connection)[1]


def is_awaited(connection: Connection, number: int) -> bool:
    """Return whether an article was taken out and is not back yet."""
    reached, last = _span(connection)
    return reached < number <= last


def _span(connection: Connection) -> tuple[int, int]:
    query = select(corpus_facts.c.name, corpus_facts.c.value).where(corpus_facts.c.name.in_((REACHED, _EMPTIED)))
    facts = {row.name: int(row.value.split()[-1]) for row in connection.execute(query)}
    return facts.get(REACHED, 0), facts.get(_EMPTIED, 0)
