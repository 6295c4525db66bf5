"""Lists of any length on a screen: each page is fetched off its thread when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from textual.message import Message

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.wordings import spoken
from tui.widgets.coming import PAGES, Coming

if TYPE_CHECKING:
    from textual.screen import Screen

Item = TypeVar("Item")


class PageCame(Message):
    """A page of a list that is shown, by its number."""

    def __init__(self, of: Coming[Any], page: int, items: Sequence[Any]) -> None:
        super().__init__()
        self.of = of
        self.page = page
        self.items = items


def paged_list(
    screen: Screen[Any],
    count: int,
    fetch: Callable[[int], Sequence[Item]],
    first: Sequence[Item] = (),
    relist: Callable[[], object] = lambda: None,
) -> Coming[Item]:
    """Return a list of so many items; what is told the number of a page fetches it in a worker, and the screen is told that it came.

    Where it cannot be fetched, which raises CorpusError or GlossaryError, the user is told why, once for all pages in view;
    it is fetched again when it is looked at later. `relist` lists anew where the list became shorter.
    """

    def ask(page: int) -> None:
        screen.run_worker(partial(work, page), thread=True, group=PAGES, exit_on_error=False)

    def work(page: int) -> None:
        try:
            items = fetch(page)
        except (CorpusError, GlossaryError) as error:
            screen.app.call_from_thread(lacks, page, spoken(error))
            return
        screen.post_message(PageCame(listing, page, items))

    def lacks(page: int, told: str) -> None:
        if listing.lack(page):
            screen.notify(told, severity="error")

    # rows are asked for while the list is painted, which is no time to change the screen
    listing: Coming[Item] = Coming(count, ask, first, lambda: screen.call_later(relist))
    return listing
