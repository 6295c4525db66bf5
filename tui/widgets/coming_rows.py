"""A list whose items come page by page, as they are looked at."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from tui.widgets.coming import PAGE, Coming
from tui.widgets.rows import Rows

Item = TypeVar("Item")


class ComingRows(Rows[Item | None], Generic[Item]):
    """A list of which the items that have not come yet are None."""

    def take_page(self, of: Sequence[Any], page: int, items: Sequence[Item]) -> bool:
        """Show a page that was waited for, if its list is still the one shown; return whether the bar is on it."""
        if of is not self.items or not isinstance(of, Coming):
            return False
        of.put(page, items)
        self.refresh()
        return self.marked // PAGE == page
