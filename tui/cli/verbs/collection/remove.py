"""`warraq collection remove`: remove a collection."""

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.collection.listing import say_collections, take_collection


def configure(parser: Parser) -> None:
    """Add what `collection remove` takes."""
    take_collection(parser)
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Remove a collection and print the others."""
    kept = invocation.services.more.collections
    kept.remove(kept.get(invocation.options.collection).id)
    say_collections(kept.all(), invocation)
    return DONE
