"""`warraq feed export [FILE]`: the feeds that are followed, as a list in OPML."""

from pathlib import Path

from corpus.errors import CorpusError
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser


def configure(parser: Parser) -> None:
    """Add what `feed export` takes."""
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE|-", help="where to write (default: standard output)"
    )
    parser.offer_json()
    parser.set_defaults(run=export)


def export(invocation: Invocation) -> int:
    """Write the list; 1 if no feed is followed, and then nothing is written."""
    from corpus.ingest.formats.opml import Outline, opml_of

    known = invocation.services.following.feeds.all()
    if not known:
        invocation.diagnostics.note("No feed is followed: there is nothing to write.")
        return NOTHING
    written = opml_of((Outline(feed.address, feed.title, feed.site, feed.folder) for feed in known), "warraq")
    name = invocation.options.file
    if name == "-":
        if invocation.options.json:
            invocation.output.json({"feeds": len(known), "opml": written.decode()})
        else:
            invocation.output.binary().write(written)
        return DONE
    try:
        Path(name).write_bytes(written)
    except OSError as error:
        raise CorpusError(f"The file {name} cannot be written ({error.strerror}): name another one.") from error
    if invocation.options.json:
        invocation.output.json({"feeds": len(known), "file": name})
    else:
        invocation.output.line(f"{len(known):,} written to {name}.")
    return DONE
