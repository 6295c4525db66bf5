"""Collections and their articles as lines and JSON."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, written
from tui.cli.shapes import Shape, summary_shape

if TYPE_CHECKING:
    from corpus.collections import Collection
    from corpus.model import Summary


def take_collection(parser: Parser) -> None:
    """Add the collection and the option for JSON."""
    parser.add_argument("collection", type=written, metavar="NAME", help="the collection, however its name is spelt")
    parser.offer_json()


def take_articles(parser: Parser) -> None:
    """Add the collection, its articles and the option for JSON."""
    take_collection(parser)
    parser.add_argument("articles", nargs="+", type=written, metavar="ID", help="articles of the library")


def article_ids(invocation: Invocation) -> list[str]:
    """Return the ids of the articles that were named; raises UnknownArticle."""
    return [invocation.services.library.get(each).id for each in invocation.options.articles]


def say_collections(found: "Iterable[Collection]", invocation: Invocation) -> int:
    """Print collections, a line each: how many articles, the name, the note; 1 if there is none."""
    every = list(found)
    if invocation.options.json:
        invocation.output.json({"collections": [collection_shape(each) for each in every]})
    else:
        for each in every:
            head = f"{each.articles:>6}  "
            told = f"{each.name}  ·  {each.note}" if each.note else each.name
            invocation.output.line(head + invocation.typography.inline(told, len(head)))
    return DONE if every else NOTHING


def say_articles(collection: "Collection", found: "Sequence[Summary]", invocation: Invocation) -> int:
    """Print the articles of a collection in their order; 1 if there is none."""
    if invocation.options.json:
        shapes = [{**summary_shape(each), "words": each.words} for each in found]
        invocation.output.json({"collection": collection_shape(collection), "articles": shapes})
    else:
        for each in found:
            date = each.date.isoformat() if each.date else " " * 10
            head = f"{each.id}  {date}  {each.words:>6}  "
            invocation.output.line(head + invocation.typography.inline(each.title, len(head)))
    if not found:
        invocation.diagnostics.note("There is no article in it; put some in with: warraq collection add NAME ID")
    return DONE if found else NOTHING


def collection_shape(collection: "Collection") -> Shape:
    """Return what JSON has of a collection."""
    return {
        "id": collection.id,
        "name": collection.name,
        "note": collection.note,
        "author": collection.author,
        "changed": collection.changed.isoformat(),
        "version": collection.version,
        "articles": collection.articles,
    }
