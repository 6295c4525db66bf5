"""Lists whose pages are fetched when they are looked at."""

from collections.abc import Callable, Sequence
from functools import partial
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual.strip import Strip

from corpus.errors import StoreError
from glossary.finding.orders import Order
from tui.screens.paging import PageCame, paged_list
from tui.screens.terms.listing import fetching
from tui.screens.terms.listing.fetching import Fetching, Listed
from tui.widgets import coming
from tui.widgets.coming import PAGE, Coming
from tui.widgets.coming_rows import ComingRows


class Screen:
    """Stands for a screen: works at once, and keeps what it is told."""

    def __init__(self) -> None:
        self.app = self
        self.told: list[Any] = []

    def run_worker(self, work: Callable[[], None], **_how: object) -> None:
        work()

    def call_from_thread(self, call: Callable[..., None], *args: object, **how: object) -> None:
        call(*args, **how)

    def call_later(self, call: Callable[[], object]) -> None:
        call()

    def notify(self, sentence: str, **_how: object) -> None:
        self.told.append(sentence)

    def post_message(self, message: object) -> None:
        self.told.append(message)


def test_a_page_comes_when_it_is_looked_at():
    """The screen is told whose page it is, and which; the list has it when it is put there."""
    screen = Screen()
    listing = paged_list(cast("Any", screen), 3 * PAGE, lambda page: [f"on {page}"], ["first"])
    assert (listing[0], listing[2 * PAGE - 50]) == ("first", None)
    (came,) = screen.told
    assert isinstance(came, PageCame)
    assert (came.of, came.page, came.items) == (listing, 1, ["on 1"])


def test_a_page_that_does_not_come_is_asked_for_again_later(monkeypatch: pytest.MonkeyPatch):
    """The place stays empty and the reason is said, once for all pages in view, until a look at it later; not at every look."""
    screen, asked, now, is_away = Screen(), list[int](), [100.0], True
    monkeypatch.setattr(coming, "monotonic", lambda: now[0])

    def fetch(page: int) -> Sequence[str]:
        asked.append(page)
        if is_away:
            raise StoreError("It is away.")
        return ["here"]

    listing = paged_list(cast("Any", screen), 2 * PAGE, fetch)
    assert listing[PAGE - 1] is listing[PAGE - 1] is listing[PAGE] is None
    assert (asked, screen.told) == ([0, 1], ["It is away."])
    now[0] += 10
    assert listing[0] is None
    assert (asked[2:], screen.told) == ([0], ["It is away."] * 2)
    now[0], is_away = now[0] + 10, False
    assert listing[0] is None
    came = screen.told[-1]
    listing.put(came.page, came.items)
    assert (listing[0], asked[3:]) == ("here", [0])


async def test_rows_take_the_pages_of_the_list_that_they_show():
    """Where the row under the bar came, that is told; a page of a list that was shown before goes to that list."""
    rows: ComingRows[str] = ComingRows(lambda _item, width, _marked: [Strip.blank(width)])
    rows.items = listing = Coming(2 * PAGE, lambda _page: None)
    before = Coming[str](2 * PAGE, lambda _page: None)
    assert not rows.take_page(before, 0, ["old"])
    assert (before[0], listing[0]) == ("old", None)
    assert not rows.take_page(listing, 1, ["second"])
    assert rows.take_page(listing, 0, ["first"])
    assert (listing[0], listing[PAGE]) == ("first", "second")


def test_a_list_that_became_shorter_is_listed_anew():
    """Once, where a row is looked at that is gone, behind the picture: a row whose page is still to come is no such one."""
    screen = Screen()
    anew = partial(screen.told.append, "anew")
    listing = paged_list(cast("Any", screen), 2 * PAGE, lambda _page: ["left"], ["first"], anew)
    assert listing[PAGE + 50] is None
    (came,) = screen.told
    screen.told.clear()
    listing.put(came.page, came.items)
    assert (listing[PAGE], screen.told) == ("left", [])
    assert listing[PAGE + 50] is listing[PAGE + 51] is None
    assert screen.told == ["anew"]


def test_all_pages_of_a_list_are_in_its_order(monkeypatch: pytest.MonkeyPatch):
    """Where another order is asked for, the list that is shown until then stays in its own."""
    orders: list[Order | None] = []

    def concepts(_query: str, _limit: int, offset: int, order: Order | None) -> Sequence[object]:
        orders.append(order)
        return [SimpleNamespace(id=str(offset + each)) for each in range(PAGE)]

    terms = SimpleNamespace(count=lambda _query: 3 * PAGE, concepts=concepts)
    monkeypatch.setattr(fetching, "get_current_worker", lambda: SimpleNamespace(is_cancelled=False))
    screen = Screen()
    fetcher = Fetching(cast("Any", screen), cast("Any", SimpleNamespace(ensure_first_run=lambda: None, terms=terms)))
    fetcher.fetch("")
    (listed,) = screen.told
    assert isinstance(listed, Listed)
    assert isinstance(listed.concepts, Coming)
    fetcher.next_order("")
    orders.clear()
    assert listed.concepts[3 * PAGE - 50] is None
    assert orders == [None]
