"""Which rows of a table hold its headings: the first, one below titles, or two where languages stand over several columns."""

from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import NamedTuple

from glossary.exchange.tables.columns import fields_of
from glossary.exchange.tables.headings import TERM, Field, Headings

_MOST = 10
"""Titles above headings."""
_Row = Sequence[str]


class Headed(NamedTuple):
    """The first rows of a table from its headings on."""

    above: int
    """Rows that stand above them: titles, and the upper one of two rows of headings."""
    rows: list[_Row]
    """The headings, in one row, and what stands below them."""


def headed(rows: Sequence[_Row], headings: Headings, wanted: Collection[str] = ()) -> Headed:
    """Return the rows from the headings on; all of them where none below the first looks like headings.

    A title fills one cell, an entry more. `wanted` are columns that somebody calls by their headings.
    """
    names = {name.strip().casefold() for name in wanted if not name.strip().isdecimal()}
    titles = takewhile(lambda row: sum(bool(cell.strip()) for cell in row) < 2, rows[:_MOST])
    place = sum(1 for _ in titles)
    if place < len(rows) and _are_headings(rows[place], headings, names):
        return _whole(rows, place, headings)
    return Headed(0, list(rows))


def _are_headings(row: _Row, headings: Headings, names: Collection[str]) -> bool:
    """Return whether a row names a column of terms and another one, or what somebody calls a column."""
    found = [field.name for field in fields_of(row, headings) if field is not None]
    return (TERM in found and len(found) > 1) or any(cell.strip().casefold() in names for cell in row)


def _whole(rows: Sequence[_Row], place: int, headings: Headings) -> Headed:
    """Return the headings in the row of a place, with those of the row below where both are needed."""
    lower = rows[place + 1] if place + 1 < len(rows) else ()
    both = _joined(rows[place], lower, headings)
    return Headed(place, list(rows[place:])) if both is None else Headed(place + 1, [both, *rows[place + 2 :]])


def _joined(upper: _Row, lower: _Row, headings: Headings) -> _Row | None:
    """Return two rows of headings as one, None where the lower one is an entry.

    In the upper one languages stand over several columns, so that cells behind them are empty; the lower one says what
    these columns hold, and calls those of terms by no other name.
    """
    above, below = fields_of(upper, headings), fields_of(lower, headings)
    languages = [place for place, field in enumerate(above) if field and field.name == TERM and field.language]
    named = any(field and (place >= len(upper) or not upper[place].strip()) for place, field in enumerate(below))
    terms = [place for place in languages if place < len(lower) and lower[place].strip()]
    if not (languages and named) or any(below[place] != Field(TERM) for place in terms):
        return None
    joined, language = [], ""
    for place in range(max(len(upper), len(lower))):
        over, under = (row[place].strip() if place < len(row) else "" for row in (upper, lower))
        language = over if place in languages else "" if over else language
        joined.append(" ".join(filter(None, (over or language, under))) if under else over)
    return joined
