"""The page on which the English may stand below its Arabic."""

from __future__ import annotations

from textual import events

from corpus.model import Article
from tui.typeset.typesetter import Typesetter
from tui.widgets.dragging import cell_under
from tui.widgets.english.pane import EnglishPane
from tui.widgets.page.page import Page
from tui.widgets.page.paint import left_of
from tui.widgets.page.words import Spot
from tui.widgets.selectable import Selectable, Shown

_ENGLISH = 1 << 24
"""The number of the first English text of the page: more than an article has blocks."""


class StackedPage(Page):
    """A page whose rows of English are pointed at, selected and copied as those of the pane beside it are.

    A drag stays in the language in which it began.
    """

    def __init__(self, article: Article, typesetter: Typesetter, spot: Spot | None = None) -> None:
        super().__init__(article, typesetter, spot)
        self.pane = EnglishPane(self, typesetter)
        """The English."""
        self._is_in_english = False

    def shown(self, row: int) -> list[Shown]:
        """Return the line on a row: an Arabic one, or where the pointer is on English an English one."""
        if not self._is_in_english:
            return super().shown(row)
        seen = self._english_on(row)
        return [] if seen is None else [seen]

    def _english_on(self, row: int) -> Shown | None:
        english = self.pane.english
        seen = english.translation(self.rows[row]) if english.is_on_page and row < len(self.rows) else None
        return seen and Shown(_ENGLISH + seen.text, seen.line, left_of(seen.line, self.size.width))

    def text_of(self, block: int) -> str:
        """Return the text of a block, or its English."""
        return self.pane.text_of(block - _ENGLISH) if block >= _ENGLISH else super().text_of(block)

    def select(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Select from one (block, offset) to another, of the English in its pane."""
        if max(first, last)[0] < _ENGLISH:
            super().select(first, last)
        else:
            self.pane.select((first[0] - _ENGLISH, first[1]), (last[0] - _ENGLISH, last[1]))
            self.refresh()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Note the language that is pointed at, before what is pointed at is taken for the beginning of a drag."""
        self._is_in_english = self._english_on(cell_under(event, self)[1]) is not None

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the sentence whose English was clicked, or select of the English what is clicked more often."""
        if not self._is_in_english:
            return
        event.prevent_default()
        cell = cell_under(event, self)
        if event.chain > 1:
            Selectable.on_click(self, event)
        elif not self.was_dragged and self.shown(cell[1]) and (found := self.hit(*cell)) is not None:
            self.pane.english.pick(found.block - _ENGLISH, found.start)
