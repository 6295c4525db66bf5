"""The options that say which translations are meant."""

from argparse import ArgumentTypeError
from datetime import datetime
from typing import TYPE_CHECKING

from tui.cli.invocation import Invocation
from tui.cli.parser import Parser, said

if TYPE_CHECKING:
    from glossary.memory.model import Wanted

STATUSES = ("machine", "edited", "approved")


def offer_wanted(parser: Parser) -> None:
    """Add the options."""
    parser.add_argument("--status", choices=STATUSES, help="only translations of a status")
    parser.add_argument("--origin", type=said, metavar="NAME", help="only those of an engine or an author")
    parser.add_argument(
        "--since", type=moment, metavar="DAY", help="only what was changed since a day, such as 2026-11-21"
    )


def wanted(invocation: Invocation, query: str = "") -> "Wanted":
    """Return what the options of `offer_wanted` mean."""
    from glossary.memory.model import Wanted
    from glossary.model import PairStatus

    options = invocation.options
    return Wanted(query, PairStatus(options.status) if options.status else None, options.origin or "", options.since)


def moment(text: str) -> datetime:
    """Return the beginning of a day, or a moment, by the user's clock where it names no zone; raises ArgumentTypeError."""
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError, OSError):
        raise ArgumentTypeError(f"{text!r} is not a day such as 2026-11-21") from None
