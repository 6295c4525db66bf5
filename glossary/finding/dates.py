"""Days as they are typed, and the moments they stand for."""

import re
from datetime import UTC, date, datetime, timedelta

from corpus.worded import worded
from glossary.errors import UnclearQuery
from glossary.finding.tree import Within
from glossary.store.forms import folded_form

_SIGNS = re.compile(r"^(>=|<=|>|<|=|)(.*)$", re.DOTALL)
_DAY = re.compile(r"^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$")
_AGO = re.compile(r"^(\d{1,4})([dwmy])$")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_WORDS = {
    "today": 0,
    "اليوم": 0,
    "yesterday": 1,
    "امس": 1,
}
_RANGE = ".."
_MIDDLE = 1970


def within(field: str, typed: str, today: date) -> Within:
    """Return the time that a field must lie in, in days of the user's own clock; raise UnclearQuery for no date.

    `2026`, `2026-11`, `2026-11-20`, `today`, `yesterday` and `7d` (the last seven days), before them `>`, `>=`, `<` or
    `<=`, between two of them `..`.
    """
    text = typed.translate(_DIGITS)
    if _RANGE in text:
        first, _, last = text.partition(_RANGE)
        begin = _span(field, first, today)[0] if first else None
        return Within(field, _moment(begin), _moment(_span(field, last, today)[1] if last else None))
    found = _SIGNS.match(text)
    sign, day = (found[1], found[2]) if found else ("", text)
    begin, end = _span(field, day, today)
    if sign in (">", "<"):
        return Within(field, _moment(end), None) if sign == ">" else Within(field, None, _moment(begin))
    if sign in (">=", "<="):
        return Within(field, _moment(begin), None) if sign == ">=" else Within(field, None, _moment(end))
    return Within(field, _moment(begin), _moment(end))


def _span(field: str, typed: str, today: date) -> tuple[date, date]:
    """Return the first day of what is typed and the day after its last."""
    word = folded_form(typed)
    if word in _WORDS:
        day = today - timedelta(_WORDS[word])
        return day, day + timedelta(1)
    ago = _AGO.match(typed)
    try:
        if ago:
            return today - timedelta(int(ago[1]) * _DAYS[ago[2]]), today + timedelta(1)
        return _named(typed)
    except (ValueError, OverflowError) as error:
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


def _named(typed: str) -> tuple[date, date]:
    found = _DAY.match(typed)
    if found is None:
        raise ValueError(typed)
    year, month, day = (int(part) if part else None for part in found.groups())
    first = date(year or 0, month or 1, day or 1)
    if day:
        return first, first + timedelta(1)
    following = first.month % 12 + 1 if month else 1
    return first, date(first.year + (following == 1), following, 1)


def _moment(day: date | None) -> datetime | None:
    """Return the beginning of a day by the user's own clock; where that has no such day, the first or last one of all."""
    if day is None:
        return None
    try:
        return datetime(day.year, day.month, day.day).astimezone()
    except (ValueError, OverflowError, OSError):
        far = datetime.min if day.year < _MIDDLE else datetime.max
        return far.replace(tzinfo=UTC)
