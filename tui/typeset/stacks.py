"""A paragraph cut into what stands over one gloss each."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tui.typeset.columns import AFTER, Columns
from tui.typeset.prepared import Prepared

GAP = 2
"""Cells between two glosses."""
MOST = 24
"""Cells of a gloss at most, unless what it stands under is wider."""
EXPECTED = 7
"""Cells kept for a gloss that is not known yet."""

_UNIT = re.compile(rf"(?:\A +)?[^ {AFTER}]*(?:{AFTER}| +|\Z)")
_OPENING = re.compile(r"[(\[{\u00ab\u2039\u201c\u2018\"'#@]*\Z")
_REACH = 8
"""Opening signs that are looked for before a word."""


class Under(NamedTuple):
    """A word, or several that share a gloss, and what is to stand under them."""

    start: int
    """In code points of the paragraph."""
    end: int
    gloss: str | None
    """None where it is not known yet: room is kept for it."""


class Stack(NamedTuple):
    """A part of a paragraph and what stands under it."""

    start: int
    seen: int
    """Where its white space at the end begins."""
    end: int
    width: int
    """In cells, without that white space."""
    spaces: int
    """Cells of that white space."""
    gloss: str
    under: int
    """Cells to keep for the gloss, 0 for none."""
    is_bound: bool
    """Whether it stays on the line of the stack before it."""

    @property
    def pitch(self) -> int:
        """The cells it takes at most with the gap to the stack beside it."""
        return max(self.width + 1, self.under + GAP) + max(self.spaces - 1, 0)


class _Start(NamedTuple):
    """Where a stack begins."""

    offset: int
    is_bound: bool
    word: Under | None


def stacks_of(prepared: Prepared, words: Sequence[Under], gloss_width: Callable[[str], int]) -> list[Stack]:
    """Return the stacks of a paragraph in logical order: every code point is in exactly one.

    Punctuation is in the stack of its word; words of one gloss are in one stack, whatever stands between them.
    """
    starts = _starts(prepared, words)
    ends = [*(start.offset for start in starts[1:]), len(prepared.text)]
    return [_stack(prepared.columns, start, end, gloss_width) for start, end in zip(starts, ends, strict=True)]


def _starts(prepared: Prepared, words: Sequence[Under]) -> list[_Start]:
    """Return where the stacks begin: where a line may, and where a second word does that nothing parts from the first."""
    columns = prepared.columns
    places = {columns.offset(found.end()) for found in _UNIT.finditer(columns.text)}
    edges = sorted({0, *(place for place in places if place < len(prepared.text))})
    inside = {edge for word in words for edge in edges[bisect_right(edges, word.start) : bisect_left(edges, word.end)]}
    edges = [edge for edge in edges if edge not in inside]
    found = {edge: _Start(edge, is_bound=False, word=None) for edge in edges}
    for word in words:
        start = edges[bisect_right(edges, word.start) - 1]
        if found[start].word is None:
            found[start] = found[start]._replace(word=word)
        else:
            bound = max(_opened(prepared.text, word.start), start + 1)
            found[bound] = _Start(bound, is_bound=True, word=word)
    return [found[offset] for offset in sorted(found)]


def _opened(text: str, start: int) -> int:
    """Return where the opening signs before a word begin."""
    opening = _OPENING.search(text[max(start - _REACH, 0) : start])
    return start - (len(opening[0]) if opening else 0)


def _stack(columns: Columns, start: _Start, end: int, gloss_width: Callable[[str], int]) -> Stack:
    first = columns.column(start.offset)
    text = columns.text[first : columns.column(end)]
    width = len(text.rstrip(" "))
    gloss = start.word.gloss if start.word else ""
    under = EXPECTED if gloss is None else gloss_width(gloss) if gloss else 0
    return Stack(
        start.offset,
        columns.offset(first + width) if width < len(text) else end,
        end,
        width,
        len(text) - width,
        gloss or "",
        min(under, max(MOST, width)),
        start.is_bound,
    )


def atoms_of(stacks: Sequence[Stack]) -> Iterator[list[Stack]]:
    """Yield the stacks that stay on one line together."""
    atom: list[Stack] = []
    for stack in stacks:
        if atom and not stack.is_bound:
            yield atom
            atom = []
        atom.append(stack)
    if atom:
        yield atom
