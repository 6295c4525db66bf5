"""Addresses, versions and copies of articles."""

revision = "corpus_0002"
down_revision = "corpus_0001"


def upgrade() -> None:
    """Make the tables."""
