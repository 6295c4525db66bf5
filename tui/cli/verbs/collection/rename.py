"""`warraq collection rename`: another name or note."""

from tui.cli.errors import Misused
from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.collection.listing import say_collections, take_collection


def configure(parser: Parser) -> None:
    """Add what `collection rename` takes."""
    take_collection(parser)
    parser.add_argument("name", nargs="?", type=written, metavar="NEW", help="what it is called from now on")
    parser.add_argument("--note", type=written, metavar="TEXT", help="what it is for; empty for nothing")
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Call a collection otherwise and print it."""
    options, kept = invocation.options, invocation.services.more.collections
    if options.name is None and options.note is None:
        raise Misused("Say what is to be other: a new name, or --note.")
    return say_collections([kept.rename(kept.get(options.collection), options.name, options.note)], invocation)
