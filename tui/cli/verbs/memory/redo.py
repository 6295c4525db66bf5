"""`warraq memory redo`: what was taken back, done again."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.term.undo import say_step


def configure(parser: Parser) -> None:
    """Add what `memory redo` takes."""
    parser.offer_json()
    parser.set_defaults(run=redo)


def redo(invocation: Invocation) -> int:
    """Do again what was taken back and print what it was; 1 where there is nothing."""
    return say_step(invocation.services.terms.redo(), "There is nothing to do again.", invocation)
