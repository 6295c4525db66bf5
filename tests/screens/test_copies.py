"""Versions and copies of an article on the screen."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from corpus.model import Article
from tests.corpus.copies.planted import article_of
from tests.screens.conftest import MOMENT, OpenApp, settle
from tests.screens.golden import picture_of
from tui.screens.copies.screen import CopiesScreen
from tui.screens.library.screen import LibraryScreen
from tui.screens.reading.screen import ReadingScreen
from tui.services.services import Services
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.page import Page
from tui.widgets.rows import Rows

Holds = Callable[[Pilot[None]], Awaitable[None]]

BEFORE = [
    "أعلنت بلدية مدينة الواحة، الاثنين، إغلاق جسر النهر القديم أمام الشاحنات بعد ظهور شقوق في اثنين من أعمدته الستة.",
    "وقال المهندس سالم الراوي إن الفحص بالموجات الصوتية كشف شقا بطول 40 سنتيمترا، وإن شركة BridgeTech ستبدأ الترميم خلال أيام.",
    "ويعبر الجسر كل يوم نحو تسعة آلاف سيارة، وهو الطريق الوحيد بين السوق والمستشفى.",
]
AFTER = [
    "أعلنت بلدية مدينة الواحة، الثلاثاء، إغلاق جسر النهر القديم أمام كل السيارات بعد ظهور شقوق في ثلاثة من أعمدته الستة.",
    BEFORE[1],
    BEFORE[2],
    "ووعدت المحافظة بتسيير عبّارات مجانية بين الضفتين حتى نهاية الأعمال.",
]
TITLE = "إغلاق جسر الواحة أمام الشاحنات"
ADDRESS = "https://news.example/bridge"


@pytest.fixture
def versions(services: Services) -> list[Article]:
    """An article in two versions, and a copy of it elsewhere in other spelling."""
    given = [
        article_of(
            ("إغلاق جسر الواحة أمام الشاحنات", BEFORE), address=ADDRESS, date=MOMENT.date(), source="مرصد الواحة"
        ),
        article_of(("إغلاق جسر الواحة", AFTER), address=ADDRESS, date=MOMENT.date(), source="مرصد الواحة"),
        article_of(("جسر الواحة يغلق", [each.replace("أ", "ا") for each in BEFORE[:2]]), source="صدى النهر"),
    ]
    services.library.add_all([(article, b"") for article in given])
    return given


@pytest.mark.parametrize("size", [(100, 30), (70, 24)], ids=["100x30", "70x24"])
async def test_what_differs_is_shown(
    open_app: OpenApp, matches_golden: Holds, versions: list[Article], size: tuple[int, int]
) -> None:
    """`d` lists the group; below stands what differs in the one under the bar, by signs, right to left."""
    async with open_app(None, size, "d") as pilot:
        await matches_golden(pilot)


async def test_the_library_tells_of_copies_and_a_reader_decides(open_app: OpenApp, versions: list[Article]) -> None:
    """Lists show the last version; what is set apart and chosen in a group is listed when one comes back, what is taken back is not."""
    old, new, copy = (article.id for article in versions)
    async with open_app(None, (100, 30), "ي") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, CopiesScreen)
        rows = screen.query_one(Rows)
        assert [each.summary.id for each in rows.items] == [new, old, copy]
        await press(pilot, "j", "a")
        assert [each.summary.id for each in rows.items] == [new, old]
        await press(pilot, "u")
        assert len(rows.items) == 3
        await press(pilot, "ctrl+r", "s", "u", "s", "w", "space", "pageup", "escape")
        assert isinstance(pilot.app.screen, LibraryScreen)
        listed = {each.id: each.others for each in pilot.app.screen.query_one(Rows).items}
        assert (listed[old], listed[copy], new in listed) == (1, 0, False)
        assert "2026-11-20  ·  +1 " in picture_of(pilot.app)
        await press(pilot, "d", "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert pilot.app.screen.article.id == copy


async def test_a_newer_version_takes_over_what_was_read_and_noted(open_app: OpenApp, services: Services) -> None:
    """An address brought in again with another text: the list tells it, the reader opens where one was, with its note, and `\\` shows what differs."""
    old, new = (
        article_of((TITLE, text), address=ADDRESS, date=MOMENT.date()) for text in (BEFORE, [BEFORE[0], *AFTER])
    )
    services.library.add(old, b"")
    async with open_app(None, (100, 30), "enter", "d", "d", "d", "m", "escape") as pilot:
        left = services.positions.get(old.id)
        assert left is not None
        assert old.blocks[left.block].text == BEFORE[2]
        assert services.library.add(new, b"").updates == old.id
        assert isinstance(pilot.app.screen, LibraryScreen)
        pilot.app.screen.fill()
        await settle(pilot)
        assert "new version" in picture_of(pilot.app)
        await press(pilot, "enter")
        reader = pilot.app.screen
        assert isinstance(reader, ReadingScreen)
        assert reader.article.id == new.id
        spot = reader.query_one(Page).spot
        assert spot is not None
        assert new.blocks[spot.block].text == BEFORE[2]
        assert "newer version" in str(reader.query_one(KeyBar)._sentence)
        assert [each.style for each in reader.query_one(Page).face.layers["annotations"][spot.block]] == [
            "marked-yellow"
        ]
        await press(pilot, "backslash")
        assert isinstance(pilot.app.screen, CopiesScreen)
        assert pilot.app.screen.query_one(Rows).item.summary.id == old.id


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each when what the one before began is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)
