"""Which moments that files tell can be kept."""

from datetime import datetime

_EARLIEST = datetime(1, 1, 3)
_LATEST = datetime(9999, 12, 29)
"""A day more or less, as another zone counts it, is still a day of the calendar."""


def can_be_kept(moment: datetime) -> bool:
    """Return whether a moment is one of the calendar in every time zone, so that databases and screens can turn it."""
    return _EARLIEST < moment.replace(tzinfo=None) < _LATEST
