"""`warraq memory edit`: another wording for a translation."""

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.memory.listing import print_unit, unit_shape
from tui.cli.verbs.memory.text import given_text


def configure(parser: Parser) -> None:
    """Add what `memory edit` takes."""
    parser.add_argument("id", type=written, metavar="ID", help="the id of a translation")
    parser.add_argument("text", type=written, metavar="TEXT|-", help="the translation; - for standard input")
    parser.offer_json()
    parser.set_defaults(run=edit)


def edit(invocation: Invocation) -> int:
    """Change a translation and print it."""
    memory, options = invocation.services.translating.memory, invocation.options
    changed = memory.edit(memory.get(options.id), given_text(options.text, invocation))
    if options.json:
        invocation.output.json(unit_shape(changed))
    else:
        print_unit(changed, invocation)
    return DONE
