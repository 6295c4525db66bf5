"""`warraq collection list`: the collections there are."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.collection.listing import say_collections


def configure(parser: Parser) -> None:
    """Add what `collection list` takes."""
    parser.add_argument("article", nargs="?", type=written, metavar="ID", help="only those that this article is in")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print the collections by their names; 1 if there is none."""
    kept, article = invocation.services.more.collections, invocation.options.article
    every = found = kept.all()
    missing = "There is no collection; make one with: warraq collection make NAME"
    if article is not None:
        own = invocation.services.library.get(article).id
        names = kept.labels([own])[own][1]
        found = [each for each in every if each.name in names]
        if every:
            missing = f"{own} is in no collection; put it into one with: warraq collection add NAME {own}"
    if not found:
        invocation.diagnostics.note(missing)
    return say_collections(found, invocation)
