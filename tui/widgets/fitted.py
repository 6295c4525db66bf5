"""Short texts of either direction fitted into a width, for everything that is not the page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.language.spoken import is_mirrored, outside
from tui.typeset.direction import Direction
from tui.typeset.direction import direction as majority
from tui.typeset.line import Line
from tui.typeset.typesetter import Typesetter

_UNLINED = Style(underline=False, strike=False)
_TURNED = str.maketrans("▌▸▐◂", "▐◂▌▸")
"""Signs that face the text they stand before."""
Side = Literal["left", "right", "end", "reading"]
"""Where a text stands: at a side, where its own reading begins, or at the end of the row, whatever its letters.

In a mirrored interface what would stand at the left stands at the right, and the other way round what is not Arabic.
"""


Part = TypeVar("Part")


class Fitted(list[Segment]):
    """Segments that hold a text, and how it was fitted into them."""

    def __init__(self, segments: Iterable[Segment], text: str, line: Line, left: int) -> None:
        super().__init__(segments)
        self.text = text
        self.line = line
        self.left = left
        """The column of the line's leftmost cell."""

    @property
    def is_text(self) -> bool:
        """Return whether there is anything to select; signs and bars are none."""
        return any(sign.isalnum() for sign in self.text)

    def with_ink(self, ranges: Sequence[tuple[int, int]], ink: Style) -> list[Segment]:
        """Return the segments with an ink laid over the cells that show any of the ranges, ligatures whole."""
        segments: list[Segment] = []
        for segment in self:
            if not segment.text.strip():
                segments.append(segment)
                continue
            plain = segment.style or Style()
            for cell in self.line.cells:
                is_inked = any(max(cell.start, start) < min(cell.end, end) for start, end in ranges)
                segments.append(Segment(cell.text, plain + ink if is_inked else plain))
        return segments


class Field(NamedTuple):
    """A text of a strip and the column at which its part begins."""

    column: int
    part: Fitted

    def goes_on_in(self, below: "Field") -> bool:
        """Return whether a field below this one shows the next line of the same text."""
        ours, theirs = self.part, below.part
        return (self.column, ours.text, ours.line.end) == (below.column, theirs.text, theirs.line.start)


class FittedStrip(Strip):
    """A strip that knows which texts it shows where."""

    __slots__ = ("_ground", "_parts")

    def __init__(self, parts: Sequence[Iterable[Segment]], width: int, ground: Style) -> None:
        """Join the parts from left to right to a strip of exactly `width` cells."""
        joined = Strip([segment for part in parts for segment in part]).adjust_cell_length(width, ground)
        super().__init__(joined, width)
        self._parts = parts
        self._ground = ground

    @property
    def fields(self) -> list[Field]:
        """Return the texts from left to right."""
        found, column = [], 0
        for part in self._parts:
            if isinstance(part, Fitted) and part.is_text:
                found.append(Field(column, part))
            column += sum(segment.cell_length for segment in part)
        return found

    def marked(self, spans: Mapping[int, tuple[int, int]], ink: Style) -> Strip:
        """Return the strip with an ink laid over ranges of its texts, by the number of the field."""
        numbers = {id(field.part): number for number, field in enumerate(self.fields)}
        parts = [
            part.with_ink([spans[numbers[id(part)]]], ink)
            if isinstance(part, Fitted) and numbers.get(id(part)) in spans
            else part
            for part in self._parts
        ]
        return FittedStrip(parts, self.cell_length, self._ground)


def base_of(text: str) -> Direction:
    """Return how a text of the interface runs: as its letters do that are not isolated, without any as the interface does."""
    is_turned = is_mirrored() and not any(map(str.isalpha, outside(text)))
    return Direction.RTL if is_turned else majority(text)


def side_of(text: str) -> Side:
    """Return where a text stands that may be in either language, such as what a dictionary says: where its letters are read from."""
    return "right" if majority(text) is Direction.RTL else "left"


def fitted(typesetter: Typesetter, text: str, width: int, style: Style, side: Side = "reading") -> Fitted:
    """Return segments of exactly `width` cells that hold the text, cut with an ellipsis where it is longer.

    At the left a text runs from left to right, whatever its letters; elsewhere, and mirrored, it runs as they do.
    """
    if width <= 0:
        return Fitted((), "", Line(0, 0, Direction.LTR, ()), 0)
    if is_mirrored():
        text = text.translate(_TURNED)
        line = typesetter.fit(text, width, base_of(text))
        right = side == "left" or (side != "end" and line.direction is Direction.RTL)
    else:
        line = typesetter.fit(text, width, Direction.LTR if side == "left" else None)
        right = side in ("right", "end") or (side == "reading" and line.direction is Direction.RTL)
    shown = Segment("".join(cell.text for cell in line.cells), style)
    blank = Segment(" " * (width - line.width), style + _UNLINED)
    segments = (segment for segment in ((blank, shown) if right else (shown, blank)) if segment.text)
    return Fitted(segments, text, line, width - line.width if right else 0)


def text_width(typesetter: Typesetter, text: str, limit: int = 1 << 16) -> int:
    """Return the cells a text takes, no more than `limit`."""
    return typesetter.fit(text, limit).width


def snug(typesetter: Typesetter, text: str, style: Style, after: int = 0) -> Fitted:
    """Return segments that hold a text and so many empty cells behind it."""
    return fitted(typesetter, text, text_width(typesetter, text) + after, style, "left")


def strip_of(parts: Iterable[Iterable[Segment]], width: int, style: Style) -> FittedStrip:
    """Return the parts side by side as one strip of exactly `width` cells, in a mirrored interface from the right."""
    if not is_mirrored():
        return FittedStrip([*parts], width, style)
    turned = [*parts][::-1]
    taken = sum(segment.cell_length for part in turned for segment in part)
    return FittedStrip([[Segment(" " * max(0, width - taken), style)], *turned], width, style)


def with_arabic(parts: Iterable[Part], arabic: Iterable[Part]) -> list[Part]:
    """Return parts of a row and the Arabic that stands at their right, also in a mirrored interface, for `strip_of`."""
    return [*[*arabic][::-1], *parts] if is_mirrored() else [*parts, *arabic]


def in_both(english: Part, arabic: Part) -> tuple[Part, Part]:
    """Return what stands where a line begins, and what behind it: the Arabic at the right, in a mirrored interface too."""
    return (arabic, english) if is_mirrored() else (english, arabic)


def side_by_side(parts: Iterable[Iterable[Segment]], width: int, style: Style) -> FittedStrip:
    """Return the parts from left to right as one strip of exactly `width` cells, whichever way the interface runs.

    It is for English beside its Arabic, and for words in the order in which they stand in a line.
    """
    return FittedStrip([*parts], width, style)


def in_order(widgets: Iterable[Widget]) -> list[Widget]:
    """Return widgets that stand side by side from left to right, in a mirrored interface from right to left."""
    return [*widgets][:: -1 if is_mirrored() else 1]


def wrapped(typesetter: Typesetter, text: str, width: int) -> str:
    """Return a sentence of the interface wrapped at `width` cells as it is seen, each line where its reading begins."""
    prepared = typesetter.prepare(text, base_of(text) if is_mirrored() else Direction.LTR)
    lines = [typesetter.line(prepared, span) for span in typesetter.lay_out(prepared, width)]
    is_turned = prepared.direction is Direction.RTL
    return "\n".join(" " * (width - line.width if is_turned else 0) + line.text for line in lines)
