"""Addresses, versions and copies of articles."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, SHORT, Moment

revision = "corpus_0002"
down_revision = "corpus_0001"

_LONGEST = 300


def upgrade() -> None:
    """Make the tables."""
    for column in (
        sa.Column("address", ORDERED),
        sa.Column("shown_by", sa.Integer),
        sa.Column("shown_why", SHORT),
        sa.Column("chosen", Moment),
    ):
        op.add_column("articles", column)
    for name in ("source", "section"):
        # an index of PostgreSQL takes 2,700 bytes of a value
        op.execute(f"UPDATE articles SET {name} = substr({name}, 1, {_LONGEST}) WHERE length({name}) > {_LONGEST}")
        op.create_index(f"ix_articles_{name}", "articles", [name])
    op.create_index("ix_articles_address", "articles", ["address"])
    op.create_index("ix_articles_shown_by_removed_added", "articles", ["shown_by", "removed", "added"])
    _sketches()
    _pairs()
    _partings()


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, autoincrement=False)


def _article(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["articles.id"], name=f"fk_{table}_{column}", ondelete="CASCADE")


def _sketches() -> None:
    op.create_table(
        "article_sketches",
        _number("hash"),
        _number("article_id"),
        sa.PrimaryKeyConstraint("hash", "article_id", name="pk_article_sketches"),
        sqlite_with_rowid=False,
    )


def _pairs() -> None:
    table = "article_pairs"
    op.create_table(
        table,
        _number("one_id"),
        _number("other_id"),
        sa.Column("alike", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=f"pk_{table}"),
        _article(table, "one_id"),
        _article(table, "other_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(f"ix_{table}_other_id", table, ["other_id"])


def _partings() -> None:
    table = "article_partings"
    op.create_table(
        table,
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.Column("one_id", sa.Integer, nullable=False),
        sa.Column("other_id", sa.Integer, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("uuid", name=f"uq_{table}_uuid"),
        sa.UniqueConstraint("one_id", "other_id", name=f"uq_{table}_one_id_other_id"),
        _article(table, "one_id"),
        _article(table, "other_id"),
    )
    op.create_index(f"ix_{table}_other_id", table, ["other_id"])
