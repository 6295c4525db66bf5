"""The tables of what a source prints on many of its pages."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from corpus.store.columns import ORDERED, SHORT, Moment, row_columns
from corpus.store.tables import METADATA

learned_lines = Table(
    "learned_lines",
    METADATA,
    *row_columns(),
    Column("source", ORDERED, nullable=False),
    Column("digest", SHORT, nullable=False),
    Column("line", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("kept", Boolean, nullable=False),
    Column("changed", Moment, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("source", "digest"),
)
"""Lines that stand on many pages of a source, in how many of its newest articles, and whether a reader wants them kept in
the articles."""

learned_line_changes = Table(
    "learned_line_changes",
    METADATA,
    *row_columns(),
    Column("line_id", Integer, ForeignKey("learned_lines.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kept", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
)
"""What readers did with a line: let it stay, or leave it out again."""

learned_sources = Table(
    "learned_sources",
    METADATA,
    *row_columns(),
    Column("source", ORDERED, nullable=False, unique=True),
    Column("articles", Integer, nullable=False),
    Column("learned", Moment, nullable=False),
)
"""How many articles a source had when its lines were last learned."""
