"""`warraq entity retype`: a person, an organisation or a place."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.entity.asking import KINDS
from tui.cli.verbs.entity.deciding import decide


def configure(parser: Parser) -> None:
    """Add what `entity retype` takes."""
    parser.add_argument("entity", type=written, metavar="ID|NAME", help="the entity")
    parser.add_argument(
        "kind", type=str.upper, choices=KINDS, metavar="PER|ORG|LOC", help="a person, an organisation or a place"
    )
    parser.offer_json()
    parser.set_defaults(run=retype)


def retype(invocation: Invocation) -> int:
    """Say that an entity is of another kind and print it; its id stays."""
    from glossary.model import EntityKind

    kind = EntityKind(invocation.options.kind)
    return decide(invocation.options.entity, lambda authority, entity: authority.retype(entity, kind), invocation)
