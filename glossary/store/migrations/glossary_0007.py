"""What readers decide of names, and where articles speak of entities."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, SHORT, Moment

revision = "glossary_0007"
down_revision = "glossary_0006"

_COUNTED = ("mentions", "adjectives", "articles")
_KEYS = ("sort_key", "english_key")
_ORDERS = (*_KEYS, "mentions", "articles", "last")


def upgrade() -> None:
    """Make the tables, and the columns by which entities are listed; what they hold comes with the next cataloguing."""
    _make_records()
    _make_appearances()
    op.add_column("entities", sa.Column("search", sa.Text, nullable=False, server_default=""))
    for name in _KEYS:
        op.add_column("entities", sa.Column(name, ORDERED, nullable=False, server_default=""))
    for name in _COUNTED:
        op.add_column("entities", sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    op.add_column("entities", sa.Column("last", SHORT, nullable=False, server_default=""))
    for name in _ORDERS:
        op.create_index(f"ix_entities_{name}_id", "entities", [name, "id"])


def _make_records() -> None:
    op.create_table(
        "authority_records",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.Column("entity", SHORT, nullable=False),
        sa.Column("kind", SHORT, nullable=False),
        sa.Column("ar", sa.Text, nullable=False),
        sa.Column("en", sa.Text, nullable=False),
        sa.Column("qid", SHORT, nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("aliases", sa.Text, nullable=False),
        sa.Column("refused", sa.Text, nullable=False),
        sa.Column("merged_into", SHORT, nullable=False),
        sa.Column("hidden", sa.Boolean, nullable=False),
        sa.Column("confirmed", sa.Boolean, nullable=False),
        sa.Column("apart", sa.Text, nullable=False),
        sa.Column("author", ORDERED, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_authority_records"),
        sa.UniqueConstraint("uuid", name="uq_authority_records_uuid"),
        sa.UniqueConstraint("entity", name="uq_authority_records_entity"),
    )


def _make_appearances() -> None:
    op.create_table(
        "appearances",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.Column("article", SHORT, nullable=False),
        sa.Column("entity", SHORT, nullable=False),
        sa.Column("day", SHORT, nullable=False),
        sa.Column("kind", SHORT, nullable=False),
        sa.Column("names", sa.Integer, nullable=False),
        sa.Column("adjectives", sa.Integer, nullable=False),
        sa.Column("spellings", sa.Text, nullable=False),
        sa.Column("spots", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_appearances"),
        sa.UniqueConstraint("uuid", name="uq_appearances_uuid"),
        sa.UniqueConstraint("article", "entity", name="uq_appearances_article_entity"),
    )
    op.create_index("ix_appearances_entity_day_article", "appearances", ["entity", "day", "article"])
