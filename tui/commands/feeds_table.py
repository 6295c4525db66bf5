"""The commands of the feeds that are followed, in the order the help shows them."""

from collections.abc import Mapping

from tui.commands.model import Command, Scope

_FEEDS = (
    Command("feeds.open", ("enter",), "Articles", "Show the articles of the feed under the bar.", bar=True),
    Command("feeds.add", ("a",), "Follow", "Follow a feed: name its address, or that of its site.", bar=True),
    Command("feeds.refresh", ("r",), "Refresh", "Ask the feed under the bar for what is new.", bar=True),
    Command(
        "feeds.refresh-all", ("s", "R"), "Refresh all", "Ask all feeds whose time has come for what is new.", bar=True
    ),
    Command("feeds.rename", ("e",), "Rename", "Call the feed otherwise."),
    Command("feeds.folder", ("o",), "Folder", "Put the feed into a folder, or into none."),
    Command("feeds.remove", ("delete", "x"), "Remove", "Follow the feed no more; undo brings it back."),
    Command("feeds.import", ("i",), "Import list", "Follow the feeds of a list in OPML."),
    Command("feeds.down", ("j",), "Down", "Go to the feed below."),
    Command("feeds.up", ("k",), "Up", "Go to the feed above."),
    Command("feeds.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the address of the feed."),
    Command("feeds.undo", ("u",), "Undo", "Take back the last change."),
    Command("feeds.redo", ("ctrl+r",), "Redo", "Do again what was taken back."),
    Command("feeds.close", ("escape", "backspace"), "Back", "Stop what lasts; then go back."),
)

_FEED = (
    Command("feed.open", ("enter",), "Open", "Open the article under the bar.", bar=True),
    Command("feed.down", ("j",), "Down", "Go to the article below."),
    Command("feed.up", ("k",), "Up", "Go to the article above."),
    Command("feed.copy", ("c", "ctrl+c"), "Copy", "Copy the selection, or the title under the bar."),
    Command("feed.close", ("escape", "backspace"), "Back", "Go back to the feeds."),
)

FEEDS_COMMANDS: Mapping[Scope, tuple[Command, ...]] = {Scope.FEEDS: _FEEDS, Scope.FEED: _FEED}
"""The commands by scope."""
