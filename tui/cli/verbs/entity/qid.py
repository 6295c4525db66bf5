"""`warraq entity qid`: which item of Wikidata an entity is."""

from typing import TYPE_CHECKING

from glossary.errors import RefusedRuling
from tui.cli.errors import Misused
from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.entity.deciding import decide

if TYPE_CHECKING:
    from glossary.authority.authority import Authority


def configure(parser: Parser) -> None:
    """Add what `entity qid` takes."""
    parser.add_argument("entity", type=written, metavar="ID|NAME", help="the entity")
    parser.add_argument("qid", type=written, metavar="QID", help='its id or address there, such as Q912; "" for none')
    parser.offer_json()
    parser.set_defaults(run=identify)


def identify(invocation: Invocation) -> int:
    """Say which item of Wikidata an entity is and print it; raises Misused for what is no id."""

    def decided(authority: "Authority", entity: str) -> None:
        try:
            authority.set_qid(entity, invocation.options.qid)
        except RefusedRuling as error:
            raise Misused(str(error)) from error

    return decide(invocation.options.entity, decided, invocation)
