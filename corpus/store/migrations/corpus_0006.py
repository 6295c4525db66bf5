"""Marks, highlights and notes."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import SHORT, Moment

revision = "corpus_0006"
down_revision = "corpus_0005"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "annotations",
        *_row("annotations"),
        *(sa.Column(name, SHORT, nullable=False) for name in ("article", "kind", "style")),
        *(
            sa.Column(f"{end}_{part}", sa.Integer, nullable=False)
            for end in ("start", "end")
            for part in ("block", "offset")
        ),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("exact", "prefix", "suffix", "note", "title", "sought", "author")
        ),
        sa.Column("made", Moment, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_index("ix_annotations_article", "annotations", ["article"])
    op.create_index("ix_annotations_removed_made", "annotations", ["removed", "made"])
    op.create_table(
        "annotation_changes",
        *_row("annotation_changes"),
        sa.Column("annotation_id", sa.Integer, nullable=False),
        sa.Column("kind", SHORT, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.ForeignKeyConstraint(
            ["annotation_id"], ["annotations.id"], name="fk_annotation_changes_annotation_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_annotation_changes_annotation_id", "annotation_changes", ["annotation_id"])


def _row(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("uuid", name=f"uq_{table}_uuid"),
    ]
