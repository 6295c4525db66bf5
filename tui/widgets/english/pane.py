"""The English beside the page: translations on the rows of their paragraphs, else the words' glosses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.strip import Strip
from textual.widget import Widget

from tui.typeset.line import Line
from tui.typeset.typesetter import Typesetter
from tui.widgets.english.glosses import Glosses, Hint, glosses_of
from tui.widgets.page.flow import Place
from tui.widgets.page.layers import Layer
from tui.widgets.page.page import Page
from tui.widgets.page.paint import left_of, painted
from tui.widgets.selectable import Selectable, Shown

if TYPE_CHECKING:
    from glossary.model import Gloss

_HINT = "No translation of this paragraph is kept: its words stand above."
_ASK = "t asks for one."
_CHOOSE = 'To have some made, name an engine in the settings: translator = "google".'
_SHOWN_ALIKE = ("title", "heading")
"""Kinds of blocks whose English looks as their Arabic does."""


class Current(NamedTuple):
    """The English that the keys are about."""

    block: int
    start: int = 0
    """Of its sentence, in code points of the English; where there is none yet, both are 0."""
    end: int = 0


class _Seen(NamedTuple):
    """What stands on a row."""

    text: int
    """The number of the text: an even one for a block's translation, the odd one after it for its glosses."""
    line: Line
    ink: str
    layers: tuple[Layer, ...] = ()


class EnglishPane(Selectable, can_focus=True):
    """Shows beside each row of the page what the row's block says in English."""

    def __init__(self, page: Page, typesetter: Typesetter, *, can_ask: bool) -> None:
        """Know the page beside which it stands, and whether translations can be asked for."""
        super().__init__()
        self._hint = Hint(f"{_HINT} {_ASK if can_ask else _CHOOSE}", typesetter)
        self._page = page
        self._typesetter = typesetter
        self.lists_words = True
        """Whether the words of a block that has no translation are listed."""
        self._glosses: Glosses | None = None
        self._layers: dict[str, Mapping[int, Sequence[Layer]]] = {}

    def show_layers(self, family: str, layers: Mapping[int, Sequence[Layer]]) -> None:
        """Lay one family of ranges over the translations, by block, in place of those it laid before."""
        self._layers[family] = layers
        self.refresh()

    @property
    def current(self) -> Current | None:
        """What the keys are about: the English of the paragraph under the cursor; None where the article has no word."""
        spot = self._page.spot
        if spot is None:
            return None
        return Current(spot.block, 0, len(self._page.flow.english.get(spot.block, "")))

    def on_resize(self) -> None:
        """Tell the page how wide the English is, since both share their rows; wrap the glosses anew."""
        self._page.set_english_width(self.size.width if self.display else 0)
        if self._glosses is not None:
            self.show_glosses(self._glosses.block, self._glosses.glosses, self._glosses.word)

    def on_focus(self) -> None:
        """Have the bar drawn that tells where the keys are."""
        if isinstance(self.parent, Widget):
            self.parent.refresh()

    def on_blur(self) -> None:
        """Have the bar taken away."""
        self.on_focus()

    def on_hide(self) -> None:
        """Leave the rows to the page."""
        self._page.set_english_width(0)

    def on_show(self) -> None:
        """Share the rows with the page again."""
        self._page.set_english_width(self.size.width)

    def show_glosses(self, block: int, glosses: Sequence[Gloss], word: int) -> None:
        """Write the glosses of a block that has no translation, the cursor's word told apart."""
        if not self.lists_words:
            self.clear_glosses()
            return
        self._glosses = glosses_of(block, glosses, word, self._typesetter, self.size.width)
        self.refresh()

    def clear_glosses(self) -> None:
        """Show translations only."""
        self._glosses = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the row that stands beside the page's row."""
        seen = self._seen(y)
        if seen is None:
            return Strip.blank(self.size.width, self.ink())
        span = self.selected(seen.text)
        layers = (*seen.layers, Layer(*span, "selection")) if span else seen.layers
        return painted(self, seen.line, seen.ink, layers)

    def _seen(self, y: int) -> _Seen | None:
        """Return what stands on a row: the glosses where they are shown, else the translation of the page's row."""
        rows = self._page.rows
        glosses = self._glosses_shown
        if glosses is not None:
            top, hidden = self._window(glosses)
            number = y - top + hidden
            if y >= top and number < len(glosses.lines):
                line = self._typesetter.line(glosses.prepared, glosses.lines[number])
                return _Seen(2 * glosses.block + 1, line, "faint", glosses.layers)
            below = number - len(glosses.lines) - 1
            if y >= top and self._has_room_for_hint(y - below) and (hint := self._hint.line(below, self.size.width)):
                return _Seen(self._hint_text, hint, "guess")
            if y < len(rows) and self._is_covered(rows[y], top + len(glosses.lines) - hidden):
                return None
        if y < len(rows) and rows[y].block in self._page.flow.english:
            return self._translation(rows[y])
        return None

    @property
    def _glosses_shown(self) -> Glosses | None:
        """The glosses, where a row of their block is on the page."""
        first, last = self._page.blocks_shown
        return self._glosses if self._glosses and first <= self._glosses.block <= last else None

    def _has_room_for_hint(self, row: int) -> bool:
        """Return whether the hint, which would begin on a row, would take none from a translation."""
        taken = self._page.rows[row - 1 : row + len(self._hint.lines(self.size.width))]
        return all(place.block not in self._page.flow.english for place in taken)

    def _window(self, glosses: Glosses) -> tuple[int, int]:
        """Return the row at which the glosses begin, and how many of their lines are above it, the word's in view."""
        first = self._page.flow.distance(self._page.top, Place(glosses.block, 0), self.size.height)
        top = max(0, min(first, self.size.height - 1))
        room = self.size.height - top
        hidden = max(0, -first, glosses.word_line - room + 1)
        return top, min(hidden, glosses.word_line)

    def _is_covered(self, place: Place, end: int) -> bool:
        """Return whether the glosses, which end above a row, cover the beginning of another block's translation."""
        if self._glosses is None or place.block <= self._glosses.block:
            return False
        return self._page.flow.distance(self._page.top, Place(place.block, 0), self.size.height) < end

    @property
    def _hint_text(self) -> int:
        return 2 * len(self._page.article.blocks)

    def line_at(self, place: Place) -> Line | None:
        """Return the line of a translation that stands beside a place of the page."""
        flow = self._page.flow
        return flow.translations.line(place.block, place.row) if flow.english_lines(place.block) else None

    def _translation(self, place: Place) -> _Seen | None:
        line = self.line_at(place)
        if line is None:
            return None
        flow = self._page.flow
        kind = flow.article.blocks[place.block].kind.value
        here = self._page.spot is not None and self._page.spot.block == place.block
        ink = kind if kind in _SHOWN_ALIKE else "current" if here else "faint"
        layers = tuple(layer for family in self._layers.values() for layer in family.get(place.block, ()))
        return _Seen(2 * place.block, line, ink, layers)

    # -- the pointer and the selection

    def shown(self, row: int) -> list[Shown]:
        """Return the line on a row."""
        seen = self._seen(row)
        return [] if seen is None else [Shown(seen.text, seen.line, left_of(seen.line, self.size.width))]

    def text_of(self, block: int) -> str:
        """Return a translation, the glosses that are shown, or the hint, by the number of the text."""
        if block == self._hint_text:
            return self._hint.said
        place, is_gloss = divmod(block, 2)
        if not is_gloss:
            return self._page.flow.english.get(place, "")
        return self._glosses.prepared.text if self._glosses and self._glosses.block == place else ""

    def pull(self, rows: int) -> None:
        """Turn the page on, whose rows these are."""
        self._page.pull(rows)

    def wheel(self, rows: int) -> None:
        """Turn the page on, its cursor coming with it."""
        self._page.wheel(rows)
