"""`warraq entity split`: a spelling that is the name of somebody else."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, said, written
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.entity.deciding import say_decided
from tui.cli.verbs.entity.named import named_row


def configure(parser: Parser) -> None:
    """Add what `entity split` takes."""
    parser.add_argument("entity", type=written, metavar="ID|NAME", help="the entity that is told apart")
    parser.add_argument("spelling", type=said, metavar="SPELLING", help="which of its spellings is another's name")
    parser.add_argument("--english", type=written, default="", metavar="TEXT", help="what that other one is called")
    parser.offer_json()
    parser.set_defaults(run=split)


def split(invocation: Invocation) -> int:
    """Give a spelling to an entity of its own and print that one, then the one that it was taken from."""
    options = invocation.options
    read_articles(invocation)
    source = named_row(options.entity, invocation).entity.id
    new = invocation.services.authority.split(source, options.spelling, options.english)
    return say_decided([new.entity, source], invocation)
