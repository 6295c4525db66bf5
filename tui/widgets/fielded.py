"""Rows of short texts side by side, such as a list's or a table's, that can be selected."""

from collections.abc import Iterator

from textual.strip import Strip

from tui.language.spoken import plain
from tui.widgets.fitted import Field, FittedStrip
from tui.widgets.selectable import Selectable, Shown

_MOST_FIELDS = 32
"""Texts on a line at most: a text's number is the line's times this and its place in the line."""


class Fielded(Selectable):
    """A widget whose lines are strips made of fitted texts; copied, those of a line stand apart by tabs."""

    wheel_rows = 1

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._at_hand: dict[int, list[Field]] = {}
        """The texts of the lines that are painted or copied just now, by the numbers of these."""

    def line_on(self, row: int) -> int:
        """Return the number of the line that a row of the widget's content shows."""
        return row

    def strip_of_line(self, number: int) -> Strip | None:
        """Return the strip of a line, also of one that is not shown; None where there is no such line."""
        return None

    def with_selection(self, strip: Strip, number: int) -> Strip:
        """Return the strip of a line with what is selected of it told apart."""
        if self.text_selection is None or not isinstance(strip, FittedStrip):
            return strip
        first = number * _MOST_FIELDS
        self._at_hand = {number: strip.fields[:_MOST_FIELDS]}
        found = {place: self.selected(first + place) for place in range(len(self._at_hand[number]))}
        self._at_hand = {}
        spans = {place: span for place, span in found.items() if span is not None}
        return strip.marked(spans, self.ink("selection")) if spans else strip

    def fields_of(self, number: int) -> list[Field]:
        """Return the texts of a line."""
        strip = self.strip_of_line(number)
        return strip.fields[:_MOST_FIELDS] if isinstance(strip, FittedStrip) else []

    def shown(self, row: int) -> list[Shown]:
        """Return the texts on a row."""
        number = self.line_on(row)
        first = number * _MOST_FIELDS
        return [
            Shown(first + place, field.part.line, field.column + field.part.left)
            for place, field in enumerate(self.fields_of(number))
        ]

    def _field(self, block: int) -> Field | None:
        """Return a text as its line shows it; None where there is no such text."""
        number, place = divmod(block, _MOST_FIELDS)
        fields = self._at_hand[number] if number in self._at_hand else self.fields_of(number)
        return fields[place] if place < len(fields) else None

    def text_of(self, block: int) -> str:
        """Return a text, whole where it is shown cut, or where this is one of its lines."""
        field = self._field(block)
        return field.part.text if field is not None else ""

    def selected(self, block: int) -> tuple[int, int] | None:
        """Return the range that is selected of what a line has of a text, in code points of the text."""
        span = super().selected(block)
        if span is None or (field := self._field(block)) is None:
            return None
        line = field.part.line
        return max(span[0], line.start), min(span[1], line.end)

    def blocks_between(self, first: int, last: int) -> Iterator[int]:
        """Yield the numbers of the texts from one to another; each line is made once."""
        above: list[Field] = []
        for number in range(first // _MOST_FIELDS, last // _MOST_FIELDS + 1):
            fields = self.fields_of(number)
            self._at_hand = {number - 1: above, number: fields}
            begin = number * _MOST_FIELDS
            yield from (place for place in range(begin, begin + len(fields)) if first <= place <= last)
            above = fields
        self._at_hand = {}

    def as_copied(self, text: str) -> str:
        """Return a text of the interface without the signs that keep its parts in order."""
        return plain(text)

    def gap_between(self, before: int, block: int) -> str:
        """Return a tab between the texts of a line, a new line between lines, nothing where a text goes on in the next one."""
        if before // _MOST_FIELDS == block // _MOST_FIELDS:
            return "\t"
        above, below = self._field(before), self._field(block)
        return "" if above is not None and below is not None and above.goes_on_in(below) else "\n"
