"""`warraq engine forbid NAME`: nothing is sent to an engine any more."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written
from tui.engines.known import still_allowed
from tui.settings.engines import engine_name


def configure(parser: Parser) -> None:
    """Add what `engine forbid` takes."""
    parser.add_argument("name", metavar="NAME", type=written, help="its name, also of an engine that there is no more")
    parser.offer_json()
    parser.set_defaults(run=forbid)


def forbid(invocation: Invocation) -> int:
    """Take back what was allowed an engine, at all its addresses; 1 where nothing was. What the environment allows stays."""
    name = engine_name(invocation.options.name)
    engines = invocation.services.translating.engines
    was_allowed = engines.records.consents.forbid(name)
    if invocation.options.json:
        invocation.output.json({"forbidden": {"name": name, "was_allowed": was_allowed}})
    if engines.is_allowed_now(name):
        invocation.diagnostics.warning(still_allowed(name))
    elif not invocation.options.json:
        said = f"Nothing is sent by {name} any more." if was_allowed else f"Nothing was allowed {name}."
        invocation.diagnostics.note(said)
    return DONE if was_allowed else NOTHING
