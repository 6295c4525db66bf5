"""Text that is hidden until it is asked for, on the same rows."""

from collections.abc import Iterable

from corpus.model import Span
from tui.typeset.line import Cell, Line

VEIL = "\N{MIDDLE DOT}"
"""Stands for each cell of a letter or another sign."""


def veiled(line: Line, spans: Iterable[Span]) -> Line:
    """Return a line with dots for what of it lies in some ranges, as wide as before, words still apart."""
    spans = [span for span in spans if span.start < line.end and line.start < span.end]
    if not spans:
        return line
    return line._replace(cells=tuple(_veiled(cell, spans) for cell in line.cells))


def _veiled(cell: Cell, spans: list[Span]) -> Cell:
    is_hidden = any(span.start < cell.end and cell.start < span.end for span in spans)
    return cell._replace(text=VEIL * cell.width) if is_hidden and not cell.text.isspace() else cell
