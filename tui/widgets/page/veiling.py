"""Text that is hidden until it is asked for, on the same rows."""

from collections.abc import Iterable

from corpus.model import Span
from tui.typeset.line import Cell, Line

VEIL = "\N{MIDDLE DOT}"
"""Stands for each cell of a letter or another sign."""


def veiled(line: Line, spans: Iterable[Span]) -> Line:
    """Return a line with dots for what of it lies in some ranges, as wide as before, words still apart."""
    near = [span for span in spans if span.start < line.end and line.start < span.end]
    if not near:
        return line
    hidden = {each for span in near for each in range(max(span.start, line.start), min(span.end, line.end))}
    cells: list[Cell] = []
    for cell in line.cells:
        text, width, start, end, level = cell
        is_hidden = start in hidden if end - start == 1 else not hidden.isdisjoint(range(start, end))
        cells.append(Cell(VEIL * width, width, start, end, level) if is_hidden and not text.isspace() else cell)
    return line._replace(cells=tuple(cells))
