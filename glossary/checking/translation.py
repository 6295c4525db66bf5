"""A translation to be checked: its paragraphs and their places."""

import re
from bisect import bisect_right
from typing import NamedTuple

from corpus.arabic.sentences import sentences
from corpus.worded import worded
from glossary.errors import NothingToCheck

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
MOST = 5_000
"""Paragraphs that are checked at once."""


class Paragraph(NamedTuple):
    """A paragraph of a translation."""

    text: str
    line: int
    """Its first line, from 1."""

    def line_at(self, offset: int) -> int:
        """Return the line in which an offset of its text lies."""
        return self.line + self.text.count("\n", 0, offset)

    def sentence_at(self, offset: int) -> str:
        """Return the sentence around an offset of its text, lines joined."""
        flat = self.text.replace("\n", " ")
        found = sentences(flat)
        place = bisect_right(found, offset, key=lambda each: each.start) - 1
        return flat[found[place].start : found[place].end] if place >= 0 else flat.strip()


def paragraphs_of(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text: between blank lines where there are any, else each line; raise NothingToCheck."""
    written = text.replace("\r\n", "\n").replace("\r", "\n")
    found = _between_blanks(written) if _BLANK.search(written.strip()) else _lines(written)
    if not found:
        raise NothingToCheck(worded("The translation is empty: name a file with the English of the article."))
    if len(found) > MOST:
        raise NothingToCheck(
            worded("The translation has more than {most:,} paragraphs: check it article by article.", most=MOST)
        )
    return found


def _lines(text: str) -> list[Paragraph]:
    return [Paragraph(line.strip(), number) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _between_blanks(text: str) -> list[Paragraph]:
    found = []
    start = 0
    for end in [*(each.end() for each in _BLANK.finditer(text)), len(text)]:
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            found.append(Paragraph(piece.strip(), 1 + text.count("\n", 0, start + lead)))
        start = end
    return found
