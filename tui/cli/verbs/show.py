"""`warraq show ID|PATH|-`: an article and its blocks, what was mended in it, and what it was read from."""

from bisect import bisect_right
from operator import attrgetter

from corpus.model import Article
from tui.cli.articles import STANDARD_INPUT, is_id, named_article
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.cli.shapes import article_shape


def configure(parser: Parser) -> None:
    """Add the arguments of `show`."""
    parser.add_argument("article", metavar="ID|PATH|-", help="an article of the library, a file, or standard input")
    deeds = parser.add_mutually_exclusive_group()
    deeds.add_argument("--all", action="store_true", help="also the lines that its source prints on many pages")
    deeds.add_argument("--repairs", action="store_true", help="what was mended in it on the way in, and nothing else")
    deeds.add_argument("--original", action="store_true", help="the bytes it was read from, as they were")
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Print the article, or its repairs, or the bytes it was read from."""
    options = invocation.options
    if options.original:
        return _original(invocation)
    article = named_article(options.article, invocation)
    if options.json:
        repairs = {"id": article.id, "repairs": list(article.repairs)}
        invocation.output.json(repairs if options.repairs else article_shape(article))
    elif options.repairs:
        for repair in article.repairs:
            invocation.output.line(repair)
        if not article.repairs:
            invocation.diagnostics.note("Nothing was mended: the text is as it was read.")
        if left_out := _left_out(article):
            told = "1 line" if left_out == 1 else f"{left_out:,} lines"
            invocation.diagnostics.note(f"Not shown, as not of the article: {told}. --original has everything.")
    else:
        print_article(article, invocation, everything=options.all)
    return DONE


def _left_out(article: Article) -> int:
    """Return how many lines of the text stand in none of the blocks."""
    blocks = sorted(article.blocks, key=attrgetter("start"))
    ends = [each.end for each in blocks]
    count = begin = 0
    for line in article.text.splitlines(keepends=True):
        end = begin + len(line)
        following = bisect_right(ends, begin)
        is_shown = following < len(blocks) and blocks[following].start < end
        count += bool(line.strip()) and not is_shown
        begin = end
    return count


def print_article(article: Article, invocation: Invocation, *, everything: bool = False) -> None:
    """Write the blocks of an article, a blank line between two; those left out of it only where everything is wanted."""
    typography = invocation.typography
    for number, block in enumerate(article.blocks if everything else article.own_blocks):
        if number:
            invocation.output.line()
        for line in typography.paragraph(block.text):
            invocation.output.line(line)


def _original(invocation: Invocation) -> int:
    """Write the bytes that an article of the library, or a file, was read from."""
    from corpus.ingest.sources import read_bytes

    name = invocation.options.article
    if invocation.output.is_terminal:
        raise Misused(
            "--original writes bytes as they were, which may steer a terminal: send them into a file with > FILE."
        )
    if invocation.options.json:
        raise Misused("--original writes bytes, which JSON cannot hold: leave --json out.")
    if name == STANDARD_INPUT:
        raise Misused("Standard input is the original itself: name an article of the library, or a file.")
    data = invocation.services.library.raw(name.lower()) if is_id(name) else read_bytes(name)
    with invocation.output.binary() as stream:
        stream.write(data)
    return DONE
