"""Who wrote a translation first, translations that are removed, and the indexes by which units are recalled and found."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED

revision = "glossary_0008"
down_revision = "glossary_0007"


def upgrade() -> None:
    """Make the columns and the empty indexes; what was kept before comes into them step by step when the chain is finished."""
    op.add_column("pairs", sa.Column("engine", ORDERED, nullable=False, server_default=""))
    op.add_column("pairs", sa.Column("removed", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_index("ix_pairs_status_removed_id", "pairs", ["status", "removed", "id"])
    op.create_index("ix_pairs_origin_removed_id", "pairs", ["origin", "removed", "id"])
    if op.get_bind().dialect.name == "sqlite":
        _fts5("unit_words", "source, target, content=''")
        _fts5("unit_parts", "parts, content='', detail='none', columnsize=0")
    else:
        op.execute("CREATE TABLE unit_words (id integer PRIMARY KEY, terms tsvector NOT NULL)")
        op.execute("CREATE INDEX ix_unit_words_terms ON unit_words USING gin (terms)")
        op.execute("CREATE TABLE unit_parts (mark integer, part bigint, PRIMARY KEY (mark, part))")


def _fts5(table: str, options: str) -> None:
    op.execute(f'CREATE VIRTUAL TABLE {table} USING fts5({options}, tokenize="unicode61 remove_diacritics 0")')
    op.execute(f"CREATE VIRTUAL TABLE {table}_counts USING fts5vocab({table}, 'row')")
