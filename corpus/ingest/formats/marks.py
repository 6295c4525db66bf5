"""Vowel signs and other marks on a page: each is brought to the letter it stands over or under."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from corpus.ingest.formats.glyph import Glyph

_TOUCHING = 0.05
"""Boxes that are parts of one have no more between them, in points."""


def with_floating(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Return rows, those of nothing but marks put into the row they are nearest to: some files give the letter to the raised mark."""
    lines = [row for row in rows if not _floats(row)]
    for row in rows:
        near = min(lines, key=lambda each: abs(each[0].base - row[0].base), default=None) if _floats(row) else None
        if near is not None and abs(near[0].base - row[0].base) < max(glyph.size for glyph in near):
            near.extend(glyph._replace(base=near[0].base) for glyph in row)
    return lines or [*rows]


def _floats(row: Sequence[Glyph]) -> bool:
    """Return whether a row holds as many marks as letters, which no line of writing does."""
    marks = sum(map(is_mark, row))
    return 2 * marks >= sum(bool(glyph.text.strip()) for glyph in row) > 0


def is_mark(unit: Glyph) -> bool:
    """Return whether a glyph is nothing but marks."""
    return all(map(unicodedata.combining, unit.text)) and bool(unit.text)


def marked(units: Sequence[Glyph], marks: Sequence[Glyph]) -> list[Glyph]:
    """Return letters with the marks that stand over or under each: places alone tell which, for marks may be set before their letter."""
    own: defaultdict[int, str] = defaultdict(str)
    bases = [index for index, unit in enumerate(units) if unit.text.strip()]
    for mark in sorted(marks, key=lambda each: each.base):
        if bases:
            own[min(bases, key=lambda index: _distance(units[index], mark))] += mark.text
    return [unit._replace(text=unit.text + own[index]) for index, unit in enumerate(units)] if own else list(units)


def _share_box(unit: Glyph, mark: Glyph) -> bool:
    apart = max(unit.left, mark.left) - min(unit.right, mark.right)
    return apart < _TOUCHING and (mark.bottom, mark.top) == (unit.bottom, unit.top)


def with_share(unit: Glyph, marks: Sequence[Glyph]) -> Glyph:
    """Return a letter with the whole box of its shape, of which marks had a part."""
    for mark in marks:
        if _share_box(unit, mark):
            unit = unit._replace(left=min(unit.left, mark.left), right=max(unit.right, mark.right))
    return unit


def _distance(unit: Glyph, mark: Glyph) -> tuple[float, float]:
    """Return how far the middle of a mark is from a letter, and from its middle, in points; none from one whose box it shares.

    Where one shape stands for both, PDFium gives each a part of its box.
    """
    if _share_box(unit, mark):
        return -1.0, 0.0
    place = (mark.left + mark.right) / 2
    return max(unit.left - place, place - unit.right, 0.0), abs((unit.left + unit.right) / 2 - place)
