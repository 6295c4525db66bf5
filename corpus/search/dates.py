"""Days as they are typed into a query."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from corpus.arabic.normalise import fold

_SIGNS = re.compile(r"(>=|<=|>|<|=|)(.*)", re.DOTALL)
_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_AGO = re.compile(r"(\d{1,4})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_WORDS = {
    "today": 0,
    "اليوم": 0,
    "yesterday": 1,
    "امس": 1,
}
_RANGE = ".."
_MIDDLE = 1970


class Days(NamedTuple):
    """The days from the first one on and before the other; None is no limit."""

    first: date | None
    end: date | None


def days(typed: str, today: date) -> Days:
    """Return the days that a query means; raise ValueError for what names none.

    `2026`, `2026-11`, `2026-11-20`, `today`, `yesterday` and `7d` (the last seven days), before them `>`, `>=`, `<` or
    `<=`, between two of them `..`; digits may be Arabic.
    """
    text = fold(typed).strip()
    if _RANGE in text:
        begin, _, last = text.partition(_RANGE)
        if not begin and not last:
            raise ValueError(typed)
        return Days(_named(begin, today).first if begin else None, _named(last, today).end if last else None)
    found = _SIGNS.match(text)
    sign, day = (found[1], found[2].strip()) if found else ("", text)
    first, end = _named(day, today)
    return {">": Days(end, None), ">=": Days(first, None), "<": Days(None, first), "<=": Days(None, end)}.get(
        sign, Days(first, end)
    )


def beginning(day: date) -> datetime:
    """Return the beginning of a day by the user's own clock; where that has no such day, the first or last moment of all."""
    try:
        return datetime(day.year, day.month, day.day).astimezone()
    except (ValueError, OverflowError, OSError):
        far = datetime.min if day.year < _MIDDLE else datetime.max
        return far.replace(tzinfo=UTC)


def _named(typed: str, today: date) -> Days:
    if typed in _WORDS:
        day = today - timedelta(_WORDS[typed])
        return Days(day, day + timedelta(1))
    ago = _AGO.fullmatch(typed)
    try:
        if ago:
            return Days(today - timedelta(int(ago[1]) * _DAYS[ago[2]]), today + timedelta(1))
        return _of_calendar(typed)
    except OverflowError as error:
        raise ValueError(typed) from error


def _of_calendar(typed: str) -> Days:
    found = _DAY.fullmatch(typed)
    if found is None:
        raise ValueError(typed)
    year, month, day = (int(part) if part else None for part in found.groups())
    first = date(year or 0, month or 1, day or 1)
    if day:
        return Days(first, first + timedelta(1))
    following = first.month % 12 + 1 if month else 1
    return Days(first, date(first.year + (following == 1), following, 1))
