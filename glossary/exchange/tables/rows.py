"""The rows of a table in a text file: its separator and its quotes, and what to do where a quote is not closed."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from corpus.worded import worded
from glossary.exchange.lines import Line
from glossary.exchange.port import Report

MOST_LINES = 200
"""Lines of the longest row: a quote that is open for longer was meant as a letter."""
_DECLARED = "sep="


class Row(NamedTuple):
    """A row of a table."""

    line: int
    """The line at which it begins, counted from 1."""
    cells: list[str]


class _Open(Exception):
    """A quote is not closed within the lines of a row."""


class TableRows:
    """Yields the rows of a table; what cannot be read is told, and reading goes on with the line after."""

    def __init__(self, lines: Iterable[Line], delimiter: str, report: Report) -> None:
        self._lines = iter(lines)
        self._delimiter = delimiter
        self._report = report
        self._again: deque[Line] = deque()
        self._taken: list[Line] = []
        self._is_ended = False

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows that hold anything."""
        reader = self._reader()
        while True:
            self._taken.clear()
            try:
                cells = next(reader)
                if self._is_ended and self._taken:
                    raise _Open
            except StopIteration:
                return
            except (_Open, csv.Error):
                self._give_back()
                reader = self._reader()
                continue
            if any(cell.strip() for cell in cells):
                yield Row(self._taken[0].number, cells)

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(iter(self._line, None), delimiter=self._delimiter)

    def _line(self) -> str | None:
        """Return the next line for the reader, None at the end; raises _Open."""
        if len(self._taken) == MOST_LINES:
            raise _Open
        line = self._again.popleft() if self._again else next(self._lines, None)
        self._is_ended = line is None
        if line is None:
            return None
        self._taken.append(line)
        return f"{line.text}\n"

    def _give_back(self) -> None:
        """Leave out the line at which the row began, and have the others read again."""
        first, *rest = self._taken
        self._report(first.number, worded("A quotation mark in the line is not closed; the line was left out."))
        self._again.extendleft(reversed(rest))


def declared_separator(first: str) -> str | None:
    """Return the separator that a first line such as Excel's `sep=;` tells."""
    written = first.strip()
    return written[len(_DECLARED) :] if written.startswith(_DECLARED) and len(written) == len(_DECLARED) + 1 else None
