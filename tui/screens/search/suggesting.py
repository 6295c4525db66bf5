"""What to search for where nothing was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.errors import UnclearSearch
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.telling.counted import counted

if TYPE_CHECKING:
    from corpus.library import Library

NOTHING = marked("Nothing has these words. Try fewer of them, another spelling, or the beginning of one: gov*")
"""What is said where nothing was found and no field is to blame."""


def suggestion(library: Library, query: str) -> str:
    """Return a sentence on the field without which articles would be found; empty where there is none such."""
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
            return _("No article. Without {words} it would be {articles}.").format(
                words=query[start:end], articles=counted(count, "article")
            )
    return ""
