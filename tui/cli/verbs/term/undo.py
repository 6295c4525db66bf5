"""`warraq term undo`: the last change taken back."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser


def configure(parser: Parser) -> None:
    """Add what `term undo` takes."""
    parser.offer_json()
    parser.set_defaults(run=undo)


def undo(invocation: Invocation) -> int:
    """Take the last change back and print what it was; 1 where there is nothing."""
    return say_step(invocation.services.terms.undo(), "There is nothing to take back.", invocation)


def say_step(sentence: str | None, nothing: str, invocation: Invocation) -> int:
    """Print what a step of the history was; 1 where there is none."""
    if invocation.options.json:
        invocation.output.json({"done": sentence})
    elif sentence:
        invocation.output.line(sentence)
    else:
        invocation.diagnostics.note(nothing)
    return DONE if sentence else NOTHING
