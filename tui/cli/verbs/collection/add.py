"""`warraq collection add`: put articles at its end."""

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.collection.listing import article_ids, say_articles, take_articles


def configure(parser: Parser) -> None:
    """Add what `collection add` takes."""
    take_articles(parser)
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Put articles at its end, and print what is in it then."""
    kept = invocation.services.more.collections
    own = kept.get(invocation.options.collection)
    kept.put(own.id, article_ids(invocation))
    say_articles(kept.get(own.name), kept.articles(own.id), invocation)
    return DONE
