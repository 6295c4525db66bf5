"""How near the words of a text are to those of a query: written so, so but for marks, so but for spellings, or only of one stem."""

from collections.abc import Sequence

from corpus.arabic.letters import MARKS, TATWEEL
from corpus.arabic.normalise import bare, fold
from corpus.arabic.patterns import Pattern
from corpus.search.query import Word

_EXACT, _BARE, _FOLDED, _STEM = 1.0, 0.9, 0.75, 0.0
_INSIDE = Pattern(f"[\\w{MARKS}{TATWEEL}]")
"""What goes on with a word."""


def closeness(text: str, sought: Sequence[Sequence[Word]]) -> float:
    """Return from 0 to 1 how near a text comes to words as they were typed, on average; of those together the nearest counts."""
    if not sought:
        return 0.0
    copies = _Copies(text)
    return sum(max(copies.level(word.written) for word in some) for some in sought) / len(sought)


class _Copies:
    """A text and, once they are needed, its copies without marks and without differences of spelling."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bare: str | None = None
        self._folded: str | None = None

    def level(self, written: str) -> float:
        """Return how near the nearest word of the text is to a written one."""
        if _stands(written, self._text):
            return _EXACT
        if self._bare is None:
            self._bare = bare(self._text)
        without = bare(written)
        if _stands(without, self._bare):
            return _BARE
        if self._folded is None:
            self._folded = fold(self._bare)
        return _FOLDED if _stands(fold(without), self._folded) else _STEM


def _stands(word: str, text: str) -> bool:
    """Return whether a text has a word whole."""
    at = text.find(word) if word else -1
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not _INSIDE.match(before) and not _INSIDE.match(after):
            return True
        at = text.find(word, at + 1)
    return False
