"""`warraq gloss ID|PATH|-`: the English of every word."""

from collections.abc import Iterator

from corpus.model import Article
from glossary.model import Gloss
from tui.cli.articles import named_text
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import token_shape

_WIDTHS = (0, 6, 12)
"""Cells of the English, the part of speech and the source on a terminal."""


def configure(parser: Parser) -> None:
    """Add the arguments of `gloss`."""
    parser.add_argument(
        "article", metavar="ID|PATH|-", help="an article, a file, or standard input, a paragraph a line"
    )
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print every Arabic word with its English; 1 if there is none."""
    article = named_text(invocation.options.article, invocation)
    glosses = list(block_glosses(article, invocation))
    if invocation.options.json:
        invocation.output.json({"tokens": [token_shape(block, gloss) for block, gloss in glosses]})
    else:
        _print(glosses, invocation)
    if not glosses:
        invocation.diagnostics.note("There is no Arabic word in it.")
    return DONE if glosses else NOTHING


def block_glosses(article: Article, invocation: Invocation) -> Iterator[tuple[int, Gloss]]:
    """Yield the glosses of an article in token order, each with the number of its block."""
    annotator = invocation.services.annotator()
    for block in article.blocks:
        for gloss in annotator.annotate(article, block.index).glosses:
            yield block.index, gloss


def _print(glosses: list[tuple[int, Gloss]], invocation: Invocation) -> None:
    typography = invocation.typography
    before = 0
    for block, gloss in glosses:
        if block != before:
            invocation.output.line()
        before = block
        fields = (gloss.token.surface, gloss.text, gloss.analysis.pos, gloss.source.value)
        invocation.output.line(typography.row(fields, 0, _WIDTHS))
