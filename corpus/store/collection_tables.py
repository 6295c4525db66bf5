"""The tables of collections and tags."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from corpus.store.columns import ORDERED, SHORT, Moment, kept_columns, row_columns
from corpus.store.tables import METADATA

collections = Table(
    "collections",
    METADATA,
    *row_columns(),
    Column("name", Text, nullable=False),
    Column("folded", ORDERED, unique=True),
    Column("note", Text, nullable=False),
    Column("author", Text, nullable=False),
    *kept_columns(),
)
"""Articles that somebody put together under a name; one that is removed has no folded name, so that another may take it."""

collection_articles = Table(
    "collection_articles",
    METADATA,
    *row_columns(),
    Column("collection_id", Integer, ForeignKey("collections.id", ondelete="CASCADE"), nullable=False),
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    UniqueConstraint("collection_id", "article_id"),
)
"""The articles of collections; the smallest place is the first."""

tags = Table(
    "tags",
    METADATA,
    *row_columns(),
    Column("name", Text, nullable=False),
    Column("folded", ORDERED, nullable=False, unique=True),
)
"""Words that articles are marked with, as they were first written; their spellings are one where `fold` makes them one."""

article_tags = Table(
    "article_tags",
    METADATA,
    *row_columns(),
    Column("article_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("tag_id", Integer, ForeignKey("tags.id", ondelete="CASCADE"), nullable=False, index=True),
    UniqueConstraint("article_id", "tag_id"),
)
"""Which articles are marked with which tags."""

collection_changes = Table(
    "collection_changes",
    METADATA,
    *row_columns(),
    Column("kind", SHORT, nullable=False),
    Column("subject", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("undone", Boolean, nullable=False),
    Index(None, "undone", "id"),
)
"""What was done to collections and tags, and what takes it back: the id or the word it was done to, and JSON."""
