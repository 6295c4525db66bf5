"""What users say is no candidate for the glossary."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, Moment

revision = "glossary_0006"
down_revision = "glossary_0005"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "dismissed_candidates",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.Column("author", ORDERED, nullable=False),
        sa.Column("key", ORDERED, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dismissed_candidates"),
        sa.UniqueConstraint("uuid", name="uq_dismissed_candidates_uuid"),
        sa.UniqueConstraint("author", "key", name="uq_dismissed_candidates_author_key"),
    )
