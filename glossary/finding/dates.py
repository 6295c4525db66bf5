"""Days as they are typed, and the moments they stand for."""

from datetime import date

from corpus.search.dates import beginning, days
from corpus.worded import worded
from glossary.errors import UnclearQuery
from glossary.finding.tree import Within


def within(field: str, typed: str, today: date) -> Within:
    """Return the time that a field must lie in, in days of the user's own clock; raise UnclearQuery for no date.

    The days are written as in the search of articles, see `corpus.search.dates.days`.
    """
    try:
        first, end = days(typed, today)
    except ValueError as error:
        raise UnclearQuery(
            worded(
                "{field}: {typed} is no date: write {today}, {since}, {between} or 7d.",
                field=field,
                typed=typed or worded("nothing"),
                today=today.isoformat(),
                since=f">{today.year}-01-01",
                between=f"{today.year - 1}..{today.year}",
            )
        ) from error
    return Within(field, beginning(first) if first else None, beginning(end) if end else None)
