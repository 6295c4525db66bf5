"""The page as the settings say: its width, spacing, digits, signs, focus and panes, at the start and while it is read."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tui.services.services import Services
from tui.settings.layout import Layout, Panes
from tui.settings.model import Settings
from tui.typeset.digits import Digits
from tui.typeset.harakat import Harakat
from tui.widgets.english.pane import EnglishPane
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.names_pane import NamesPane
from tui.widgets.page.page import Page

WIDE, NORMAL, NARROW = (140, 40), (100, 30), (70, 24)
Holds = Callable[[Pilot[None]], Awaitable[None]]
NUMBERS = article_from_bytes(
    "أرقام المعرض\n\nزار المعرض 1,250 زائرا في 12/5/2024 من 2020-2024، وجاؤوا من كل مكان.".encode(), "numbers.txt"
)
LAST = NUMBERS.blocks[-1]
HIDING = LAST.text.replace("كل مكان", "كل\u200cمكا\u200fن\u00a0")
UNSEEN = replace(NUMBERS, blocks=(*NUMBERS.blocks[:-1], replace(LAST, text=HIDING)))


def say(services: Services, **settings: object) -> None:
    """Let other settings hold from now on."""
    changed: Settings = services.settings._replace(**settings)  # type: ignore[arg-type]
    services.settled.settle(changed)


def page_of(pilot: Pilot[None]) -> Page:
    """The page."""
    return pilot.app.screen.query_one(Page)


def shown_on(pilot: Pilot[None]) -> str:
    """What the rows of the page show, from left to right."""
    page = page_of(pilot)
    return "\n".join(page.render_line(row).text for row in range(page.size.height))


async def everything(pilot: Pilot[None]) -> None:
    """Wait until a change of the settings is on the screen."""
    await pilot.pause()
    await settle(pilot)


# -- the width of the text


@pytest.mark.parametrize("size", [WIDE, NORMAL, (80, 24), NARROW])
@pytest.mark.parametrize("layout", list(Layout))
async def test_no_line_is_wider_than_asked(
    open_app: OpenApp, services: Services, sample: Article, size: tuple[int, int], layout: Layout
) -> None:
    """The page is at most so wide in every layout, and stands with even margins; in zen too."""
    say(services, text_width=30, layout=layout)
    async with open_app(sample, size) as pilot:
        page, columns = page_of(pilot), page_of(pilot).parent
        assert page.size.width == 30
        await pilot.press("z")
        await everything(pilot)
        assert page.size.width == 30
        assert columns is not None
        assert abs(page.region.x - (size[0] - page.region.right)) <= 1


async def test_the_width_changes_while_one_reads(open_app: OpenApp, services: Services, sample: Article) -> None:
    """The word under the cursor stays, and the page is as wide as before where the limit is taken away."""
    async with open_app(sample, WIDE, *"ddd") as pilot:
        page = page_of(pilot)
        before, spot = page.size.width, page.spot
        say(services, text_width=36)
        await everything(pilot)
        assert (page.size.width, page.spot) == (36, spot)
        assert page.flow.place_of(*spot) in page.rows
        say(services, text_width=0)
        await everything(pilot)
        assert (page.size.width, page.spot) == (before, spot)


async def test_the_english_is_dragged_beside_a_limited_page(
    open_app: OpenApp, services: Services, sample: Article
) -> None:
    """The English gets what the keys give it, the Arabic stays as wide as it may be."""
    say(services, text_width=36)
    async with open_app(sample, WIDE) as pilot:
        page, english = page_of(pilot), pilot.app.screen.query_one(EnglishPane)
        before = english.size.width
        await pilot.press("minus", "minus")
        await everything(pilot)
        assert (page.size.width, english.size.width) == (36, before + 8)
        await pilot.press("equals_sign")
        await everything(pilot)
        assert (page.size.width, english.size.width) == (36, before + 4)


# -- the spacing


@pytest.mark.parametrize("layout", list(Layout))
async def test_empty_rows_stand_between_lines(
    open_app: OpenApp, services: Services, sample: Article, layout: Layout
) -> None:
    """A click on a line puts the cursor there in every layout, and a page turned begins with what came after."""
    say(services, line_spacing=2, layout=layout)
    async with open_app(sample, NORMAL, "space") as pilot:
        page = page_of(pilot)
        rows = [row for row, place in enumerate(page.rows) if page.line_at(place)]
        assert all(below - above >= 3 for above, below in pairwise(rows))
        await pilot.click(Page, offset=Offset(page.size.width - 2, rows[1]))
        await everything(pilot)
        assert page.spot is not None
        assert page.flow.place_of(*page.spot) == page.rows[rows[1]]


async def test_a_long_english_end_is_the_end(open_app: OpenApp, services: Services, sample: Article) -> None:
    """Where the English goes on for pages below the last Arabic word, one pages to its end and stays there."""
    say(services, line_spacing=3, text_width=40)
    async with open_app(sample, (70, 24), "G") as pilot:
        page = pilot.app.screen._desk.page
        for _ in range(8):
            await pilot.press("pagedown")
        assert page.top == page.flow.last_top(page.size.height)
        await pilot.press("pagedown")
        assert page.top == page.flow.last_top(page.size.height)


async def test_the_spacing_changes_while_one_reads(open_app: OpenApp, services: Services, sample: Article) -> None:
    """The line of the cursor stays on its row of the screen."""
    async with open_app(sample, WIDE, *"ddd") as pilot:
        page = page_of(pilot)
        under = page.flow.distance(page.top, page.flow.place_of(*page.spot), 100)
        say(services, line_spacing=1)
        await everything(pilot)
        assert page.flow.text.pitch == 2
        assert page.flow.distance(page.top, page.flow.place_of(*page.spot), 100) in (under, under - 1)


# -- digits, signs, the line of the cursor


async def test_digits_are_shown_and_never_copied(open_app: OpenApp, services: Services) -> None:
    """A key turns the numbers on the page; what is copied and found is what is written; the choice is kept."""
    async with open_app(NUMBERS, WIDE, "9") as pilot:
        assert "١٢/٥/٢٠٢٤" in shown_on(pilot)
        assert "٢٠٢٤-٢٠٢٠" in shown_on(pilot)
        await pilot.press("j", "h", "h", "h", "c")
        await everything(pilot)
        assert pilot.app.screen.get_selected_text() == NUMBERS.blocks[1].text
        await pilot.press("escape", "slash", *"1250", "enter")
        await everything(pilot)
        assert page_of(pilot).spot is not None
    kept = json.loads(services.settings.looks_file.read_text(encoding="utf-8"))["looks"]
    assert kept["digits"] == "arabic"
    async with open_app(NUMBERS, WIDE) as pilot:
        assert "١٢/٥/٢٠٢٤" in shown_on(pilot)
    say(services, digits=Digits.EUROPEAN)
    async with open_app(NUMBERS, WIDE) as pilot:
        assert "12/5/2024" in shown_on(pilot)


async def test_signs_stand_for_what_cannot_be_seen(open_app: OpenApp, services: Services) -> None:
    """A key shows signs, and those at the cursor are named; nothing of them is copied; the settings take them away."""
    async with open_app(UNSEEN, WIDE, "8", "G") as pilot:
        assert {"¦", "←"} <= set(shown_on(pilot))
        title = pilot.app.screen.query_one(GlossPane).border_title
        assert "RIGHT-TO-LEFT MARK (U+200F)" in str(title)
        await pilot.press("h", "h", "h")
        assert pilot.app.screen.get_selected_text() == HIDING
        say(services, invisible=True)
        say(services, invisible=False)
        await everything(pilot)
        assert not {"¦", "←"} & set(shown_on(pilot))


async def test_only_the_line_of_the_cursor_is_bright(open_app: OpenApp, services: Services, sample: Article) -> None:
    """All other lines are faint, in either language; the bright one goes with the cursor."""
    async with open_app(sample, WIDE, *"ddd", "7") as pilot:
        page, english = page_of(pilot), pilot.app.screen.query_one(EnglishPane)

        faint = page.ink("dimmed").color

        def bright(pane: Page | EnglishPane) -> list[int]:
            strips = [pane.render_line(row) for row in range(pane.size.height)]
            texts = [[each for each in strip if each.text.strip()] for strip in strips]
            return [
                row for row, found in enumerate(texts) if found and any(each.style.color != faint for each in found)
            ]

        here = page.flow.distance(page.top, page.flow.place_of(*page.spot), 100)
        assert bright(page) == [here]
        assert bright(english)
        await pilot.press("j")
        await everything(pilot)
        assert bright(page) == [here + 1]
        say(services, focus_line=True)
        say(services, focus_line=False)
        await everything(pilot)
        assert len(bright(page)) > 5


# -- the panes


@pytest.mark.parametrize("order", list(Panes))
async def test_the_panes_stand_in_the_order_asked_for(
    open_app: OpenApp, services: Services, sample: Article, order: Panes
) -> None:
    """The gloss is under the texts; the keys go round them from the right to the left, as the eye sees them."""
    async with open_app(sample, WIDE) as pilot:
        say(services, pane_order=order)
        await everything(pilot)
        screen = pilot.app.screen
        panes = {
            "names": screen.query_one(NamesPane),
            "english": screen.query_one(EnglishPane),
            "arabic": screen.query_one(Page),
        }
        regions = [panes[name].region for name in order.ids]
        assert all(left.right < right.x + 1 for left, right in pairwise(regions))
        assert all(region.width >= 20 for region in regions)
        assert screen.query_one(GlossPane).region.y >= panes["arabic"].region.bottom
        focused: list[str] = []
        for _ in range(5):
            name = next(name for name, pane in panes.items() if pane.has_focus_within or pane.has_focus)
            focused += [name] if name not in focused else []
            await pilot.press("tab")
        leftward = list(reversed(order.ids))
        begin = leftward.index("arabic")
        assert focused == leftward[begin:] + leftward[:begin]


@pytest.mark.parametrize("order", list(Panes))
async def test_the_names_come_over_the_english(
    open_app: OpenApp, services: Services, sample: Article, order: Panes
) -> None:
    """Where there is no room beside the texts the names lie on the side of the English, so that the Arabic stays in view."""
    say(services, pane_order=order)
    async with open_app(sample, NORMAL) as pilot:
        page, english = page_of(pilot), pilot.app.screen.query_one(EnglishPane)
        is_english_left = order.ids.index("english") < order.ids.index("arabic")
        assert (english.region.x < page.region.x) is is_english_left
        await pilot.press("f5")
        await everything(pilot)
        names = pilot.app.screen.query_one(NamesPane)
        assert (names.region.x == 0) is is_english_left


@pytest.mark.parametrize("order", list(Panes))
async def test_the_borders_of_panes_can_be_dragged(
    open_app: OpenApp, services: Services, sample: Article, order: Panes
) -> None:
    """The key for a narrower Arabic widens the English, wherever both stand; a drag does the same, and is kept."""
    say(services, pane_order=order)
    async with open_app(sample, WIDE) as pilot:
        screen = pilot.app.screen
        page, english, names = page_of(pilot), screen.query_one(EnglishPane), screen.query_one(NamesPane)
        before = english.size.width
        await pilot.press("minus")
        await everything(pilot)
        assert english.size.width == before + 4
        is_left = english.region.x < (names if order.ids.index("names") == 1 else page).region.x
        edge = english.region.right + 1 if is_left else english.region.x - 1
        await pilot.mouse_down(offset=Offset(edge, 5))
        await pilot.hover(offset=Offset(edge + (6 if is_left else -6), 5))
        await pilot.mouse_up(offset=Offset(edge + (6 if is_left else -6), 5))
        await everything(pilot)
        assert english.size.width > before + 8


async def test_all_of_it_together(
    open_app: OpenApp, matches_golden: Holds, services: Services, sample: Article
) -> None:
    """The English under the words, their vowels, Arabic digits, room between the lines and a text of 60 cells."""
    say(
        services,
        layout=Layout.INTERLINEAR,
        harakat=Harakat.ANALYSED,
        text_width=60,
        line_spacing=1,
        digits=Digits.ARABIC,
        focus_line=True,
        pane_order=Panes.MIRRORED,
    )
    async with open_app(sample, WIDE, *"ddd") as pilot:
        await matches_golden(pilot)


async def test_names_between_the_texts(
    open_app: OpenApp, matches_golden: Holds, services: Services, sample: Article
) -> None:
    """The names stand between the English and the Arabic, above the gloss."""
    say(services, pane_order=Panes.NAMES_BESIDE_ARABIC, text_width=40, line_spacing=1)
    async with open_app(sample, WIDE) as pilot:
        await matches_golden(pilot)
