"""The letters by which marks are gone to."""

import sqlalchemy as sa
from alembic import op

from corpus.store.columns import SHORT

revision = "corpus_0011"
down_revision = "corpus_0010"


def upgrade() -> None:
    """Give what is noted a letter, which nothing has at first."""
    op.add_column("annotations", sa.Column("letter", SHORT, nullable=False, server_default=""))
