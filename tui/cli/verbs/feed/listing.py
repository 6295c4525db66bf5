"""`warraq feed list`: the feeds that are followed."""

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser
from tui.cli.verbs.feed.told import feed_shape
from tui.telling.moments import minute_of


def configure(parser: Parser) -> None:
    """Add what `feed list` takes."""
    parser.offer_json()
    parser.set_defaults(run=list_feeds)


def list_feeds(invocation: Invocation) -> int:
    """Print the feeds with their number, how many articles came of each, when they were asked; 1 if there are none."""
    feeds = invocation.services.following.feeds
    known, counts = feeds.all(), feeds.counts()
    if invocation.options.json:
        invocation.output.json({"feeds": [feed_shape(feed, counts.get(feed.id, 0)) for feed in known]})
        return DONE if known else NOTHING
    for feed in known:
        checked = minute_of(feed.checked) if feed.checked else "never"
        head = f"{feed.id:>4}  {counts.get(feed.id, 0):>6}  {checked:<16}  "
        name = f"{feed.folder} / {feed.name}" if feed.folder else feed.name
        invocation.output.line(head + invocation.typography.inline(name, len(head)))
        if feed.problem:
            invocation.output.line(" " * 6 + invocation.typography.sentence(feed.problem, 6))
    if not known:
        invocation.diagnostics.note("No feed is followed; follow one with: warraq feed add URL")
    return DONE if known else NOTHING
