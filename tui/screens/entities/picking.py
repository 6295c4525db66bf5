"""Picking a name of the library by typing, and one of a few lines."""

from collections.abc import Sequence
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip
from textual.widgets import Input
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.authority.listed import NameQuery, NameRow
from glossary.errors import GlossaryError
from glossary.finding.keyboard import other_layout
from glossary.model import Entity
from tui.commands.bindings import modal_keys
from tui.language.kinds import GLYPHS
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.entities.likeness import likely_same
from tui.screens.entities.signs import counted, english_parts
from tui.screens.modal import Modal
from tui.screens.taking import RowsFound, Taking
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import fitted, strip_of, with_arabic
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

_MOST = 50
_NOTHING_LIKELY = marked("No name is much like it: type a part of the other one.")
_NOTHING_FOUND = marked("No name has these words, in any spelling.")
_COUNT = 10
"""Cells of the number of mentions."""
Value = TypeVar("Value")
_KEYS = modal_keys(
    [
        Binding("escape", "leave", "Leave.", show=False),
        Binding("down", "mark(1)", "Go to the names found; Enter takes one.", show=False),
        Binding("up", "mark(-1)", show=False),
    ]
)


class PickName(Modal[NameRow | None]):
    """Asks for another name; offers likely ones first, then what is typed finds; answers with it, or None."""

    BINDINGS = _KEYS
    CSS_PATH = Path(__file__).with_name("entities.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, question: str, own: Entity) -> None:
        """Find any name but one's own."""
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._question = question
        self._own = own
        self._words = ArabicInput(typesetter, placeholder=_("Arabic or English, any spelling"))
        self._rows: Rows[NameRow] = Rows(self._paint)
        self._rows.can_focus = False
        self._taking = Taking(self, self._words, self.on_row_chosen)
        self._said = ArabicText("", typesetter, id="said")

    def compose(self) -> ComposeResult:
        """Yield the line, and the names found."""
        with Vertical(id="name-picker") as box:
            entitle(box, self._typesetter, self._question, _("↑ ↓ choose · Enter take · Esc leave"))
            yield self._words
            yield self._said
            yield self._rows

    def on_mount(self) -> None:
        """Begin with what is likely meant."""
        self._words.focus()
        self.look("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for names."""
        self.look(self._taking.typed())

    @work(thread=True, exclusive=True, group="pick", exit_on_error=False)
    def look(self, words: str) -> None:
        """Find the names that fit."""
        index = self._services.name_index
        try:
            if words:
                ways = (NameQuery(words), NameQuery(other_layout(words)))
                found: Sequence[NameRow] = next((rows for way in ways if (rows := index.find(way, _MOST).rows)), ())
            else:
                found = likely_same(index, self._own, _MOST)
        except (CorpusError, GlossaryError):
            found = ()
        others = [each for each in found if each.entity.id != self._own.id]
        if not get_current_worker().is_cancelled:
            self.post_message(RowsFound(words, others))

    def on_rows_found(self, event: RowsFound) -> None:
        """List the names, or say that there are none."""
        self._rows.show(event.rows, 0)
        said = _(_NOTHING_FOUND if event.words else _NOTHING_LIKELY)
        self._said.display = not event.rows
        self._said.show([Paragraph(said, "faint")])
        self._taking.listed(event.words)

    def action_mark(self, step: int) -> None:
        """Move the bar; the keys stay in the line."""
        self._rows.action_mark(step)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the name under the bar."""
        self._taking.take()

    def on_row_chosen(self, event: RowChosen | None = None) -> None:
        """Answer with the name under the bar."""
        if self._rows.item is not None:
            self.dismiss(self._rows.item)

    def action_leave(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def _paint(self, item: NameRow, width: int, marked: bool) -> list[Strip]:
        rows, setter = self._rows, self._typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        half = (width - _COUNT - 4) // 2
        sign = f"{'▌' if marked else ' '}{GLYPHS[item.entity.kind]} "
        lead = fitted(setter, sign, 3, rows.row_ink("accent", marked=marked), "left")
        counts = fitted(setter, counted(item.mentions, item.adjectives), _COUNT, faint, "end")
        gap = fitted(setter, "", 1, plain)
        arabic = fitted(setter, item.entity.ar, width - half - _COUNT - 4, plain, "right")
        row = with_arabic([*english_parts(setter, item.entity, half, plain), counts], [gap, arabic])
        return [strip_of([lead, *row], width, plain)]


class Picked(NamedTuple, Generic[Value]):
    """One of a few lines, and what is answered where it is taken."""

    told: str
    """At the left, English."""
    arabic: str
    """At the right."""
    value: Value


class PickLine(Modal[Value | None]):
    """Asks for one of a few lines; answers with its value, or None."""

    BINDINGS = modal_keys([Binding("escape", "leave", "Leave.", show=False)])
    CSS_PATH = Path(__file__).with_name("entities.tcss")

    def __init__(self, question: str, lines: Sequence[Picked[Value]], typesetter: Typesetter) -> None:
        super().__init__()
        self._question = question
        self._picked = lines
        self._typesetter = typesetter
        self._rows: Rows[Picked[Value]] = Rows(self._paint)

    def compose(self) -> ComposeResult:
        """Yield the lines."""
        with Vertical(id="name-picker") as box:
            entitle(box, self._typesetter, self._question, _("Enter take · Esc leave"))
            yield self._rows

    def on_mount(self) -> None:
        """Begin with the first."""
        self._rows.show(self._picked)
        self._rows.focus()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer."""
        if self._rows.item is not None:
            self.dismiss(self._rows.item.value)

    def action_leave(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def _paint(self, item: Picked[Value], width: int, marked: bool) -> list[Strip]:
        rows, setter = self._rows, self._typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        half = (width - 3) // 2
        parts = [
            fitted(setter, "▌" if marked else " ", 2, rows.row_ink("accent", marked=marked), "left"),
            fitted(setter, item.told, half, faint, "left"),
            fitted(setter, item.arabic, width - half - 3, plain, "right"),
            fitted(setter, "", 1, plain),
        ]
        return [strip_of(parts, width, plain)]
