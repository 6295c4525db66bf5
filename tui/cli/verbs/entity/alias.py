"""`warraq entity alias`: a spelling that means an entity wherever it stands, or no longer does."""

from typing import TYPE_CHECKING

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, said, written
from tui.cli.verbs.entity.deciding import decide

if TYPE_CHECKING:
    from glossary.authority.authority import Authority


def configure(parser: Parser) -> None:
    """Add what `entity alias` takes."""
    parser.add_argument("entity", type=written, metavar="ID|NAME", help="the entity")
    parser.add_argument("spelling", type=said, metavar="SPELLING", help="what else it is called in articles")
    parser.add_argument("--remove", action="store_true", help="the spelling does not mean it")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Give an entity a spelling, or take one away from it, and print it with what articles say of it since."""

    def decided(authority: "Authority", entity: str) -> None:
        change = authority.remove_alias if invocation.options.remove else authority.add_alias
        change(entity, invocation.options.spelling)

    return decide(invocation.options.entity, decided, invocation)
