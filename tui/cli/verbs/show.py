"""`warraq show ID|PATH|-`: an article and its blocks."""

from corpus.model import Article
from tui.cli.articles import named_article
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import article_shape


def configure(parser: Parser) -> None:
    """Add the arguments of `show`."""
    parser.add_argument("article", metavar="ID|PATH|-", help="an article of the library, a file, or standard input")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print the article."""
    article = named_article(invocation.options.article, invocation)
    if invocation.options.json:
        invocation.output.json(article_shape(article))
    else:
        print_article(article, invocation)
    return DONE


def print_article(article: Article, invocation: Invocation) -> None:
    """Write the blocks of an article, a blank line between two."""
    typography = invocation.typography
    for block in article.blocks:
        if block.index:
            invocation.output.line()
        for line in typography.paragraph(block.text):
            invocation.output.line(line)
