"""`warraq entity apart`: two entities that are not the same."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.entity.deciding import say_decided
from tui.cli.verbs.entity.named import named_row


def configure(parser: Parser) -> None:
    """Add what `entity apart` takes."""
    parser.add_argument("one", type=written, metavar="ID|NAME", help="an entity")
    parser.add_argument("other", type=written, metavar="ID|NAME", help="another that is certainly not the same")
    parser.offer_json()
    parser.set_defaults(run=keep_apart)


def keep_apart(invocation: Invocation) -> int:
    """Note that two entities are not the same, so that nobody is asked again, and print both."""
    read_articles(invocation)
    both = [named_row(name, invocation).entity.id for name in (invocation.options.one, invocation.options.other)]
    invocation.services.authority.keep_apart(*both)
    return say_decided(both, invocation)
