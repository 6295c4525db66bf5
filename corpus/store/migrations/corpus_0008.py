"""Searches that are kept."""

revision = "corpus_0008"
down_revision = "corpus_0007"


def upgrade() -> None:
    """Make the tables."""
