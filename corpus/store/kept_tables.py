"""The tables of kept searches."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from corpus.store.columns import ORDERED, SHORT, Moment, kept_columns, row_columns
from corpus.store.tables import METADATA

kept_searches = Table(
    "kept_searches",
    METADATA,
    *row_columns(),
    Column("name", Text, nullable=False),
    Column("folded", ORDERED, unique=True),
    Column("query", Text, nullable=False),
    Column("author", Text, nullable=False),
    *kept_columns(),
)
"""Queries under a name; one that is forgotten has no folded name, so that another may take it."""

kept_search_looks = Table(
    "kept_search_looks",
    METADATA,
    *row_columns(),
    Column("search_id", Integer, ForeignKey("kept_searches.id", ondelete="CASCADE"), nullable=False),
    Column("reader", ORDERED, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("search_id", "reader"),
)
"""When each reader last looked at what a search finds."""

kept_search_changes = Table(
    "kept_search_changes",
    METADATA,
    *row_columns(),
    Column("search_id", Integer, ForeignKey("kept_searches.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", SHORT, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("author", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
"""What was done to a search: keep, change, forget, restore; before and after are its name and its query, as JSON."""
