"""Characters with their places on a page -> lines in the order in which they are read.

The order is that of the Unicode bidirectional algorithm turned round (UAX #9): what was set from the left inside of a
line that runs from the right, Latin words and numbers, is turned once more.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.arabic.letters import entries
from corpus.ingest.formats.glyph import Glyph
from corpus.ingest.formats.marks import is_mark, marked, with_floating, with_share

_SAME_LINE = 0.25
_GAP = 0.14
_SAID_GAP = 0.04
"""A gap where the file has a space may be so small, in parts of the line's height."""
_SURE_GAP = 0.13
_SHARED = 0.6
_WIDE_GAP = 0.5
_FLAT = 0.3
"""A box of so little of the line's height is that of a mark."""
_SEPARATORS = ".,:/٫٬"
"""What stands inside of a number, set from the left with it (class CS of UAX #9)."""
_MIRRORED = str.maketrans("()[]{}«»‹›", ")(][}{»«›‹")
_KINDS = ("()", "[]", "{}", "«»", "‹›")
_TURNED = frozenset(entries("هلل هللا"))
"""A ligature of several letters as some programs write it, the last letter first."""
_ALEFS = "اأإآٱ"
_LAM = "\N{ARABIC LETTER LAM}"


class Line(NamedTuple):
    """A line of a page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    first: float
    """How wide its first word is."""


def lines_of_page(glyphs: Iterable[Glyph], *, runs_left: bool) -> list[Line]:
    """Return the lines from the top down; `runs_left` says that the page is written from the right."""
    rows: list[list[Glyph]] = []
    marks: list[Glyph] = []
    size = 0.0
    for glyph in sorted(glyphs, key=lambda each: -each.base):
        if rows and rows[-1][0].base - glyph.base <= _SAME_LINE * max(size, glyph.size):
            rows[-1].append(glyph)
            size = max(size, glyph.size)
        elif glyph.text.strip() and glyph.size < _FLAT * size:
            marks.append(glyph)
        else:
            rows.append([glyph])
            size = glyph.size
    for mark in marks:
        below = [row for row in rows if mark.base >= row[0].base]
        if below:
            below[0].append(mark)
    return [line for row in with_floating(rows) for line in _pieces(row, runs_left=runs_left)]


def _pieces(row: Sequence[Glyph], *, runs_left: bool) -> Iterator[Line]:
    """Yield the parts of a row that stand far from each other: those of columns."""
    inked = sorted((glyph for glyph in row if glyph.text.strip()), key=lambda each: each.left)
    if not inked:
        return
    size = max(glyph.size for glyph in inked)
    ends = [inked[0].right]
    parts: list[list[Glyph]] = [[inked[0]]]
    for glyph in inked[1:]:
        if glyph.left - ends[-1] > _WIDE_GAP * size:
            parts.append([])
            ends.append(glyph.right)
        parts[-1].append(glyph)
        ends[-1] = max(ends[-1], glyph.right)
    blanks = [glyph for glyph in row if not glyph.text.strip()]
    for part in reversed(parts) if runs_left else parts:
        left, right = part[0].left, max(glyph.right for glyph in part)
        inside = [glyph for glyph in blanks if left < glyph.left < right]
        text = logical([*part, *inside], runs_left=runs_left)
        first = (right - left) * len(text.split(" ", 1)[0]) / max(len(text), 1)
        yield Line(text, left, right, part[0].base, size, first)


def logical(glyphs: Sequence[Glyph], *, runs_left: bool) -> str:
    """Return the text of glyphs that stand on one line, in the order in which it is read."""
    units = _spaced(_units(glyphs), runs_left=runs_left)
    kinds = [_kind(unit.text) for unit in units]
    inner, outer = ("L", "R") if runs_left else ("R", "L")
    order = list(range(len(units)))
    for start, end in _runs(units, kinds, inner, outer):
        order[start:end] = reversed(order[start:end])
        if inner == "R":
            for first, last in _numbers(order[start:end], kinds, units):
                order[start + first : start + last] = reversed(order[start + first : start + last])
    return " ".join("".join(units[index].text for index in order).split())


def _units(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return glyphs, several characters of one box as one, in reading order."""
    units: list[Glyph] = []
    for glyph in glyphs:
        last = units[-1] if units else None
        if last and last.text.strip() and glyph.text.strip() and last[1:5] == glyph[1:5]:
            units[-1] = last._replace(text=last.text + glyph.text)
        else:
            units.append(glyph)
    return [unit._replace(text=unit.text[::-1]) if _is_turned(unit.text) else unit for unit in units]


def _is_turned(text: str) -> bool:
    return text in _TURNED or (len(text) == 2 and text[0] in _ALEFS and text[1] == _LAM)


def _are_one(first: Glyph, second: Glyph) -> bool:
    """Return whether two letters stand in one another, as lam and alef do."""
    shared = min(first.right, second.right) - max(first.left, second.left)
    return shared > _SHARED * min(first.right - first.left, second.right - second.left)


def _spaced(units: Sequence[Glyph], *, runs_left: bool) -> list[Glyph]:
    """Return units in the order in which they stand, with spaces where there are gaps: spaces themselves have no sure place."""
    marks = [unit for unit in units if is_mark(unit)]
    inked = [with_share(unit, marks) for unit in units if unit.text.strip() and not is_mark(unit)]
    placed = sorted(inked, key=(lambda each: -each.ink) if runs_left else (lambda each: each.left))
    size = max((unit.size for unit in inked), default=0.0)
    for index, (before, unit) in enumerate(pairwise(placed)):
        if _is_turned(before.text + unit.text) and _are_one(before, unit):
            placed[index : index + 2] = [unit, before]
    gaps = [before.left - unit.right if runs_left else unit.left - before.right for before, unit in pairwise(placed)]
    least = _least_gap(gaps, sum(not unit.text.strip() for unit in units), size)
    spaced = placed[:1]
    for gap, unit in zip(gaps, placed[1:], strict=True):
        if gap >= least:
            spaced.append(unit._replace(text=" "))
        spaced.append(unit)
    return marked(spaced, marks)


def _least_gap(gaps: Sequence[float], blanks: int, size: float) -> float:
    """Return how wide a gap is between words: where the file has spaces, the widest gaps are theirs, as many as there are."""
    if not blanks or not gaps:
        return _GAP * size
    widest = sorted(gaps, reverse=True)
    return min(max(widest[min(blanks, len(gaps)) - 1], _SAID_GAP * size), _SURE_GAP * size)


def _kind(text: str) -> str:
    """Return L or R for letters of a direction, N for digits, S for separators in numbers, else nothing."""
    names = {unicodedata.bidirectional(character) for character in text}
    if names & {"R", "AL"}:
        return "R"
    if "L" in names:
        return "L"
    return "N" if names & {"EN", "AN"} else "S" if text in _SEPARATORS else ""


def _runs(units: Sequence[Glyph], kinds: Sequence[str], inner: str, outer: str) -> Iterator[tuple[int, int]]:
    """Yield where the runs begin and end that are set against the line's direction."""
    index = 0
    while index < len(kinds):
        if kinds[index] not in (inner, "N"):
            index += 1
            continue
        end = _stop(kinds, index, outer)
        if inner in kinds[index:end]:
            last = max(at for at in range(index, end) if kinds[at] in (inner, "N"))
            if inner == "R" or kinds[index] == inner or inner in kinds[index : last + 1]:
                yield index, last + 1
                index = last + 1
                continue
        last = _number_end(kinds, index)
        if inner == "L":
            yield index, last
        index = last


def _stop(kinds: Sequence[str], start: int, outer: str) -> int:
    return next((at for at in range(start, len(kinds)) if kinds[at] == outer), len(kinds))


def _number_end(kinds: Sequence[str], start: int) -> int:
    end = start + 1
    while end < len(kinds) and (kinds[end] == "N" or (kinds[end] == "S" and kinds[end + 1 : end + 2] == ["N"])):
        end += 1
    return end


def _numbers(order: Sequence[int], kinds: Sequence[str], units: Sequence[Glyph]) -> Iterator[tuple[int, int]]:
    own = [kinds[index] for index in order]
    index = 0
    while index < len(own):
        if own[index] == "N":
            end = _number_end(own, index)
            yield index, end
            index = end
        else:
            index += 1


def upright(lines: Sequence[str]) -> list[str]:
    """Return lines whose brackets open before they close: a file may know them by their shape, which is mirrored.

    Two of a kind on a line are a pair; of one alone it is not known, so it is turned where most pairs had to be.
    """
    turned = [_paired(line) for line in lines]
    changed = sum(before != after for before, after in zip(lines, turned, strict=True))
    pairs = sum(any(_is_paired(line, kind) for kind in _KINDS) for line in lines)
    first = next((sign for line in lines for sign in line if any(sign in kind for kind in _KINDS)), "")
    closes = any(first == kind[1] for kind in _KINDS)
    if (2 * changed <= pairs) if pairs else not closes:
        return turned
    return [
        "".join(
            sign.translate(_MIRRORED) if any(sign in kind and not _is_paired(line, kind) for kind in _KINDS) else sign
            for sign in line
        )
        for line in turned
    ]


def _is_paired(line: str, kind: str) -> bool:
    count = sum(map(line.count, kind))
    return count > 0 and count % 2 == 0


def _paired(line: str) -> str:
    """Return a line in which brackets of a kind, if they are even, open and close by turns."""
    signs = list(line)
    for kind in _KINDS:
        if _is_paired(line, kind):
            places = [at for at, sign in enumerate(signs) if sign in kind]
            for number, at in enumerate(places):
                signs[at] = kind[number % 2]
    return "".join(signs)
