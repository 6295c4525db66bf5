"""Choosing names in the list: one by the bar, several with space."""

from __future__ import annotations

from collections.abc import Sequence

from glossary.model import Entity
from tui.screens.entities.listing import NameListing
from tui.screens.entities.opening import NameOpening
from tui.screens.entities.rows import NameRows

_WITH_WHOM = 24
"""Names whose company is shown."""


class Choosing:
    """Selects names, and tells those chosen."""

    def __init__(self, rows: NameRows, listing: NameListing, opening: NameOpening) -> None:
        self._rows = rows
        self._listing = listing
        self._opening = opening

    def chosen(self) -> Sequence[Entity]:
        """Return the names selected, else the one under the bar."""
        on = self._rows.item
        return [row.entity for row in self._listing.selection.rows] or ([on.entity] if on else [])

    def turn(self) -> None:
        """Select the name under the bar, or no longer, and go to the next one."""
        if self._rows.item is not None:
            self._listing.selection.turn(self._rows.item)
            self._rows.action_mark(1)
            self._show()

    def clear(self) -> bool:
        """Select nothing; return whether anything was selected."""
        had_any = self._listing.selection.clear()
        self._show()
        return had_any

    def _show(self) -> None:
        self._rows.refresh()
        self._listing.tell()

    def show_company(self) -> None:
        """Show which of the names selected share articles; of those listed, the first, where there are not two."""
        chosen = [row.entity.id for row in self._listing.selection.rows]
        if len(chosen) < 2:
            count = min(_WITH_WHOM, len(self._rows.items))
            chosen = [row.entity.id for row in self._rows.items[:count] if row is not None]
        self._opening.company(chosen)
