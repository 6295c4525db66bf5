"""Lines that were broken at a fixed width, as in mails, put together again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

_NARROWEST = 40
_WIDEST = 120
_JOINTS = 6
"""So many breaks at least must be seen before a text counts as broken at a width."""
_SHARE = 0.95
_SAMPLE = 400


def unwrapped(text: str) -> tuple[str, int] | None:
    """Return the text with its lines joined into paragraphs and the width they were broken at, or None if they were not.

    A line was broken if the first word of the next one would not have fitted; nearly all must have been.
    """
    rows = [row.strip() for row in text[: _SAMPLE * _WIDEST].split("\n")[:_SAMPLE]]
    width = max(map(len, rows))
    if not _NARROWEST <= width <= _WIDEST:
        return None
    joints = [_is_broken(first, second, width) for first, second in _joints(rows)]
    if len(joints) < _JOINTS or sum(joints) < _SHARE * len(joints):
        return None
    lines = text.splitlines(keepends=True)
    joined = [
        f"{line.rstrip()} " if _is_broken(line.strip(), following.strip(), width) else line
        for line, following in pairwise([*lines, ""])
    ]
    return "".join(joined), width


def _joints(rows: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines that are followed by another one without a blank line between, with it."""
    return ((first, second) for first, second in pairwise(rows) if first and second)


def _is_broken(first: str, second: str, width: int) -> bool:
    return bool(first and second) and len(first) + 1 + len(second.split(" ", 1)[0]) > width
