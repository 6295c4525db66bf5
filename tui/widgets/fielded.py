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
        self._copied: tuple[int, list[Field]] = (-1, [])

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
        found = {place: self.selected(first + place) for place in range(len(strip.fields))}
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

    def text_of(self, block: int) -> str:
        """Return a text, whole where it is shown cut."""
        number, place = divmod(block, _MOST_FIELDS)
        fields = self._copied[1] if self._copied[0] == number else self.fields_of(number)
        return fields[place].part.text if place < len(fields) else ""

    def blocks_between(self, first: int, last: int) -> Iterator[int]:
        """Yield the numbers of the texts from one to another; each line is made once."""
        for number in range(first // _MOST_FIELDS, last // _MOST_FIELDS + 1):
            self._copied = (number, self.fields_of(number))
            begin = number * _MOST_FIELDS
            yield from (place for place in range(begin, begin + len(self._copied[1])) if first <= place <= last)
        self._copied = (-1, [])

    def as_copied(self, text: str) -> str:
        """Return a text of the interface without the signs that keep its parts in order."""
        return plain(text)

    def gap_between(self, before: int, block: int) -> str:
        """Return a tab between the texts of a line, a new line between lines."""
        return "\t" if before // _MOST_FIELDS == block // _MOST_FIELDS else "\n"
