"""What can be done with the name under the cursor, by the keys that the list of names has for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip

from tui.commands.bindings import modal_keys
from tui.commands.keymap import key_shown
from tui.commands.model import Command, Scope
from tui.commands.table import commands_of
from tui.language.spoken import gettext as _
from tui.language.spoken import listed
from tui.screens.modal import Modal
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import fitted, in_both, strip_of, text_width
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from tui.typeset.typesetter import Typesetter
    from tui.widgets.name_facts import NameTold

_LEFT_OUT = frozenset(("sidebar.filter", "sidebar.sort", "sidebar.hidden"))
"""Commands that are about the list."""
OFFERED = tuple(command for command in commands_of(Scope.SIDEBAR) if command.id not in _LEFT_OUT)
_KEYS = 8
"""Cells of a key."""


class NameMenu(Modal[str | None]):
    """Says what is known of a name, and asks what to do with it; answers with the id of a command, or None."""

    BINDINGS = modal_keys(
        [
            *(
                Binding(key, f"answer('{command.id}')", command.help, show=False, id=command.id)
                for command in OFFERED
                for key in command.keys
                if key != "enter"
            ),
            Binding("escape", "leave", "Leave.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("menu.tcss")

    def __init__(self, typesetter: Typesetter, english: str, arabic: str, told: NameTold) -> None:
        super().__init__()
        self._typesetter = typesetter
        first, other = in_both(english, arabic)
        self._title_bar = TitleBar(first, typesetter, other, id="name-title")
        self._told = told
        self._rows: Rows[Command] = Rows(self._paint)

    def compose(self) -> ComposeResult:
        """Yield what is known and what can be done."""
        with Vertical(id="name-menu") as box:
            entitle(box, self._typesetter, _("Name here"), _("Enter or its key does it · Esc leave"))
            yield self._title_bar
            yield ArabicText("", self._typesetter, id="name-told")
            yield self._rows

    def on_mount(self) -> None:
        """Begin with the first."""
        warning = [Paragraph(self._told.warning, "warning")] if self._told.warning else []
        self.query_one(ArabicText).show([Paragraph(listed(self._told.told), "faint"), *warning])
        self._rows.show(OFFERED)
        self._rows.focus()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer with the command under the bar."""
        if self._rows.item is not None:
            self.dismiss(self._rows.item.id)

    def action_answer(self, command_id: str) -> None:
        """Answer with a command."""
        self.dismiss(command_id)

    def action_leave(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def _paint(self, item: Command, width: int, marked: bool) -> list[Strip]:
        rows, setter = self._rows, self._typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        title = max(text_width(setter, _(each.title)) for each in OFFERED) + 2
        parts = [
            fitted(setter, "▌" if marked else " ", 2, rows.row_ink("accent", marked=marked), "left"),
            fitted(setter, key_shown(item), _KEYS, rows.row_ink("key", marked=marked), "left"),
            fitted(setter, _(item.title), title, plain, "left"),
            fitted(setter, _(item.help), max(0, width - _KEYS - title - 3), faint, "left"),
            fitted(setter, "", 1, plain),
        ]
        return [strip_of(parts, width, plain)]
