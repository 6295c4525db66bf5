"""Which files were read, and how far."""

revision = "corpus_0005"
down_revision = "corpus_0004"


def upgrade() -> None:
    """Make the tables."""
