"""Days as sentences have them."""

from datetime import date

from tui.language.spoken import gettext as _
from tui.language.spoken import marked

_MONTHS = (
    marked("Jan"),
    marked("Feb"),
    marked("Mar"),
    marked("Apr"),
    marked("May"),
    marked("Jun"),
    marked("Jul"),
    marked("Aug"),
    marked("Sep"),
    marked("Oct"),
    marked("Nov"),
    marked("Dec"),
)


def told_day(day: date) -> str:
    """Return a day in the language that is spoken: `21 Nov 2026`."""
    return _("{day} {month} {year}").format(day=day.day, month=_(_MONTHS[day.month - 1]), year=day.year)
