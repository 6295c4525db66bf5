"""The commands of `feed`: a line of help each; their grammar lives in `tui.cli.verbs.feed.NAME`."""

from tui.cli.parser import Parser

COMMANDS = {
    "add": "follow the feed at an address, or the one that the page there names",
    "list": "list the feeds that are followed",
    "refresh": "ask feeds for what is new, and keep it in the library",
    "rename": "call a feed otherwise, or put it into a folder",
    "remove": "follow feeds no more; their articles stay",
    "import": "follow the feeds of a list in OPML",
    "export": "write the feeds that are followed into a list in OPML",
}
"""The commands in the order that the help names them."""
_MODULES = {"list": ".listing", "import": ".importing"}
"""Modules that are not called as their command is."""


def configure(parser: Parser) -> None:
    """Add the commands of `feed`; each is imported when it is the one that is asked for."""
    parser.take_commands(COMMANDS, __package__, _MODULES)
