"""Feeds, and what came from them."""

revision = "corpus_0004"
down_revision = "corpus_0003"


def upgrade() -> None:
    """Make the tables."""
