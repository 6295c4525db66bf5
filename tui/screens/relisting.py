"""What becomes of a list that turns out to lack rows while it is looked through."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError
from tui.language.wordings import spoken

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.widgets.paged import Lacking


def relisting(screen: "Screen[Any]", relist: Callable[[], object]) -> "Lacking":
    """Return what lists anew where a list became shorter, and tells of the error where rows cannot be fetched."""

    def lacking(error: CorpusError | None) -> None:
        # rows are asked for while the list is painted, which is no time to change the screen
        screen.call_later(relist if error is None else partial(screen.notify, spoken(error), severity="error"))

    return lacking
