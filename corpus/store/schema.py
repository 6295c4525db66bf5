"""Every table of the corpus, also of rooms that nobody has entered yet."""

from corpus.store import (
    annotation_tables,  # noqa: F401
    boilerplate_tables,  # noqa: F401
    collection_tables,  # noqa: F401
    copies_tables,  # noqa: F401
    feed_tables,  # noqa: F401
    files_tables,  # noqa: F401
    kept_tables,  # noqa: F401
    term_counts,  # noqa: F401
)
from corpus.store.tables import METADATA

__all__ = ["METADATA"]
