"""`warraq memory list`: the translations that are kept."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, natural, written
from tui.cli.verbs.memory.listing import print_units, unit_shape
from tui.cli.verbs.memory.wanted import offer_wanted, wanted


def configure(parser: Parser) -> None:
    """Add what `memory list` takes."""
    offer_wanted(parser)
    parser.add_argument("--limit", type=natural, default=50, metavar="N", help="at most so many (default: 50)")
    parser.add_argument("--after", type=written, default="", metavar="ID", help="go on behind this translation")
    parser.offer_json()
    parser.set_defaults(run=list_translations)


def list_translations(invocation: Invocation) -> int:
    """Print translations, those kept last first; 1 where there are none."""
    options = invocation.options
    found = invocation.services.translating.memory.units(wanted(invocation), options.after, options.limit)
    if options.json:
        invocation.output.json({"translations": list(map(unit_shape, found))})
    else:
        print_units(found, invocation)
        if not found:
            invocation.diagnostics.note("There is no such translation.")
    return DONE if found else NOTHING
