"""How the English is seen in the open article: below its Arabic, in step or not, hidden until asked for, with its author."""

from collections.abc import Awaitable, Callable

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.model import Pair, PairStatus
from tests.screens.conftest import OpenApp, make_still, settle
from tui.services.services import Services
from tui.widgets.english.pane import EnglishPane
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.flow import Side
from tui.widgets.page.page import Page
from tui.widgets.page.veiling import VEIL

Holds = Callable[[Pilot[None]], Awaitable[None]]
NORMAL = (100, 30)
NARROW = (70, 24)
FIRST = "وصل الوفد إلى باماكو يوم 3 مايو. وغادر بعد يومين إلى دكار عام 2024."
SECOND = "عاد الوفد إلى تونس."
FIRST_SENTENCE = "The delegation reached Bamako on May 3."
FIRST_ENGLISH = f"{FIRST_SENTENCE} Two days later it left for Dakar in 2024."
SECOND_ENGLISH = "The delegation returned to Tunis."


@pytest.fixture
def article(services: Services) -> Article:
    """Two paragraphs with English: one of an engine, one of an author."""
    services.translating.memory.add(Pair(FIRST, FIRST_ENGLISH, "google"))
    services.translating.memory.add(Pair(SECOND, SECOND_ENGLISH, "ليلى", PairStatus.APPROVED))
    make_still(services)
    return article_from_bytes(f"{FIRST}\n\n{SECOND}\n".encode(), "news.txt")


def panes(pilot: Pilot[None]) -> tuple[Page, EnglishPane]:
    """The Arabic and the English."""
    return pilot.app.screen.query_one(Page), pilot.app.screen.query_one(EnglishPane)


def row_of_cursor(page: Page) -> int:
    """The row of the screen on which the word under the cursor stands."""
    return page.rows.index(page.flow.place_of(*page.spot))


def english_on(pilot: Pilot[None]) -> list[str]:
    """What the rows of the English pane show."""
    _, english = panes(pilot)
    return [english.render_line(row).text.strip() for row in range(english.size.height)]


def page_on(pilot: Pilot[None]) -> list[str]:
    """What the rows of the page show."""
    page, _ = panes(pilot)
    return [page.render_line(row).text.strip() for row in range(page.size.height)]


def footer(pilot: Pilot[None]) -> str:
    """What the bar at the foot shows when nothing else is said."""
    bar = pilot.app.screen.query_one(KeyBar)
    bar.clear()
    return bar.render_line(0).text


async def test_the_english_stands_below_each_paragraph(
    open_app: OpenApp, matches_golden: Holds, sample: Article
) -> None:
    """`s` puts it there, on the page."""
    async with open_app(sample, (140, 40), "s", "d", "d", "d", "d", "d") as pilot:
        await matches_golden(pilot)


async def test_where_it_is_narrow_it_stands_there_at_once(
    open_app: OpenApp, matches_golden: Holds, sample: Article
) -> None:
    """No English is out of reach in a small terminal; `s` goes to the glosses under the words and back."""
    async with open_app(sample, NARROW, "d", "d", "d", "d", "d") as pilot:
        page, english = panes(pilot)
        assert page.flow.side is Side.BELOW
        await matches_golden(pilot)
        for depth, is_shown in ((2, False), (1, True)):
            await pilot.press("s")
            await settle(pilot)
            assert (page.flow.text.depth, english.display) == (depth, is_shown)


async def test_english_on_the_page_is_selected_as_in_its_pane(open_app: OpenApp, article: Article) -> None:
    """A drag that begins in English takes English only, over paragraphs; clicks take words and sentences of it."""
    async with open_app(article, NARROW) as pilot:
        page, english = panes(pilot)
        rows = page_on(pilot)
        first = next(number for number, shown in enumerate(rows) if shown.startswith(FIRST_SENTENCE))
        last = rows.index(SECOND_ENGLISH)
        await pilot.mouse_down(page, offset=Offset(4, first))
        await pilot.hover(page, offset=Offset(13, last))
        await pilot.mouse_up(page, offset=Offset(13, last))
        assert list(pilot.app.screen.selections) == [english]
        assert pilot.app.screen.get_selected_text() == f"{FIRST_ENGLISH[4:]}\n{SECOND_ENGLISH[:14]}"
        await pilot.click(page, offset=Offset(5, first), times=2)
        assert pilot.app.screen.get_selected_text() == "delegation"
        await pilot.click(page, offset=Offset(5, first), times=3)
        assert pilot.app.screen.get_selected_text() == FIRST_SENTENCE
        await pilot.click(page, offset=Offset(5, first), times=2)
        await pilot.press("a")
        await settle(pilot)
        arabic, english = (each.value for each in [*pilot.app.screen.query(Input)][:2])
        assert (arabic, english) == ("وصل", "delegation")  # the English of the word under the cursor


async def test_a_click_on_english_goes_to_its_sentence(open_app: OpenApp, article: Article) -> None:
    """The cursor goes to the first word of the sentence, wherever the English stands; within the sentence it stays."""
    for size in (NORMAL, NARROW):
        async with open_app(article, size, "w") as pilot:
            page, english = panes(pilot)
            before, there = page.spot, english if size == NORMAL else page
            rows = english_on(pilot) if size == NORMAL else page_on(pilot)
            await pilot.click(there, offset=Offset(4, rows.index(SECOND_ENGLISH)))
            assert page.spot == (1, 0)
            row = next(number for number, shown in enumerate(rows) if shown.startswith("The delegation reached"))
            await pilot.click(there, offset=Offset(6, row))
            assert page.spot == (0, 0)
            page.move_to(before)
            await pilot.click(there, offset=Offset(6, row))
            assert page.spot == before


async def test_each_sentence_begins_beside_its_arabic(
    open_app: OpenApp, article: Article, matches_golden: Holds
) -> None:
    """In step by sentence: on rows of its own, that of the cursor told apart; the foot says so."""
    async with open_app(article, NORMAL, "y", "full_stop") as pilot:
        page, english = panes(pilot)
        assert english.current is not None
        assert FIRST_ENGLISH[english.current.start : english.current.end] == FIRST_ENGLISH[len(FIRST_SENTENCE) + 1 :]
        starts = [
            row for row, shown in enumerate(english_on(pilot)) if shown.startswith(("The delegation r", "Two days"))
        ]
        second = page.rows.index(page.flow.place_of(0, FIRST.index("وغادر")))
        assert starts[1] >= max(second, starts[0] + 1)
        assert "sentence" in footer(pilot)
        pilot.app.screen.query_one(KeyBar).clear()
        await matches_golden(pilot)


async def test_out_of_step_each_text_moves_by_itself(open_app: OpenApp, sample: Article) -> None:
    """The English stays where it is while the Arabic moves; the keys on it, and the wheel, move it alone."""
    async with open_app(sample, NORMAL, "y", "y") as pilot:
        page, english = panes(pilot)
        assert page.flow.side is Side.APART
        assert "off" in footer(pilot)
        shown, top = english_on(pilot), page.top
        await pilot.press("space")
        assert page.top > top
        assert english_on(pilot) == shown
        english.focus()
        spot, top = page.spot, page.top
        await pilot.press(*["j"] * 12)
        assert (page.spot, page.top) == (spot, top)
        assert english_on(pilot) != shown
        await pilot.press("g")
        assert english_on(pilot) == shown
        english.wheel(3)
        assert english_on(pilot)[0] != shown[0]
        await pilot.press("y")
        await settle(pilot)
        assert page.flow.side is Side.BESIDE
        assert page.spot == spot


async def test_the_keys_on_the_english_go_from_sentence_to_sentence(open_app: OpenApp, article: Article) -> None:
    """The cursor of the page comes with them; `h` selects the sentence, then the paragraph."""
    async with open_app(article, NORMAL) as pilot:
        page, english = panes(pilot)
        english.focus()
        seen = []
        for key in ("j", "j", "k", "k"):
            await pilot.press(key)
            seen.append((page.spot.block, english.current.number))
        assert seen == [(0, 1), (1, 0), (0, 1), (0, 0)]
        for expected in (FIRST_SENTENCE, FIRST_ENGLISH):
            await pilot.press("h")
            assert pilot.app.screen.get_selected_text() == expected


async def test_english_is_hidden_until_it_is_asked_for(
    open_app: OpenApp, article: Article, matches_golden: Holds
) -> None:
    """`r`: hidden, that of the sentence, of the paragraph, all; no row moves, and the foot says what is hidden."""
    async with open_app(article, (80, 24)) as pilot:
        shown, counts = english_on(pilot), []
        for _ in range(4):
            await pilot.press("r")
            await settle(pilot)
            now = english_on(pilot)
            assert [len(row) for row in now] == [len(row) for row in shown]
            counts.append(sum(row.count(VEIL) for row in now))
            assert ("hidden" in footer(pilot)) is (len(counts) < 4)
            if len(counts) == 2:
                await matches_golden(pilot)
        hidden, sentence, paragraph, whole = counts
        assert hidden > sentence > paragraph > whole == 0
        assert english_on(pilot) == shown


async def test_glosses_are_hidden_with_their_sentence(open_app: OpenApp, article: Article) -> None:
    """Under the words as beside them: asked for, those of the sentence are shown."""
    async with open_app(article, NORMAL, "s", "s", "r") as pilot:
        assert not any("delegation" in row for row in page_on(pilot))
        await pilot.press("r")
        await settle(pilot)
        rows = page_on(pilot)
        assert any("delegation" in row for row in rows)
        assert any(VEIL * 3 in row for row in rows)


async def test_how_english_is_seen_is_kept(open_app: OpenApp, article: Article) -> None:
    """The next article opens as this one was left: layout, step, and what is hidden."""
    async with open_app(article, NORMAL, "s", "y", "r"):
        pass
    async with open_app(article, NORMAL) as pilot:
        page, _ = panes(pilot)
        assert page.flow.side is Side.BELOW
        assert all(part in footer(pilot) for part in ("sentence", "hidden"))
        assert any(VEIL * 3 in row for row in page_on(pilot))


async def test_the_author_is_told(open_app: OpenApp, article: Article) -> None:
    """Under the English: status, engine or author, and day of the paragraph under the cursor; without English nothing."""
    async with open_app(article, NORMAL) as pilot:
        page, _ = panes(pilot)
        pane = pilot.app.screen.query_one(GlossPane)
        assert str(pane.border_title).strip() == "machine · google · 20 Nov 2026"
        await pilot.press("d")
        assert str(pane.border_title).strip().endswith(" · 20 Nov 2026")
        page.lay_out(lambda: page.flow.translate({}, [0, 1]))
        assert page.spot.block == 1


async def test_english_that_comes_moves_no_line_that_is_read(open_app: OpenApp) -> None:
    """A paragraph above becomes longer by its English: the word under the cursor stays on its row of the screen."""
    text = "\n\n".join(f"وصل {number} من الضيوف إلى المدينة مساء أمس." for number in range(40))
    async with open_app(article_from_bytes(text.encode(), "line.txt"), NORMAL, *["d"] * 12) as pilot:
        page, _ = panes(pilot)
        row, spot = row_of_cursor(page), page.spot
        block = page.rows[0].block + 1
        page.lay_out(lambda: page.flow.translate({block: "some of the guests came " * 8}, [block]))
        assert (row_of_cursor(page), page.spot) == (row, spot)


async def test_words_of_a_sentence_without_english_are_shown_when_asked_for(open_app: OpenApp) -> None:
    """Hidden, none is listed; `r` lists those of the sentence under the cursor, then those of its paragraph."""
    async with open_app(article_from_bytes(FIRST.encode(), "line.txt"), NORMAL) as pilot:
        _, english = panes(pilot)
        listed = [english.text_of(1)]
        for _ in range(4):
            await pilot.press("r")
            await settle(pilot)
            listed.append(english.text_of(1))
        whole, hidden, sentence, paragraph, everything = listed
        assert hidden == ""
        assert "delegation" in sentence
        assert whole.startswith(f"{sentence} · ")
        assert paragraph == everything == whole
