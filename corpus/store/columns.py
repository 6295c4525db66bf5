"""The kinds of columns that both data bases keep alike."""

from datetime import UTC, datetime

from sqlalchemy import Boolean, Column, DateTime, Dialect, Integer, MetaData, String, Table, Text, Uuid
from sqlalchemy.types import TypeDecorator

from corpus.store.uuid7 import uuid7


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no time zone, so it is put back there."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC, without its zone on SQLite."""
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


ORDERED = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that is compared by code points, whatever the language of the server."""
SHORT = String(64).with_variant(String(64, collation="C"), "postgresql")
"""An identifier or a word of our own, compared by code points."""


def row_columns() -> list[Column[object]]:
    """Return the two columns that every row begins with: its number and its UUIDv7."""
    return [
        Column("id", Integer, primary_key=True),
        Column("uuid", Uuid, nullable=False, unique=True, default=uuid7),
    ]


def kept_columns() -> list[Column[object]]:
    """Return the columns that rows of what has a history end with: when it was changed, whether it is gone, its version."""
    return [
        Column("changed", Moment, nullable=False),
        Column("removed", Boolean, nullable=False),
        Column("version", Integer, nullable=False),
    ]


def facts_table(name: str, metadata: MetaData) -> Table:
    """Return a table of facts about a store itself, such as the version of what made its indexes."""
    return Table(
        name,
        metadata,
        *row_columns(),
        Column("name", SHORT, nullable=False, unique=True),
        Column("value", Text, nullable=False),
    )


def now() -> datetime:
    """Return this moment in UTC."""
    return datetime.now(UTC)
