"""The mouse outside of selecting: wheel, links, keys of the bar, borders of the panes."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Event

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widget import Widget

from corpus.ingest.sources import article_from_bytes
from corpus.library import Library
from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tests.screens.golden import picture_of
from tui.rooms.fetching import Fetching
from tui.screens.help.screen import HelpScreen
from tui.screens.library.screen import LibraryScreen
from tui.screens.messages import OpenArticle
from tui.screens.reading.screen import ReadingScreen
from tui.services.services import Services
from tui.widgets.english.pane import EnglishPane
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.gloss_told import root_of
from tui.widgets.key_bar import KeyBar
from tui.widgets.names_pane import NamesPane
from tui.widgets.page.page import Page
from tui.widgets.rows import Rows

WIDE = (140, 40)
LINK = "اقرأ المزيد في https://example.com/a-b، أو اكتب إلى news@example.org اليوم."


# -- the wheel


async def _turn(pilot: Pilot[None], widget: Widget, times: int) -> None:
    from textual.events import MouseScrollDown, MouseScrollUp

    kind = MouseScrollDown if times > 0 else MouseScrollUp
    for _ in range(abs(times)):
        await pilot._post_mouse_events([kind], widget=widget, offset=Offset(1, 1), button=0)


async def test_the_wheel_turns_the_page_from_either_column(open_app: OpenApp, sample: Article) -> None:
    """Over the English as over the Arabic the wheel turns both, and back."""
    async with open_app(sample, (100, 30)) as pilot:
        page = pilot.app.screen.query_one(Page)
        top = page.top
        for pane in (Page, EnglishPane):
            await _turn(pilot, pilot.app.screen.query_one(pane), 2)
            assert page.top > top
            await _turn(pilot, pilot.app.screen.query_one(pane), -2)
            assert page.top == top


async def test_the_cursor_comes_with_the_wheel(open_app: OpenApp, sample: Article) -> None:
    """The cursor is on what is shown, so that keys and the English go on from there; a word still shown keeps it."""
    async with open_app(sample, (100, 30)) as pilot:
        page, english = pilot.app.screen.query_one(Page), pilot.app.screen.query_one(EnglishPane)
        await pilot.press("j", "j", "j", "j", "j", "j")
        before = page.spot
        await _turn(pilot, english, 1)
        assert page.spot == before
        await _turn(pilot, english, 8)
        top = page.top
        assert page.spot is not None
        assert page.spot.block >= page.rows[0].block
        assert page.flow.place_of(page.spot.block, page.spot.offset) in page.rows[:3]
        await pilot.press("j")
        assert page.top == top
        await _turn(pilot, page, -6)
        assert page.flow.place_of(page.spot.block, page.spot.offset) in page.rows[-3:]


async def test_keys_begin_where_one_sees_after_a_drag_turned_the_page(open_app: OpenApp, sample: Article) -> None:
    """A cursor that was left behind does not throw the page back."""
    async with open_app(sample, (100, 30)) as pilot:
        page = pilot.app.screen.query_one(Page)
        page.pull(30)
        top = page.top
        await pilot.press("w")
        assert page.top == top
        assert page.spot is not None
        assert page.flow.place_of(page.spot.block, page.spot.offset) in page.rows


async def test_glosses_of_a_paragraph_out_of_sight_are_not_shown(open_app: OpenApp) -> None:
    """Beside other paragraphs the words of one that is not shown would be wrong."""
    text = "\n\n".join(f"وصل {number} من الضيوف إلى المدينة مساء أمس." for number in range(60))
    async with open_app(article_from_bytes(text.encode(), "line.txt"), (100, 30)) as pilot:
        page, english = pilot.app.screen.query_one(Page), pilot.app.screen.query_one(EnglishPane)
        assert english.shown(0)
        page.pull(40)
        assert [english.text_of(each.block) for row in range(english.size.height) for each in english.shown(row)] == []


async def test_the_wheel_moves_the_bar_of_a_list(open_app: OpenApp) -> None:
    """A list goes on by a row, and stays where it ends."""
    async with open_app(None, WIDE) as pilot:
        rows = pilot.app.screen.query_one("#articles", Rows)
        first = rows.marked
        await _turn(pilot, rows, 1)
        assert rows.marked == first + 1
        await _turn(pilot, rows, -3)
        assert rows.marked == 0


async def test_the_wheel_shows_more_terms_of_a_word(open_app: OpenApp) -> None:
    """Where more terms cover a word than there is room for, the wheel brings them into view."""
    from glossary.terminology import TermMatch

    async with open_app(article_from_bytes("كتاب جديد\n".encode(), "line.txt"), WIDE) as pilot:
        pane = pilot.app.screen.query_one(GlossPane)
        assert pane._told is not None
        matches = [_match(TermMatch, number) for number in range(6)]
        pane.show(pane._told._replace(terms=matches))
        await _turn(pilot, pane, 20)
        last = pane.size.height - 1
        assert next(pane.text_of(shown.block) for shown in pane.shown(last)) == "book 5"
        assert pane.line_on(0) == 0


def _match(kind: type, number: int) -> object:
    from glossary.terminology import Status

    known = {
        "ar": "كتاب",
        "en": f"book {number}",
        "status": Status.PREFERRED,
        "level": "exact",
        "note": "",
        "nested": False,
    }
    values = {name: known.get(name, 0) for name in kind._fields}
    return kind(**values)


# -- links


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser would have been opened at."""
    addresses: list[str] = []

    def fake(address: str, environ: object) -> str:
        addresses.append(address)
        return ""

    monkeypatch.setattr("tui.screens.reading.picking.open_address", fake)
    return addresses


def _link_article() -> Article:
    return article_from_bytes(f"{LINK}\n".encode(), "line.txt")


def _spot(page: Page, offset: int) -> Offset:
    place = page.flow.place_of(0, offset)
    [shown] = page.shown(page.rows.index(place))
    column = shown.line.column_of(offset)
    assert column is not None
    return Offset(shown.left + column, page.rows.index(place))


async def test_a_click_on_a_link_opens_it(open_app: OpenApp, opened: list[str]) -> None:
    """The address is opened, not the words beside it; mail goes to the mail program."""
    async with open_app(_link_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        await pilot.hover(page, offset=_spot(page, LINK.index("example.com")))
        await settle(pilot)
        assert opened == []
        await pilot.click(page, offset=_spot(page, LINK.index("example.com")))
        await settle(pilot)
        assert opened == ["https://example.com/a-b"]
        await pilot.click(page, offset=_spot(page, LINK.index("المزيد")))
        await settle(pilot)
        assert len(opened) == 1
        await pilot.click(page, offset=_spot(page, LINK.index("news")))
        await settle(pilot)
        assert opened[1:] == ["mailto:news@example.org"]


async def test_links_are_underlined(open_app: OpenApp) -> None:
    """A link can be told from the words around it without its colour."""
    async with open_app(_link_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        row = page.flow.place_of(0, LINK.index("example.com")).row
        lined = "".join(segment.text for segment in page.render_line(row) if segment.style and segment.style.underline)
        assert "https://example.com/a-b" in lined
        assert "،" not in lined


async def test_a_key_opens_the_next_link(open_app: OpenApp, opened: list[str]) -> None:
    """`f` opens the link after the cursor in its paragraph, behind the last one the first again."""
    async with open_app(_link_article(), WIDE) as pilot:
        for keys in (("f",), ("w", "w", "w", "w", "f"), ("end", "f")):
            await pilot.press(*keys)
            await settle(pilot)
        assert opened == ["https://example.com/a-b", "mailto:news@example.org", "https://example.com/a-b"]


async def test_no_link_is_told(open_app: OpenApp, opened: list[str]) -> None:
    """Where the paragraph has no link, `f` says so, and opens none of another paragraph."""
    async with open_app(article_from_bytes(f"كتاب جديد\n\n{LINK}\n".encode(), "line.txt"), WIDE, "f") as pilot:
        assert pilot.app.screen.query_one(KeyBar)._sentence == "There is no link in this paragraph."
        assert opened == []


async def test_a_link_that_cannot_be_opened_is_copied(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a browser the address is on the clipboard, and one sentence says both, the file where it went named."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    async with open_app(_link_article(), WIDE, "f") as pilot:
        await settle(pilot)
        assert pilot.app.clipboard == "https://example.com/a-b"
        assert len(pilot.app._notifications) + bool(pilot.app.screen.query_one(KeyBar)._sentence) == 1


async def test_one_sentence_says_that_a_link_was_copied_instead(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where a program takes the address, nothing is said over the reason why it was not opened."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    async with open_app(_link_article(), WIDE) as pilot:
        services = pilot.app.services
        services.settled.settle(services.settings._replace(clipboard="osc52"))
        await pilot.press("f")
        await settle(pilot)
        assert pilot.app.screen.query_one(KeyBar)._sentence == "No browser here: the address was copied."


# -- the bar, the lists


async def test_an_entry_of_the_key_bar_acts_as_its_key(open_app: OpenApp, sample: Article) -> None:
    """A click on a command carries it out; on a sentence that stands before the commands it only takes that away."""
    async with open_app(sample, WIDE) as pilot:
        screen = pilot.app.screen
        bar = screen.query_one(KeyBar)
        shown = bar.render_line(0).text
        pilot.app.notify("A sentence.")
        await pilot.click(bar, offset=Offset(shown.index("Library") + 2, 0))
        assert pilot.app.screen is screen
        await pilot.click(bar, offset=Offset(shown.index("Library") + 2, 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_help_and_quit_are_the_last_to_go(open_app: OpenApp, sample: Article) -> None:
    """In a narrow window other commands go before them, and a click does what stands there."""
    async with open_app(sample, (60, 24)) as pilot:
        bar = pilot.app.screen.query_one(KeyBar)
        shown = bar.render_line(0).text
        assert "F1 Help" in shown
        assert "^Q Quit" in shown
        await pilot.click(bar, offset=Offset(shown.index("Help"), 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_two_clicks_open_a_row(open_app: OpenApp) -> None:
    """The first click puts the bar on a row, the second opens it and selects no word."""
    async with open_app(None, WIDE) as pilot:
        rows = pilot.app.screen.query_one("#articles", Rows)
        other = 1 if rows.marked == 0 else 0
        await pilot.click(rows, offset=Offset(30, other * 3), times=2)
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert pilot.app.screen.selections == {}


async def test_of_two_articles_the_one_chosen_last_is_shown(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the library is quicker with that than with the one chosen before it."""
    first, second = (each.id for each in services.library.summaries(limit=2))
    asked, given, over, fetch = Event(), Event(), Event(), Library.get

    def late(library: Library, article_id: str) -> Article:
        if article_id == first:
            asked.set()
            given.wait()
        return fetch(library, article_id)

    def opened(fetching: Fetching, event: OpenArticle) -> None:
        open_one(fetching, event)
        if event.article_id == first:
            over.set()

    open_one = Fetching._open
    monkeypatch.setattr(Library, "get", late)
    monkeypatch.setattr(Fetching, "_open", opened)
    async with open_app(None, WIDE) as pilot:
        pilot.app.screen.post_message(OpenArticle(first))
        while not asked.is_set():
            await pilot.pause()
        pilot.app.screen.post_message(OpenArticle(second))
        while not isinstance(pilot.app.screen, ReadingScreen):
            await pilot.pause()
        given.set()
        while not over.is_set():
            await pilot.pause()
        await settle(pilot)
        assert pilot.app.screen.article.id == second


async def test_a_name_leads_to_its_mention(open_app: OpenApp, sample: Article) -> None:
    """A second click on a name puts the cursor on its next mention."""
    async with open_app(sample, WIDE) as pilot:
        names = pilot.app.screen.query_one("#name-rows", Rows)
        page = pilot.app.screen.query_one(Page)
        record = names.item
        assert record is not None
        row = next(row for row in range(names.size.height) if names.line_on(row) // 2 == names.marked)
        await pilot.click(names, offset=Offset(5, row))
        assert page.spot is not None
        assert any(mention.block == page.spot.block for mention in record.mentions)


# -- the borders

Drag = Callable[[int, int], Awaitable[None]]


@pytest.fixture
def drag_border() -> Callable[[Pilot[None], int, int], Awaitable[None]]:
    """Drag from a column of the screen to another, on a row in its middle."""

    async def dragged(pilot: Pilot[None], begin: int, end: int) -> None:
        await pilot.mouse_down(offset=Offset(begin, 9))
        await pilot.hover(offset=Offset((begin + end) // 2, 9))
        await pilot.hover(offset=Offset(end, 9))
        await pilot.mouse_up(offset=Offset(end, 9))
        await pilot.pause()

    return dragged


def _panes(pilot: Pilot[None]) -> tuple[NamesPane, EnglishPane, Page]:
    screen = pilot.app.screen
    return screen.query_one(NamesPane), screen.query_one(EnglishPane), screen.query_one(Page)


async def test_the_borders_of_the_panes_are_dragged(open_app: OpenApp, sample: Article, drag_border: object) -> None:
    """The gap beside the English, and that beside the names, follow the pointer."""
    assert callable(drag_border)
    async with open_app(sample, WIDE) as pilot:
        names, english, page = _panes(pilot)
        edge = english.region.right
        await drag_border(pilot, edge + 1, edge + 11)
        assert english.region.right == edge + 11
        assert page.region.right == WIDE[0] - 3
        await drag_border(pilot, names.region.right + 1, 40)
        assert names.region.right == 40
        assert pilot.app.screen.selections == {}


async def test_a_rule_shows_where_to_drag(open_app: OpenApp, sample: Article) -> None:
    """With the pointer on the gap a rule stands there, which a drag moves to where the pointer is; else nothing."""
    async with open_app(sample, WIDE) as pilot:
        _, english, _ = _panes(pilot)
        edge = english.region.right
        columns = pilot.app.screen.query_one("#columns")

        def ruled() -> int:
            return columns.render_line(9).text.find("│") + columns.region.x

        assert "│" not in columns.render_line(9).text
        await pilot.hover(offset=Offset(edge, 9))
        await pilot.pause()
        assert ruled() == edge
        await pilot.mouse_down(offset=Offset(edge, 9))
        await pilot.hover(offset=Offset(edge + 7, 9))
        await pilot.pause()
        assert ruled() == english.region.right == edge + 7
        await pilot.mouse_up(offset=Offset(edge + 7, 9))
        await pilot.hover(english, offset=Offset(2, 2))
        await pilot.pause()
        assert "│" not in columns.render_line(9).text


async def test_an_article_without_names_says_so(open_app: OpenApp) -> None:
    """The sidebar is not merely empty, and one key hides it and shows it again."""
    async with open_app(article_from_bytes("كتاب جديد\n".encode(), "line.txt"), WIDE) as pilot:
        names = pilot.app.screen.query_one(NamesPane)
        rows = names.query_one(Rows)
        assert not rows.items
        assert "No names in this article" in picture_of(pilot.app)
        await pilot.press("f5")
        await pilot.pause()
        assert not names.display
        await pilot.press("f5")
        await pilot.pause()
        assert names.display


async def test_the_hint_says_what_can_be_done(open_app: OpenApp) -> None:
    """`t` is offered, which asks for an engine where none is chosen. It is said of each paragraph."""
    article = article_from_bytes("كتاب جديد\n\nقلم قديم\n".encode(), "line.txt")
    async with open_app(article, (100, 30)) as pilot:
        page, english = pilot.app.screen.query_one(Page), pilot.app.screen.query_one(EnglishPane)

        def said() -> str:
            numbers = dict.fromkeys(each.block for row in range(english.size.height) for each in english.shown(row))
            return " ".join(english.text_of(number) for number in numbers)

        assert "t asks for one" in said()
        page.lay_out(lambda: page.flow.translate({0: "A new book"}, [0]))
        await pilot.press("d")
        await pilot.pause()
        assert "A new book" in said()
        assert "its words stand above" in said()


async def test_what_is_known_of_a_word_is_not_cut(open_app: OpenApp, sample: Article) -> None:
    """What has no room beside the parts of a word stands on a row of its own, above the terms."""
    async with open_app(sample, (60, 24)) as pilot:
        pane = pilot.app.screen.query_one(GlossPane)
        for _ in range(40):
            await pilot.press("w")
            shown = [field.part for row in range(pane.size.height) for field in pane.fields_of(row)[:1]]
            assert pane._told is not None
            root = root_of(pane._told.reading.analysis)
            assert root in " ".join(part.text for part in shown)


async def test_no_pane_is_dragged_away(open_app: OpenApp, sample: Article, drag_border: object) -> None:
    """Every pane keeps some width, however far the border is dragged."""
    assert callable(drag_border)
    async with open_app(sample, WIDE) as pilot:
        names, english, page = _panes(pilot)
        await drag_border(pilot, english.region.right + 1, 139)
        assert page.size.width >= 24
        await drag_border(pilot, english.region.right + 1, 1)
        assert english.size.width >= 16
        await drag_border(pilot, names.region.right + 1, 0)
        assert names.size.width == 20
        await drag_border(pilot, names.region.right + 1, 139)
        assert names.size.width == 70
        assert page.size.width >= 16


async def test_widths_are_kept(open_app: OpenApp, sample: Article, services: Services) -> None:
    """What was set with keys holds in the next run, and in a window of another size in proportion."""
    async with open_app(sample, WIDE, "minus", "minus") as pilot:
        _, english, page = _panes(pilot)
        share = english.size.width / (english.size.width + page.size.width)
        width = english.size.width
    async with open_app(sample, WIDE) as pilot:
        assert _panes(pilot)[1].size.width == width
    async with open_app(sample, (100, 30)) as pilot:
        _, english, page = _panes(pilot)
        assert abs(english.size.width / (english.size.width + page.size.width) - share) < 0.03


async def test_two_clicks_or_a_key_bring_the_widths_back(open_app: OpenApp, sample: Article) -> None:
    """The widths of the style sheet are there again, and kept."""
    async with open_app(sample, WIDE) as pilot:
        names, english, page = _panes(pilot)
        before = (names.size.width, english.size.width, page.size.width)
        await pilot.press("equals_sign", "equals_sign")
        await pilot.pause()
        assert english.size.width == before[1] - 8
        await pilot.click(offset=Offset(english.region.right + 1, 9), times=2)
        await pilot.pause()
        assert (names.size.width, english.size.width, page.size.width) == before
        await pilot.press("f5", "plus", "minus", "minus")
        await pilot.pause()
        assert names.size.width == before[0] - 4
        await pilot.press("0")
        await pilot.pause()
        assert (names.size.width, english.size.width, page.size.width) == before


async def test_narrow_and_zen_are_as_wide_as_ever(open_app: OpenApp, sample: Article) -> None:
    """A page that stands alone fills the screen, whatever share it had beside the English."""
    async with open_app(sample, WIDE, "minus", "minus", "z") as pilot:
        assert _panes(pilot)[2].size.width == WIDE[0] - 20
        await pilot.press("z")
        await pilot.resize_terminal(70, 24)
        await settle(pilot)
        assert _panes(pilot)[2].size.width == 66


@pytest.mark.parametrize(
    "content", ["[]", '{"widths": {"english": true}}', '{"widths": {"english": 50000, "sidebar": -3}}', "\xff"]
)
async def test_a_damaged_file_of_widths_is_nothing(
    open_app: OpenApp, sample: Article, services: Services, content: str
) -> None:
    """The panes are as wide as at first where the file says nothing sound."""
    services.settings.panes_file.parent.mkdir(parents=True, exist_ok=True)
    services.settings.panes_file.write_bytes(content.encode("latin-1"))
    async with open_app(sample, WIDE, "minus") as pilot:
        assert _panes(pilot)[0].size.width == 30
    assert list(json.loads(services.settings.panes_file.read_text(encoding="utf-8"))["widths"]) == ["english"]


@pytest.mark.parametrize(("size", "keys"), [(WIDE, ["s"]), ((70, 24), [])], ids=["stacked", "narrow"])
async def test_keys_change_no_width_where_no_english_stands_beside(
    open_app: OpenApp, sample: Article, services: Services, drag_border: object, size: tuple[int, int], keys: list[str]
) -> None:
    """With the English below its Arabic neither keys nor drags say how wide it is where it stands beside; that is told."""
    assert callable(drag_border)
    async with open_app(sample, WIDE, "minus"):
        kept = services.settings.panes_file.read_text(encoding="utf-8")
    async with open_app(sample, size, *keys, "equals_sign", "minus", "minus") as pilot:
        assert "Nothing stands beside the Arabic" in pilot.app.screen.query_one(KeyBar)._sentence
        _, english, _ = _panes(pilot)
        await drag_border(pilot, english.region.right + 1, english.region.right + 20)
        await pilot.click(offset=Offset(english.region.right + 1, 9), times=2)
        await pilot.pause()
    assert services.settings.panes_file.read_text(encoding="utf-8") == kept
