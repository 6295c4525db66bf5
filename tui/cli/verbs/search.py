"""`warraq search WORD…`: articles found by words and fields."""

from typing import TYPE_CHECKING

from corpus.errors import UnclearSearch
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.term.listing import shortened

if TYPE_CHECKING:
    from corpus.library import Answer, Hit

_LIMIT = 20
_QUERY = (
    'words, Arabic or English, "a phrase", a beginning*, a NEAR/5 b, -word, a OR b, and fields such as '
    'source:bbc date:>2025-09-01 entity:"Mali" term:"ceasefire" title:word read:no sort:newest'
)


def configure(parser: Parser) -> None:
    """Add what `search` takes."""
    parser.take_queries()
    parser.add_argument("query", nargs="+", type=written, metavar="WORD", help=_QUERY)
    parser.add_argument("--limit", type=natural, default=_LIMIT, metavar="N", help=f"at most so many, {_LIMIT} if none")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print the articles that answer, the best first, with the text around their words; 1 if there is none."""
    from corpus.search.parsing import parsed
    from corpus.search.tree import names_anything

    query = " ".join(invocation.options.query).strip()
    if not query:
        raise Misused("There is nothing to look for; name a word, Arabic or English.")
    try:
        if names_anything(parsed(query).node):
            read_articles(invocation)
        # the space says that the last word is whole
        found = invocation.services.library.search(f"{query} ", invocation.options.limit)
    except UnclearSearch as error:
        raise Misused(str(error)) from error
    if invocation.options.json:
        shapes = [_shape(hit, invocation) for hit in found.hits]
        invocation.output.json({"hits": shapes, "order": found.order.value, "partial": found.is_partial})
    else:
        _print(found, invocation)
        invocation.output.flush()
    _tell(query, found, invocation)
    return DONE if found.hits else NOTHING


def _print(found: "Answer", invocation: Invocation) -> None:
    typography = invocation.typography
    for number, hit in enumerate(found.hits):
        if number:
            invocation.output.line()
        date = hit.summary.date.isoformat() if hit.summary.date else " " * 10
        head = f"{hit.summary.id}  {date}  "
        invocation.output.line(head + typography.inline(hit.summary.title, len(head)))
        snippet = " ".join(hit.snippet.split())
        for line in typography.paragraph(snippet) if snippet != hit.summary.title else ():
            invocation.output.line(line)


def _tell(query: str, found: "Answer", invocation: Invocation) -> None:
    if not found.hits:
        invocation.diagnostics.note(f"No article answers {shortened(query)}.")
    elif found.is_partial:
        invocation.diagnostics.note("No article has all the words; these have some of them.")
    elif found.order.value == "newest" and "sort:" not in query and len(found.hits) == invocation.options.limit:
        invocation.diagnostics.note("Very many articles answer, so the newest come first; sort:best asks for the best.")


def _shape(hit: "Hit", invocation: Invocation) -> Shape:
    summary = hit.summary
    position = invocation.services.positions.get(summary.id)
    return {
        "id": summary.id,
        "title": summary.title,
        "source": summary.source,
        "date": summary.date.isoformat() if summary.date else None,
        "progress": position.progress if position else 0.0,
        "block": hit.block,
        "offset": hit.offset,
        "start": hit.start,
        "snippet": hit.snippet,
        "snippet_start": hit.snippet_start,
        "hits": [{"start": span.start, "end": span.end} for span in hit.spans],
    }
