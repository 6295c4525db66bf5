"""The lines of pages -> paragraphs and headings, in reading order: columns, broken lines, what stands on every page."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from corpus.arabic.letters import LETTERS, TATWEEL
from corpus.arabic.patterns import Pattern
from corpus.ingest.formats.glyphs import Line, upright
from corpus.ingest.weblines import PageLine

_STRETCHED = Pattern(f"(?<=[{LETTERS}]){TATWEEL}+(?=[{LETTERS}])")
_BROKEN_WORD = Pattern(r"(?<=[a-z])[-\u00ad\u2010]$")
_COLUMN_LINES = 4
"""A column has so many lines at least; what has fewer is a table or a row of names."""
_COLUMN_WIDTH = 14
"""How many characters a line of a column has at least."""
_GUTTER = 0.3
_MOST_LINES = 500
"""A page of more lines is not looked at for columns."""
_CELL = 1.2
"""Parts of a row that stand so far from each other are cells of a table, in heights of the line."""
_APART = 1.45
"""A line that stands so many times further below than usual begins a paragraph."""
_LARGER = 1.15
_LONGEST_HEADING = 110
_ENDS = '.!?؟…:"”»)'
_EDGE = 2
"""So many lines from the top and the bottom of a page may be the same on every page."""
_PAGES = 3


def page_lines(pages: Sequence[Sequence[Line]]) -> list[PageLine]:
    """Return the paragraphs and headings of pages, each on a line."""
    ordered = [_in_columns(page) for page in _without_running_heads(pages)]
    flat = [line for page in ordered for line in page]
    if not flat:
        return []
    texts = upright([line.text for line in flat])
    flat = [line._replace(text=_STRETCHED.sub("", text)) for line, text in zip(flat, texts, strict=True)]
    usual = median(line.size for line in flat for _ in range(1 + len(line.text) // 20))
    step = _step(flat)
    joined: list[PageLine] = []
    last: Line | None = None
    for line, (left, right) in zip(flat, _bounds(flat), strict=True):
        is_heading = line.size > _LARGER * usual and len(line.text) <= _LONGEST_HEADING
        if last is not None and joined[-1].is_heading == is_heading and _continues(last, line, (left, right), step):
            before, cut = _BROKEN_WORD.subn("", joined[-1].text)
            joined[-1] = PageLine(before + ("" if cut else " ") + line.text, is_heading)
        else:
            joined.append(PageLine(line.text, is_heading))
        last = line
    return joined


def _continues(last: Line, line: Line, bounds: tuple[float, float], step: float) -> bool:
    """Return whether a line goes on with the paragraph of the last one: nothing of it would have fitted there."""
    left, right = bounds
    down = last.base - line.base
    if abs(line.size - last.size) > 0.12 * max(line.size, last.size):
        return False
    if down > _APART * step:
        return False
    if down <= 0 and last.text[-1:] in _ENDS:
        return False
    room = (right - left) - (last.right - last.left)
    return room < line.first + 0.25 * line.size


def _step(lines: Sequence[Line]) -> float:
    """Return how far below one another lines usually stand."""
    steps = [
        first.base - second.base for first, second in pairwise(lines) if 0 < first.base - second.base < 4 * first.size
    ]
    return median(steps) if steps else 0.0


def _bounds(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Return where the column of each line begins and ends: as wide as the widest line near it that lies over it."""
    bounds = []
    for index, line in enumerate(lines):
        near = [
            each for each in lines[max(index - 30, 0) : index + 30] if each.left < line.right and line.left < each.right
        ]
        bounds.append((min(each.left for each in near), max(each.right for each in near)))
    return bounds


def _in_columns(lines: Sequence[Line]) -> list[Line]:
    """Return lines in reading order: where two columns stand beside one another, one after the other."""
    ordered: list[Line] = []
    start = above = 0
    while start < len(lines) <= _MOST_LINES:
        found = _columns(lines[start:])
        if found:
            ordered += [*map(_as_one, _rows(lines[above:start])), *found]
            start = above = start + len(found)
        else:
            start += 1
    return ordered + [_as_one(row) for row in _rows(lines[above:])]


def _columns(lines: Sequence[Line]) -> list[Line]:
    """Return the first of some lines column by column, as many as leave a gap between two columns; none if there is no gap."""
    found: list[Line] = []
    for end in range(2 * _COLUMN_LINES, len(lines) + 1):
        sides = _sides(lines[:end])
        if sides is None:
            if found:
                break
            if end > 4 * _COLUMN_LINES:
                break
            continue
        found = [*sides[0], *sides[1]]
    return found


def _sides(lines: Sequence[Line]) -> tuple[list[Line], list[Line]] | None:
    """Return the lines on both sides of a gap that runs through all of them, that side first that is read first."""
    edge, placed = float("-inf"), sorted(lines, key=lambda each: each.left)
    for number, line in enumerate(placed):
        if number and line.left - edge > _GUTTER * line.size:
            left, right = set(placed[:number]), set(placed[number:])
            if min(len(left), len(right)) >= _COLUMN_LINES and _are_columns(left) and _are_columns(right):
                first, second = _in_reading_order(left, right)
                return [each for each in lines if each in first], [each for each in lines if each in second]
        edge = max(edge, line.right)
    return None


def _in_reading_order(left: set[Line], right: set[Line]) -> tuple[set[Line], set[Line]]:
    """Return two columns as they are read: what ends above the other first, else the right one of a text that runs from there."""
    if min(line.base for line in left) > max(line.base for line in right):
        return left, right
    if min(line.base for line in right) > max(line.base for line in left):
        return right, left
    text = "".join(line.text for line in (*left, *right))
    arabic = sum("\u0590" <= letter <= "\u08ff" or letter >= "\ufb1d" for letter in text if letter.isalpha())
    return (right, left) if 2 * arabic >= sum(map(str.isalpha, text)) else (left, right)


def _are_columns(lines: Iterable[Line]) -> bool:
    """Return whether lines are long enough for those of a column; the cells of tables are not."""
    return median(len(line.text) for line in lines) >= _COLUMN_WIDTH


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines of one height together."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(rows[-1][0].base - line.base) < 0.25 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _as_one(row: Sequence[Line]) -> Line:
    """Return the parts of a row as one line."""
    left, right = min(line.left for line in row), max(line.right for line in row)
    text = row[0].text
    for before, line in pairwise(row):
        gap = max(before.left - line.right, line.left - before.right)
        text += (" | " if gap > _CELL * line.size else " ") + line.text
    return row[0]._replace(text=text, left=left, right=right)


def _without_running_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return pages without the lines that stand at the edge of many, whatever their numbers, and without page numbers."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_pattern(line) for line in _edges(page)})
    many = max(_PAGES, len(pages) // 4)
    return [
        [line for line in page if not (_is_edge(line, page) and (seen[_pattern(line)] >= many or _is_number(line)))]
        for page in pages
    ]


def _edges(page: Sequence[Line]) -> Iterable[Line]:
    return [*page[:_EDGE], *page[-_EDGE:]]


def _is_edge(line: Line, page: Sequence[Line]) -> bool:
    return any(line is each for each in _edges(page))


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _is_number(line: Line) -> bool:
    return re.fullmatch(r"[-–—\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s]*", line.text) is not None
