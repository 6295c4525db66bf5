"""`warraq engine allow NAME`: texts may be sent to an engine."""

from glossary.errors import UnknownTranslator
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.engines.known import no_address

_EXAMPLES = """examples:
  warraq engine allow google   until warraq engine forbid google
  warraq translate ID --with google --allow-engine google   this time only"""


def configure(parser: Parser) -> None:
    """Add what `engine allow` takes."""
    parser.epilog = _EXAMPLES
    parser.add_argument("name", metavar="NAME", type=written, help="its name, as the list tells it")
    parser.offer_json()
    parser.set_defaults(run=allow)


def allow(invocation: Invocation) -> int:
    """Let paragraphs be sent to an engine at the address it has now; another address has to be allowed again."""
    engines = invocation.services.translating.engines
    known = engines.known(invocation.options.name)
    if known.is_remote and not known.host:
        absent = f"{known.title} has no address yet, so it cannot be allowed: warraq engine use {known.name} --url URL"
        raise UnknownTranslator(no_address(known.url, known.place("url")) if known.url else absent)
    engines.allow(known)
    if invocation.options.json:
        invocation.output.json({"allowed": {"name": known.name, "host": known.host}})
    elif known.is_remote:
        invocation.diagnostics.note(f"Paragraphs may be sent to {known.host} by {known.title} from now on.")
    else:
        invocation.diagnostics.note(f"{known.title} sends nothing away from this machine: there is nothing to allow.")
    return DONE
