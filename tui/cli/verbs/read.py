"""`warraq read [ID|PATH|URL|-]`: the app."""

from pathlib import Path

from corpus.model import Article
from tui.cli.articles import named_article
from tui.cli.invocation import DONE, Invocation
from tui.cli.parser import Parser
from tui.storage import refuse_mistyped_folder


def configure(parser: Parser) -> None:
    """Add the arguments of `read`."""
    parser.add_argument(
        "article",
        nargs="?",
        metavar="ID|PATH|URL|-",
        help="an article, a file, a page, or stdin (default: the library)",
    )
    parser.offer_private()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Open the app, or print the same plainly where there is no terminal; return the exit code."""
    name = invocation.options.article
    article = None if name is None else named_article(name, invocation)
    if invocation.terminal.can_show_app:
        refuse_mistyped_folder(invocation.services.settings)
        invocation.services.opened_from = name if name and Path(name).is_file() else None
        invocation.terminal.take_input()
        invocation.diagnostics.hold()
        try:
            with invocation.terminal.taken_for_output(), invocation.terminal.asked() as enquiry:
                return invocation.open_app(invocation.services, article, enquiry)
        finally:
            invocation.diagnostics.release()
    return _printed(article, invocation)


def _printed(article: Article | None, invocation: Invocation) -> int:
    from tui.cli.verbs.list import print_library
    from tui.cli.verbs.show import print_article

    if article is None:
        return print_library(invocation)
    print_article(article, invocation)
    return DONE
