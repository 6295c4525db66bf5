"""`warraq feed remove FEED…`: feeds that are followed no more."""

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written


def configure(parser: Parser) -> None:
    """Add what `feed remove` takes."""
    parser.add_argument("feeds", nargs="+", metavar="FEED", type=written, help="its number, its address or its title")
    parser.offer_json()
    parser.set_defaults(run=remove)


def remove(invocation: Invocation) -> int:
    """Follow the feeds no more, and name them; adding one again brings it back as it was."""
    feeds = invocation.services.following.feeds
    gone = [feeds.named(name) for name in invocation.options.feeds]
    for feed in gone:
        feeds.remove(feed.id)
    if invocation.options.json:
        invocation.output.json({"removed": [{"id": feed.id, "address": feed.address} for feed in gone]})
    else:
        for feed in gone:
            head = "removed  "
            invocation.output.line(head + invocation.typography.inline(feed.name, len(head)))
    return DONE
