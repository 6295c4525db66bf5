"""What was on a page goes with it."""

import gc

from textual.strip import Strip

from corpus.model import Article
from tests.screens.conftest import OpenApp, settle


async def test_pages_that_were_turned_leave_no_lines(open_app: OpenApp, sample: Article) -> None:
    """What is shown no longer goes without a search for garbage, which no app makes while its user reads on."""
    async with open_app(sample, (80, 24)) as pilot:
        for key in ("pagedown", "pageup", "pagedown"):
            await pilot.press(key)
            await settle(pilot)
        gc.collect()
        shown = _lines()
        for key in ("pageup", "pagedown") * 3:
            await pilot.press(key)
            await settle(pilot)
        left = _lines()
        gc.collect()
        assert not gc.isenabled()
        assert 0 <= left - _lines() <= shown // 20


def _lines() -> int:
    return sum(isinstance(each, Strip) for each in gc.get_objects())
