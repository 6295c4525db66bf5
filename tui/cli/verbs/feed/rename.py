"""`warraq feed rename FEED`: what a feed is called, and where it stands."""

from tui.cli.errors import Misused
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.feed.told import feed_shape


def configure(parser: Parser) -> None:
    """Add what `feed rename` takes."""
    parser.add_argument("feed", metavar="FEED", type=written, help="its number, its address or its title")
    parser.add_argument("--title", metavar="TEXT", type=written, help="what it is called from now on")
    parser.add_argument("--folder", metavar="NAME", type=written, help="the folder it is put into; empty for none")
    parser.offer_json()
    parser.set_defaults(run=rename)


def rename(invocation: Invocation) -> int:
    """Call a feed otherwise, or put it elsewhere, and print it."""
    options = invocation.options
    if options.title is None and options.folder is None:
        raise Misused("Say what is to be other: --title or --folder.")
    feeds = invocation.services.following.feeds
    feed = feeds.named(options.feed)
    if options.title is not None:
        feed = feeds.rename(feed, options.title)
    if options.folder is not None:
        feed = feeds.put(feed, options.folder)
    if options.json:
        invocation.output.json({"feed": feed_shape(feed, feeds.counts().get(feed.id, 0))})
    else:
        head = f"{feed.id:>4}  "
        name = f"{feed.folder} / {feed.name}" if feed.folder else feed.name
        invocation.output.line(head + invocation.typography.inline(name, len(head)))
    return DONE
