"""What readers choose and know, and one history of everything that can be undone."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, SHORT, Moment

revision = "glossary_0002"
down_revision = "glossary_0001"

_OF_BOTH = "id, uuid, step, kind, state, author, at, before, after"


def upgrade() -> None:
    """Make the new tables, and put the history of concepts into the one of everything."""
    _changes()
    _rules()
    _words()
    op.execute(
        f"INSERT INTO glossary_changes ({_OF_BOTH}, subject, thing)"
        f" SELECT {_OF_BOTH}, 'concept', concept FROM concept_changes ORDER BY id"
    )
    if op.get_bind().dialect.name == "postgresql":
        newest = "SELECT setval(pg_get_serial_sequence('glossary_changes', 'id'), max(id)) FROM glossary_changes"
        op.execute(f"{newest} HAVING max(id) IS NOT NULL")
    op.drop_table("concept_changes")


def _changes() -> None:
    op.create_table(
        "glossary_changes",
        *_row("glossary_changes"),
        sa.Column("step", sa.Uuid, nullable=False),
        _short("subject"),
        sa.Column("thing", sa.Uuid, nullable=False),
        _short("kind"),
        _short("state"),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
    )
    op.create_index("ix_glossary_changes_step", "glossary_changes", ["step"])
    op.create_index("ix_glossary_changes_thing", "glossary_changes", ["thing"])
    op.create_index("ix_glossary_changes_author_state_id", "glossary_changes", ["author", "state", "id"])


def _rules() -> None:
    op.create_table(
        "sense_rules",
        *_row("sense_rules"),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("form", ORDERED, nullable=False),
        _short("passage"),
        sa.Column("place", sa.Integer, nullable=False),
        _short("article"),
        sa.Column("block", sa.Integer, nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("lemma_id", sa.Text, nullable=False),
        sa.Column("lemma", sa.Text, nullable=False),
        _short("pos"),
        sa.Column("gloss", sa.Text, nullable=False),
        sa.Column("stem", sa.Text, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.UniqueConstraint("author", "form", "passage", "place", name="uq_sense_rules_author_form_passage_place"),
    )


def _words() -> None:
    op.create_table(
        "marked_words",
        *_row("marked_words"),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("key", ORDERED, nullable=False),
        sa.Column("lemma", sa.Text, nullable=False),
        sa.Column("gloss", sa.Text, nullable=False),
        _short("status"),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.UniqueConstraint("author", "key", name="uq_marked_words_author_key"),
    )
    op.create_table(
        "article_words",
        *_row("article_words"),
        _short("article"),
        _short("maker"),
        sa.Column("words", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("article", name="uq_article_words_article"),
    )


def _row(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("uuid", name=f"uq_{table}_uuid"),
    ]


def _short(name: str) -> sa.Column[str]:
    return sa.Column(name, SHORT, nullable=False)
