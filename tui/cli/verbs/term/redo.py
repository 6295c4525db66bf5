"""`warraq term redo`: what was taken back, done again."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser


def configure(parser: Parser) -> None:
    """Add what `term redo` takes."""
    parser.offer_json()
    parser.set_defaults(run=redo)


def redo(invocation: Invocation) -> int:
    """Do again what was taken back and print what it was; 1 where there is nothing."""
    sentence = invocation.services.terms.redo()
    if invocation.options.json:
        invocation.output.json({"done": sentence})
    elif sentence:
        invocation.output.line(sentence)
    else:
        invocation.diagnostics.note("There is nothing to do again.")
    return DONE if sentence else NOTHING
