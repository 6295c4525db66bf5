"""Asking for an entry to merge with another one."""

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.language.spoken import gettext as _
from tui.screens.terms.picking import PickEntry
from tui.widgets.framed import entitle


class FindEntry(PickEntry):
    """Asks for an entry by its words."""

    def compose(self) -> ComposeResult:
        """Yield the line and the entries found."""
        with Vertical(id="picker") as box:
            entitle(box, self._typesetter, _("Merge with which entry?"), _("Enter take · Esc leave"))
            yield self._words
            yield self._rows
