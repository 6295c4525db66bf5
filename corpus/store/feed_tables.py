"""The tables of feeds: those that are followed, what was done to them, and the entries that came."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from corpus.store.columns import SHORT, Moment, kept_columns, row_columns
from corpus.store.tables import METADATA

feeds = Table(
    "feeds",
    METADATA,
    *row_columns(),
    Column("address", Text, nullable=False),
    Column("address_key", SHORT, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("folder", Text, nullable=False),
    Column("etag", Text, nullable=False),
    Column("modified", Text, nullable=False),
    Column("checked", Moment),
    Column("due", Moment),
    Column("seconds", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("problem", Text, nullable=False),
    Column("paused", Boolean, nullable=False),
    *kept_columns(),
)
"""Feeds that are or were followed: where each is (and a digest of that, which is unique), what it is called, the marks of
the version seen last, when it was asked and when it is to be asked again, after how many seconds, what went wrong."""

feed_changes = Table(
    "feed_changes",
    METADATA,
    *row_columns(),
    Column("feed_id", Integer, ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", SHORT, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("at", Moment, nullable=False),
)
"""What was done to a feed: add, rename, move, remove, restore."""

feed_entries = Table(
    "feed_entries",
    METADATA,
    *row_columns(),
    Column("feed_id", Integer, ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    Column("key", SHORT, nullable=False),
    Column("mark", SHORT, nullable=False),
    Column("article", SHORT, index=True),
    Column("tries", Integer, nullable=False),
    Column("problem", Text, nullable=False),
    Column("seen", Moment, nullable=False),
    UniqueConstraint("feed_id", "key"),
)
"""The entries that were seen: a digest of what tells an entry from others, one of what it said, and the id of its article."""
