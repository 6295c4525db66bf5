"""`warraq feed refresh [FEED…]`: what is new in feeds."""

from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser, written
from tui.cli.verbs.boilerplate import learn_grown
from tui.cli.verbs.feed.told import Told, tell_all


def configure(parser: Parser) -> None:
    """Add what `feed refresh` takes."""
    parser.add_argument(
        "feeds",
        nargs="*",
        type=written,
        metavar="FEED",
        help="a number, an address or a title (default: all whose time has come)",
    )
    parser.add_argument("--all", action="store_true", help="ask also those that were asked not long ago")
    parser.offer_private()
    parser.offer_json()
    parser.set_defaults(run=refresh)


def refresh(invocation: Invocation) -> int:
    """Ask the feeds, keep what is new and say what became of it; 1 if anything failed, or if it was stopped."""
    options = invocation.options
    feeds = invocation.services.following.feeds
    told = Told()
    if options.feeds:
        wanted = list({feed.id: feed for feed in map(feeds.named, options.feeds)}.values())
    else:
        every = feeds.all()
        known = [feed for feed in every if not feed.paused]
        wanted = known if options.all else feeds.due()
        told.left = len(known) - len(wanted)
        if not every:
            invocation.diagnostics.note("No feed is followed; follow one with: warraq feed add URL")
        elif not known:
            invocation.diagnostics.note(
                "No feed is asked any more, for their sites said that they are gone;"
                " ask one all the same with: warraq feed refresh FEED"
            )
    if told.left:
        one = "1 feed was" if told.left == 1 else f"{told.left:,} feeds were"
        invocation.diagnostics.note(f"{one} asked not long ago; --all asks again.")
    if not wanted and not options.json:
        return DONE
    code = tell_all(feeds.refresh(wanted), told, invocation)
    learn_grown(invocation)
    return code
