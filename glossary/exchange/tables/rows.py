"""The rows of a table in a text file: its separator and its quotes, and what to do where a quote is not closed."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from corpus.worded import worded
from glossary.exchange.lines import Line
from glossary.exchange.port import Report

LONGEST = 1_000_000
"""Characters of the longest row of several lines: a quote that is open for longer was meant as a letter."""
_LONGEST_CELL = 64 * 1024 * 1024
_DECLARED = "sep="


class Row(NamedTuple):
    """A row of a table."""

    line: int
    """The line at which it begins, counted from 1."""
    cells: list[str]


class _Open(Exception):
    """A quote is not closed within the lines of a row."""


class TableRows:
    """Yields the rows of a table; what cannot be read is told, and reading goes on with the line after.

    A quote that was not closed ends where the next one opens: letters stand behind that, where a separator or the end of
    the line should be.
    """

    def __init__(self, lines: Iterable[Line], delimiter: str, report: Report) -> None:
        self._lines = iter(lines)
        self._delimiter = delimiter
        self._report = report
        self._again: deque[Line] = deque()
        self._taken: list[Line] = []
        self._length = 0
        self._is_ended = False

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows that hold anything."""
        csv.field_size_limit(_LONGEST_CELL)  # of the program; how long a row may be is known here
        reader = self._reader()
        while True:
            self._taken.clear()
            self._length = 0
            try:
                cells = next(reader, None)
            except (_Open, csv.Error):
                cells = self._alone()
                reader = self._reader()
            if cells is None:
                return
            if any(cell.strip() for cell in cells):
                yield Row(self._taken[0].number, cells)

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(iter(self._line, None), delimiter=self._delimiter, strict=True)

    def _line(self) -> str | None:
        """Return the next line for the reader, None at the end; raises _Open."""
        if self._length > LONGEST:
            raise _Open
        line = self._again.popleft() if self._again else next(self._lines, None)
        self._is_ended = line is None
        if line is None:
            return None
        self._taken.append(line)
        self._length += len(line.text)
        return f"{line.text}\n"

    def _alone(self) -> list[str]:
        """Return the row that the first line is by itself, none where a quote in it is not closed; have the others read again."""
        first, *rest = self._taken
        self._again.extendleft(reversed(rest))
        if not rest and not self._is_ended:
            with suppress(csv.Error):
                return next(csv.reader([first.text], delimiter=self._delimiter), [])
        self._report(first.number, worded("A quotation mark in the line is not closed; the line was left out."))
        return []


def declared_separator(first: str) -> str | None:
    """Return the separator that a first line such as Excel's `sep=;` tells."""
    written = first.strip()
    return written[len(_DECLARED) :] if written.startswith(_DECLARED) and len(written) == len(_DECLARED) + 1 else None
