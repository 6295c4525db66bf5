"""`warraq entity unhide`: names that were hidden, to be seen again."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.entity.asking import offer_names
from tui.cli.verbs.entity.deciding import decide_each


def configure(parser: Parser) -> None:
    """Add what `entity unhide` takes."""
    offer_names(parser, "show again")
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Let hidden names be seen again and print them."""
    return decide_each(lambda authority, entity: authority.unhide(entity), invocation)
