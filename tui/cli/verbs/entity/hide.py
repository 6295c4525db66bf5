"""`warraq entity hide`: names that are to be seen nowhere."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.entity.asking import offer_names
from tui.cli.verbs.entity.deciding import decide_each


def configure(parser: Parser) -> None:
    """Add what `entity hide` takes."""
    offer_names(parser, "hide")
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Hide names and print them."""
    return decide_each(lambda authority, entity: authority.hide(entity), invocation)
