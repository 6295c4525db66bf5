"""Asking for an entry to merge with another one."""

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.screens.terms.picking import PickEntry


class FindEntry(PickEntry):
    """Asks for an entry by its words."""

    def compose(self) -> ComposeResult:
        """Yield the line and the entries found."""
        with Vertical(id="picker") as box:
            box.border_title = "Merge with which entry?"
            box.border_subtitle = "Enter take · Esc leave"
            yield self._words
            yield self._rows
