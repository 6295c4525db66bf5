"""The chain of migrations of the corpus."""

from pathlib import Path

from sqlalchemy import Engine

from corpus.store.copies.refresh import refresh_sketches
from corpus.store.migrate import Chain
from corpus.store.reindex import refresh_index


def _finish(engine: Engine) -> None:
    refresh_index(engine)
    refresh_sketches(engine)


CORPUS_CHAIN = Chain(
    name="corpus",
    folder=Path(__file__).with_name("migrations"),
    revisions=(
        "corpus_0001",
        "corpus_0002",
        "corpus_0003",
        "corpus_0004",
        "corpus_0005",
        "corpus_0006",
        "corpus_0007",
        "corpus_0008",
        "corpus_0009",
        "corpus_0010",
        "corpus_0011",
    ),
    finish=_finish,
)
"""Every revision from the first to the newest."""
