"""Kept searches on the command line: keeping one, listing them, forgetting one."""

from contextlib import suppress
from typing import TYPE_CHECKING

from corpus.errors import UnclearSearch
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.shapes import Shape

if TYPE_CHECKING:
    from corpus.kept_searches import KeptSearch

_WIDTHS = (0, 9, 9, 0)
"""Cells of the name, the articles, the new ones and the query on a terminal."""


def keep_search(invocation: Invocation, query: str) -> int:
    """Keep a query under the name that was given."""
    # the space says that the last word is whole, in the app too, where a search is looked at while it is typed
    kept = invocation.services.kept_searches.keep(invocation.options.keep, f"{query} ")
    if invocation.options.json:
        invocation.output.json({"searches": [_shape(kept, invocation)]})
    else:
        invocation.diagnostics.note(f"Kept as {kept.name}: warraq search --kept '{kept.name}'")
    return DONE


def forget_search(invocation: Invocation) -> int:
    """Keep the search of the name that was given no longer."""
    searches = invocation.services.kept_searches
    kept = searches.get(invocation.options.forget)
    searches.forget(kept.id)
    if invocation.options.json:
        invocation.output.json({"forgotten": {"name": kept.name, "query": kept.query.strip()}})
    else:
        invocation.diagnostics.note(f"{kept.name} is kept no longer; it asked for: {kept.query.strip()}")
    return DONE


def list_searches(invocation: Invocation) -> int:
    """Print the kept searches with how many articles each finds, and how many came since one looked; 1 if there are none."""
    found = [_shape(each, invocation) for each in invocation.services.kept_searches.all()]
    if invocation.options.json:
        invocation.output.json({"searches": found})
    else:
        for each in found:
            new = "" if each["new"] is None else f"{each['new']} new"
            fields = (str(each["name"]), "?" if each["articles"] is None else str(each["articles"]), new)
            invocation.output.line(invocation.typography.row((*fields, str(each["query"])), 0, _WIDTHS))
    if not found:
        invocation.diagnostics.note("No search is kept; keep one with: warraq search WORD… --keep NAME")
    return DONE if found else NOTHING


def _shape(kept: "KeptSearch", invocation: Invocation) -> Shape:
    library = invocation.services.library
    articles: int | None = None
    new: int | None = None
    # a query that is understood no longer has no number
    with suppress(UnclearSearch):
        query = f"{kept.query} "  # the last word is whole, as where the search is carried out
        articles = library.count(query)
        new = None if kept.looked is None else library.count(query, kept.looked)
    return {
        "name": kept.name,
        "query": kept.query.strip(),
        "author": kept.author,
        "changed": kept.changed.isoformat(),
        "looked": kept.looked.isoformat() if kept.looked else None,
        "articles": articles,
        "new": new,
    }
