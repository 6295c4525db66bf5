"""The tables of copies and versions of articles: what is looked up to find them, which are alike, what readers said."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, UniqueConstraint

from corpus.store.columns import Moment, row_columns
from corpus.store.tables import METADATA

article_sketches = Table(
    "article_sketches",
    METADATA,
    Column("hash", Integer, primary_key=True, autoincrement=False),
    Column("article_id", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""The smallest hashes of each article's text: derived, so that its rows are nothing but their two numbers."""

article_pairs = Table(
    "article_pairs",
    METADATA,
    Column("one_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("other_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("alike", Integer, nullable=False),
    Index(None, "other_id"),
    sqlite_with_rowid=False,
)
"""Articles that are versions or copies of one another, the smaller number first: derived, with how many percent of
the shorter text both have."""

article_partings = Table(
    "article_partings",
    METADATA,
    *row_columns(),
    Column("one_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("other_id", Integer, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("one_id", "other_id"),
    Index(None, "other_id"),
)
"""Articles of which a reader says that they are not the same, the smaller number first."""
