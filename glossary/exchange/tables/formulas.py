"""Cells that a spreadsheet would take for formulas and reckon out, as it opens a table: text by an apostrophe before them."""

import re

_FORMULA = re.compile("'*[=+@-]")
_GUARDED = re.compile("'+[=+@-]")


def guarded(cell: str) -> str:
    """Return a cell to write: with an apostrophe before what spreadsheets would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return a cell that was read without the apostrophe that `guarded` or a spreadsheet wrote."""
    return cell[1:] if _GUARDED.match(cell) else cell
