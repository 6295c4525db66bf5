"""The engines that translate: choosing one, and saying that texts may be sent to it."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip

from glossary.translate.engines import ENGINES, Engine
from tui.commands.bindings import modal_keys
from tui.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import RowChosen, Rows

_LEAD, _GAP = 2, 2
_TOLD = "Nothing leaves this machine until you choose an engine and say that it may."


class EnginesScreen(ModalScreen[str | None]):
    """Lists the engines; answers with the name of the one that is chosen and may be asked from now on, or None.

    Open it where `services.translating.chosen_engine` is empty, or where a translation fails with the kind "consent".
    """

    BINDINGS = modal_keys([Binding("escape", "leave", "Leave; nothing is sent.", show=False)])
    CSS_PATH = Path(__file__).with_name("engines.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._said = ArabicText(_TOLD, typesetter, id="said")
        self._rows: Rows[Engine] = Rows(self._paint)

    def compose(self) -> ComposeResult:
        """Yield the list in a box."""
        with Vertical(id="engines-box") as box:
            box.border_title = "Translation engines"
            box.border_subtitle = "Enter choose · Esc leave"
            yield self._said
            yield self._rows

    def on_mount(self) -> None:
        """List them."""
        self._said.show([Paragraph(_TOLD, "faint")])
        self._rows.show(ENGINES)
        self._rows.focus()

    def _paint(self, item: Engine, width: int, marked: bool) -> list[Strip]:
        rows, setter = self._rows, self._typesetter
        plain = rows.row_ink(marked=marked)
        parts = [
            fitted(setter, "▌" if marked else " ", _LEAD, rows.row_ink("accent", marked=marked), "left"),
            fitted(setter, item.title, max(2, width - _LEAD), plain, "left"),
        ]
        return [strip_of(parts, width, plain)]

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer with the engine under the bar."""
        if self._rows.item is not None:
            self.dismiss(self._rows.item.name)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
