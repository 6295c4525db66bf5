"""What a source prints on every page."""

revision = "corpus_0003"
down_revision = "corpus_0002"


def upgrade() -> None:
    """Make the tables."""
