"""Every table of the corpus, also of rooms that nobody has entered yet."""

from corpus.store.tables import METADATA

__all__ = ["METADATA"]
