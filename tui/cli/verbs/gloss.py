"""`warraq gloss ID|PATH|-`: the English of every word."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from time import monotonic

from corpus.model import Article
from glossary.model import Gloss
from tui.cli.articles import named_text
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, line_width
from tui.cli.shapes import token_shape
from tui.telling.counted import counted

_WIDTHS = (0, 6, 12)
"""Cells of the English, the part of speech and the source on a terminal."""
_PAUSE = 0.1
"""So many seconds lie between two sentences of progress."""

GlossedBlock = tuple[int, Sequence[Gloss]]
"""The number of a block and the glosses of its words."""


def configure(parser: Parser) -> None:
    """Add the arguments of `gloss`."""
    parser.add_argument(
        "article", metavar="ID|PATH|-", help="an article, a file, or standard input, a paragraph a line"
    )
    parser.add_argument(
        "--format",
        choices=tuple(_FORMATS),
        default="list",
        help="list: a word a line; interlinear: the text with its English under it; tsv: a table; json: one object",
    )
    parser.add_argument(
        "--width", type=line_width, metavar="N", help="cells of an interlinear line (default: the terminal's, or 80)"
    )
    parser.offer_json()
    parser.set_defaults(run=run)
    parser.only_reads()


def run(invocation: Invocation) -> int:
    """Print every Arabic word with its English; 1 if there is none."""
    options = invocation.options
    article = named_text(options.article, invocation)
    words = 0

    def counting() -> Iterator[GlossedBlock]:
        nonlocal words
        for block, glosses in glossed_blocks(article, invocation):
            words += len(glosses)
            yield block, glosses

    invocation.services.annotator()  # where there is none, not even the head of a table is printed
    _FORMATS[_format(invocation)](article, counting(), invocation)
    if not words:
        invocation.diagnostics.note("There is no Arabic word in it.")
    return DONE if words else NOTHING


def glossed_blocks(article: Article, invocation: Invocation) -> Iterator[GlossedBlock]:
    """Yield the glosses of the blocks of an article in token order; what is printed of one is sent before the next."""
    annotator, blocks = invocation.services.annotator(), article.own_blocks
    tell = invocation.diagnostics.progress
    # by them words are read from the first paragraph on
    tell(f"Reading the names of the whole text: {counted(len(blocks), 'paragraph')}")
    prints_here = invocation.output.is_terminal and _format(invocation) != "json"
    shown = monotonic()
    for done, block in enumerate(blocks, 1):
        glosses = list(annotator.annotate(article, block.index).glosses)
        if prints_here and done == 1:
            tell("")
        elif not prints_here and monotonic() - shown >= _PAUSE:
            shown = monotonic()
            tell(f"{done:,} of {counted(len(blocks), 'paragraph')} glossed")
        yield block.index, glosses
        invocation.output.flush()
    tell("")


def _format(invocation: Invocation) -> str:
    return "json" if invocation.options.json else invocation.options.format


def _print_json(article: Article, blocks: Iterable[GlossedBlock], invocation: Invocation) -> None:
    from glossary.explaining import Explainer
    from glossary.morphology.grammar.schemes import SCHEMES
    from tui.cli.explained import token_facts

    explainer = Explainer(SCHEMES[invocation.services.settings.romanisation])
    tokens = [
        {**token_shape(block, gloss), **token_facts(explainer, article.blocks[block].text, glosses, place)}
        for block, glosses in blocks
        for place, gloss in enumerate(glosses)
    ]
    invocation.output.json({"tokens": tokens})


def _print_list(_: Article, blocks: Iterable[GlossedBlock], invocation: Invocation) -> None:
    typography = invocation.typography
    before = 0
    for block, gloss in ((block, gloss) for block, glosses in blocks for gloss in glosses):
        if block != before:
            invocation.output.line()
        before = block
        fields = (gloss.token.surface, gloss.text, gloss.analysis.pos, gloss.source.value)
        invocation.output.line(typography.row(fields, 0, _WIDTHS))


def _print_interlinear(article: Article, blocks: Iterable[GlossedBlock], invocation: Invocation) -> None:
    from tui.cli.typography import Typography
    from tui.telling.wording import wording_of

    output = invocation.output
    chosen = None if output.is_terminal else invocation.services.settings.mode
    typography = Typography(output, chosen) if chosen else invocation.typography
    width = invocation.options.width or output.width
    for number, (block, glosses) in enumerate(blocks):
        if number:
            output.line()
            output.line()
        text = article.blocks[block].text
        for line in typography.interlinear(text, wording_of(glosses).unders, width):
            output.line(line)


def _print_tsv(_: Article, blocks: Iterable[GlossedBlock], invocation: Invocation) -> None:
    from tui.cli.gloss_table import gloss_rows

    for row in gloss_rows(blocks):
        invocation.output.line(row)


_FORMATS: Mapping[str, Callable[[Article, Iterable[GlossedBlock], Invocation], None]] = {
    "list": _print_list,
    "interlinear": _print_interlinear,
    "tsv": _print_tsv,
    "json": _print_json,
}
