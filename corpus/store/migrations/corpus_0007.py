"""Collections and tags, and an index by which related articles are found."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, SHORT, Moment

revision = "corpus_0007"
down_revision = "corpus_0006"


def upgrade() -> None:
    """Make the tables."""
    _table(
        "collections",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", ORDERED),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.UniqueConstraint("folded", name="uq_collections_folded"),
    )
    _table(
        "tags",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", ORDERED, nullable=False),
        sa.UniqueConstraint("folded", name="uq_tags_folded"),
    )
    _pairs("collection_articles", "collection_id", "article_id", sa.Column("place", sa.Integer, nullable=False))
    op.create_index("ix_collection_articles_article_id", "collection_articles", ["article_id"])
    _pairs("article_tags", "article_id", "tag_id")
    op.create_index("ix_article_tags_tag_id", "article_tags", ["tag_id"])
    _table(
        "collection_changes",
        sa.Column("kind", SHORT, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("undone", sa.Boolean, nullable=False),
    )
    # so that articles with a key are found without their rows being looked up
    op.create_index("ix_article_keys_family_key_article_id", "article_keys", ["family", "key", "article_id"])
    op.drop_index("ix_article_keys_family_key", "article_keys")
    op.create_index("ix_collection_changes_undone_id", "collection_changes", ["undone", "id"])


def _table(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("uuid", name=f"uq_{name}_uuid"),
    )


def _pairs(name: str, one: str, other: str, *columns: sa.schema.SchemaItem) -> None:
    """Make a table of which belongs to which."""
    parents = {"collection_id": "collections", "article_id": "articles", "tag_id": "tags"}
    _table(
        name,
        sa.Column(one, sa.Integer, nullable=False),
        sa.Column(other, sa.Integer, nullable=False),
        *columns,
        *(
            sa.ForeignKeyConstraint([own], [f"{parents[own]}.id"], name=f"fk_{name}_{own}", ondelete="CASCADE")
            for own in (one, other)
        ),
        sa.UniqueConstraint(one, other, name=f"uq_{name}_{one}_{other}"),
    )
