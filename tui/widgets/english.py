"""The English beside the page: translations on the rows of their paragraphs, else the words' glosses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.strip import Strip

from tui.typeset.direction import Direction
from tui.typeset.line import Line, LineSpan
from tui.typeset.prepared import Prepared
from tui.typeset.typesetter import Typesetter
from tui.widgets.inked import Inked
from tui.widgets.page.flow import Place
from tui.widgets.page.layers import Layer
from tui.widgets.page.page import Page
from tui.widgets.page.paint import painted

if TYPE_CHECKING:
    from glossary.model import Gloss

SEPARATOR = " · "
_SHOWN_ALIKE = ("title", "heading")
"""Kinds of blocks whose English looks as their Arabic does."""


class _Glosses(NamedTuple):
    """The glosses of one block as running text."""

    block: int
    prepared: Prepared
    lines: tuple[LineSpan, ...]
    layers: tuple[Layer, ...]


class EnglishPane(Inked):
    """Shows beside each row of the page what the row's block says in English."""

    def __init__(self, page: Page, typesetter: Typesetter) -> None:
        super().__init__()
        self._page = page
        self._typesetter = typesetter
        self._glosses: _Glosses | None = None

    def on_resize(self) -> None:
        """Tell the page how wide the English is, since both share their rows."""
        self._page.set_english_width(self.size.width if self.display else 0)

    def show_glosses(self, block: int, glosses: Sequence[Gloss], word: int) -> None:
        """Write the glosses of a block that has no translation, the cursor's word told apart."""
        parts: list[str] = []
        layers: list[Layer] = []
        length = 0
        for gloss in glosses:
            if gloss.brief:
                parts.append(gloss.brief)
                length += len(gloss.brief) + len(SEPARATOR)
            if gloss.token.start == word and parts:
                end = length - len(SEPARATOR)
                layers.append(Layer(end - len(parts[-1]), end, "cursor"))
        prepared = self._typesetter.prepare(SEPARATOR.join(parts), Direction.LTR)
        lines = self._typesetter.lay_out(prepared, max(1, self.size.width))
        self._glosses = _Glosses(block, prepared, lines, tuple(layers))
        self.refresh()

    def clear_glosses(self) -> None:
        """Show translations only."""
        self._glosses = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the row that stands beside the page's row."""
        rows = self._page.rows
        if y < len(rows) and rows[y].block in self._page.flow.english:
            return self._translation(rows[y])
        if self._glosses and (row := y - self._glosses_top(self._glosses)) >= 0 and row < len(self._glosses.lines):
            line = self._typesetter.line(self._glosses.prepared, self._glosses.lines[row])
            return painted(self, line, "faint", self._glosses.layers)
        return Strip.blank(self.size.width, self.ink())

    def line_at(self, place: Place) -> Line | None:
        """Return the line of a translation that stands beside a place of the page."""
        lines = self._page.flow.english_lines(place.block)
        if place.row >= len(lines):
            return None
        return self._typesetter.line(self._page.flow.prepared_english(place.block), lines[place.row])

    def _translation(self, place: Place) -> Strip:
        line = self.line_at(place)
        if line is None:
            return Strip.blank(self.size.width, self.ink())
        flow = self._page.flow
        kind = flow.article.blocks[place.block].kind.value
        here = self._page.spot is not None and self._page.spot.block == place.block
        return painted(self, line, kind if kind in _SHOWN_ALIKE else "current" if here else "faint")

    def _glosses_top(self, glosses: _Glosses) -> int:
        """Return the row where the glosses begin: beside their block, higher where the page ends too soon."""
        first = self._page.flow.distance(self._page.top, Place(glosses.block, 0), self.size.height)
        return max(min(first, self.size.height - len(glosses.lines)), min(first, 0))
