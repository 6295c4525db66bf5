"""When a feed is asked again: as it says itself, as it changes, and seldom where it fails."""

_MINUTE, _HOUR, _DAY = 60, 3600, 24 * 3600
FIRST = _HOUR
"""Seconds between two questions to a feed of which nothing is known."""
_SHORTEST, _LONGEST = 15 * _MINUTE, _DAY
_LONGEST_TOLD = 7 * _DAY
_LONGEST_FAILING = 3 * _DAY


def after_answer(seconds: int, *, told_minutes: int, is_news: bool) -> int:
    """Return for how many seconds a feed is left alone that answered: half as long after news, longer after none."""
    if told_minutes:
        return min(max(told_minutes * _MINUTE, _SHORTEST), _LONGEST_TOLD)
    return min(max(seconds // 2 if is_news else seconds * 3 // 2, _SHORTEST), _LONGEST)


def after_failure(seconds: int, failures: int, wait: float | None) -> int:
    """Return for how many seconds a feed is left alone that failed so many times in a row, and perhaps asked for rest."""
    backed_off = min(max(seconds, _SHORTEST) * (1 << min(failures - 1, 8)), _LONGEST_FAILING)
    return max(backed_off, round(wait or 0))
