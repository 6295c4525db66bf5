"""The table of the files that were read."""

from sqlalchemy import Boolean, Column, Integer, Table

from corpus.store.columns import SHORT, Moment, row_columns
from corpus.store.tables import METADATA

read_files = Table(
    "read_files",
    METADATA,
    *row_columns(),
    Column("name", SHORT, nullable=False, unique=True),
    Column("stamp", SHORT, nullable=False),
    Column("parts", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("finished", Boolean, nullable=False),
    Column("read", Moment, nullable=False),
)
"""Which files were read, and how far: a digest of the path and of what was wished, a digest of what tells that the file has
changed, how many parts of it are in the library, how many failed, whether all was read. No path is kept."""
