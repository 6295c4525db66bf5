"""`warraq render ID|PATH|-`: the lines of an article as they go to a terminal."""

from collections.abc import Iterator

from corpus.model import Article
from tui.cli.articles import named_text
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, line_width
from tui.cli.shapes import Shape
from tui.typeset.terminal.mode import Mode


def configure(parser: Parser) -> None:
    """Add the arguments of `render`."""
    parser.add_argument(
        "article", metavar="ID|PATH|-", help="an article, a file, or standard input, a paragraph a line"
    )
    parser.add_argument(
        "--width", type=line_width, metavar="N", help="cells of a line (default: the terminal's, or 80)"
    )
    parser.decide("bidi", "--mode", metavar="MODE", help="the same as --bidi; without a terminal vpf")
    parser.offer_json()
    parser.set_defaults(run=run)
    parser.only_reads()


def run(invocation: Invocation) -> int:
    """Print the lines, without padding."""
    options = invocation.options
    article = named_text(options.article, invocation)
    mode = invocation.mode if invocation.output.is_terminal else invocation.services.settings.mode or Mode.VPF
    lines = rendered_lines(article, options.width or invocation.output.width, mode)
    if options.json:
        invocation.output.json({"lines": list(lines)})
    else:
        for line in lines:
            invocation.output.text(f"{line['text']}\n")
    return DONE


def rendered_lines(article: Article, width: int, mode: Mode) -> Iterator[Shape]:
    """Yield each line with its block and its code points there."""
    from tui.typeset.terminal.encode import LineWriter
    from tui.typeset.typesetter import Typesetter

    typesetter, writer = Typesetter(), LineWriter(mode)
    for block in article.own_blocks:
        prepared = typesetter.prepare(block.text)
        for span in typesetter.lay_out(prepared, width):
            text = writer.written(typesetter.line(prepared, span), block.text)
            yield {"block": block.index, "start": span.start, "end": span.end, "text": text}
