"""`warraq engine forbid NAME`: nothing is sent to an engine any more."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written
from tui.settings.engines import engine_name


def configure(parser: Parser) -> None:
    """Add what `engine forbid` takes."""
    parser.add_argument("name", metavar="NAME", type=written, help="its name, also of an engine that there is no more")
    parser.offer_json()
    parser.set_defaults(run=forbid)


def forbid(invocation: Invocation) -> int:
    """Take back what was allowed an engine, at all its addresses; 1 where nothing was."""
    name = engine_name(invocation.options.name)
    was_allowed = invocation.services.translating.engines.records.consents.forbid(name)
    if invocation.options.json:
        invocation.output.json({"forbidden": {"name": name, "was_allowed": was_allowed}})
    elif was_allowed:
        invocation.diagnostics.note(f"Nothing is sent by {name} any more.")
    else:
        invocation.diagnostics.note(f"Nothing was allowed {name}.")
    return DONE if was_allowed else NOTHING
