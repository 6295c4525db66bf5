"""`warraq collection show`: the articles of a collection."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.collection.listing import say_articles, take_collection


def configure(parser: Parser) -> None:
    """Add what `collection show` takes."""
    take_collection(parser)
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print the articles in their order; 1 if there is none."""
    kept = invocation.services.more.collections
    own = kept.get(invocation.options.collection)
    return say_articles(own, kept.articles(own.id), invocation)
