"""Which names a command line asks for."""

from typing import TYPE_CHECKING

from tui.cli.errors import Misused
from tui.cli.parser import Parser, written

if TYPE_CHECKING:
    from argparse import Namespace

    from glossary.authority.listed import NameQuery

KINDS = ("PER", "ORG", "LOC")
SORTS = ("mentions", "articles", "arabic", "english", "date")


def offer_filters(parser: Parser) -> None:
    """Add what says which names are meant, and in what order."""
    parser.add_argument(
        "--kind", action="append", type=str.upper, choices=KINDS, metavar="PER|ORG|LOC",
        help="only people, organisations or places; more than one: give it again",
    )  # fmt: skip
    parser.add_argument("--unconfirmed", action="store_true", help="only those nobody vouches for")
    parser.add_argument(
        "--hidden", action="store_true", help="only those that were hidden, which are listed nowhere else"
    )
    parser.add_argument(
        "--sort", choices=SORTS, default=SORTS[0], help="the order, by how often they are mentioned if none"
    )


def query_of(text: str, options: "Namespace") -> "NameQuery":
    """Return the query for a text and the options of `offer_filters`; raises Misused for a text without any word."""
    from glossary.authority.listed import NameQuery, NameSort
    from glossary.model import EntityKind
    from glossary.store.name_listing import words_sought

    kinds = frozenset(map(EntityKind, options.kind or ()))
    query = NameQuery(text, kinds, options.unconfirmed, options.hidden, NameSort(options.sort))
    if text and not words_sought(query):
        raise Misused("There is no word to look for; write one, Arabic or English.")
    return query


def offer_names(parser: Parser, doing: str) -> None:
    """Add the argument for one name or several."""
    parser.add_argument("names", nargs="+", type=written, metavar="ID|NAME", help=f"what to {doing}")
    parser.offer_json()
