"""Paragraphs of a length that no page has, such as a book on one line, cut where a sentence ends."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from corpus.arabic.patterns import Pattern
from corpus.ingest.pieces import Piece
from corpus.model import BlockKind

LONGEST = 10_000
"""So many code points a block may have; the longest paragraphs of news have a fifth of it."""
_MOST_MARKS = 64
"""So many marks on one letter are kept on it; no language has nearly as many."""
_SENTENCE_END = Pattern(r"[.!?؟…۔][\"'”’»)\]]{0,3}\s+")
_SPACE = Pattern(r"\s+")


def portioned(pieces: Sequence[Piece]) -> Iterable[Piece]:
    """Return the pieces, a paragraph that is too long as several of them, nothing of its words lost."""
    return _cut_up(pieces) if any(len(piece.text) > LONGEST for piece in pieces) else pieces


def _cut_up(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        kind, start, text = piece
        if kind is not BlockKind.PARAGRAPH or len(text) <= LONGEST:
            yield piece
            continue
        yield from (Piece(kind, start + first, portion) for first, portion in _portions(text) if portion)


def _portions(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(text) - start > LONGEST:
        end = _end(text, start)
        yield start, text[start:end].rstrip()
        gap = _SPACE.match(text, end)
        start = gap.end() if gap else end
    yield start, text[start:]


def _end(text: str, start: int) -> int:
    """Return where a portion ends: behind its last sentence, else its last word, else its last whole letter."""
    window = text[start : start + LONGEST]
    for pattern in (_SENTENCE_END, _SPACE):
        ends = [found.end() for found in pattern.finditer(window)]
        if ends and ends[-1] > LONGEST // 2:
            return start + ends[-1]
    last = start + LONGEST
    letters = (end for end in range(last, last - _MOST_MARKS, -1) if not unicodedata.combining(text[end]))
    return next(letters, last)
