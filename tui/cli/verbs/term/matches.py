"""`warraq term matches`: where terms of the glossary stand in an article."""

from tui.cli.articles import named_text
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import match_shape

_WIDTHS = (8, 0, 10)
"""Cells of the place, the English and the status on a terminal."""


def configure(parser: Parser) -> None:
    """Add what `term matches` takes."""
    parser.add_argument("article", metavar="ID|PATH|-", help="an article, a file, or stdin, a paragraph a line")
    parser.offer_json()
    parser.set_defaults(run=match_terms)
    parser.only_reads()


def match_terms(invocation: Invocation) -> int:
    """Print where terms of the glossary stand in an article; 1 if none does."""
    article = named_text(invocation.options.article, invocation)
    annotator = invocation.services.annotator()
    found = [
        (block.index, match)
        for block in article.own_blocks
        for match in annotator.annotate(article, block.index).matches
    ]
    if invocation.options.json:
        invocation.output.json({"matches": [match_shape(block, match) for block, match in found]})
    else:
        typography = invocation.typography
        for block, match in found:
            fields = (f"{block}:{match.start}", match.surface, match.en, match.status.value)
            invocation.output.line(typography.row(fields, 1, _WIDTHS))
    if not found:
        invocation.diagnostics.note("No term of the glossary stands in it.")
    return DONE if found else NOTHING
