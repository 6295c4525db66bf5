"""`warraq entity confirm`: names that are right as they are called."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.entity.asking import offer_names
from tui.cli.verbs.entity.deciding import decide_each


def configure(parser: Parser) -> None:
    """Add what `entity confirm` takes."""
    offer_names(parser, "vouch for")
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Vouch for names and print them."""
    return decide_each(lambda authority, entity: authority.confirm(entity), invocation)
