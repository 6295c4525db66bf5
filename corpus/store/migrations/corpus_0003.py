"""What a source prints on every page."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, SHORT, Moment

revision = "corpus_0003"
down_revision = "corpus_0002"


def upgrade() -> None:
    """Make the tables."""
    _table(
        "learned_lines",
        sa.Column("source", ORDERED, nullable=False),
        sa.Column("digest", SHORT, nullable=False),
        sa.Column("line", sa.Text, nullable=False),
        sa.Column("articles", sa.Integer, nullable=False),
        sa.Column("kept", sa.Boolean, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.UniqueConstraint("source", "digest", name="uq_learned_lines_source_digest"),
    )
    _table(
        "learned_sources",
        sa.Column("source", ORDERED, nullable=False),
        sa.Column("articles", sa.Integer, nullable=False),
        sa.Column("learned", Moment, nullable=False),
        sa.UniqueConstraint("source", name="uq_learned_sources_source"),
    )


def _table(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("uuid", name=f"uq_{name}_uuid"),
        *columns,
    )
