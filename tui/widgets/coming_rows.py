"""A list whose items come page by page, as they are looked at."""

from collections.abc import Collection, Sequence
from typing import Generic, TypeVar

from textual.strip import Strip

from tui.typeset.typesetter import Typesetter
from tui.widgets.coming import PAGES, Coming
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import Rows

Item = TypeVar("Item")
_LEAD = 2
"""Cells before what a row says."""


class ComingRows(Rows[Item | None], Generic[Item]):
    """A list of which the items that have not come yet are None."""

    def take_page(self, of: Coming[Item], page: int, items: Sequence[Item]) -> bool:
        """Show a page that was waited for; return whether the bar is on it, in the list that is shown."""
        was = self.item
        of.put(page, items)
        self.refresh()
        return was is None and self.item is not None

    def needed_for(self, key: str) -> Collection[str]:
        """Return what a key waits for: the pages, where the row under the bar has not come, unless it moves the bar or is the app's."""
        if self.item is not None:
            return ()
        bound = self.screen.active_bindings.get(key)
        is_apart = bound is not None and (bound.node is self.app or bound.binding.action.startswith("mark"))
        return () if is_apart else (PAGES,)


def row_to_come(rows: ComingRows[Item], typesetter: Typesetter, width: int, *, marked: bool) -> list[Strip]:
    """Return the row of an item that has not come yet: a sign, with the bar where that is on it."""
    lead = fitted(typesetter, "▌" if marked else "", _LEAD, rows.row_ink("accent", marked=marked), "left")
    sign = fitted(typesetter, "…", width - _LEAD, rows.row_ink("faint", marked=marked))
    return [strip_of([lead, sign], width, rows.row_ink(marked=marked))]
