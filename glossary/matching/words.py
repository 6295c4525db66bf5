"""The words of a text in a row, and what may stand between the words of a term."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare
from corpus.model import Token

_ARTICLES = frozenset(
    [
        "ال",
        "وال",
        "بال",
        "فال",
        "كال",
        "لل",
    ]
)
"""What is written before a Latin word or a number as before an Arabic one."""
_OTHER = re.compile(r"[^\W_]+")
_JOINING = re.compile(r"""[\s"'«»“”„‘’‹›]*|-|\N{HYPHEN}""")


class Word(NamedTuple):
    """A word of any script; offsets in code points."""

    start: int
    end: int
    surface: str
    arabic: bool
    joined: bool
    """Whether nothing but space or quotation marks parts it from the word before."""


def words(text: str, tokens: Sequence[Token]) -> list[Word]:
    """Return the Arabic words of a text and the Latin words and numbers between them, these with their article (الـ5G)."""
    found: list[Word] = []
    last = 0
    for token in tokens:
        start, end, surface = token.start, token.end, token.surface
        gap = text[last:start]
        if gap == " ":
            joined = bool(found)
        else:
            if len(gap) > 1:
                _add_others(found, text, last, start)
            joined = _joined(text, found, start)
        found.append(Word(start, end, surface, True, joined))
        last = end
    if len(text) > last:
        _add_others(found, text, last, len(text))
    return found


def _add_others(found: list[Word], text: str, start: int, end: int) -> None:
    for word in list(_others(text, start, end, found)):
        before = found[-1] if found else None
        if before and before.end == word.start and bare(before.surface) in _ARTICLES:
            found[-1] = Word(before.start, word.end, text[before.start : word.end], False, before.joined)
        else:
            found.append(word)


def _others(text: str, start: int, end: int, before: list[Word]) -> Iterator[Word]:
    previous = before[-1:]
    for match in _OTHER.finditer(text, start, end):
        word = Word(match.start(), match.end(), match[0], False, _joined(text, previous, match.start()))
        yield word
        previous = [word]


def _joined(text: str, before: list[Word], start: int) -> bool:
    if not before:
        return False
    return _joins(text[before[-1].end : start])


def _joins(gap: str) -> bool:
    return _JOINING.fullmatch(gap) is not None


def letters_in(surface: str, count: int) -> int:
    """Return how many code points the first letters of a word take up, their marks included."""
    if not count:
        return 0
    if bare(surface) == surface:
        return min(count, len(surface))
    seen = 0
    for place, sign in enumerate(surface):
        if not bare(sign):
            continue
        if seen == count:
            return place
        seen += 1
    return len(surface)


def letters_behind(surface: str, count: int) -> int:
    """Return how many code points the last letters of a word take up, their marks included."""
    if not count:
        return 0
    letters = [place for place, sign in enumerate(surface) if bare(sign)]
    return len(surface) - letters[-count] if count <= len(letters) else 0
