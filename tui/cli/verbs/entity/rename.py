"""`warraq entity rename`: what a name is called, and what it is."""

from tui.cli.errors import Misused
from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, said, written
from tui.cli.verbs.entity.deciding import decide


def configure(parser: Parser) -> None:
    """Add what `entity rename` takes."""
    parser.add_argument("entity", type=written, metavar="ID|NAME", help="the entity")
    parser.add_argument("--arabic", type=said, metavar="TEXT", help="its name in Arabic")
    parser.add_argument("--english", type=said, metavar="TEXT", help="its name in English")
    parser.add_argument("--description", type=written, metavar="TEXT", help="what it is, in a line; empty for none")
    parser.offer_json()
    parser.set_defaults(run=rename)


def rename(invocation: Invocation) -> int:
    """Call an entity otherwise, vouch for it, and print it."""
    options = invocation.options
    new = (options.arabic, options.english, options.description)
    if all(each is None for each in new):
        raise Misused("Say what is to be other: --arabic, --english or --description.")
    return decide(options.entity, lambda authority, entity: authority.rename(entity, *new), invocation)
