"""`warraq collection export`: the articles of a collection, one after the other."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import article_shape
from tui.cli.verbs.collection.listing import collection_shape, take_collection

if TYPE_CHECKING:
    from corpus.model import Article


def configure(parser: Parser) -> None:
    """Add what `collection export` takes."""
    take_collection(parser)
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print a collection as Markdown, or as JSON with all blocks; 1 if there is no article in it."""
    kept, library = invocation.services.more.collections, invocation.services.library
    own = kept.get(invocation.options.collection)
    ids = [each.id for each in kept.articles(own.id)]
    if invocation.options.json:
        shapes = [article_shape(library.get(each)) for each in ids]
        invocation.output.json({"collection": collection_shape(own), "articles": shapes})
        return DONE if ids else NOTHING
    invocation.output.text(f"# {own.name}\n\n" + (f"{own.note}\n\n" if own.note else ""))
    for each in ids:
        invocation.output.text("\n\n".join(_markdown(library.get(each))) + "\n\n")
    return DONE if ids else NOTHING


def _markdown(article: "Article") -> Iterator[str]:
    """Yield the paragraphs of an article under its title, its source and its day."""
    yield f"## {article.title}"
    told = [article.source or "", article.date.isoformat() if article.date else "", article.address or "", article.id]
    yield "  ·  ".join(each for each in told if each)
    for block in article.blocks:
        if block.kind.value == "heading":
            yield f"### {block.text}"
        elif block.kind.value == "paragraph" and not (article.title_is_lead and block.text == article.title):
            yield block.text
