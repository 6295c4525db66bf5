"""Texts cut into pieces that an engine takes."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from corpus.arabic.sentences import sentences

Measure = Callable[[str], int]
_PAUSE = re.compile(r"[،؛,;:](?=\s)")
"""A pause in a sentence; the sign alone also stands in numbers, times and addresses."""


def chunks(text: str, limit: int, measure: Measure = len) -> list[str]:
    """Return the text in pieces that measure no more than the limit: whole sentences where they fit, else parts of one."""
    found: list[str] = []
    for sentence in sentences(text):
        for piece in _pieces(text[sentence.start : sentence.end], limit, measure):
            together = f"{found[-1]} {piece}" if found else piece
            if found and measure(together) <= limit:
                found[-1] = together
            else:
                found.append(piece)
    return found


def _pieces(sentence: str, limit: int, measure: Measure) -> Iterator[str]:
    rest = sentence
    while measure(rest) > limit:
        cut = _cut(rest, limit, measure)
        yield rest[:cut].strip()
        rest = rest[cut:].strip()
    if rest:
        yield rest


def _cut(text: str, limit: int, measure: Measure) -> int:
    """Return where the longest piece that fits ends: after a comma or semicolon if one is late enough, else after a word, else between letters."""
    most = _longest(text, limit, measure)
    pauses = [found.end() for found in _PAUSE.finditer(text, most // 2, most + 1)]
    if pauses:
        return pauses[-1]
    space = max(text.rfind(sign, 1, most + 1) for sign in " \N{NO-BREAK SPACE}\t")
    if space > 0:
        return space
    while most > 1 and unicodedata.combining(text[most]):
        most -= 1
    return most


def _longest(text: str, limit: int, measure: Measure) -> int:
    low, high = 1, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle]) <= limit:
            low = middle
        else:
            high = middle - 1
    return low
