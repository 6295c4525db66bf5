"""`warraq collection make`: a new collection."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.collection.listing import say_collections, take_collection


def configure(parser: Parser) -> None:
    """Add what `collection make` takes."""
    take_collection(parser)
    parser.add_argument("--note", type=written, default="", metavar="TEXT", help="what it is for")
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Make a collection and print it."""
    own = invocation.services.more.collections.make(invocation.options.collection, invocation.options.note)
    return say_collections([own], invocation)
