"""How long an article takes to read, in words."""

from tui.language.spoken import gettext as _

_HOUR = 60


def reading_time(words: float, speed: int) -> str:
    """Return the minutes that so many words take at a speed in words a minute, rounded up: `4 min`, `1 h 20 min`.

    Nothing is said of no words, and where the speed is 0.
    """
    if words <= 0 or speed <= 0:
        return ""
    hours, minutes = divmod(max(1, -int(-words // speed)), _HOUR)
    if not hours:
        return _("{minutes} min").format(minutes=minutes)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def time_left(words: int, progress: float, speed: int) -> str:
    """Return how long is left of so many words, of which a share from 0 to 1 is read: `4 min left`; all of it where none is read."""
    told = reading_time(words * (1.0 - progress), speed)
    return _("{time} left").format(time=told) if told and progress > 0 else told
