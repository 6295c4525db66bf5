"""The input line, driven as a person drives it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import LONGEST, ArabicInput
from tui.widgets.typing.admitted import admitted
from tui.widgets.typing.paste_wanted import PasteWanted
from tui.widgets.typing.seen import SeenLine

pytestmark = pytest.mark.usefixtures("quick_pilots")
MIXED = "قال Reuters إن 12 شخصا"


class Line(App[None]):
    """One input line of twenty cells."""

    CSS = "ArabicInput, ArabicInput:focus { border: none; height: 1; padding: 0; width: 20; }"

    def __init__(self, text: str, placeholder: str) -> None:
        super().__init__()
        self.text, self.placeholder = text, placeholder
        self.told: list[str] = []

    def compose(self) -> ComposeResult:
        yield ArabicInput(Typesetter(), self.text, self.placeholder)

    def on_paste_wanted(self, event: PasteWanted) -> None:
        event.put(self.clipboard)

    def notify(self, message: str, **_: object) -> None:  # type: ignore[override]
        self.told.append(message)


@asynccontextmanager
async def line(text: str = "", placeholder: str = "") -> AsyncIterator[tuple[Pilot[None], ArabicInput]]:
    """Open a line with a text, the caret at its end."""
    app = Line(text, placeholder)
    async with app.run_test() as pilot:
        await pilot.press("end")
        yield pilot, app.query_one(ArabicInput)


def shown(widget: ArabicInput) -> str:
    """What the line shows."""
    return widget.render_line(0).text


@pytest.mark.parametrize("text", ["", "سلام", "hello", MIXED, "سلام " * 9, "كَتَبَ لا"])
async def test_the_line_is_as_wide_as_its_place(text: str) -> None:
    """Whatever stands in it, a line paints exactly its cells."""
    async with line(text) as (pilot, widget):
        for key in ("end", "home", "left", "right", "ctrl+left"):
            await pilot.press(key)
            assert widget.render_line(0).cell_length == 20


async def test_arabic_stands_at_the_right_and_is_joined() -> None:
    """A text of Arabic letters is shaped and set against the right edge; another stands at the left."""
    async with line("سلام") as (_, widget):
        assert shown(widget) == "                \ufee1\ufefc\ufeb3".rjust(20)
    async with line("peace") as (_, widget):
        assert shown(widget) == "peace".ljust(20)


async def test_an_arabic_invitation_stands_at_the_right() -> None:
    """What an empty line says stands where it is read from, the caret before it."""
    async with line(placeholder="ابحث") as (_, widget):
        assert shown(widget).endswith("\ufe8d \u0020"[:1] + " ")
        assert shown(widget).startswith("    ")


@pytest.mark.parametrize("key", ["left", "right"])
async def test_an_arrow_never_leaps(key: str) -> None:
    """Each press moves the caret by one cell the same way, to the end of the line, in mixed text too."""
    async with line(MIXED) as (pilot, widget):
        await pilot.press("home" if key == "left" else "end")
        columns = []
        for _ in range(len(MIXED) + 2):
            columns.append(widget.seen.caret(widget.caret)[0])
            await pilot.press(key)
        way = -1 if key == "left" else 1
        steps = [after - before for before, after in pairwise(columns)]
        assert set(steps) <= {way, 0}
        assert steps.count(way) == len(MIXED)


async def test_a_click_puts_the_caret_on_the_letter() -> None:
    """The letter clicked is the one the caret lies on; beside the text it is the nearest end."""
    async with line(MIXED) as (pilot, widget):
        await pilot.press("home")
        left = widget._left(20)
        for column in range(20):
            await pilot.click(ArabicInput, offset=(column, 0))
            at, width = widget.seen.caret(widget.caret)
            if 0 <= column + left < widget.seen.width:
                assert at <= column + left < at + width
            await pilot.press("home")


async def test_dragging_selects_letters() -> None:
    """What the pointer passes is selected, as a range of the text."""
    async with line("سلام عليكم") as (pilot, widget):
        await pilot.mouse_down(ArabicInput, offset=(19, 0))
        await pilot.hover(ArabicInput, offset=(16, 0))
        await pilot.mouse_up(ArabicInput, offset=(16, 0))
        assert widget.selected_text == "سلام"


@pytest.mark.parametrize(("clicks", "expected"), [(2, "Reuters"), (3, MIXED)])
async def test_clicking_again_selects_more(clicks: int, expected: str) -> None:
    """A double click selects the word, a third one all."""
    async with line(MIXED) as (pilot, widget):
        await pilot.press("home")
        at, _ = widget.seen.caret(MIXED.index("u"))
        await pilot.click(ArabicInput, offset=(at - widget._left(20), 0), times=clicks)
        assert widget.selected_text == expected


async def test_shift_selects_as_the_eye_sees() -> None:
    """Shift with an arrow stretches the selection by a cell, with home and end to the ends of the text."""
    async with line("سلام") as (pilot, widget):
        await pilot.press("home", "shift+left", "shift+left")
        assert widget.selected_text == "سلا"
        await pilot.press("shift+end")
        assert widget.selected_text == "سلام"
        await pilot.press("right")
        assert (widget.selection.is_empty, widget.caret) == (True, 0)


@pytest.mark.parametrize(("cut", "copy", "paste"), [("ctrl+x", "ctrl+c", "ctrl+v"), ("ctrl+ء", "ctrl+ؤ", "ctrl+ر")])
async def test_cutting_and_pasting(cut: str, copy: str, paste: str) -> None:
    """The clipboard gets logical text, and gives it back, on both keyboards."""
    async with line("سلام") as (pilot, widget):
        await pilot.press("ctrl+a", copy)
        assert pilot.app.clipboard == "سلام"
        await pilot.press(cut)
        assert widget.value == ""
        await pilot.press(paste, paste)
        assert widget.value == "سلامسلام"


@pytest.mark.parametrize("key", ["ctrl+x", "ctrl+ء"])
async def test_cutting_nothing_leaves_the_clipboard(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """Where nothing is selected nothing is copied: what the clipboard has is not put out by it."""
    async with line("سلام") as (pilot, widget):
        copied: list[str] = []
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await pilot.press(key)
        assert (copied, widget.value) == ([], "سلام")


async def test_what_a_line_was_is_not_kept_whole() -> None:
    """Each key makes another text of a long one; the typesetter, which all panes share, remembers none of them."""
    async with line("سلام " * 100) as (pilot, widget):
        await pilot.press(*"abc")
        assert widget.value.endswith("abc")
        assert [text for text, *_ in widget._typesetter._fitted if len(text) > 20] == []


async def test_a_huge_paste_is_cut_and_said() -> None:
    """A megabyte is cut to what a line takes, and the user is told."""
    async with line("ab") as (pilot, widget):
        widget.post_message(events.Paste("سلام " * 250_000))
        await pilot.pause()
        assert len(widget.value) == LONGEST
        app = pilot.app
        assert isinstance(app, Line)
        assert app.told == [f"A line takes {LONGEST:,} letters: the rest was left out."]


async def test_a_non_joiner_is_typed_inside_a_word() -> None:
    """A Persian keyboard's non-joiner comes in behind a letter, and backspace takes it out alone."""
    async with line("می") as (pilot, widget):
        pilot.app.post_message(events.Key("zero_width_non_joiner", "\u200c"))
        await pilot.pause()
        assert widget.value == "می\u200c"
        await pilot.press("backspace")
        assert widget.value == "می"
        await pilot.press("tab")
        assert widget.value == "می"


async def test_a_long_line_shows_what_is_around_the_caret() -> None:
    """The caret never leaves the line while it is moved through a long text, one way and back."""
    async with line("سلام عليكم ورحمة abc الله") as (pilot, widget):
        for key in ["right"] * 30 + ["left"] * 30:
            await pilot.press(key)
            at, width = widget.seen.caret(widget.caret)
            assert 0 <= at - widget._left(20) <= 20 - width
            assert widget.cursor_screen_offset.x == at - widget._left(20)


KEYS = [
    "left",
    "right",
    "shift+left",
    "shift+right",
    "ctrl+left",
    "ctrl+right",
    "home",
    "end",
    "shift+home",
    "backspace",
]
KEYS += [
    "delete",
    "ctrl+w",
    "ctrl+backspace",
    "ctrl+delete",
    "ctrl+z",
    "ctrl+y",
    "ctrl+a",
    "ctrl+x",
    "ctrl+v",
    "ctrl+k",
]
TYPED = ["ا", "ل", "ب", "a", "1", " ", "(", "\u064e", "\u0651", "\ufefb", "\u200c", "\u202e", "\U0001f600"]
PASTED = ["سلام\nعليكم", "\ufedf\ufe8e\u0651", "لا\u200f", "\u064e", "x\x1b[2J\u0654", "\U0001f1e9\U0001f1ff"]


@given(st.lists(st.sampled_from([*KEYS, *TYPED, *PASTED]), max_size=20))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
async def test_any_sequence_of_edits_leaves_logical_text(steps: Sequence[str]) -> None:
    """After every step the text is plain letters on one line, and the caret where one can stand."""
    async with line() as (pilot, widget):
        for step in steps:
            if step in KEYS:
                await pilot.press(step)
            elif step in TYPED:
                widget.post_message(events.Key("letter", step))
                await pilot.pause()
            else:
                widget.post_message(events.Paste(step))
                await pilot.pause()
            assert {widget.selection.start, widget.selection.end} <= set(widget.seen.stops)
            assert not set("\u202e\u200f\ufefb\ufedf\ufe8e\x1b\n") & set(widget.value)
            assert widget.render_line(0).cell_length == 20


@given(st.text(st.sampled_from("اللابa1 ()\u064e\u0651\u200c"), max_size=12))
def test_every_letter_is_in_one_cell(text: str) -> None:
    """The cells of a line stand for each code point once, and the places of the caret are their beginnings or an alef's."""
    seen = SeenLine(Typesetter(), admitted(text))
    cells = sorted((cell.start, cell.end) for cell in seen.cells)
    covered = [offset for start, end in cells for offset in range(start, end)]
    assert covered == list(range(len(seen.text) + 1))
    assert all(seen.stop(offset) >= offset for offset in range(len(seen.text) + 1))
    assert [seen.offset_at(seen.caret(start)[0]) for start, _ in cells] == [start for start, _ in cells]
