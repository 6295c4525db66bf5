"""Marks, highlights and notes."""

revision = "corpus_0006"
down_revision = "corpus_0005"


def upgrade() -> None:
    """Make the tables."""
