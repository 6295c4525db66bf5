"""What to search for where nothing was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.errors import UnclearSearch

if TYPE_CHECKING:
    from corpus.library import Library

_NOTHING = "Nothing has these words. Try fewer of them, another spelling, or the beginning of one: gov*"


def suggestion(library: Library, query: str) -> str:
    """Return a sentence on what would be found with less: without a field, or without whatever else is asked."""
    from corpus.search.plain import plain

    for start, end in reversed(plain(query).spans):
        left = f"{query[:start]}{query[end:]}".strip()
        if not left:
            continue
        try:
            count = library.count(f"{left} ")
        except UnclearSearch:
            continue
        if count:
            return f"Nothing. Without {query[start:end]} it would be {count:,} article{'' if count == 1 else 's'}."
    return _NOTHING
