"""The tables of what readers note in articles."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from corpus.store.columns import SHORT, Moment, kept_columns, row_columns
from corpus.store.tables import METADATA

annotations = Table(
    "annotations",
    METADATA,
    *row_columns(),
    Column("article", SHORT, nullable=False, index=True),
    Column("kind", SHORT, nullable=False),
    Column("style", SHORT, nullable=False),
    Column("start_block", Integer, nullable=False),
    Column("start_offset", Integer, nullable=False),
    Column("end_block", Integer, nullable=False),
    Column("end_offset", Integer, nullable=False),
    Column("exact", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("letter", SHORT, nullable=False, server_default=""),
    Column("sought", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made", Moment, nullable=False),
    *kept_columns(),
    Index(None, "removed", "made"),
)
"""What is noted, by the id of its article's content: it outlives the article's row, and articles that are not kept have some."""

annotation_changes = Table(
    "annotation_changes",
    METADATA,
    *row_columns(),
    Column("annotation_id", Integer, ForeignKey("annotations.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", SHORT, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("before", Text),
    Column("after", Text),
)
"""What was done to annotations: add, revise, remove, restore."""
