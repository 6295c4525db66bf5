"""Adding articles from the app."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from corpus.ingest.sources import open_article
from tests.screens.conftest import OpenApp, settle
from tui.screens.adding.line import PlaceLine
from tui.screens.adding.screen import AddingScreen
from tui.screens.adding.seeing import Named
from tui.services.services import Services

Holds = Callable[[Pilot[None]], Awaitable[None]]
BODY = "قال وزير النقل إن الجسر رقم {} سيفتح الشهر المقبل أمام الناس، وإن العمل فيه دام عامين."


async def test_a_dropped_file_is_looked_at(
    open_app: OpenApp, matches_golden: Holds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path is taken as terminals drop it; how much is in the file is shown, with the first article as it begins."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "أخبار اليوم.jsonl")
    async with open_app(None, (80, 24), "a") as pilot:
        line = pilot.app.screen.query_one(PlaceLine)
        line.post_message(Paste("'أخبار اليوم.jsonl' "))
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, AddingScreen)
        screen.look(Named(["أخبار اليوم.jsonl"], ""))
        await settle(pilot)
        await matches_golden(pilot)


async def test_what_is_added_is_reported_and_listed(
    open_app: OpenApp, matches_golden: Holds, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tab completes the path, enter adds; the report names what is new, what was there and what failed and why; the library lists it.

    A pasted text is an article too.
    """
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "news.jsonl")
    before = services.library.count()
    async with open_app(None, (100, 30), "a", *"ne", "tab") as pilot:
        line = pilot.app.screen.query_one(PlaceLine)
        assert line.value == "news.jsonl"
        await pilot.press("enter")
        await settle(pilot)
        await matches_golden(pilot)
        await pilot.press("slash")
        line.post_message(Paste("عنوان لنص ملصوق\n\n" + BODY.format(9)))
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.query("#articles")
        assert services.library.count() == before + 3


def write(file: Path) -> None:
    """Write a file of two articles, one of them twice, and a line that is none."""
    records = [
        {"title": f"افتتاح الجسر رقم {number}", "date": "2025-03-01", "text": BODY.format(number)}
        for number in (1, 2, 1)
    ]
    lines = "".join(f"{json.dumps(each)}\n" for each in records)
    file.write_text(f"{lines}{{\n", encoding="utf-8")


async def test_an_article_opened_by_its_path_is_kept(open_app: OpenApp, services: Services, tmp_path: Path) -> None:
    """`ctrl+a` in the reader puts the open article into the library, with the file it came from."""
    file = tmp_path / "one.txt"
    file.write_text(BODY.format(5), encoding="utf-8")
    services.opened_from = str(file)
    article = open_article(str(file))
    async with open_app(article, (100, 30), "ctrl+a"):
        assert services.library.raw(article.id) == file.read_bytes()
