"""An article and its English in two columns of plain text: the English on the left, the Arabic at the right edge."""

import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from glossary.memory.exchange.bilingual import Bilingual, Layout, Row
from tui.typeset.line import Line
from tui.typeset.terminal.encode import logical
from tui.typeset.typesetter import Typesetter

NARROWEST = 30
"""Cells below which two columns would have no room for words."""
_GAP = 3
_FROM_LEFT, _ISOLATED, _END = "\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


class SideBySide:
    """Sets documents in lines of so many cells."""

    def __init__(self, width: int, layout: Layout = Layout.COLUMNS, *, is_logical: bool = True) -> None:
        """Where it `is_logical`, lines stand as they are read, for files and whatever turns Arabic itself; else as they are seen."""
        self._width = width
        self._layout = layout if width >= NARROWEST else Layout.STACKED
        self._is_logical = is_logical
        self._typesetter = Typesetter()

    def lines(self, document: Bilingual) -> Iterator[str]:
        """Yield the lines of a document, a blank one between two paragraphs."""
        yield from self._left(document.article.source or "")
        yield from self._left(document.article.date.isoformat() if document.article.date else "")
        yield from self._left(document.summary)
        for row in document.rows:
            yield ""
            yield from self._columns(row) if self._layout is Layout.COLUMNS else self._stacked(row)

    def _columns(self, row: Row) -> Iterator[str]:
        room = (self._width - _GAP) // 2
        other = self._width - _GAP - room
        left = [line for text in _left_of(row) for line in self._set(text, room)]
        right = self._set(row.block.text, other)
        for english, arabic in zip_longest(left, right, fillvalue=("", 0)):
            yield self._row(english[0] + " " * max(room - english[1] + _GAP, 1), arabic, other)

    def _stacked(self, row: Row) -> Iterator[str]:
        for line in self._set(row.block.text, self._width):
            yield self._row("", line, self._width)
        for text in _left_of(row):
            yield from self._left(text)

    def _row(self, before: str, arabic: tuple[str, int], width: int) -> str:
        """Return a line with Arabic at its right edge."""
        text, cells = arabic
        if not text:
            return before.rstrip()
        margin = " " * max(width - cells, 0)
        if not self._is_logical:
            return f"{before}{margin}{text}"
        # a line that begins with Arabic would be turned as a whole, and signs at the ends of the Arabic be put elsewhere
        return f"{_FROM_LEFT}{before}{margin}{_ISOLATED}{text}{_END}"

    def _left(self, text: str) -> Iterator[str]:
        return (shown for shown, _ in self._set(text, self._width))

    def _set(self, text: str, width: int) -> list[tuple[str, int]]:
        """Return the lines of a text, each with the cells that it takes."""
        return [line for paragraph in text.splitlines() for line in self._paragraph(paragraph, width)]

    def _paragraph(self, text: str, width: int) -> list[tuple[str, int]]:
        prepared = self._typesetter.prepare(text)
        found: list[tuple[str, int]] = []
        # as it is written a line can take more cells than it does with its letters joined
        for narrower in range(width, width // 2, -1):
            spans = self._typesetter.lay_out(prepared, narrower)
            found = [self._shown(self._typesetter.line(prepared, span), text) for span in spans]
            if all(cells <= width for _, cells in found):
                break
        return found

    def _shown(self, line: Line, text: str) -> tuple[str, int]:
        if not self._is_logical:
            return line.text, line.width
        written = logical(line, text)
        return written, sum(map(_cells, written))


def _cells(sign: str) -> int:
    """Return the cells of a sign where nothing joins it with others."""
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def _left_of(row: Row) -> Iterator[str]:
    """Yield what stands on the left: the English, who translated it, and the terms of the glossary."""
    yield row.pair.target if row.pair else f"[{row.missing}]" if row.missing else ""
    yield f"({row.credit})" if row.credit else ""
    for term in row.terms:
        yield f"- {term.english}: {term.arabic}"
