"""What readers did with the lines that sources print on many pages."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import Moment

revision = "corpus_0010"
down_revision = "corpus_0009"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "learned_line_changes",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learned_line_changes"),
        sa.UniqueConstraint("uuid", name="uq_learned_line_changes_uuid"),
        sa.Column("line_id", sa.Integer, nullable=False),
        sa.Column("kept", sa.Boolean, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["learned_lines.id"], name="fk_learned_line_changes_line_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_learned_line_changes_line_id", "learned_line_changes", ["line_id"])
