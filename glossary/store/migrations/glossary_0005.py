"""What readers say is not meant by a term."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import ORDERED, SHORT, Moment

revision = "glossary_0005"
down_revision = "glossary_0004"

_UNIQUE = ("author", "concept", "form", "article", "passage", "place")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "term_exceptions",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("uuid", sa.Uuid, nullable=False),
        sa.Column("author", ORDERED, nullable=False),
        sa.Column("concept", SHORT, nullable=False),
        sa.Column("form", ORDERED, nullable=False),
        sa.Column("article", SHORT, nullable=False),
        sa.Column("passage", SHORT, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("scope", SHORT, nullable=False),
        sa.Column("term", sa.Text, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_term_exceptions"),
        sa.UniqueConstraint("uuid", name="uq_term_exceptions_uuid"),
        sa.UniqueConstraint(*_UNIQUE, name=f"uq_term_exceptions_{'_'.join(_UNIQUE)}"),
    )
