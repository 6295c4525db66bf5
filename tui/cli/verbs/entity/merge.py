"""`warraq entity merge`: one entity that stands for two."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.entity.deciding import say_decided
from tui.cli.verbs.entity.named import named_row


def configure(parser: Parser) -> None:
    """Add what `entity merge` takes."""
    parser.add_argument(
        "source", type=written, metavar="FROM", help="the entity that is the same as the other, by id or name"
    )
    parser.add_argument("into", type=written, metavar="INTO", help="the one that stands for both")
    parser.offer_json()
    parser.set_defaults(run=merge)


def merge(invocation: Invocation) -> int:
    """Merge an entity into another one and print that."""
    read_articles(invocation)
    source = named_row(invocation.options.source, invocation).entity.id
    into = named_row(invocation.options.into, invocation).entity.id
    invocation.services.authority.merge(source, into)
    return say_decided([into], invocation)
