"""Pieces of a text with their kinds, before they are blocks of an article."""

from typing import NamedTuple

from corpus.ingest.verdicts import Marked
from corpus.model import BlockKind

_SEPARATORS = " \t\N{NO-BREAK SPACE}|/\\-–—•»>›،,"


class Piece(NamedTuple):
    """A range of a text and the kind of block it is."""

    kind: BlockKind
    start: int
    text: str

    @property
    def end(self) -> int:
        """Where the piece ends in the text, in code points."""
        return self.start + len(self.text)


def whole(kind: BlockKind, line: Marked) -> Piece:
    """Return the piece that a whole line is."""
    return Piece(kind, line.start, line.text)


def parts(line: Marked, split: int, first: BlockKind, second: BlockKind) -> list[Piece]:
    """Return the two pieces of a line cut in code point `split`, white space between them left out; an empty one is none."""
    head, tail = line.text[:split].rstrip(), line.text[split:].lstrip()
    pieces = []
    if head:
        pieces.append(Piece(first, line.start, head))
    if tail:
        pieces.append(Piece(second, line.end - len(tail), tail))
    return pieces


def captioned(line: Marked, split: int | None) -> list[Piece]:
    """Return the pieces of a caption's line, its credit from code point `split` on if it has one."""
    return parts(line, len(line.text) if split is None else split, BlockKind.CAPTION, BlockKind.CREDIT)


def part(kind: BlockKind, line: Marked, start: int, end: int) -> list[Piece]:
    """Return the piece of a line between two code points, separators at its ends left out; none if nothing is left."""
    text = line.text[start:end].strip(_SEPARATORS)
    return [Piece(kind, line.start + line.text.index(text, start), text)] if text else []
