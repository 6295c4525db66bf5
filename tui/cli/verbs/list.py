"""`warraq list [WORD…]`: the articles of the library."""

from typing import TYPE_CHECKING

from corpus.errors import UnclearSearch
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.shapes import Shape, summary_shape

if TYPE_CHECKING:
    from corpus.library import Summary
    from corpus.positions import Position


def configure(parser: Parser) -> None:
    """Add the arguments of `list`."""
    parser.take_queries()
    parser.add_argument(
        "query", nargs="*", type=written, metavar="WORD", help="only articles that `search` would find by these words"
    )
    parser.add_argument("--limit", type=natural, metavar="N", help="at most so many")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print the articles, the newest first; 1 if there are none."""
    options = invocation.options
    words = " ".join(options.query).strip()
    query = f"{words} " if words else ""  # the space says that the last word is whole
    try:
        if not options.json:
            return print_library(invocation, query, options.limit)
        summaries = invocation.services.library.summaries(query, options.limit)
    except UnclearSearch as error:
        raise Misused(str(error)) from error
    read = invocation.services.more.read().positions
    invocation.output.json({"articles": [_shape(summary, read.get(summary.id)) for summary in summaries]})
    return DONE if summaries else NOTHING


def print_library(invocation: Invocation, query: str = "", limit: int | None = None) -> int:
    """Write a line for each article; 1 if there are none."""
    summaries = invocation.services.library.summaries(query, limit)
    for summary in summaries:
        date = summary.date.isoformat() if summary.date else " " * 10
        head = f"{summary.id}  {date}  {summary.words:>6}  "
        invocation.output.line(head + invocation.typography.inline(summary.title, len(head)))
    if not summaries:
        advice = "try other words" if query else "add some with: warraq add PATH"
        invocation.diagnostics.note(f"No article found; {advice}.")
    return DONE if summaries else NOTHING


def _shape(summary: "Summary", position: "Position | None") -> Shape:
    return {
        **summary_shape(summary),
        "title_is_lead": summary.title_is_lead,
        "words": summary.words,
        "added": summary.added.isoformat(),
        "progress": position.progress if position else 0.0,
    }
