"""`warraq feed add URL`: follow a feed."""

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.feed.told import Told, tell_all


def configure(parser: Parser) -> None:
    """Add what `feed add` takes."""
    parser.add_argument(
        "address", metavar="URL", type=written, help="the address of a feed, or of a page that names one"
    )
    parser.add_argument("--folder", metavar="NAME", type=written, default="", help="the folder it is put into")
    parser.offer_private()
    parser.offer_json()
    parser.set_defaults(run=add)


def add(invocation: Invocation) -> int:
    """Follow the feed, keep what it has, and say so; 1 if anything failed."""
    options = invocation.options
    invocation.diagnostics.progress(f"Asking {options.address}")
    followed, outcomes = invocation.services.following.feeds.add(options.address, options.folder)
    invocation.diagnostics.progress("")
    feed = followed.feed
    head = "following" if followed.is_new else "followed already"
    if not options.json:
        lead = f"{head}  {feed.id}  "
        invocation.output.line(lead + invocation.typography.inline(feed.name, len(lead)))
    return tell_all(outcomes, Told(feed={"id": feed.id, "address": feed.address, "title": feed.title}), invocation)
