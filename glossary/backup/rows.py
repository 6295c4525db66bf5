"""The rows of our own tables from one database to another, whichever engine each is on."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, text

from corpus.search.analysis import Terms
from corpus.store.index import index_on
from corpus.store.reindex import note_indexed
from corpus.store.schema import METADATA as CORPUS
from corpus.store.tables import article_texts
from glossary.memory.indexing import fill_unit_indexes
from glossary.store.forms import Form
from glossary.store.spellings import spellings_on
from glossary.store.tables import METADATA as GLOSSARY
from glossary.store.tables import term_forms

AT_ONCE = 1000
"""Rows in memory at a time."""


def own_tables() -> list[Table]:
    """Return all our tables but the indexes of each engine, those that others point to before these."""
    return [*CORPUS.sorted_tables, *GLOSSARY.sorted_tables]


def several(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows of a table by their keys, some at a time."""
    ordered = select(table).order_by(*table.primary_key.columns)
    with connection.execute(ordered, execution_options={"yield_per": AT_ONCE}) as result:
        rows = result.mappings()
        while some := [dict(row) for row in islice(rows, AT_ONCE)]:
            yield some


def put_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Put rows into a table with the numbers they have."""
    connection.execute(insert(table), list(rows))


def hold_all(connection: Connection) -> None:
    """Wait for others who write to our tables on PostgreSQL, and let none begin before this transaction ends."""
    names = ", ".join(table.name for table in own_tables())
    connection.execute(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))


def replace_all(source: Connection, target: Connection) -> None:
    """Let a database of the newest version hold what another one of the newest version holds, and nothing else."""
    tables = own_tables()
    for table in reversed(tables):
        target.execute(delete(table))
    for table in tables:
        for some in several(source, table):
            put_rows(target, table, some)
        _count_on(target, table)
    make_indexes(target)


def make_indexes(connection: Connection) -> None:
    """Fill the indexes of an engine from the rows that tell what stands in them."""
    articles = index_on(connection.dialect.name)
    articles.clear(connection)
    texts = select(article_texts.c.id, article_texts.c.terms).order_by(article_texts.c.id)
    for number, terms in connection.execute(texts).all():
        articles.put(connection, number, Terms.unpacked(terms))
    note_indexed(connection)
    spellings = spellings_on(connection.dialect.name)
    spellings.clear(connection)
    last = 0
    while True:
        own = select(term_forms.c.id, term_forms.c.folded, term_forms.c.stripped).where(term_forms.c.id > last)
        some = [Form(*row) for row in connection.execute(own.order_by(term_forms.c.id).limit(AT_ONCE))]
        if not some:
            break
        spellings.put(connection, some)
        last = some[-1].number
    fill_unit_indexes(connection)


def _count_on(connection: Connection, table: Table) -> None:
    """Let PostgreSQL number new rows from behind those that were put in with their numbers."""
    if connection.dialect.name != "postgresql" or "id" not in table.c:
        return
    sequence = connection.scalar(text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": table.name})
    if sequence:
        largest = connection.scalar(select(func.max(table.c.id)))
        connection.execute(
            text("SELECT setval(CAST(:sequence AS regclass), :largest, :used)"),
            {"sequence": sequence, "largest": largest or 1, "used": largest is not None},
        )
