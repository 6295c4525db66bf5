"""Concepts, their terms and history, translations and entities, and the indexes of words and trigrams."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, SHORT, Moment

revision = "glossary_0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _concepts()
    _terms()
    _changes()
    _pairs()
    _entities()
    _facts()
    if op.get_bind().dialect.name == "sqlite":
        for kind in ("words", "trigrams"):
            _fts5(f"term_{kind}")
    else:
        for kind in ("words", "trigrams"):
            _tsvector(f"term_{kind}")


def _concepts() -> None:
    op.create_table(
        "concepts",
        *_row("concepts"),
        sa.Column("subject", sa.Text),
        sa.Column("definition", sa.Text),
        sa.Column("note", sa.Text),
        _short("stage"),
        sa.Column("glossary", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("sort_key", ORDERED, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_index("ix_concepts_removed_sort_key_id", "concepts", ["removed", "sort_key", "id"])


def _terms() -> None:
    op.create_table(
        "terms",
        *_row("terms"),
        *_parent("terms", "concept_id", "concepts"),
        sa.Column("position", sa.Integer, nullable=False),
        _short("language"),
        sa.Column("text", sa.Text, nullable=False),
        _short("status"),
        sa.Column("part_of_speech", SHORT),
        sa.Column("note", sa.Text),
        sa.Column("context", sa.Text),
        sa.Column("source", sa.Text),
        sa.Column("lookups", sa.Text, nullable=False),
    )
    op.create_table(
        "term_forms",
        *_row("term_forms"),
        *_parent("term_forms", "term_id", "terms"),
        *_parent("term_forms", "concept_id", "concepts"),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("folded", ORDERED, nullable=False),
        sa.Column("stripped", ORDERED, nullable=False),
    )
    op.create_index("ix_terms_concept_id", "terms", ["concept_id"])
    for name in ("term_id", "concept_id", "folded", "stripped"):
        op.create_index(f"ix_term_forms_{name}", "term_forms", [name])


def _changes() -> None:
    op.create_table(
        "concept_changes",
        *_row("concept_changes"),
        sa.Column("step", sa.Uuid, nullable=False),
        sa.Column("concept", sa.Uuid, nullable=False),
        _short("kind"),
        _short("state"),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
    )
    op.create_index("ix_concept_changes_step", "concept_changes", ["step"])
    op.create_index("ix_concept_changes_concept", "concept_changes", ["concept"])
    op.create_index("ix_concept_changes_author_state_id", "concept_changes", ["author", "state", "id"])


def _pairs() -> None:
    op.create_table(
        "pairs",
        *_row("pairs"),
        _short("key"),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        _short("status"),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_index("ix_pairs_key", "pairs", ["key"])


def _entities() -> None:
    op.create_table(
        "entities",
        *_row("entities"),
        sa.Column("entity_id", sa.Text, nullable=False),
        _short("kind"),
        sa.Column("ar", sa.Text, nullable=False),
        sa.Column("en", sa.Text, nullable=False),
        _short("qid"),
        sa.Column("confirmed", sa.Boolean, nullable=False),
        sa.Column("variants", sa.Text, nullable=False),
        sa.Column("skeletons", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.UniqueConstraint("entity_id", name="uq_entities_entity_id"),
    )
    op.create_table(
        "entity_skeletons",
        *_row("entity_skeletons"),
        *_parent("entity_skeletons", "entity", "entities"),
        sa.Column("skeleton", ORDERED, nullable=False),
    )
    op.create_index("ix_entity_skeletons_entity", "entity_skeletons", ["entity"])
    op.create_index("ix_entity_skeletons_skeleton", "entity_skeletons", ["skeleton"])


def _facts() -> None:
    op.create_table(
        "glossary_facts",
        *_row("glossary_facts"),
        _short("name"),
        sa.Column("value", sa.Text, nullable=False),
        sa.UniqueConstraint("name", name="uq_glossary_facts_name"),
    )


def _row(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("uuid", name=f"uq_{table}_uuid"),
    ]


def _parent(table: str, name: str, parent: str) -> list[sa.schema.SchemaItem]:
    key = sa.ForeignKeyConstraint([name], [f"{parent}.id"], name=f"fk_{table}_{name}", ondelete="CASCADE")
    return [sa.Column(name, sa.Integer, nullable=False), key]


def _short(name: str) -> sa.Column[str]:
    return sa.Column(name, SHORT, nullable=False)


def _fts5(table: str) -> None:
    tokenizer = "unicode61 remove_diacritics 0 tokenchars ''_''"
    op.execute(f"CREATE VIRTUAL TABLE {table} USING fts5(form, content='', detail='none', tokenize='{tokenizer}')")
    op.execute(f"CREATE VIRTUAL TABLE {table}_counts USING fts5vocab({table}, 'row')")
    op.execute(f"CREATE VIRTUAL TABLE {table}_places USING fts5vocab({table}, 'instance')")


def _tsvector(table: str) -> None:
    key = "id integer PRIMARY KEY REFERENCES term_forms (id) ON DELETE CASCADE"
    op.execute(f"CREATE TABLE {table} ({key}, form tsvector NOT NULL)")
    op.execute(f"CREATE INDEX ix_{table}_form ON {table} USING gin (form)")
