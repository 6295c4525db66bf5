"""`warraq read [ID|PATH|URL|-]`: the app."""

from pathlib import Path

from corpus.model import Article
from corpus.presence import is_file_there
from tui.cli.articles import named_article
from tui.cli.invocation import Invocation
from tui.cli.parser import Parser
from tui.services.storage import refuse_mistyped_place
from tui.settings.model import Colours


def configure(parser: Parser) -> None:
    """Add the arguments of `read`."""
    parser.add_argument(
        "article",
        nargs="?",
        metavar="ID|PATH|URL|-",
        help="an article, a file, a page, or stdin (default: the library)",
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="no screen: lines in the order of the text, and commands in words, for screen readers and scripts",
    )
    parser.decide(
        "colours",
        "--colours",
        choices=tuple(Colours),
        metavar="HOW",
        help=f"how many colours the terminal is given: {', '.join(Colours)}",
    )
    parser.offer_private()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Open the app, or print the same plainly where there is no terminal; return the exit code."""
    name = invocation.options.article
    article = None if name is None else named_article(name, invocation)
    if invocation.options.plain or invocation.terminal.is_dumb:
        from tui.plain.read import converse

        return converse(article, name or "", invocation)
    if invocation.terminal.can_show_app:
        refuse_mistyped_place(invocation.services.settings)
        invocation.services.opened_from = name if name and is_file_there(Path(name)) else None
        invocation.terminal.take_input()
        invocation.diagnostics.hold()
        try:
            with invocation.terminal.taken_for_output(), invocation.terminal.asked() as enquiry:
                return invocation.open_app(invocation.services, article, enquiry)
        finally:
            invocation.diagnostics.release()
    return _printed(article, invocation)


def _printed(article: Article | None, invocation: Invocation) -> int:
    if article is None:
        from tui.cli.verbs.list import print_library

        return print_library(invocation)
    from tui.plain.read import print_plainly

    return print_plainly(article, invocation)
