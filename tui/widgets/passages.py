"""Texts under headings, each wrapped beside its label, of which a bar marks one."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.language.spoken import gettext as _
from tui.typeset.direction import Direction
from tui.typeset.line import LineSpan
from tui.typeset.prepared import Prepared
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, base_of, fitted, strip_of
from tui.widgets.rows import Rows

_LEAD, _GAP, _EDGE = 2, 2, 1
_NARROWEST = 6
_UNLINED = Style(underline=False, strike=False)


class Said(NamedTuple):
    """A text and the ink it is shown in."""

    text: str
    ink: str = "plain"


class Passage(NamedTuple):
    """A label and what stands beside it: one text, or several side by side."""

    label: str
    said: tuple[Said, ...] = ()
    goal: object = None
    """What is gone to when it is chosen."""
    is_heading: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether it is there for the eye only."""
        return self.is_heading or not any(each.text for each in self.said)


class PassageRow(NamedTuple):
    """One line of a passage: a piece of each text, None where that has fewer lines."""

    number: int
    passage: Passage
    pieces: tuple[tuple[Prepared, LineSpan] | None, ...]
    is_first: bool


BLANK = Passage("")


def heading(text: str) -> Passage:
    """Return a heading."""
    return Passage(text, is_heading=True)


def told(label: str, text: str, ink: str = "plain", goal: object = None) -> Passage:
    """Return a text beside its label."""
    return Passage(label, (Said(text, ink),), goal)


class Passages(Rows[PassageRow]):
    """Shows passages, however long, laid out anew for every width; the bar goes from line to line."""

    def __init__(self, typesetter: Typesetter, *, label_width: int = 14, id: str | None = None) -> None:  # noqa: A002
        """Know how wide labels are, in cells."""
        super().__init__(self._paint_row, can_mark=_can_mark, copied=_copied, id=id)
        self._typesetter = typesetter
        self._label_width = label_width
        self._passages: Sequence[Passage] = ()
        self._laid_out_for = 0

    def tell(self, passages: Sequence[Passage], *, stays: bool = False) -> None:
        """Show other passages, the bar on the first of them or, where it `stays`, on the one it is on, or where that was."""
        number = _number_in(passages, self.item) if stays and self.item else 0
        self._passages = passages
        self._lay_out(number, again=stays)

    @property
    def passage(self) -> Passage | None:
        """The passage under the bar."""
        return self.item.passage if self.item else None

    def on_resize(self) -> None:
        """Lay everything out anew where the width is another one."""
        if self.size.width != self._laid_out_for:
            self._lay_out(self.item.number if self.item else 0)

    def _lay_out(self, number: int, *, again: bool = False) -> None:
        self._laid_out_for = self.size.width
        if not self.size.width:
            return
        rows = [row for place, passage in enumerate(self._passages) for row in self._rows_of(place, passage)]
        marked = next((place for place, row in enumerate(rows) if row.number == number), 0)
        stays = again and bool(self.items) and not self._is_from_top
        self.show(rows, marked, from_top=not number and not stays, in_place=stays)

    def _rows_of(self, number: int, passage: Passage) -> list[PassageRow]:
        if passage.is_blank:
            return [PassageRow(number, passage, (), True)]
        width = self._room(self.size.width, len(passage.said))
        columns = []
        for said in passage.said:
            paragraphs = [self._typesetter.prepare(line, base_of(line)) for line in said.text.splitlines() or [""]]
            columns.append([(each, span) for each in paragraphs for span in self._typesetter.lay_out(each, width)])
        height = max(map(len, columns))
        return [
            PassageRow(
                number,
                passage,
                tuple(column[place] if place < len(column) else None for column in columns),
                place == 0,
            )
            for place in range(height)
        ]

    def _room(self, width: int, count: int) -> int:
        """Return the cells for each of so many texts side by side."""
        return max(_NARROWEST, (width - _LEAD - self._label_width - _EDGE) // max(count, 1) - _GAP)

    def _paint_row(self, item: PassageRow, width: int, marked: bool) -> list[Strip]:
        passage, plain = item.passage, self.row_ink(marked=marked)
        if passage.is_blank:
            lead = fitted(self._typesetter, "", _LEAD, plain)
            text = fitted(self._typesetter, _(passage.label), width - _LEAD, self.ink("heading"), "left")
            return [strip_of([lead, text], width, plain)]
        lead = fitted(self._typesetter, "▌" if marked else " ", _LEAD, self.row_ink("accent", marked=marked), "left")
        label = _(passage.label) if item.is_first else ""
        parts = [lead, fitted(self._typesetter, label, self._label_width, self.row_ink("faint", marked=marked), "left")]
        room = self._room(width, len(passage.said))
        for said, piece in zip(passage.said, item.pieces, strict=True):
            parts.append(self._piece(piece, room, self.row_ink(said.ink, marked=marked)))
            parts.append(fitted(self._typesetter, "", _GAP, plain))
        return [strip_of(parts, width, plain)]

    def _piece(self, piece: tuple[Prepared, LineSpan] | None, width: int, style: Style) -> Fitted:
        if piece is None:
            return fitted(self._typesetter, "", width, style)
        line = self._typesetter.line(*piece)
        left = max(0, width - line.width) if line.direction is Direction.RTL else 0
        blank, shown = Segment(" " * max(0, width - line.width), style + _UNLINED), Segment(line.text, style)
        return Fitted([blank, shown] if left else [shown, blank], piece[0].text, line, left)


def _number_in(passages: Sequence[Passage], row: PassageRow) -> int:
    """Return the number of the passage that a row was of: the same one, else the nearest of its label, else that of its number."""
    alike = [number for number, each in enumerate(passages) if each == row.passage]
    alike = alike or [number for number, each in enumerate(passages) if each.label == row.passage.label]
    return min(alike, key=lambda number: abs(number - row.number), default=row.number)


def _can_mark(row: PassageRow) -> bool:
    return not row.passage.is_blank


def _copied(row: PassageRow) -> str:
    return "\t".join(said.text for said in row.passage.said)
