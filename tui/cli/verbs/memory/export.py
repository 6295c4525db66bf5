"""`warraq memory export`: translations of the memory into a TMX file, whole or not at all."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.cli.articles import STANDARD_INPUT, named_article
from tui.cli.errors import Misused
from tui.cli.exported import new_file
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name, said, written
from tui.cli.verbs.memory.wanted import STATUSES, moment
from tui.telling.counted import counted

if TYPE_CHECKING:
    from glossary.memory.exchange.stored import Chosen
    from glossary.model import Pair
    from glossary.progress import Progress


def configure(parser: Parser) -> None:
    """Add what `memory export` takes."""
    parser.add_argument("file", type=file_name, metavar="FILE|-", help="the TMX file to write; - for standard output")
    parser.add_argument(
        "--status",
        action="append",
        choices=STATUSES,
        default=[],
        help="only translations of a status; may be repeated",
    )
    parser.add_argument("--origin", type=said, metavar="NAME", help="only those of an engine or an author")
    parser.add_argument(
        "--since", type=moment, metavar="DAY", help="only what was changed since a day, such as 2026-11-21"
    )
    parser.add_argument("--article", type=written, metavar="ID|PATH", help="only the paragraphs of an article")
    parser.offer_force()
    parser.offer_json()
    parser.set_defaults(run=export_translations)


def export_translations(invocation: Invocation) -> int:
    """Write a file, or standard output, and say how many translations it holds; 1 where there is none."""
    from glossary.exchange.exporting import written_beside
    from glossary.memory.exchange.tmx_writing import write_tmx

    options, output = invocation.options, invocation.output
    if options.file == STANDARD_INPUT:
        if options.json:
            raise Misused("Standard output holds the file itself; name a file where --json is to tell of it.")
        if output.is_terminal:
            raise Misused("TMX is nothing to read in a terminal: name a file, or send it into one with > FILE.")
        try:
            return DONE if write_tmx(_pairs(invocation), output.binary()) else NOTHING
        finally:
            invocation.diagnostics.progress("")
    path = new_file(options.file, force=options.force)
    try:
        with written_beside(path, options.force) as stream:
            count = write_tmx(_pairs(invocation), stream)
    finally:
        invocation.diagnostics.progress("")
    if options.json:
        output.json({"file": options.file, "translations": count})
    else:
        output.line(f"{path}: {counted(count, 'translation')}.")
    return DONE if count else NOTHING


def _pairs(invocation: Invocation) -> "Iterator[Pair]":
    from glossary.progress import Watch

    def told(progress: "Progress") -> None:
        invocation.diagnostics.progress(f"Exporting: {progress.done:,} translations")

    return invocation.services.translating.exported(_chosen(invocation), Watch(told))


def _chosen(invocation: Invocation) -> "Chosen":
    from glossary.memory.exchange.stored import Chosen
    from glossary.model import PairStatus

    options = invocation.options
    sources = None
    if options.article is not None:
        sources = [block.text for block in named_article(options.article, invocation).blocks]
    return Chosen(tuple(PairStatus(each) for each in options.status), options.origin or "", options.since, sources)
