"""All that ISO 30042 says of concepts and terms, and glossaries with a priority."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, SHORT, Moment
from corpus.store.uuid7 import uuid7

revision = "glossary_0003"
down_revision = "glossary_0002"

_AT_ONCE = 1000
_LISTS = {
    "sqlite": ("json_array(subject)", "json_array(json_array('en', definition, NULL))"),
    "postgresql": (
        "CAST(json_build_array(subject) AS text)",
        "CAST(json_build_array(json_build_array('en', definition, NULL)) AS text)",
    ),
}
"""How each engine writes the one subject field and the one definition of before as lists."""


def upgrade() -> None:
    """Add the columns and tables, and bring what was said of concepts into them."""
    _subjects()
    _relations()
    _glossaries()
    _new_of_concepts()
    _new_of_terms()
    _fill()
    _keep_subjects()
    with op.batch_alter_table("concepts") as concepts:
        concepts.drop_column("subject")
        concepts.drop_column("definition")
        concepts.alter_column("glossary", type_=ORDERED)
        concepts.alter_column("author", type_=ORDERED)
    op.create_index("ix_concepts_qid", "concepts", ["qid"])
    op.create_index("ix_concepts_removed_changed_id", "concepts", ["removed", "changed", "id"])
    own = ["removed", "glossary", "sort_key", "id"]
    op.create_index("ix_concepts_removed_glossary_sort_key_id", "concepts", own)
    op.create_index("ix_terms_article", "terms", ["article"])
    op.create_index("ix_terms_root", "terms", ["root"])


def _new_of_concepts() -> None:
    for name in ("subjects", "definitions", "relations", "links", "extras"):
        op.add_column("concepts", sa.Column(name, sa.Text))
    op.add_column("concepts", sa.Column("qid", SHORT))
    op.add_column("concepts", sa.Column("creator", ORDERED))
    op.add_column("concepts", sa.Column("created", Moment))


def _new_of_terms() -> None:
    for name in ("forbidden", "untranslated"):
        op.add_column("terms", sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false()))
    for name in ("article", "noted", "term_type", "gender", "number", "register"):
        op.add_column("terms", sa.Column(name, SHORT))
    for name in ("geography", "vocalised", "plurals", "masdar", "romanisation", "excluded", "extras"):
        op.add_column("terms", sa.Column(name, sa.Text))
    op.add_column("terms", sa.Column("root", ORDERED))
    op.add_column("terms", sa.Column("match_mode", SHORT, nullable=False, server_default="inflected"))


def _fill() -> None:
    """Make lists of the subject field and the definition, and tell from the history who made each concept and when."""
    subjects, definitions = _LISTS[op.get_bind().dialect.name]
    op.execute(f"UPDATE concepts SET subjects = {subjects} WHERE subject <> ''")
    op.execute(f"UPDATE concepts SET definitions = {definitions} WHERE definition <> ''")
    first = (
        "(SELECT {} FROM glossary_changes WHERE thing = concepts.uuid AND kind = 'add'"
        " ORDER BY glossary_changes.id LIMIT 1)"
    )
    op.execute(f"UPDATE concepts SET creator = {first.format('author')}, created = {first.format('at')}")


def _keep_subjects() -> None:
    concepts = sa.table("concepts", sa.column("id"), sa.column("subject"))
    kept = sa.table(
        "concept_subjects",
        sa.column("uuid", sa.Uuid),
        sa.column("concept_id"),
        sa.column("subject"),
        sa.column("key"),
    )
    connection, last = op.get_bind(), 0
    while True:
        some = sa.select(concepts).where(concepts.c.id > last, concepts.c.subject != "").order_by(concepts.c.id)
        rows = connection.execute(some.limit(_AT_ONCE)).all()
        if not rows:
            return
        values = [
            {"uuid": uuid7(), "concept_id": row.id, "subject": row.subject, "key": row.subject.casefold()}
            for row in rows
        ]
        connection.execute(sa.insert(kept), values)
        last = rows[-1].id


def _subjects() -> None:
    op.create_table(
        "concept_subjects",
        *_row("concept_subjects"),
        *_parent("concept_subjects", "concept_id", "concepts"),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("key", ORDERED, nullable=False),
    )
    op.create_index("ix_concept_subjects_concept_id", "concept_subjects", ["concept_id"])
    op.create_index("ix_concept_subjects_key_concept_id", "concept_subjects", ["key", "concept_id"])


def _relations() -> None:
    op.create_table(
        "concept_relations",
        *_row("concept_relations"),
        *_parent("concept_relations", "concept_id", "concepts"),
        sa.Column("kind", SHORT, nullable=False),
        sa.Column("target", ORDERED, nullable=False),
    )
    for name in ("concept_id", "target"):
        op.create_index(f"ix_concept_relations_{name}", "concept_relations", [name])


def _glossaries() -> None:
    op.create_table(
        "glossaries",
        *_row("glossaries"),
        sa.Column("name", ORDERED, nullable=False),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("chosen", sa.Boolean, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.UniqueConstraint("name", name="uq_glossaries_name"),
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
