"""`warraq feed export [FILE]`: the feeds that are followed, as a list in OPML."""

from tui.cli.articles import STANDARD_INPUT
from tui.cli.exported import new_file
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name


def configure(parser: Parser) -> None:
    """Add what `feed export` takes."""
    parser.add_argument(
        "file",
        nargs="?",
        type=file_name,
        default="-",
        metavar="FILE|-",
        help="where to write (default: standard output)",
    )
    parser.offer_force()
    parser.offer_json()
    parser.set_defaults(run=export)


def export(invocation: Invocation) -> int:
    """Write the list, whole or not at all; 1 if no feed is followed, and then nothing is written."""
    from corpus.ingest.formats.opml import Outline, opml_of
    from glossary.exchange.exporting import written_beside

    options = invocation.options
    known = invocation.services.following.feeds.all()
    if not known:
        invocation.diagnostics.note("No feed is followed: there is nothing to write.")
        return NOTHING
    written = opml_of((Outline(feed.address, feed.title, feed.site, feed.folder) for feed in known), "warraq")
    if options.file == STANDARD_INPUT:
        if options.json:
            invocation.output.json({"feeds": len(known), "opml": written.decode()})
        else:
            invocation.output.binary().write(written)
        return DONE
    with written_beside(new_file(options.file, force=options.force), options.force) as stream:
        stream.write(written)
    if options.json:
        invocation.output.json({"feeds": len(known), "file": options.file})
    else:
        invocation.output.line(f"{len(known):,} written to {options.file}.")
    return DONE
