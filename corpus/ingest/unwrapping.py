"""Lines that were broken at a fixed width, as in mails, put together again."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

_NARROWEST = 40
_WIDEST = 120
_JOINTS = 6
"""So many breaks at least must be seen before a text counts as broken at a width."""
_SHARE = 0.95
"""How many of the breaks must have been necessary."""
_LENGTHS = 3
"""So many different lengths at least broken lines have; verses and lists may have one."""
_SAMPLE = 400
_ENDS = '.!?؟…:"”»)'


def unwrapped(text: str) -> tuple[str, int] | None:
    """Return the text with its lines joined into paragraphs and the width they were broken at, or None if they were not.

    A line was broken if the first word of the next one would not have fitted. Nearly all must have been, few of them
    may end as sentences do, and most paragraphs must.
    """
    rows = [row.strip() for row in text[: _SAMPLE * _WIDEST].split("\n")[:_SAMPLE]]
    width = max(map(len, rows))
    if not _NARROWEST <= width <= _WIDEST or not _is_prose(rows, width):
        return None
    lines = text.splitlines(keepends=True)
    joined = [
        f"{line.rstrip()} " if _is_broken(line.strip(), following.strip(), width) else line
        for line, following in pairwise([*lines, ""])
    ]
    return "".join(joined), width


def _is_prose(rows: Sequence[str], width: int) -> bool:
    paragraphs = list(_paragraphs(rows))
    joints = [joint for paragraph in paragraphs for joint in pairwise(paragraph)]
    if len(joints) < _JOINTS or sum(_is_broken(*joint, width) for joint in joints) < _SHARE * len(joints):
        return False
    stopped = sum(first[-1] in _ENDS for first, _ in joints)
    ended = sum(paragraph[-1][-1] in _ENDS for paragraph in paragraphs)
    varied = len({len(first) for first, _ in joints}) >= _LENGTHS
    return varied and stopped < len(joints) / 3 and ended > len(paragraphs) / 2


def _paragraphs(rows: Sequence[str]) -> Iterator[list[str]]:
    """Yield the groups of more than one line that stand between blank ones."""
    for filled, group in groupby(rows, key=bool):
        paragraph = list(group)
        if filled and len(paragraph) > 1:
            yield paragraph


def _is_broken(first: str, second: str, width: int) -> bool:
    return bool(first and second) and len(first) + 1 + len(second.split(" ", 1)[0]) > width
