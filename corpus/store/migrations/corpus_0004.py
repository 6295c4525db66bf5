"""Feeds, and what came from them."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import SHORT, Moment

revision = "corpus_0004"
down_revision = "corpus_0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "feeds",
        *_row("feeds"),
        *[sa.Column(name, sa.Text, nullable=False) for name in ("address", "title", "site", "folder")],
        sa.Column("address_key", SHORT, nullable=False),
        *[sa.Column(name, sa.Text, nullable=False) for name in ("etag", "modified", "problem")],
        sa.Column("checked", Moment),
        sa.Column("due", Moment),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("paused", sa.Boolean, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.UniqueConstraint("address_key", name="uq_feeds_address_key"),
    )
    _of_feeds(
        "feed_changes",
        sa.Column("kind", SHORT, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.Column("at", Moment, nullable=False),
    )
    op.create_index("ix_feed_changes_feed_id", "feed_changes", ["feed_id"])
    _of_feeds(
        "feed_entries",
        sa.Column("key", SHORT, nullable=False),
        sa.Column("mark", SHORT, nullable=False),
        sa.Column("article", SHORT),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("problem", sa.Text, nullable=False),
        sa.Column("seen", Moment, nullable=False),
        sa.UniqueConstraint("feed_id", "key", name="uq_feed_entries_feed_id_key"),
    )
    op.create_index("ix_feed_entries_article", "feed_entries", ["article"])


def _of_feeds(table: str, *columns: sa.schema.SchemaItem) -> None:
    parent = sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=f"fk_{table}_feed_id", ondelete="CASCADE")
    op.create_table(table, *_row(table), sa.Column("feed_id", sa.Integer, nullable=False), *columns, parent)


def _row(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("uuid", name=f"uq_{table}_uuid"),
    ]
