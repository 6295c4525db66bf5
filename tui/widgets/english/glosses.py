"""What stands beside a paragraph that has no translation: the glosses of its words, and how one is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.typeset.direction import Direction
from tui.typeset.line import Line, LineSpan
from tui.typeset.prepared import Prepared
from tui.typeset.typesetter import Typesetter
from tui.widgets.english.seen import Seen
from tui.widgets.fitted import base_of
from tui.widgets.page.flow import Place
from tui.widgets.page.layers import Layer

if TYPE_CHECKING:
    from glossary.model import Gloss
    from tui.widgets.page.page import Page

SEPARATOR = " · "
HINT = marked("No translation of this paragraph is kept: its words stand above. {reader.translate} asks for one.")


class _Glosses(NamedTuple):
    """The glosses of one block as running text, and the word of it that is told apart."""

    block: int
    glosses: Sequence[Gloss]
    word: int
    prepared: Prepared
    lines: tuple[LineSpan, ...]
    layers: tuple[Layer, ...]

    @property
    def word_line(self) -> int:
        """The line on which the word's English stands."""
        start = self.layers[0].start if self.layers else 0
        return next((number for number, line in enumerate(self.lines) if start < line.end), 0)


class WordList:
    """The glosses of the cursor's block beside its rows, and the hint below them."""

    def __init__(self, page: Page, typesetter: Typesetter) -> None:
        """Know the page beside which it stands."""
        self._page = page
        self._typesetter = typesetter
        self._glosses: _Glosses | None = None
        self._said = typesetter.prepare("")
        self._width = 1
        self._height = 0

    def resize(self, width: int, height: int) -> None:
        """Wrap the glosses for a width and a height in cells."""
        self._width, self._height = max(1, width), height
        if self._glosses is not None:
            self.show(self._glosses.block, self._glosses.glosses, self._glosses.word)

    def show(self, block: int, glosses: Sequence[Gloss], word: int) -> None:
        """Write the glosses of a block, the word at an offset told apart."""
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
        lines = self._typesetter.lay_out(prepared, self._width)
        self._glosses = _Glosses(block, glosses, word, prepared, lines, tuple(layers))

    def clear(self) -> None:
        """Write none."""
        self._glosses = None

    def on(self, y: int) -> tuple[Seen | None, bool]:
        """Return what stands on a row of the screen, and whether the row may show nothing else."""
        glosses = self._shown
        if glosses is None:
            return None, False
        rows = self._page.rows
        top, hidden = self._window(glosses)
        number = y - top + hidden
        if y >= top and number < len(glosses.lines):
            line = self._typesetter.line(glosses.prepared, glosses.lines[number])
            return Seen(2 * glosses.block + 1, line, "faint", glosses.layers), True
        below = number - len(glosses.lines) - 1
        if y >= top and self._has_room_for_hint(y - below) and (hint := self._hint_line(below)):
            return Seen(self.hint_text, hint, "guess"), True
        return None, y < len(rows) and self._is_covered(rows[y], top + len(glosses.lines) - hidden)

    def text_of(self, number: int) -> str:
        """Return the glosses that are shown, or the hint, by the number of the text."""
        if number == self.hint_text:
            return self._hint.text
        return self._glosses.prepared.text if self._glosses and 2 * self._glosses.block + 1 == number else ""

    @property
    def hint_text(self) -> int:
        """The number of the hint among the texts."""
        return 2 * len(self._page.article.blocks)

    @property
    def _shown(self) -> _Glosses | None:
        """The glosses, where a row of their block is on the page."""
        first, last = self._page.blocks_shown
        return self._glosses if self._glosses and first <= self._glosses.block <= last else None

    @property
    def _hint(self) -> Prepared:
        """How a translation is asked for, by the key that does so now."""
        said = with_keys(_(HINT))
        if said != self._said.text:
            self._said = self._typesetter.prepare(said, base_of(said))
        return self._said

    def _hint_lines(self) -> tuple[LineSpan, ...]:
        return self._typesetter.lay_out(self._hint, self._width)

    def _hint_line(self, number: int) -> Line | None:
        lines = self._hint_lines()
        return self._typesetter.line(self._hint, lines[number]) if 0 <= number < len(lines) else None

    def _has_room_for_hint(self, row: int) -> bool:
        """Return whether the hint, which would begin on a row, would take none from a translation."""
        taken = self._page.rows[row - 1 : row + len(self._hint_lines())]
        return all(place.block not in self._page.flow.english for place in taken)

    def _window(self, glosses: _Glosses) -> tuple[int, int]:
        """Return the row at which the glosses begin, and how many of their lines are above it, the word's in view."""
        first = self._page.flow.distance(self._page.top, Place(glosses.block, 0), self._height)
        top = max(0, min(first, self._height - 1))
        room = self._height - top
        hidden = max(0, -first, glosses.word_line - room + 1)
        return top, min(hidden, glosses.word_line)

    def _is_covered(self, place: Place, end: int) -> bool:
        """Return whether the glosses, which end above a row, cover the beginning of another block's translation."""
        if self._glosses is None or place.block <= self._glosses.block:
            return False
        return self._page.flow.distance(self._page.top, Place(place.block, 0), self._height) < end
