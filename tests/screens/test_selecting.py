"""Selecting and copying with the mouse and with keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widget import Widget

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.terminology import Concept, Term
from tests.screens.conftest import OpenApp, settle
from tui.services.services import Services
from tui.widgets.arabic_text import ArabicText
from tui.widgets.english.pane import EnglishPane
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.page import Page
from tui.widgets.passages import Passages
from tui.widgets.rows import Rows
from tui.widgets.selectable import Selectable, Shown
from tui.widgets.title_bar import TitleBar

WIDE = (140, 40)
FIRST = "عقدت الشركة لأول مرة مؤتمراً كَبِيراً حول Windows 11 في القاهرة، وحضره 250 ضيفاً."
SECOND = "قال المدير: «لا بأس». ثم شكر الضيوف. وانتهى اللقاء مساءً."
THIRD = "وفي اليوم التالي عاد الجميع إلى بيوتهم."
TEXT = "\n\n".join((FIRST, SECOND, THIRD)) + "\n"


def _article(text: str = TEXT) -> Article:
    return article_from_bytes(text.encode(), "line.txt")


def _cell(widget: Selectable, block: int, offset: int) -> tuple[int, int]:
    """Return where a widget shows a code point of a text: the column and the row of its content."""
    for row in range(widget.size.height):
        for shown in widget.shown(row):
            if shown.block == block and (column := shown.line.column_of(offset)) is not None:
                return shown.left + column, row
    raise AssertionError(f"{widget} does not show {block}, {offset}")


def _at(widget: Widget, column: int, row: int) -> Offset:
    """Return the offset of a cell of the content, as a pilot counts."""
    return Offset(column + widget.gutter.left, row + widget.gutter.top)


async def _drag(pilot: Pilot[None], widget: Widget, *cells: tuple[int, int]) -> None:
    first, *others = (_at(widget, *cell) for cell in cells)
    await pilot.mouse_down(widget, offset=first)
    for offset in others:
        await pilot.hover(widget, offset=offset)
    await pilot.mouse_up(widget, offset=offset)


def _selected_cells(pilot: Pilot[None], widget: Selectable) -> set[tuple[int, int]]:
    """Return the cells of a widget that are painted as selected."""
    ground = widget.ink("selection").bgcolor
    found = set()
    for row in range(widget.size.height):
        column = 0
        for segment in widget.render_line(row):
            if segment.style is not None and segment.style.bgcolor == ground:
                found |= {(column + each, row) for each in range(segment.cell_length)}
            column += segment.cell_length
    return found


def _cells_of(widget: Selectable, block: int, start: int, end: int) -> set[tuple[int, int]]:
    """Return the cells in which a widget shows a range of a text."""
    found = set()
    for row in range(widget.size.height):
        for shown in widget.shown(row):
            if shown.block == block:
                for column, width in shown.line.columns(start, end):
                    found |= {(shown.left + column + each, row) for each in range(width)}
    return found


# -- the page, with the mouse


async def test_a_drag_takes_whole_clusters(open_app: OpenApp) -> None:
    """Lam-alef is one cell and two letters, a mark belongs to its letter: both are copied whole."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        start, end = FIRST.index("لأول"), FIRST.index("كَ")
        await _drag(pilot, page, _cell(page, 0, start), _cell(page, 0, end))
        await pilot.press("ctrl+c")
        assert pilot.app.clipboard == FIRST[start : end + 2]


async def test_what_is_highlighted_is_what_is_copied(open_app: OpenApp) -> None:
    """In a mixed line the highlighted cells are those of the range, however they lie apart."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        start, end = FIRST.index("حول"), FIRST.index("dows")
        await _drag(pilot, page, _cell(page, 0, start), _cell(page, 0, end))
        cells = _cells_of(page, 0, start, end + 1)
        columns = sorted(column for column, _ in cells)
        assert _selected_cells(pilot, page) == cells
        assert columns != list(range(columns[0], columns[-1] + 1))
        await pilot.press("c")
        assert pilot.app.clipboard == FIRST[start : end + 1]


async def test_a_drag_goes_on_over_paragraphs_and_gaps(open_app: OpenApp) -> None:
    """Blocks are lines of their own; a pointer on the gap between them selects up to the end of the block."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        column, row = _cell(page, 1, len(SECOND) - 1)
        start = FIRST.index("القاهرة")
        await _drag(pilot, page, _cell(page, 0, start), (column, row + 1))
        assert pilot.app.screen.get_selected_text() == f"{FIRST[start:]}\n{SECOND}"
        assert _selected_cells(pilot, page) == _cells_of(page, 0, start, len(FIRST)) | _cells_of(
            page, 1, 0, len(SECOND)
        )


async def test_a_drag_upwards_takes_the_same(open_app: OpenApp) -> None:
    """Whichever end was first, the text is in the order in which it is read."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        start, end = FIRST.index("القاهرة"), SECOND.index("بأس")
        await _drag(pilot, page, _cell(page, 1, end), _cell(page, 0, start))
        assert pilot.app.screen.get_selected_text() == f"{FIRST[start:]}\n{SECOND[: end + 1]}"


async def test_a_drag_stays_in_its_pane(open_app: OpenApp) -> None:
    """A pointer that strays into the English does not take the whole article."""
    async with open_app(_article(), WIDE) as pilot:
        screen = pilot.app.screen
        page, english = screen.query_one(Page), screen.query_one(EnglishPane)
        start = FIRST.index("الشركة")
        await pilot.mouse_down(page, offset=_at(page, *_cell(page, 0, start)))
        await pilot.hover(english, offset=Offset(3, 0))
        await pilot.mouse_up(english, offset=Offset(3, 0))
        assert list(screen.selections) == [page]
        line = page.line_at(page.rows[0])
        assert line is not None
        assert screen.get_selected_text() == FIRST[start : line.end].rstrip()


async def test_a_drag_over_the_edge_turns_the_page(open_app: OpenApp, sample: Article) -> None:
    """Held below the page the pointer pulls the text on; what was passed is selected."""
    async with open_app(sample, (80, 24)) as pilot:
        screen = pilot.app.screen
        page = screen.query_one(Page)
        top = page.top
        await pilot.mouse_down(page, offset=_at(page, 5, 0))
        gloss = screen.query_one(GlossPane)
        await pilot.hover(gloss, offset=Offset(5, 3))
        for _ in range(100):
            await pilot.pause(0.02)
            if page.top > top and page.top.block > 0:
                break
        await pilot.mouse_up(gloss, offset=Offset(5, 3))
        assert page.top > top
        still = page.top
        await pilot.pause(0.2)
        assert page.top == still
        selected = screen.get_selected_text() or ""
        assert len(selected.split("\n")) > 1
        first = page.hit(5, 0)
        assert first is not None
        assert sample.blocks[first.block].text[: first.start][-20:] in selected


async def test_clicks_take_a_word_a_sentence_a_paragraph(open_app: OpenApp) -> None:
    """Two clicks select the word, three the sentence, four the paragraph; one selects nothing."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        offset = _at(page, *_cell(page, 1, SECOND.index("شكر") + 1))
        expected = {1: None, 2: "شكر", 3: "ثم شكر الضيوف.", 4: SECOND}
        for times, selected in expected.items():
            await pilot.click(page, offset=Offset(1, 0))
            await pilot.click(page, offset=offset, times=times)
            assert pilot.app.screen.get_selected_text() == selected


async def test_the_word_dragged_over_is_not_clicked(open_app: OpenApp) -> None:
    """The end of a drag moves the cursor nowhere."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        before = page.spot
        await _drag(pilot, page, _cell(page, 1, 0), _cell(page, 1, 9))
        assert page.spot == before


async def test_a_click_drops_the_selection(open_app: OpenApp) -> None:
    """A click elsewhere selects nothing, and escape does not leave the article as long as something is selected."""
    async with open_app(_article(), WIDE) as pilot:
        screen = pilot.app.screen
        page = screen.query_one(Page)
        await _drag(pilot, page, _cell(page, 1, 0), _cell(page, 1, 9))
        await pilot.click(page, offset=_at(page, *_cell(page, 0, 3)))
        assert screen.get_selected_text() is None
        await _drag(pilot, page, _cell(page, 1, 0), _cell(page, 1, 9))
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen is screen
        assert screen.get_selected_text() is None


# -- the page, with keys


@asynccontextmanager
async def _selecting(open_app: OpenApp, *keys: str, text: str = TEXT) -> AsyncIterator[str | None]:
    """Press keys in the reader and tell what is selected then."""
    async with open_app(_article(text), WIDE) as pilot:
        for key in ("g", *keys):  # an article opens where it was left
            await pilot.press(key)
        yield pilot.app.screen.get_selected_text()


async def test_one_key_takes_more_and_more(open_app: OpenApp) -> None:
    """`h` selects the word, its sentence, its paragraph, the article, and begins again."""
    expected = ["قال", "قال المدير: «لا بأس».", SECOND, f"{FIRST}\n{SECOND}\n{THIRD}", "قال"]
    for times, selected in enumerate(expected, 1):
        async with _selecting(open_app, "d", *["h"] * times) as found:
            assert found == selected


async def test_an_arabic_keyboard_selects_too(open_app: OpenApp) -> None:
    """The H key types ا, and W and C type ص and ؤ."""
    async with open_app(_article(), WIDE) as pilot:
        for key in ("ا", "ص", "ؤ"):
            await pilot.press(key)
        assert pilot.app.clipboard == "عقدت الشركة"


async def test_motions_stretch_the_selection_and_shrink_it(open_app: OpenApp) -> None:
    """Each key takes a unit more in its direction; the opposite key gives it back."""
    for keys, selected in {
        ("left",): "عقدت ",
        ("left", "left"): "عقدت ا",
        ("left", "right"): "عقدت",
        ("right",): "عقد",
        ("w",): "عقدت الشركة",
        ("w", "w"): "عقدت الشركة لأول",
        ("w", "w", "e"): "عقدت الشركة",
        (".",): FIRST,
        (".", "."): f"{FIRST}\nقال المدير: «لا بأس».",
        ("d", "d", "i"): FIRST,
        ("G",): f"{FIRST}\n{SECOND}\n{THIRD}",
    }.items():
        async with _selecting(open_app, "h", *keys) as found:
            assert (keys, found) == (keys, selected)


async def test_the_other_way_keeps_the_word(open_app: OpenApp) -> None:
    """Going back by words from a word that is selected takes the words before it, and not less than it."""
    async with _selecting(open_app, "d", "w", "h", "e") as found:
        assert found == "قال المدير"
    async with _selecting(open_app, "d", "w", "h", "e", "e") as found:
        assert found == f"ضيفاً.\n{'قال المدير'}"
    async with _selecting(open_app, "d", "w", "h", "e", "e", "w") as found:
        assert found == "قال المدير"


async def test_shift_and_an_arrow_begin_at_once(open_app: OpenApp) -> None:
    """Without `h` the selection begins at the word under the cursor, letter by letter, clusters whole."""
    async with _selecting(open_app, "w", "w", "shift+left", "shift+left") as found:
        assert found == "لأو"
    async with _selecting(open_app, "w", "w", "shift+right") as found:
        assert found == "ل"
    async with _selecting(open_app, "w", *["shift+left"] * 6, "shift+right") as found:
        assert found == "الشرك"


async def test_lines_are_taken_in_their_columns(open_app: OpenApp) -> None:
    """Down selects to the same column of the line below, up gives it back."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        await pilot.press("shift+down")
        selected = pilot.app.screen.get_selected_text() or ""
        line = page.line_at(page.rows[0])
        assert line is not None
        assert FIRST.startswith(selected.rstrip())
        assert len(selected) >= line.end - 1
        await pilot.press("shift+up")
        assert pilot.app.screen.get_selected_text() is None


async def test_keys_go_on_from_what_the_mouse_selected(open_app: OpenApp) -> None:
    """Shift and an arrow stretch a selection of the mouse."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        await _drag(pilot, page, _cell(page, 0, 0), _cell(page, 0, 3))
        await pilot.press("shift+left")
        assert pilot.app.screen.get_selected_text() == "عقدت "


async def test_what_is_stretched_is_kept_in_view(open_app: OpenApp, sample: Article) -> None:
    """The page turns with the loose end, and the cursor stands there when the selection is dropped."""
    async with open_app(sample, (80, 24)) as pilot:
        page = pilot.app.screen.query_one(Page)
        await pilot.press("h", *["d"] * 4)
        spot = page.spot
        assert spot is not None
        assert page.rows[0] <= page.flow.place_of(spot.block, spot.offset) <= page.rows[-1]
        await pilot.press("escape")
        assert page.spot == spot
        assert pilot.app.screen.get_selected_text() is None
        await pilot.press("w")
        assert page.spot == page.words.step(spot, 1)


async def test_copying_ends_the_selecting(open_app: OpenApp) -> None:
    """After `c` what keys or the mouse selected is still selected; the next motion drops it and moves the cursor."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        await pilot.press("h", "w", "c")
        await settle(pilot)
        assert pilot.app.clipboard == "عقدت الشركة"
        assert pilot.app.screen.get_selected_text() == "عقدت الشركة"
        spot = page.spot
        await pilot.press("w")
        assert pilot.app.screen.get_selected_text() is None
        assert spot is not None
        assert page.spot == page.words.step(spot, 1)
        await _drag(pilot, page, _cell(page, 1, 0), _cell(page, 1, 2))
        await pilot.press("c", "w")
        assert pilot.app.screen.get_selected_text() is None


async def test_escape_after_copying_leaves_nothing_but_the_selection(open_app: OpenApp) -> None:
    """The first escape drops what is still selected, the second one leaves the article."""
    async with open_app(_article(), WIDE) as pilot:
        screen = pilot.app.screen
        await pilot.press("h", "c", "escape")
        await settle(pilot)
        assert pilot.app.screen is screen
        assert screen.selections == {}
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen is not screen


@pytest.mark.parametrize("size", [WIDE, (70, 24)])
async def test_the_bar_says_what_is_selected_now(open_app: OpenApp, size: tuple[int, int]) -> None:
    """Each change is told at once, in one line at any width; it goes with the selection, and nothing lies over the page."""
    async with open_app(_article(), size, "g") as pilot:
        bar = pilot.app.screen.query_one(KeyBar)
        for keys, told in {
            ("h",): "1 word selected: arrows",
            ("h",) * 2: f"{len(FIRST.split())} words selected",
            ("h", "w"): "2 words selected",
            ("h", "shift+left"): "1 word selected",
            ("h", "w", "c"): "",
        }.items():
            await pilot.press("g", *keys)
            await pilot.pause()
            shown = bar.render_line(0).text
            assert (keys, told) == (keys, told if told in shown else shown)
            assert told == "" or "Esc drops" in shown
            await pilot.press("escape")
            await pilot.pause()
            bar.clear()
            assert "selected" not in bar.render_line(0).text
        assert [each for each in pilot.app._notifications if "selected" in each.message] == []


async def test_selecting_brings_the_keys_to_the_page(open_app: OpenApp, sample: Article) -> None:
    """`V` in the names selects the word under the cursor where one can see it, and the page has the keys."""
    async with open_app(sample, WIDE, "f5") as pilot:
        page = pilot.app.screen.query_one(Page)
        assert not page.has_focus
        page.pull(30)
        await pilot.press("V")
        assert page.has_focus
        assert page.spot is not None
        assert page.flow.place_of(page.spot.block, page.spot.offset) in page.rows


async def test_two_clicks_on_a_space_take_a_word(open_app: OpenApp) -> None:
    """Nothing is ever copied that has no word in it."""
    async with open_app(_article(), WIDE) as pilot:
        page = pilot.app.screen.query_one(Page)
        offset = _at(page, *_cell(page, 0, FIRST.index(" ")))
        await pilot.click(page, offset=offset, times=2)
        assert pilot.app.screen.get_selected_text() == "عقدت"
        await _drag(pilot, page, _cell(page, 0, FIRST.index(" ")), _cell(page, 0, FIRST.index(" ") + 1))
        page.select((0, 4), (0, 5))
        await pilot.press("c")
        assert pilot.app.clipboard == "عقدت"


async def test_a_text_without_arabic_can_be_selected(open_app: OpenApp) -> None:
    """Where no word can hold the cursor, keys select all the same."""
    async with _selecting(open_app, "h", "w", text="Plain words only.\n") as found:
        assert found == "Plain words"


# -- everything else


async def test_the_english_is_selected(open_app: OpenApp, sample: Article) -> None:
    """Beside the page the English is selected by itself, in its own text."""
    async with open_app(sample, WIDE) as pilot:
        screen = pilot.app.screen
        english = screen.query_one(EnglishPane)
        row = next(row for row in range(5, english.size.height) if english.shown(row))
        [shown] = english.shown(row)
        text = english.text_of(shown.block)
        await _drag(pilot, english, (0, row), (shown.line.width - 1, row))
        assert screen.get_selected_text() == text[shown.line.start : shown.line.end].rstrip()
        assert _selected_cells(pilot, english) == _cells_of(english, shown.block, shown.line.start, shown.line.end)


async def test_the_gloss_is_selected(open_app: OpenApp) -> None:
    """Over the gloss pane a drag takes its texts, whole though they are shown in columns."""
    async with open_app(_article(), WIDE) as pilot:
        screen = pilot.app.screen
        pane = screen.query_one(GlossPane)
        *_, english, word = pane.fields_of(0)
        await _drag(pilot, pane, (english.column, 0), (word.column + word.part.left, 0))
        assert screen.get_selected_text() == f"{english.part.text}\t{word.part.text}"
        await pilot.press("c")
        assert pilot.app.clipboard == f"{english.part.text}\t{word.part.text}"


async def test_the_gloss_is_copied_with_a_key(open_app: OpenApp) -> None:
    """`q` copies the word with its English."""
    async with open_app(_article(), WIDE) as pilot:
        await pilot.press("w", "q")
        pane = pilot.app.screen.query_one(GlossPane)
        assert pilot.app.clipboard == f"الشركة\t{pane.fields_of(0)[-2].part.text}"


async def test_rows_of_the_names_are_selected_and_copied(open_app: OpenApp, sample: Article) -> None:
    """A drag over the sidebar takes English and Arabic of each row; `c` copies the row under the bar."""
    async with open_app(sample, WIDE) as pilot:
        names = pilot.app.screen.query_one("#name-rows", Rows)
        record = names.item
        assert record is not None
        block, _ = _first_field(names, record.entity.en)
        start = _cell(names, block, 0)
        arabic = next(shown for shown in names.shown(start[1] + 1))
        await _drag(pilot, names, start, (arabic.left, start[1] + 1))
        selected = (pilot.app.screen.get_selected_text() or "").split("\n")
        assert selected[0].startswith(record.entity.en)
        assert selected[1] == record.entity.ar
        await pilot.press("escape", "c")
        assert pilot.app.clipboard == f"{record.entity.ar}\t{record.entity.en}"


def _first_field(widget: Selectable, text: str) -> tuple[int, int]:
    for row in range(widget.size.height):
        for shown in widget.shown(row):
            if widget.text_of(shown.block).startswith(text):
                return shown.block, row
    raise AssertionError(text)


async def test_a_title_of_the_library_is_copied(open_app: OpenApp, services: Services) -> None:
    """`c` copies the title under the bar as it is stored; a drag takes it whole where it is shown cut."""
    async with open_app(None, (60, 24)) as pilot:
        rows = pilot.app.screen.query_one("#articles", Rows)
        item = rows.item
        assert item is not None
        await pilot.press("c")
        assert pilot.app.clipboard == item.title
        shown = rows.shown(0)[0]
        await _drag(pilot, rows, (shown.left + shown.line.width - 1, 0), (shown.left, 0))
        assert pilot.app.screen.get_selected_text() == item.title
        assert _selected_cells(pilot, rows) == _cells_of(rows, shown.block, 0, len(item.title))


async def test_the_rows_of_a_list_are_copied_as_a_table(open_app: OpenApp) -> None:
    """Texts of a row stand apart by tabs, rows by new lines; signs before them are left out."""
    async with open_app(None, WIDE, "f4") as pilot:
        rows = pilot.app.screen.query_one("#concepts", Rows)
        first, below = rows.shown(0), rows.shown(1)
        assert min(len(first), len(below)) > 1
        await _drag(pilot, rows, (first[0].left, 0), (below[-1].left, 1))
        texts = ("\t".join(rows.text_of(shown.block) for shown in row) for row in (first, below))
        assert pilot.app.screen.get_selected_text() == "\n".join(texts)
        await pilot.press("escape")
        item = rows.item
        await pilot.press("c")
        ar, en = ("; ".join(term.text for term in item.in_language(language)) for language in ("ar", "en"))
        assert pilot.app.clipboard == f"{ar}\t{en}"


def _one_text(widget: Selectable, least: int) -> list[tuple[int, Shown]]:
    """Return the lines of a text that a widget wraps, each with its row."""
    lines = [(row, shown) for row in range(widget.size.height) for shown in widget.shown(row)]
    texts = [widget.text_of(shown.block) for _, shown in lines]
    wrapped = next(text for text in texts if texts.count(text) >= least)
    return [line for line, text in zip(lines, texts, strict=True) if text == wrapped]


@pytest.mark.parametrize(
    ("keys", "rows_shown", "count"),
    [(("f4", "slash", *"sesame", "enter", "enter"), Passages, 3), (("ctrl+f", *"الوقود"), "#articles", 2)],
    ids=["an entry", "what was found"],
)
async def test_the_lines_of_a_text_are_copied_as_they_are_highlighted(
    open_app: OpenApp, services: Services, keys: tuple[str, ...], rows_shown: type[Rows] | str, count: int
) -> None:
    """A drag over lines of one text takes that once, as it is stored, from the first cell that is highlighted to the last."""
    words = " ".join(f"word{number}" for number in range(60))
    services.terms.add(Concept("", (Term("", "ar", "زيت السمسم"), Term("", "en", "sesame oil")), note=words))
    async with open_app(None, (80, 40)) as pilot:
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        rows = pilot.app.screen.query_one(rows_shown)
        assert isinstance(rows, Rows)
        lines = _one_text(rows, count)[:count]
        (top, first), (bottom, last) = lines[0], lines[-1]
        begun, ended = first.left + 3, last.left + last.line.width // 2
        (_, start), (_, end) = first.hit(begun).to(last.hit(ended))
        await _drag(pilot, rows, (begun, top), (ended, bottom))
        assert pilot.app.screen.get_selected_text() == rows.text_of(first.block)[start:end]
        ranges = (_cells_of(rows, shown.block, start, end) for _, shown in lines)
        assert _selected_cells(pilot, rows) == set().union(*ranges)


async def test_titles_and_sentences_are_selected(open_app: OpenApp, sample: Article) -> None:
    """The title in the bar, and the entry beside the glossary's list."""
    async with open_app(sample, WIDE) as pilot:
        bar = pilot.app.screen.query_one(TitleBar)
        shown = bar.shown(0)[-1]
        await _drag(pilot, bar, (shown.left + shown.line.width - 1, 0), (shown.left, 0))
        assert pilot.app.screen.get_selected_text() == sample.title
        await pilot.press("escape", "f4")
        await settle(pilot)
        entry = pilot.app.screen.query_one("#concept", ArabicText)
        [line] = entry.shown(0)
        await _drag(pilot, entry, (line.left, 0), (line.left + line.line.width - 1, 0))
        assert pilot.app.screen.get_selected_text() == entry.text_of(0)


async def test_the_help_can_be_copied(open_app: OpenApp, sample: Article) -> None:
    """In the help `ctrl+c` copies what is selected, `c` the row under the bar."""
    async with open_app(sample, WIDE, "f1") as pilot:
        rows = pilot.app.screen.query_one("#help", Rows)
        await pilot.press("c")
        assert "Next word" in pilot.app.clipboard
        told = rows.shown(1)[-1]
        await _drag(pilot, rows, (told.left, 1), (told.left + 3, 1))
        await pilot.press("ctrl+c")
        assert pilot.app.clipboard == rows.text_of(told.block)[:4]


async def test_a_field_of_a_form_is_copied(open_app: OpenApp) -> None:
    """`ctrl+c` copies what is selected in an input line by the same way as everywhere."""
    async with open_app(_article(), WIDE, "w", "a") as pilot:
        await pilot.press("shift+tab", "ctrl+a", "ctrl+c")
        await settle(pilot)
        assert pilot.app.clipboard == "شركة"


async def test_it_is_told_which_way_a_text_went(open_app: OpenApp, services: Services) -> None:
    """The file that holds the text is named."""
    async with open_app(_article(), WIDE, "c") as pilot:
        await settle(pilot)
        file = services.settings.state_dir / "copied.txt"
        assert file.read_text(encoding="utf-8") == "عقدت"
        told = [toast.message for toast in pilot.app._notifications] + [pilot.app.screen.query_one("KeyBar")._sentence]
        assert any(str(file) in each.replace("\n", "") for each in told)
