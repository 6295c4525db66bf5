"""What concepts are sorted by, the roots of their terms, and indexes for what is asked by field."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED

revision = "glossary_0004"
down_revision = "glossary_0003"

_INDEXES = {
    "concepts": (
        ("removed", "english_key", "id"),
        ("removed", "root_key", "id"),
        ("removed", "created", "id"),
        ("removed", "used", "version", "id"),
        ("removed", "stage", "sort_key", "id"),
        ("removed", "author", "sort_key", "id"),
        ("removed", "creator", "sort_key", "id"),
    ),
    "terms": (("status", "concept_id"), ("language", "concept_id"), ("geography", "concept_id")),
    "term_forms": (("folded", "concept_id", "id"), ("stripped", "concept_id", "id")),
    "term_roots": (("root", "words", "concept_id", "term_id"), ("term_id",), ("concept_id",)),
}


def upgrade() -> None:
    """Add the columns and the table, which are filled when the keys are made anew, and the indexes."""
    for name in ("english_key", "root_key"):
        op.add_column("concepts", sa.Column(name, ORDERED, nullable=False, server_default=""))
    op.add_column("concepts", sa.Column("used", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "term_roots",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        *_parent("term_id", "terms"),
        *_parent("concept_id", "concepts"),
        sa.Column("root", ORDERED, nullable=False),
        sa.Column("words", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_term_roots"),
        sa.UniqueConstraint("uuid", name="uq_term_roots_uuid"),
    )
    for name in ("folded", "stripped"):
        op.drop_index(f"ix_term_forms_{name}", "term_forms")
    for table, indexes in _INDEXES.items():
        for columns in indexes:
            op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _parent(name: str, parent: str) -> list[sa.schema.SchemaItem]:
    key = sa.ForeignKeyConstraint([name], [f"{parent}.id"], name=f"fk_term_roots_{name}", ondelete="CASCADE")
    return [sa.Column(name, sa.Integer, nullable=False), key]
