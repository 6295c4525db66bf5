"""The sentences of a text."""

import re

from corpus.arabic.patterns import Pattern
from corpus.model import Span

_END = Pattern(r"""[.!?؟۔…]+["'”’»)\]]*(?=\s|$)|\n""")
_INITIAL = Pattern(r"(?<![^\W_])([^\W\d_])ـ?\.$")
_LIST_NUMBER = Pattern(r"\s*\d{1,3}\.$")
_LOOK_BACK = 12
"""How many characters before a full stop tell an initial or a list number from the end of a sentence."""
_PAUSE = Pattern(r"^(?:\.{2,}|…)")


def sentences(text: str) -> list[Span]:
    """Return the ranges of the sentences in code points, outer white space trimmed; together they hold every other character."""
    found: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        if not _ends_here(text, start, end):
            continue
        _append(found, text, start, end.end())
        start = end.end()
    _append(found, text, start, len(text))
    return found


def _ends_here(text: str, start: int, end: re.Match[str]) -> bool:
    if end[0] == "\n":
        return True
    if _PAUSE.match(end[0]):
        return False
    so_far = text[max(start, end.start() - _LOOK_BACK) : end.start() + 1]
    if len(so_far) <= _LOOK_BACK and _LIST_NUMBER.match(so_far):
        return False
    initial = _INITIAL.search(so_far)
    return initial is None or so_far[: initial.start()].rstrip()[-1:].isdigit()


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = left + len(piece.strip())
    if right > left:
        found.append(Span(left, right))
