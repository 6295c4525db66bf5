"""`warraq memory undo`: the last change taken back, of a translation or of anything else."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.term.undo import say_step

_NOTHING = (
    "There is nothing to take back. What an import or an engine brought goes with "
    "`warraq memory remove --origin NAME` or `--since DAY`."
)


def configure(parser: Parser) -> None:
    """Add what `memory undo` takes."""
    parser.offer_json()
    parser.set_defaults(run=undo)


def undo(invocation: Invocation) -> int:
    """Take the last change back and print what it was; 1 where there is nothing."""
    return say_step(invocation.services.terms.undo(), _NOTHING, invocation)
