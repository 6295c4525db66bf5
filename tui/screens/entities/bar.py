"""A bar at the foot of a screen that asks for a few lines, what is wrong with one said below it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.screens.modal import Modal
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.entry.row import Asked, FormRow
from tui.widgets.framed import entitle


def _nothing_wrong(_: str) -> str:
    return ""


class Line(NamedTuple):
    """A line that a bar asks for."""

    label: str
    value: str
    hint: str = ""
    wrong: Callable[[str], str] = _nothing_wrong
    """From what is written to what is wrong with it, a sentence; empty for nothing."""
    now: str = ""
    """What somebody else made of it meanwhile."""


class Bar(Modal[list[str] | None]):
    """Asks for lines at the foot of the screen it lies over; answers with what is written in them, or None."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.BAR, {"bar.keep": "keep"}),
            Binding("enter", "keep", "Keep what is written.", show=False),
            Binding("escape", "leave", "Leave it as it was.", show=False),
            Binding("down", "app.focus_next", show=False),
            Binding("up", "app.focus_previous", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("entities.tcss")

    def __init__(self, title: str, lines: Sequence[Line], typesetter: Typesetter, said: str = "") -> None:
        """Ask for lines, a sentence above them where there is one."""
        super().__init__()
        self._typesetter = typesetter
        self._said = said
        self._bar_title = title
        self._lines = lines
        self._written = [line.value for line in lines]
        self._rows = [
            FormRow(typesetter, Asked(line.label, line.value, partial(self._put, place), line.hint))
            for place, line in enumerate(lines)
        ]

    def _put(self, place: int, text: str) -> str:
        self._written[place] = text
        line = self._lines[place]
        return "" if text == line.value else line.wrong(" ".join(text.split()))

    def compose(self) -> ComposeResult:
        """Yield the lines."""
        with Vertical(id="name-bar") as box:
            entitle(box, self._typesetter, self._bar_title, _("Enter keep · Esc leave"))
            if self._said:
                yield _note(self._said, self._typesetter, "said")
            for line, row in zip(self._lines, self._rows, strict=True):
                yield row
                if line.now:
                    yield _note(_("now: {value}").format(value=line.now), self._typesetter, "now")

    def on_mount(self) -> None:
        """Begin with the first line, its text selected."""
        first = self._rows[0].first
        first.focus()
        if isinstance(first, Input):
            first.action_select_all()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep what is written."""
        self.action_keep()

    def action_keep(self) -> None:
        """Answer with what is written, once nothing is wrong with it."""
        written = [" ".join(each.split()) for each in self._written]
        for line, row, text in zip(self._lines, self._rows, written, strict=True):
            if problem := line.wrong(text):
                row.say(problem)
                row.first.focus()
                return
        self.dismiss(written)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


def _note(text: str, typesetter: Typesetter, kind: str) -> ArabicText:
    note = ArabicText("", typesetter)
    note.show([Paragraph(text, "warning" if kind == "said" else "faint")])
    note.add_class(kind)
    return note
