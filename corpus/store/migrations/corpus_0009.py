"""Counts of frequent terms, and an index on PostgreSQL that stays small and is searched alike during imports."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import SHORT

revision = "corpus_0009"
down_revision = "corpus_0008"


def upgrade() -> None:
    """Make the table and set how PostgreSQL keeps the index."""
    op.create_table(
        "article_term_counts",
        sa.Column("term", SHORT, nullable=False),
        sa.Column("articles", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("term", name="pk_article_term_counts"),
    )
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute("ALTER TABLE article_index SET (toast_tuple_target = 4080)")
    op.execute("ALTER INDEX ix_article_index_terms SET (fastupdate = off)")
