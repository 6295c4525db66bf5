"""Collections and tags."""

revision = "corpus_0007"
down_revision = "corpus_0006"


def upgrade() -> None:
    """Make the tables."""
