"""Where in an article the words of a query stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Block, BlockKind
from corpus.search.analysis import text_terms
from corpus.search.query import Word

_WRITTEN = re.compile(r"\S+")
_BEFORE = 60
_AFTER = 140


@dataclass(frozen=True, slots=True)
class Place:
    """Where a query is answered, and the text around it."""

    block: int
    offset: int
    """In code points of the block's text."""
    snippet: str
    snippet_start: int


def best_place(blocks: Sequence[Block], words: Sequence[Word]) -> Place:
    """Return the first word found in the first block that has the most words of the query; the very beginning where none has any."""
    best: tuple[int, int, int] = (0, 0, 0)
    answers = _Answers(words)
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.RELATED:
            continue
        found, offset = answers.in_text(block.text)
        if found > best[0]:
            best = (found, number, offset)
        if found == len(words):
            break
    _, number, offset = best
    if not blocks:
        return Place(0, 0, "", 0)
    start, snippet = _around(blocks[number].text, offset)
    return Place(blocks[number].index, offset, snippet, start)


class _Answers:
    """Which words of a query a written word answers, each written word looked at once."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._known: dict[str, frozenset[int]] = {}

    def in_text(self, text: str) -> tuple[int, int]:
        """Return how many words of the query the text answers, and the offset of the first."""
        seen: set[int] = set()
        first = 0
        for written in _WRITTEN.finditer(text):
            answered = self._answered(written[0])
            if answered:
                first = first if seen else written.start()
                seen |= answered
                if len(seen) == len(self._words):
                    break
        return len(seen), first

    def _answered(self, written: str) -> frozenset[int]:
        known = self._known.get(written)
        if known is None:
            terms = text_terms(written)
            known = frozenset(number for number, word in enumerate(self._words) if any(map(word.accepts, terms)))
            self._known[written] = known
        return known


def _around(text: str, offset: int) -> tuple[int, str]:
    """Return where the piece of text around an offset begins, and the piece, cut between words."""
    start = max(0, offset - _BEFORE)
    if start:
        space = text.find(" ", start, offset)
        start = space + 1 if space >= 0 else offset
    end = min(len(text), offset + _AFTER)
    if end < len(text):
        space = text.rfind(" ", offset, end)
        end = space if space > offset else end
    return start, text[start:end]
