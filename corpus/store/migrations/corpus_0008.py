"""Searches that are kept."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, SHORT, Moment

revision = "corpus_0008"
down_revision = "corpus_0007"


def upgrade() -> None:
    """Make the tables."""
    _table(
        "kept_searches",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", ORDERED),
        sa.Column("query", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.UniqueConstraint("folded", name="uq_kept_searches_folded"),
    )
    _table(
        "kept_search_looks",
        sa.Column("search_id", sa.Integer, nullable=False),
        sa.Column("reader", ORDERED, nullable=False),
        sa.Column("at", Moment, nullable=False),
        _of_search("kept_search_looks"),
        sa.UniqueConstraint("search_id", "reader", name="uq_kept_search_looks_search_id_reader"),
    )
    _table(
        "kept_search_changes",
        sa.Column("search_id", sa.Integer, nullable=False),
        sa.Column("kind", SHORT, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        _of_search("kept_search_changes"),
    )
    op.create_index("ix_kept_search_changes_search_id", "kept_search_changes", ["search_id"])


def _table(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("uuid", name=f"uq_{name}_uuid"),
    )


def _of_search(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["search_id"], ["kept_searches.id"], name=f"fk_{table}_search_id", ondelete="CASCADE"
    )
