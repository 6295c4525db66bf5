"""The English under each word, and the vowel signs on them, in the open article."""

from collections.abc import Awaitable, Callable

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot

from corpus.arabic.normalise import bare
from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tui.screens.reading.looking import LookedAround
from tui.screens.reading.meanings import Findings, Meanings
from tui.services.services import Services
from tui.typeset.harakat import Harakat
from tui.widgets.english.pane import EnglishPane
from tui.widgets.page.page import Page

Holds = Callable[[Pilot[None]], Awaitable[None]]
NORMAL = (100, 30)
WIDE = (150, 40)
PAIR = "سَلام كتاب جديد في المدينة القديمة.\n"


def page_of(pilot: Pilot[None]) -> Page:
    return pilot.app.screen.query_one(Page)


def row_of_cursor(page: Page) -> int:
    """The row of the screen on which the word under the cursor stands."""
    return page.rows.index(page.flow.place_of(*page.spot))


def shown_marks(page: Page, row: int) -> str:
    """The vowel signs on a row."""
    return "".join(each for each in page.render_line(row).text if "\u064b" <= each <= "\u0652")


async def test_the_english_stands_under_the_words(
    open_app: OpenApp, matches_golden: Holds, sample: Article, size: tuple[int, int]
) -> None:
    """`s` puts the glosses under the words; where it is narrow they take the place of the English column."""
    keys = "s" if size == (70, 24) else "ss"  # there the English stands below its Arabic at first
    async with open_app(sample, size, *keys, "j", "j") as pilot:
        await matches_golden(pilot)


async def test_the_article_stays_where_it_is(open_app: OpenApp, sample: Article) -> None:
    """The word under the cursor keeps its row of the screen when the layout changes, and stays under the cursor."""
    async with open_app(sample, NORMAL, *["j"] * 8) as pilot:
        page = page_of(pilot)
        spot, row = page.spot, row_of_cursor(page)
        for _ in range(3):
            await pilot.press("s")
            await settle(pilot)
            assert page.spot == spot
            assert abs(row_of_cursor(page) - row) <= page.flow.text.pitch


async def test_the_layout_is_kept(open_app: OpenApp, sample: Article) -> None:
    """The next time an article opens as it was left."""
    async with open_app(sample, NORMAL, "s", "s"):
        pass
    async with open_app(sample, NORMAL) as pilot:
        assert page_of(pilot).flow.text.depth == 2
        assert not pilot.app.screen.query_one(EnglishPane).display


@pytest.mark.parametrize("content", ["", "{", '{"looks": {"layout": 3, "harakat": []}}', '{"looks": 1}'])
async def test_what_is_kept_may_be_damaged(
    open_app: OpenApp, services: Services, sample: Article, content: str
) -> None:
    """A file that says nothing sensible is as none."""
    services.settings.looks_file.parent.mkdir(parents=True, exist_ok=True)
    services.settings.looks_file.write_text(content)
    async with open_app(sample, NORMAL) as pilot:
        page = page_of(pilot)
        assert (page.flow.text.depth, page.face.harakat) == (1, Harakat.WRITTEN)


async def test_english_that_comes_has_a_pane_again(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without English there is no pane of it; what comes or goes changes the looks of the pane, and of nothing else."""
    article = article_from_bytes("وصل الضيف إلى المدينة مساء أمس.".encode(), "guest.txt")
    async with open_app(article, WIDE, "s", "s") as pilot:
        screen = pilot.app.screen
        pane = screen.query_one(EnglishPane)
        assert not pane.display
        styled: list[object] = []
        apply = pilot.app.stylesheet.apply
        monkeypatch.setattr(
            pilot.app.stylesheet, "apply", lambda node, **how: [styled.append(node), apply(node, **how)]
        )
        pane.remove_class("-untranslated")
        await settle(pilot)
        assert pane.display
        del styled[:]
        screen.post_message(LookedAround(Findings(frozenset((0,)), frozenset())))
        await settle(pilot)
        assert not pane.display
        assert pane in styled
        assert page_of(pilot) not in styled


async def test_the_cursor_goes_from_word_to_word(open_app: OpenApp, sample: Article) -> None:
    """`j` goes to a word of the next line, over its glosses; back with `k`; words to the left as ever."""
    async with open_app(sample, NORMAL, "s", "s", "d", "d", "d") as pilot:
        page = page_of(pilot)
        spot, row = page.spot, row_of_cursor(page)
        await pilot.press("j")
        assert row_of_cursor(page) == row + page.flow.text.pitch
        await pilot.press("k")
        assert page.spot == spot
        await pilot.press("left")
        assert page.spot == page.words.step(spot, 1)


async def test_a_line_comes_into_view_with_its_glosses(open_app: OpenApp, sample: Article) -> None:
    """Wherever the cursor goes, what its word means is on the page too."""
    async with open_app(sample, (80, 24), "s", "s") as pilot:
        page = page_of(pilot)
        for _ in range(40):
            await pilot.press("j")
            assert row_of_cursor(page) + 1 < page.size.height
            assert page.flow.text.under(page.rows[0].block, page.rows[0].row) is None


async def test_words_on_every_page_are_explained(open_app: OpenApp) -> None:
    """Each page that is turned to has its English, also where the whole article was looked through when it was opened."""
    said = (f"وصل الضيف رقم {number} إلى المدينة مساء أمس." for number in range(27))
    article = article_from_bytes("\n\n".join(said).encode(), "guests.txt")
    async with open_app(article, NORMAL, "s", "s") as pilot:
        page = page_of(pilot)
        last = -1
        while page.blocks_shown[1] > last:
            first, last = page.blocks_shown
            unders = [page.flow.text.under(block, 1).text for block in range(first, last + 1)]
            assert [under for under in unders if "guest" not in under] == []
            await pilot.press("space")
            await settle(pilot)
        assert last == 26


async def test_the_wheel_comes_back_to_where_it_was(open_app: OpenApp, sample: Article) -> None:
    """Rows that are turned down and up again are the same ones, and never begin in the middle of a line."""
    async with open_app(sample, NORMAL, "s", "s") as pilot:
        page = page_of(pilot)
        for rows in (1, 3, 2, 7):
            top = page.top
            page.pull(rows)
            assert page.top > top
            while page.top > top:
                page.pull(-1)
            assert page.top == top


async def test_a_click_on_a_gloss_picks_its_word(open_app: OpenApp) -> None:
    """The row of the English belongs to the words above it."""
    article = article_from_bytes(PAIR.encode(), "line.txt")
    async with open_app(article, NORMAL, "s", "s") as pilot:
        page = page_of(pilot)
        row = row_of_cursor(page) + 1
        under = page.render_line(row).text
        assert "book" in under
        await pilot.click(page, offset=Offset(under.index("book"), row))
        assert page.words.token(page.spot).surface == "كتاب"


async def test_what_is_copied_is_the_arabic(open_app: OpenApp, sample: Article) -> None:
    """All of the article selected is its text as it is stored, whatever stands under the words and on their letters."""
    async with open_app(sample, NORMAL, "s", "s", "v", "v", "h", "h", "h", "h") as pilot:
        picked = pilot.app.screen.get_selected_text()
        assert picked == "\n".join(block.text for block in sample.blocks)


async def test_a_drag_over_glosses_selects_words(open_app: OpenApp) -> None:
    """From the first word down to a gloss: the words before that one are selected."""
    article = article_from_bytes(PAIR.encode(), "line.txt")
    async with open_app(article, NORMAL, "s", "s") as pilot:
        page = page_of(pilot)
        row = row_of_cursor(page)
        under = page.render_line(row + 1).text
        await pilot.mouse_down(page, offset=Offset(page.size.width - 1, row))
        await pilot.hover(page, offset=Offset(under.index("book"), row + 1))
        await pilot.mouse_up(page, offset=Offset(under.index("book"), row + 1))
        assert pilot.app.screen.get_selected_text().split()[:2] == ["سَلام", "كتاب"]


async def test_words_are_found_between_glosses(open_app: OpenApp, sample: Article) -> None:
    """Finding goes to the place, which is seen with its glosses."""
    async with open_app(sample, NORMAL, "s", "s", "slash", "ق", "ا", "ر", "ب", "enter") as pilot:
        page = page_of(pilot)
        assert "قارب" in bare(page.words.token(page.spot).surface)
        assert 0 <= row_of_cursor(page) < page.size.height - 1


async def test_another_width_keeps_the_word_at_the_top(open_app: OpenApp, sample: Article) -> None:
    """A window that is made narrower shows the same words, their glosses wrapped with them."""
    async with open_app(sample, NORMAL, "s", "s", "space") as pilot:
        page = page_of(pilot)
        first = page.line_at(page.rows[0]).start
        await pilot.resize_terminal(70, 24)
        await settle(pilot)
        line = page.line_at(page.rows[0])
        assert line.start <= first < line.end
        assert all(page.line_at(place).width <= page.size.width for place in page.rows if page.line_at(place))


# -- vowel signs


async def test_vowel_signs_are_shown_in_turn(open_app: OpenApp) -> None:
    """`v`: those written, all of the word under the cursor, all of every sure word, none, and round."""
    article = article_from_bytes(PAIR.encode(), "line.txt")
    async with open_app(article, NORMAL, "w") as pilot:
        page = page_of(pilot)
        row = row_of_cursor(page)
        counts = []
        for _ in range(5):
            counts.append(len(shown_marks(page, row)))
            await pilot.press("v")
            await settle(pilot)
        written, focus, analysed, off, again = counts
        assert (written, off, again) == (1, 0, 1)
        assert 0 < focus < analysed


async def test_focus_follows_the_cursor_and_the_reading(open_app: OpenApp) -> None:
    """The word under the cursor has the vowel signs of the reading that is shown; no other word has any."""
    article = article_from_bytes(PAIR.encode(), "line.txt")
    async with open_app(article, NORMAL, "v") as pilot:
        page = page_of(pilot)
        row = row_of_cursor(page)
        assert shown_marks(page, row).startswith("\N{ARABIC FATHA}")
        await pilot.press("w")
        assert shown_marks(page, row) == "\N{ARABIC KASRA}"
        await pilot.press("l")
        await settle(pilot)
        assert shown_marks(page, row) != "\N{ARABIC KASRA}"


async def test_painting_finds_nothing_out(open_app: OpenApp, sample: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page whose words are not known yet is painted without their vowel signs, and anew when they are."""
    async with open_app(sample, NORMAL, "v") as pilot:
        page, meanings = page_of(pilot), pilot.app.screen._meanings
        row = row_of_cursor(page)
        known, meanings.looked_at = meanings.looked_at, frozenset()
        with monkeypatch.context() as patched:
            patched.setattr(Meanings, "annotated", lambda *_: pytest.fail("a block is annotated for a picture"))
            assert not shown_marks(page, row)
        meanings.looked_at = known
        assert shown_marks(page, row)


async def test_vowel_signs_move_no_word(open_app: OpenApp, sample: Article) -> None:
    """The lines and the columns of all words are the same, whatever signs are on them."""
    async with open_app(sample, NORMAL) as pilot:
        page = page_of(pilot)
        shown = []
        for _ in range(4):
            rows = [page.render_line(row).text for row in range(page.size.height)]
            shown.append([bare(row) for row in rows])
            await pilot.press("v")
            await settle(pilot)
        assert shown[1:] == shown[:1] * 3


async def test_names_and_guesses_are_left_alone(open_app: OpenApp) -> None:
    """No vowel signs are made up for words of which nothing is known."""
    article = article_from_bytes("قال غزقبطي إن الكتاب جديد.\n".encode(), "line.txt")
    async with open_app(article, NORMAL, "v", "v") as pilot:
        page = page_of(pilot)
        line = page.render_line(row_of_cursor(page)).text
        assert shown_marks(page, row_of_cursor(page))
        forms = "".join(each for each in line if not each.isspace())
        assert "ﻲﻄﺒﻗﺰﻏ" in forms


async def test_vowel_signs_are_kept_until_the_setting_changes(
    open_app: OpenApp, services: Services, sample: Article
) -> None:
    """The next article shows those chosen last; a setting that was changed since then goes before."""
    async with open_app(sample, NORMAL, "v", "v", "v"):
        pass
    async with open_app(sample, NORMAL) as pilot:
        assert page_of(pilot).face.harakat is Harakat.OFF
    services.settled.settle(services.settings._replace(harakat=Harakat.FOCUS))
    async with open_app(sample, NORMAL) as pilot:
        assert page_of(pilot).face.harakat is Harakat.FOCUS
