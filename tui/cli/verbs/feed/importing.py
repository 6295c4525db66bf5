"""`warraq feed import FILE`: the feeds of a list in OPML."""

from corpus.errors import NotFetched
from tui.cli.articles import STANDARD_INPUT, source_bytes
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name
from tui.cli.shapes import Shape


def configure(parser: Parser) -> None:
    """Add what `feed import` takes."""
    parser.add_argument("file", type=file_name, metavar="FILE|-", help="a list of feeds in OPML; - for standard input")
    parser.offer_json()
    parser.set_defaults(run=import_feeds)


def import_feeds(invocation: Invocation) -> int:
    """Follow the feeds of the list, in its folders, without asking them for anything yet; 1 if one cannot be followed."""
    from corpus.ingest.formats.opml import outlines, outlines_at

    name = invocation.options.file
    found = outlines(source_bytes(invocation.source), name) if name == STANDARD_INPUT else outlines_at(name)
    feeds = invocation.services.following.feeds
    added: list[Shape] = []
    there: list[Shape] = []
    failed: list[Shape] = []
    for outline in found:
        try:
            followed = feeds.follow(*outline)
        except NotFetched as error:
            failed.append({"title": outline.title, "reason": str(error)})
            continue
        (added if followed.is_new else there).append({"id": followed.feed.id, "address": followed.feed.address})
    if invocation.options.json:
        invocation.output.json({"added": added, "duplicates": there, "failed": failed})
    else:
        for each in failed:
            invocation.diagnostics.error(f"{each['title']}: {each['reason']}")
        invocation.output.line(f"{len(added):,} added, {len(there):,} already there, {len(failed):,} failed.")
        if added:
            invocation.diagnostics.note("Nothing was asked for yet: warraq feed refresh does that.")
    return NOTHING if failed else DONE
