"""`warraq collection undo`: take the last change back."""

from tui.cli.parser import Parser
from tui.cli.verbs.tag import take_back


def configure(parser: Parser) -> None:
    """Add what `collection undo` takes."""
    parser.offer_json()
    parser.set_defaults(run=take_back)
