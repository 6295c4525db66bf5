"""Marks, highlights and notes in the reader."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.annotation import AnnotationKind, Style
from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tui.services.services import Services
from tui.widgets.arabic_text import ArabicText
from tui.widgets.gloss_pane import GlossPane
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.margin import Margin
from tui.widgets.page.page import Page
from tui.widgets.rows import Rows

SIZE = (100, 30)
TEXT = "صدر القرار في العام الجديد. وشرحت الوزارة القرار للناس.\n\nثم عاد الوزير إلى بغداد."


@pytest.fixture
def article() -> Article:
    return article_from_bytes(TEXT.encode(), "line.txt")


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def said(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(KeyBar)._sentence


def noted(services: Services) -> Sequence[tuple[str, str, str, str]]:
    """Return what is noted: its kind, its words, its style and its note."""
    every = services.noting.annotations.all()
    return [(a.kind.value, a.quote.exact, a.style.value, a.note) for a in (each.annotation for each in every)]


def laid(pilot: Pilot[None]) -> list[tuple[int, str, str]]:
    """Return what lies on the page: the block, the words, the ink."""
    page = pilot.app.screen.query_one(Page)
    layers = page.face.layers["annotations"]
    return [
        (block, page.text_of(block)[each.start : each.end], each.style) for block in layers for each in layers[block]
    ]


def above_the_lines(pilot: Pilot[None]) -> list[str]:
    """Return what stands above the lines in which a note is written."""
    return [each.text for each in pilot.app.screen.query_one("#quote", ArabicText)._paragraphs]


async def test_highlights_go_round_and_are_taken_back_in_order(
    open_app: OpenApp, article: Article, services: Services
) -> None:
    """`m` highlights the sentence, then shows it otherwise, then no more; `u` and `^R` go through it, a word's status between."""
    first = "صدر القرار في العام الجديد."
    async with open_app(article, SIZE, "w") as pilot:
        seen = []
        for _ in range(4):
            await press(pilot, "ة")  # the key of an Arabic keyboard
            seen.append(laid(pilot))
        assert seen == [[(0, first, f"marked-{style}")] for style in ("yellow", "green", "rose")] + [[]]
        assert "removed" in said(pilot)
        assert noted(services) == []

        await press(pilot, "u", "semicolon", "u")
        assert laid(pilot) == seen[2]
        assert "Undone: marking" in said(pilot)
        await press(pilot, "u", "u")
        assert laid(pilot) == seen[0]
        await press(pilot, "u")
        assert laid(pilot) == []
        await press(pilot, "ctrl+r", "ctrl+r")
        assert laid(pilot) == seen[1]


async def test_a_note_is_written_shown_and_changed(open_app: OpenApp, article: Article, services: Services) -> None:
    """`^O` notes a selection over paragraphs; the pane and a sign show it; it is there after a restart and can be taken away."""
    async with open_app(article, SIZE) as pilot:
        page = pilot.app.screen.query_one(Page)
        page.select((0, TEXT.index("للناس")), (1, 6))
        await press(pilot, "ctrl+o", *"why", "down", *"لماذا", "escape")
        assert noted(services) == []
        page.select((0, TEXT.index("للناس")), (1, 6))
        await press(pilot, "ctrl+o")
        assert [each.value for each in pilot.app.screen.query(Input)] == ["why", "لماذا"]
        await press(pilot, "enter")
        assert noted(services) == [("note", "للناس.\nثم عاد", "yellow", "why\nلماذا")]
        assert [block for block, _, _ in laid(pilot)] == [0, 1]
    async with open_app(article, SIZE) as pilot:
        page, margin = pilot.app.screen.query_one(Page), pilot.app.screen.query_one(Margin)
        page.move_to(page.words.nearest(1, 3))
        await settle(pilot)
        pane = pilot.app.screen.query_one(GlossPane)
        assert "✎ why" in "\n".join(pane.render_line(row).text for row in range(6))
        signs = [row for row in range(margin.size.height) if margin.on(row)]
        assert len(signs) == 1
        await pilot.click(Margin, offset=(0, signs[0]))
        await settle(pilot)
        await press(pilot, "enter")
        await press(pilot, "m")
        assert noted(services)[0][2] == "green"
        await press(pilot, "ctrl+o", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
        assert [each.value for each in pilot.app.screen.query(Input)] == ["why"]
        assert above_the_lines(pilot) == ["للناس.", "ثم عاد"]
        await press(pilot, "escape", "ctrl+o")
        assert [each.value for each in pilot.app.screen.query(Input)] == ["why"]
        assert above_the_lines(pilot)[-2:] == ["why", "لماذا"], "what Enter takes the place of, be it somebody else's"
        await press(pilot, "ctrl+a", "delete", "enter")
        assert noted(services) == [("highlight", "للناس.\nثم عاد", Style.SECOND.value, "")]
        await press(pilot, "u")
        assert noted(services)[0][0] == AnnotationKind.NOTE.value


async def test_marks_and_contents_lead_through_an_article(
    open_app: OpenApp, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`'` lists headings with how far on they are, marks and notes; it filters, goes there, marks places, edits, removes, exports."""
    monkeypatch.setenv("HOME", str(tmp_path))
    text = "# كتاب\n\nمقدمة قصيرة.\n\n" + "\n\n".join(f"## الفصل {n}\n\nهذا نص الفصل رقم {n}." for n in range(1, 41))
    book = article_from_bytes(text.encode(), "book.md")
    async with open_app(book, SIZE, "ط") as pilot:
        rows = pilot.app.screen.query_one(Rows)
        headings = [line for line in rows.items if not line.is_told]
        assert [(line.text, line.share) for line in (headings[0], headings[-1])] == [
            ("كتاب", "0%"),
            ("الفصل 40", "98%"),
        ]
        await press(pilot, "slash", *"30", "enter", "enter")
        page = pilot.app.screen.query_one(Page)
        assert page.text_of(page.spot.block) == "الفصل 30"

        await press(pilot, "d", "m", "apostrophe")
        rows = pilot.app.screen.query_one(Rows)
        assert rows.item.text == "الفصل 30"
        await press(pilot, "m", "tab", "j")
        assert [line.sign for line in rows.items if line.annotation] == ["◂", " "]
        await press(pilot, "e", *"note", "enter")
        assert sorted(each[3] for each in noted(services)) == ["", "note"]
        await press(pilot, "delete")
        assert [each[0] for each in noted(services)] == ["mark"]
        await press(pilot, "u", "x", "enter")
        written = (tmp_path / "warraq-notes.md").read_text(encoding="utf-8")
        assert "> هذا نص الفصل رقم 30.\n\nnote\n\n*note · yellow · 73%" in written
        await press(pilot, "u", "u", "escape")
        assert pilot.app.screen.query_one(Page).face.layers["annotations"][page.spot.block]


async def test_all_notes_are_found_and_opened_from_the_library(open_app: OpenApp, services: Services) -> None:
    """`m` in the library lists what is noted, the newest first; words find it; enter opens the article there; x writes Markdown."""
    async with open_app(None, SIZE, "enter", "w", "m", "d", "d", "ctrl+o", *"remember", "enter") as pilot:
        article, spot = pilot.app.screen.article, pilot.app.screen.query_one(Page).spot
        await press(pilot, "f2", "m")
        rows = pilot.app.screen.query_one(Rows)
        assert [each.annotation.kind.value for each in rows.items] == ["note", "highlight"]
        assert {each.article for each in rows.items} == {article.id}
        await press(pilot, "slash", *"REMEM", "enter")
        assert len(rows.items) == 1
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(Page).spot == spot
        await press(pilot, "g", "backspace")
        assert pilot.app.screen.query_one(Rows).item.annotation.note == "remember"


async def test_a_new_highlight_ends_what_could_be_done_again(
    open_app: OpenApp, article: Article, services: Services
) -> None:
    """An entry that was removed and brought back stays, whatever is made and taken back in the reader after that."""
    removed = next(iter(services.terms.concepts()))
    services.terms.remove(removed.id)
    services.terms.undo()
    there = services.terms.count()
    async with open_app(article, SIZE, "w") as pilot:
        await press(pilot, "m", "u", "ctrl+r")
        assert len(noted(services)) == 1
        await press(pilot, "ctrl+r")
        assert services.terms.count() == there
        assert "Nothing to do again" in said(pilot)


async def test_what_was_selected_is_gone_on_with(open_app: OpenApp, article: Article, services: Services) -> None:
    """After a drag the cursor is on what was highlighted, so that `m` again and `^O` mean that, though it begins inside a word."""
    last = TEXT.split("\n\n")[1]
    picked = "وزير إلى بغداد"
    async with open_app(article, SIZE) as pilot:
        page = pilot.app.screen.query_one(Page)
        page.select((1, last.index(picked)), (1, last.index(picked) + len(picked)))
        await press(pilot, "m", "m")
        assert noted(services) == [("highlight", picked, "green", "")]
        assert page.spot == (1, last.index("الوزير"))
        await press(pilot, "ctrl+o", *"why", "enter")
        assert noted(services) == [("note", picked, "green", "why")]
        pane = pilot.app.screen.query_one(GlossPane)
        assert "✎ why" in "\n".join(pane.render_line(row).text for row in range(6))
        page.select((1, last.index(picked)), (1, len(last)))
        spot = page.words.nearest(1, last.index("بغداد"))
        page.move_to(spot)
        await press(pilot, "m")
        assert page.spot == spot, "a cursor that is in the selection stays"


async def test_a_sign_opens_its_note(open_app: OpenApp, article: Article, services: Services) -> None:
    """A click on ✎ opens the note, also where a shorter highlight begins at the same place."""
    first = TEXT.split("\n\n", maxsplit=1)[0]
    async with open_app(article, SIZE) as pilot:
        page, margin = pilot.app.screen.query_one(Page), pilot.app.screen.query_one(Margin)
        page.select((0, 0), (0, first.index(" ")))
        await press(pilot, "m")
        page.select((0, 0), (0, first.index(".")))
        await press(pilot, "ctrl+o", *"why", "enter")
        page.select((0, 0), (0, first.index("في") - 1))
        await press(pilot, "m")
        assert [each[0] for each in noted(services)].count("highlight") == 2
        row = next(row for row in range(margin.size.height) if (found := margin.on(row)) and found[1].text == "✎")
        await pilot.click(Margin, offset=(0, row))
        await settle(pilot)
        assert [each.value for each in pilot.app.screen.query(Input)] == ["why"]


async def test_a_mark_becomes_a_note_and_that_is_said(open_app: OpenApp, article: Article, services: Services) -> None:
    """`e` on a mark in the list makes a note of it, says so, and leaves its letter; `u` makes it a mark again."""
    async with open_app(article, SIZE, "w", "M", "a", "apostrophe", "tab") as pilot:
        await press(pilot, "e", *"why", "enter")
        assert said(pilot).startswith("The mark is a note now.")
        assert [each[0] for each in noted(services)] == ["note"]
        assert list(services.noting.letters(article.id)) == ["a"]
        await press(pilot, "u")
        assert [each[0] for each in noted(services)] == ["mark"]


async def test_a_note_leaves_the_mark_of_its_word(open_app: OpenApp, article: Article, services: Services) -> None:
    """`^O` on a marked word writes a note of its own; the mark is there still, and leads there."""
    async with open_app(article, SIZE, "w", "M", "a") as pilot:
        await press(pilot, "ctrl+o", *"why", "enter")
        assert sorted(each[0] for each in noted(services)) == ["mark", "note"]
        page = pilot.app.screen.query_one(Page)
        spot = page.spot
        await press(pilot, "ctrl+o")
        assert [each.value for each in pilot.app.screen.query(Input)] == ["why"]
        await press(pilot, "enter", "G", "apostrophe", "a")
        assert page.spot == spot


async def test_a_mark_leads_into_an_article_that_is_open_and_not_kept(
    open_app: OpenApp, article: Article, services: Services
) -> None:
    """The letter, and the list of all notes, go to it though the library lacks it; where it is not open they say so."""
    async with open_app(article, SIZE, "w", "M", "A") as pilot:
        spot = pilot.app.screen.query_one(Page).spot
        for keys in (("f2", "enter", "apostrophe", "A"), ("f2", "m", "enter")):
            await press(pilot, *keys)
            page = pilot.app.screen.query_one(Page)
            assert (page.article.id, page.spot) == (article.id, spot)
    async with open_app(None, SIZE, "enter", "apostrophe", "A") as pilot:
        assert said(pilot).startswith("Its article is not in the library")
        assert pilot.app.screen.query_one(Page).article.id != article.id
