"""Moments as they are told: by the clock of whoever reads."""

from datetime import datetime


def day_of(moment: datetime) -> str:
    """Return the day of a moment where one is: `2026-11-21`."""
    return f"{moment.astimezone():%Y-%m-%d}"


def minute_of(moment: datetime) -> str:
    """Return the day and the time of a moment where one is: `2026-11-21 09:30`."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
