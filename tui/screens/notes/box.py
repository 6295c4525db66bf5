"""The lines in which a note is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input

from corpus.annotation import Annotation
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.screens.modal import Modal
from tui.screens.reading.noting.drafts import Drafts
from tui.screens.terms.remembering import Remembering
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.framed import entitle

_SHOWN = 240
"""Code points of the words noted, and of the note as it is kept, that are shown above the lines."""


class NoteLine(ArabicInput):
    """A line of a note; Backspace in an empty one takes it away."""

    def action_delete_left(self) -> None:
        """Erase what is before the caret, or the line."""
        if not self.value and isinstance(self.screen, NoteBox):
            self.screen.drop(self)
        else:
            super().action_delete_left()


class NoteBox(Modal[str | None]):
    """Asks what is to be noted on a passage; answers with it, which may be nothing, or with None."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.NOTE, {"note.keep": "keep"}),
            Binding("escape", "leave", "Leave; what was typed is there again the next time.", show=False),
            Binding("down", "below", "Go to the line below; from the last one to a new one.", show=False),
            Binding("up", "above", "Go to the line above.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("notes.tcss")

    def __init__(self, typesetter: Typesetter, annotation: Annotation, drafts: Drafts) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._annotation = annotation
        self._drafts = drafts
        self._remembering = Remembering(self, self._remember)
        left = drafts.get(annotation)
        self._begun = annotation.note if left is None else left
        self._lines = VerticalScroll(*map(self._line, self._begun.split("\n")), id="lines")
        self._quote = ArabicText("", typesetter, id="quote")
        self._stands = "" if left in (None, annotation.note) else annotation.note
        """The note as it is kept, where the lines begin with what was typed and left: it may be somebody else's by now."""

    def compose(self) -> ComposeResult:
        """Yield the words and the lines below them."""
        with Vertical(id="note") as box:
            entitle(box, self._typesetter, _("Note"), _("Enter keep · ↓ another line · Esc leave"))
            yield self._quote
            yield self._lines

    def on_mount(self) -> None:
        """Begin at the end of what is there."""
        self._quote.show([*_cut(self._annotation.quote.exact, "accent"), *self._kept()])
        list(self._every())[-1].focus()

    def _kept(self) -> list[Paragraph]:
        """Return the note as it is kept, below a line that says so; nothing where the lines begin with it."""
        told = [Paragraph(_("What you typed is not kept yet. The note as it stands:"), "warning")]
        return [*told, *_cut(self._stands, "faint")] if self._stands else []

    def _line(self, text: str = "") -> NoteLine:
        line = NoteLine(self._typesetter, text, _("what you think of it, in Arabic or English"))
        line.select_on_focus = False
        line.cursor_position = len(text)
        return line

    def _every(self) -> Iterator[NoteLine]:
        yield from self._lines.query(NoteLine)

    @property
    def text(self) -> str:
        """What is typed, a paragraph a line."""
        return "\n".join(line.value.rstrip() for line in self._every()).strip()

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Hold what was typed when the typing pauses."""
        self._remembering.soon()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Keep the note."""
        self.action_keep()

    def action_keep(self) -> None:
        """Answer with what is typed; it is held until whoever asked has written it."""
        self._remembering.stop()
        self._remember()
        self.dismiss(self.text)

    def action_leave(self) -> None:
        """Answer nothing; what was typed is there again the next time."""
        self._remembering.stop()
        self._remember()
        self.dismiss(None)

    async def action_below(self) -> None:
        """Go to the line below; from the last one, where it says something, to a new one."""
        lines = list(self._every())
        place = next((number for number, line in enumerate(lines) if line.has_focus), len(lines) - 1)
        if place + 1 < len(lines):
            lines[place + 1].focus()
        elif lines[place].value.strip():
            new = self._line()
            await self._lines.mount(new)
            new.focus()

    def action_above(self) -> None:
        """Go to the line above."""
        lines = list(self._every())
        place = next((number for number, line in enumerate(lines) if line.has_focus), 0)
        lines[max(0, place - 1)].focus()

    def drop(self, line: NoteLine) -> None:
        """Take an empty line away, unless it is the only one."""
        lines = list(self._every())
        if len(lines) > 1:
            place = lines.index(line)
            lines[place - 1 if place else 1].focus()
            line.remove()

    def _remember(self) -> None:
        text = self.text
        self._drafts.hold(self._annotation, None if text == self._annotation.note else text)

    def on_unmount(self) -> None:
        """Hold what was typed where the app ends."""
        self._remembering.now()


def _cut(text: str, ink: str) -> list[Paragraph]:
    """Return the lines of a text, of a long one the first ones."""
    shown = f"{text[:_SHOWN].rstrip()} …" if len(text) > _SHOWN else text
    return [Paragraph(line, ink) for line in shown.splitlines() if line.strip()]
