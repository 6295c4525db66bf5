"""Checks of rows that belong together."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Table, delete, exists, func, not_, select, text, update

from corpus.store.keys import forget_keys
from corpus.store.schema import METADATA
from corpus.store.tables import articles
from corpus.store.verifying.faults import Fault, FaultKind

_OWNED = ("article_id",)
"""Columns that name an article without a foreign key."""


def file_faults(connection: Connection) -> Iterator[Fault]:
    """Yield what SQLite itself finds wrong with its file; PostgreSQL looks after its own."""
    if connection.dialect.name != "sqlite":
        return
    said = [row[0] for row in connection.execute(text("PRAGMA quick_check(3)")) if row[0] != "ok"]
    if said:
        yield Fault(FaultKind.FILE, f"The file is damaged ({said[0]}): put a backup back with warraq restore.")


def orphan_faults(connection: Connection) -> Iterator[Fault]:
    """Yield the tables with rows of articles that are not there, and the articles that stand behind one that is not there."""
    for table, alone in _orphans():
        count = connection.scalar(select(func.count()).select_from(table).where(alone)) or 0
        if count:
            yield Fault(
                FaultKind.ORPHANS, f"{count:,} rows of {table.name} belong to articles that are no longer there."
            )
    hidden = select(articles.c.id, articles.c.content_id).where(_is_lost_behind())
    for number, article in connection.execute(hidden):
        yield Fault(FaultKind.HIDDEN, f"{article} stands behind an article that is no longer there.", number, article)


def drop_orphans(connection: Connection) -> None:
    """Delete rows of articles that are not there, and show articles that stand behind one."""
    for table, alone in _orphans():
        connection.execute(delete(table).where(alone))
    forget_keys(connection, select(articles.c.id).where(_is_lost_behind()))
    connection.execute(update(articles).where(_is_lost_behind()).values(shown_by=None, shown_why=None))


def _is_lost_behind() -> ColumnElement[bool]:
    other = articles.alias("other")
    return articles.c.shown_by.is_not(None) & not_(exists().where(other.c.id == articles.c.shown_by))


def _orphans() -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Yield each table of rows that belong to articles, with the condition that one of its rows has none."""
    for table in METADATA.sorted_tables:
        for column in table.columns:
            points = any(key.column is articles.c.id for key in column.foreign_keys)
            if table is not articles and (points or (column.name in _OWNED and isinstance(column.type, _number()))):
                parent = articles.alias("parent")
                yield table, column.is_not(None) & not_(exists().where(parent.c.id == column))


def _number() -> type:
    return type(articles.c.id.type)
