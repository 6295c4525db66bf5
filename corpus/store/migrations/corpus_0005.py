"""Which files were read, and how far."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import SHORT, Moment

revision = "corpus_0005"
down_revision = "corpus_0004"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "read_files",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.Column("name", SHORT, nullable=False),
        sa.Column("stamp", SHORT, nullable=False),
        sa.Column("parts", sa.Integer, nullable=False),
        sa.Column("failed", sa.Integer, nullable=False),
        sa.Column("finished", sa.Boolean, nullable=False),
        sa.Column("read", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_read_files"),
        sa.UniqueConstraint("uuid", name="uq_read_files_uuid"),
        sa.UniqueConstraint("name", name="uq_read_files_name"),
    )
