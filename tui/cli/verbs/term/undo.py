"""`warraq term undo`: the last change taken back."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser


def configure(parser: Parser) -> None:
    """Add what `term undo` takes."""
    parser.offer_json()
    parser.set_defaults(run=undo)


def undo(invocation: Invocation) -> int:
    """Take the last change back and print what it was; 1 where there is nothing."""
    sentence = invocation.services.terms.undo()
    if invocation.options.json:
        invocation.output.json({"done": sentence})
    elif sentence:
        invocation.output.line(sentence)
    else:
        invocation.diagnostics.note("There is nothing to take back.")
    return DONE if sentence else NOTHING
