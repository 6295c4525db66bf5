"""A table of numbers: which names share how many articles."""

from collections.abc import Iterator
from dataclasses import replace

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from glossary.authority.listed import Matrix
from glossary.model import Entity
from tui.language.kinds import GLYPHS
from tui.language.spoken import is_mirrored
from tui.screens.entities.signs import english_parts
from tui.typeset.typesetter import Typesetter
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import fitted, strip_of, with_arabic

_CELL = 5
_NUMBER, _SIGN, _ENGLISH, _ARABIC, _GAP = 3, 2, 20, 20, 2
_WITH_ARABIC = 100
"""Cells from which the rows have their Arabic."""
_ABBREVIATED = 4
_HEADINGS = 2
_SHADES = "░▒▓█"
_MOST = 999


class PairMarked(Message):
    """The mark came to another pair."""


class PairChosen(Message):
    """A pair was chosen with enter or the mouse."""


class MatrixTable(Fielded, can_focus=True):
    """Shows as many rows and columns as there is room for; a mark goes from number to number."""

    DEFAULT_CSS = "MatrixTable { height: 1fr; background: $background; }"

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__(id="matrix")
        self._typesetter = typesetter
        self._matrix = Matrix((), ())
        self._row, self._column = 0, 1

    def show(self, matrix: Matrix) -> None:
        """Show a table, the mark staying on its pair where that is there."""
        self._matrix = matrix
        self._keep_inside()
        self.refresh()

    @property
    def pair(self) -> tuple[Entity, Entity, int] | None:
        """The names of the row and of the column of the mark, and the number of their articles; None in an empty table."""
        if not (self._across and self._down):
            return None
        entities = self._matrix.entities
        return entities[self._row], entities[self._column], self._matrix.shared[self._row][self._column]

    @property
    def _across(self) -> int:
        """Return how many names there is room for side by side."""
        return max(0, min(len(self._matrix.entities), (self.size.width - self._label) // _CELL))

    @property
    def _down(self) -> int:
        """Return how many names there is room for below each other."""
        return max(0, min(len(self._matrix.entities), self.size.height - _HEADINGS))

    @property
    def _label(self) -> int:
        arabic = _ARABIC + _GAP if self.size.width >= _WITH_ARABIC else 0
        return _NUMBER + _GAP + _SIGN + _ENGLISH + _GAP + arabic

    def step(self, down: int, right: int) -> None:
        """Move the mark by so many rows and, as the eye sees them, columns to the right."""
        self._row, self._column = self._row + down, self._column + (-right if is_mirrored() else right)
        self._keep_inside()
        self.refresh()

    def _keep_inside(self) -> None:
        if self._across and self._down:
            self._row = min(max(0, self._row), self._down - 1)
            self._column = min(max(0, self._column), self._across - 1)
            self.post_message(PairMarked())

    def on_resize(self) -> None:
        """Keep the mark in what is shown."""
        self._keep_inside()

    def on_click(self, event: events.Click) -> None:
        """Put the mark on the number clicked; choose it where the mark was there already."""
        offset = event.get_content_offset(self)
        if self.was_dragged or offset is None:
            return
        before = self.size.width - 1 - offset.x if is_mirrored() else offset.x
        row, column = offset.y - _HEADINGS, (before - self._label) // _CELL
        if 0 <= row < self._down and 0 <= column < self._across:
            if (row, column) == (self._row, self._column):
                self.post_message(PairChosen())
            self._row, self._column = row, column
            self.step(0, 0)

    def told(self) -> str:
        """Return the whole table as text, tabs between its columns."""
        lines = ["\t".join(["", *(each.en or each.ar for each in self._matrix.entities)])]
        for entity, numbers in zip(self._matrix.entities, self._matrix.shared, strict=True):
            lines.append("\t".join([f"{entity.en} {entity.ar}".strip(), *map(str, numbers)]))
        return "\n".join(lines)

    # -- painting

    def render_line(self, y: int) -> Strip:
        """Return one line."""
        strip = self.strip_of_line(y)
        if strip is None:
            return Strip.blank(self.size.width, self.ink())
        return self.with_selection(strip, y)

    def strip_of_line(self, number: int) -> Strip | None:
        """Return a heading, or the line of a name; None below the last."""
        if number < _HEADINGS:
            parts = [fitted(self._typesetter, "", self._label, self.ink()), *self._headings(number)]
        elif number - _HEADINGS < self._down:
            parts = [*self._row_label(number - _HEADINGS), *self._numbers(number - _HEADINGS)]
        else:
            return None
        return strip_of(parts, self.size.width, self.ink())

    def _headings(self, line: int) -> Iterator[list[Segment]]:
        for place in range(self._across):
            entity = self._matrix.entities[place]
            text = f"{place + 1}" if line == 0 else (entity.en or entity.ar)[:_ABBREVIATED]
            ink = self.ink("strong") if place == self._column else self.ink("faint")
            yield fitted(self._typesetter, text, _CELL - 1, ink, "right")
            yield fitted(self._typesetter, "", 1, self.ink())

    def _row_label(self, place: int) -> Iterator[list[Segment]]:
        setter, entity = self._typesetter, self._matrix.entities[place]
        name = self.ink("strong") if place == self._row else self.ink()
        yield fitted(setter, f"{place + 1}", _NUMBER, self.ink("faint"), "right")
        yield fitted(setter, "", _GAP, self.ink())
        yield fitted(setter, GLYPHS[entity.kind], _SIGN, self.ink("accent"), "left")
        shown = entity if entity.en else replace(entity, en=entity.ar)
        gap = fitted(setter, "", _GAP, self.ink())
        arabic = [gap, fitted(setter, entity.ar, _ARABIC, name, "right")] if self.size.width >= _WITH_ARABIC else []
        yield from with_arabic(english_parts(setter, shown, _ENGLISH, name), arabic)
        yield gap

    def _numbers(self, row: int) -> Iterator[list[Segment]]:
        most = self._most()
        for column in range(self._across):
            shared = self._matrix.shared[row][column]
            shade = " " if row == column or not shared else _SHADES[min(3, (shared * 4 - 1) // max(1, most))]
            number = "·" if not shared else f"{shared}" if shared <= _MOST else "+++"
            ink = self.ink("faint") if row == column or not shared else self.ink()
            if (row, column) == (self._row, self._column):
                ink = self.ink("cursor")
            yield fitted(self._typesetter, f"{number:>3}{shade}", _CELL - 1, ink, "left")
            yield fitted(self._typesetter, "", 1, self.ink())

    def _most(self) -> int:
        """Return the largest number of articles that two different names share, of those shown."""
        places = ((row, column) for row in range(self._down) for column in range(self._across) if row != column)
        own = (self._matrix.shared[row][column] for row, column in places)
        return max(own, default=0)
