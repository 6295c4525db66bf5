"""`warraq entity find`: the names of the library, or those with some words."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.verbs.entity.asking import offer_filters, query_of
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.entity.listing import print_rows, row_shape
from tui.cli.verbs.term.listing import shortened

_LIMIT = 50


def configure(parser: Parser) -> None:
    """Add what `entity find` takes."""
    parser.add_argument(
        "query", nargs="*", type=written, metavar="WORD", help="words of the name, Arabic or English; none means all"
    )
    offer_filters(parser)
    parser.add_argument("--limit", type=natural, default=_LIMIT, metavar="N", help=f"at most so many, {_LIMIT} if none")
    parser.offer_json()
    parser.set_defaults(run=find_names)


def find_names(invocation: Invocation) -> int:
    """Print the names that fit, the most often mentioned first if nothing else is asked; 1 if there is none."""
    text = " ".join(" ".join(invocation.options.query).split())
    query = query_of(text, invocation.options)
    read_articles(invocation)
    index = invocation.services.name_index
    rows = index.find(query, invocation.options.limit).rows
    total = index.count(query)
    if invocation.options.json:
        invocation.output.json({"entities": [row_shape(row) for row in rows], "total": total})
    else:
        print_rows(rows, invocation)
        invocation.output.flush()
    if not rows:
        invocation.diagnostics.note(f"No name fits {shortened(text)}." if text else "There is no such name.")
    elif total > len(rows) and not invocation.options.json:
        invocation.diagnostics.note(f"{len(rows):,} of {total:,}; --limit says how many are listed.")
    return DONE if rows else NOTHING
