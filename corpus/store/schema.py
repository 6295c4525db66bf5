"""Every table of the corpus, also of rooms that nobody has entered yet."""

from corpus.store import annotation_tables  # noqa: F401
from corpus.store import term_counts
from corpus.store.tables import METADATA

__all__ = ["METADATA"]
