"""Many articles opened one after the other."""

import asyncio
import gc
import heapq
from collections.abc import Callable
from typing import Any

from tests.screens.conftest import OpenApp, settle
from tui.screens.reading.screen import ReadingScreen

MANY = 18


def let_cancelled_timers_go() -> None:
    """Let asyncio forget the time limits of waits that are over: it keeps them, and what was shown then, until they would end."""
    loop: Any = asyncio.get_running_loop()
    for timer in loop._scheduled:
        timer._scheduled = timer._scheduled and not timer.cancelled()
    loop._scheduled[:] = [timer for timer in loop._scheduled if not timer.cancelled()]
    heapq.heapify(loop._scheduled)
    loop._timer_cancelled_count = 0


async def test_few_articles_stay_open(open_app: OpenApp, make_article: Callable[..., Any]) -> None:
    """Of many articles those stay open that one can go back to and few more, nothing is left in memory of the others, and they open where they were left."""
    says = [f"قال الوزير في الفقرة {place} إن العدد كبير." for place in range(3)]
    articles = [make_article(*says, title=f"عنوان {number}") for number in range(MANY)]
    async with open_app(None, (100, 30)) as pilot:
        rooms: Any = pilot.app.rooms  # type: ignore[attr-defined]
        for number, article in enumerate(articles):
            rooms.open(article)
            await settle(pilot)
            if number == 0:
                await pilot.press("d", "d", "w")
                left = pilot.app.screen.query_one("Page").spot  # type: ignore[attr-defined]
        let_cancelled_timers_go()
        gc.collect()
        known = {article.id for article in articles}
        alive = [each for each in gc.get_objects() if isinstance(each, ReadingScreen) and each.article.id in known]
        assert 8 <= len([each for each in alive if each.is_attached]) <= len(alive) <= 12
        for article in articles[-2:-5:-1]:
            await pilot.press("backspace")
            await settle(pilot)
            assert pilot.app.screen.article.id == article.id  # type: ignore[attr-defined]
        del alive
        rooms.open(articles[0])
        await settle(pilot)
        assert left.block == 2
        assert pilot.app.screen.query_one("Page").spot == left  # type: ignore[attr-defined]
