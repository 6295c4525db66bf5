"""The door of typesetting: paragraphs in, lines out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.typeset.breaking import line_starts
from tui.typeset.characters import BIDI_CONTROLS, DROPPED, FIXED_SPACES, JOINER, NON_JOINER, SPACES, TATWEEL
from tui.typeset.classes import Characters
from tui.typeset.columns import Ruler
from tui.typeset.direction import Direction
from tui.typeset.direction import direction as majority
from tui.typeset.glyphs import Glyph, glyph, is_compound
from tui.typeset.grammar import Grammar, Grammars
from tui.typeset.line import Cell, Line, LineSpan
from tui.typeset.order import line_levels, visual_order
from tui.typeset.prepared import Prepared, Tools
from tui.typeset.shaping import Shaper, Word

if TYPE_CHECKING:
    from tui.typeset.substitutes import Substituted

# `re` compiles what it is given as text when it is first used, and keeps it: few articles need these
_HANGING = f"[{SPACES}{FIXED_SPACES}{DROPPED}]*"
_UNSEEN = f"[{DROPPED}]*"
_TURNING = f"[{BIDI_CONTROLS}]"
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_REACH = 64
"""How far the neighbour of a cut word is looked for, past marks."""
_LINES_KEPT = 320
_FITTED_KEPT = 512
"""The pieces of panes and bars, which are drawn again for every row that changes."""
_GLYPHS_KEPT = 4096
_MOST_FITTED = 32
"""Code points a cell takes at most in common text: more are measured only where these do not fill the line."""


class Typesetter:
    """Turns paragraphs into lines of cells; it remembers the words it has shaped and the lines it has set lately."""

    def __init__(self) -> None:
        self._tools = Tools(Grammars(), Ruler(), Characters())
        self._shaper = Shaper()
        self._lines: dict[tuple[Prepared, LineSpan], Line] = {}
        self._glyphs: dict[tuple[str, int], Glyph] = {}
        self._fitted: dict[tuple[str, int, Direction | None], Line] = {}

    def prepare(
        self, text: str, direction: Direction | None = None, substituted: "Substituted | None" = None
    ) -> Prepared:
        """Return the paragraph made ready for any width, some of it perhaps shown otherwise.

        By default it runs as the majority of its letters.
        """
        return Prepared(text, direction, self._tools, substituted)

    def lay_out(self, prepared: Prepared, width: int) -> tuple[LineSpan, ...]:
        """Return the lines of a paragraph at `width` cells: every code point in exactly one, at least one line.

        A character wider than the line is on a line of its own.
        """
        starts = line_starts(prepared.columns.text, max(width, 1))
        edges = [0, *map(prepared.columns.offset, starts), len(prepared.text)]
        return tuple(map(LineSpan, edges, edges[1:]))

    def line(self, prepared: Prepared, span: LineSpan) -> Line:
        """Return one line shaped and in visual order."""
        found = self._lines.get((prepared, span))
        if found is None:
            if len(self._lines) >= _LINES_KEPT:
                del self._lines[next(iter(self._lines))]
            found = self._lines[prepared, span] = self._new_line(prepared, *span)
        return found

    def _new_line(self, prepared: Prepared, start: int, end: int) -> Line:
        cells = self._cells(prepared, start, _seen_end(prepared, start, end))
        return Line(start, end, prepared.direction, self._ordered(prepared, cells))

    def lines_of(self, text: str, width: int) -> list[str]:
        """Return a text wrapped at `width` cells, each line as it is seen; the text runs from left to right."""
        prepared = self.prepare(text, Direction.LTR)
        return [self.line(prepared, span).text for span in self.lay_out(prepared, width)]

    def set_on_one_line(self, text: str) -> Line:
        """Return a text on one line, however long; nothing of it is remembered, since it may be another at every key."""
        return self._new_line(self.prepare(text), 0, len(text))

    def fit(self, text: str, width: int, direction: Direction | None = None) -> Line:
        """Return the text on one line of at most `width` cells, with an ellipsis for what does not fit."""
        key = (text, width, direction)
        found = self._fitted.get(key)
        if found is None:
            if len(self._fitted) >= _FITTED_KEPT:
                del self._fitted[next(iter(self._fitted))]
            found = self._fitted[key] = self._newly_fitted(text, width, direction)
        return found

    def _newly_fitted(self, text: str, width: int, direction: Direction | None) -> Line:
        side = direction or majority(text)
        beginning = text[: _MOST_FITTED * (max(width, 0) + 1)]
        prepared = self.prepare(beginning, side)
        if len(beginning) < len(text) and prepared.width <= width:
            prepared = self.prepare(text, side)
        if prepared.width <= width:
            return self._new_line(prepared, 0, len(text))
        cut = prepared.columns.fitting(width - 1)
        cells = self._cells(prepared, 0, _seen_end(prepared, 0, cut))
        base = prepared.direction.level
        rest = (Cell(_ELLIPSIS, 1, cells[-1].end if cells else 0, len(text), base),) if width > 0 else ()
        shown = self._ordered(prepared, cells)
        return Line(0, len(text), prepared.direction, rest + shown if base else shown + rest)

    def _cells(self, prepared: Prepared, start: int, end: int) -> list[Cell]:
        """Return the cells of a range in logical order, with their levels before L1.

        What shows nothing belongs to the cell before it, at the beginning of a line to the one after it.
        """
        tokens = list(prepared.grammar.cluster.finditer(prepared.seen, start, end))
        words = {found.start(): _word(prepared, found) for found in tokens if found.lastgroup}
        shaped = self._shaper.shaped(words.values(), prepared.grammar)
        levels = self._line_levels(prepared, start, end)
        cells: list[Cell] = []
        begin = start
        for found in tokens:
            place = found.start()
            if word := words.get(place):
                for form, length in shaped[word]:
                    cells.append(Cell(form, 1, begin, place + length, levels[place - start]))
                    begin = place = place + length
                continue
            level = levels[place - start]
            text, width = self._glyph(found[0], prepared, level % 2)
            if width:
                cells.append(Cell(text, width, begin, found.end(), level))
                begin = found.end()
        return [_substituted(cell, prepared.glyphs) for cell in cells] if prepared.glyphs else cells

    def _line_levels(self, prepared: Prepared, start: int, end: int) -> bytes:
        """Return the levels of a range of one line without the white space at its end (rule L1)."""
        base = prepared.direction.level
        if prepared.levels is None:
            return bytes((base,)) * (end - start)
        return line_levels(prepared.classes(start, end), prepared.levels[start:end], base)

    def _glyph(self, cluster: str, prepared: Prepared, turned: int) -> Glyph:
        """Return what is shown for a cluster that is no Arabic word, facing the other way where `turned` (rule L4)."""
        found = self._glyphs.get((cluster, turned))
        if found is None:
            if len(self._glyphs) >= _GLYPHS_KEPT:
                self._glyphs.clear()
            found = self._glyphs[cluster, turned] = self._new_glyph(cluster, prepared, turned)
        return found

    def _new_glyph(self, cluster: str, prepared: Prepared, turned: int) -> Glyph:
        if is_compound(cluster):
            text = self._shaper.spelt(cluster[0])
            return Glyph(text, len(text))
        shown = glyph(cluster, prepared.grammar)
        if turned and (image := self._tools.characters.mirrors.get(cluster[0])):
            return shown._replace(text=image + shown.text[1:])
        return shown

    def _ordered(self, prepared: Prepared, cells: list[Cell]) -> tuple[Cell, ...]:
        """Return the cells of one line as seen from left to right."""
        if prepared.levels is None:
            return tuple(cells[::-1] if prepared.direction.level else cells)
        items = list(_with_barriers(cells, prepared) if re.search(_TURNING, prepared.text) else cells)
        order = visual_order(bytes(item if isinstance(item, int) else item.level for item in items))
        return tuple([item for item in map(items.__getitem__, order) if not isinstance(item, int)])


def _with_barriers(cells: Sequence[Cell], prepared: Prepared) -> Iterator[Cell | int]:
    """Yield cells, and behind each the level of what it hides where that parts it from the cells that follow, as a mark does.

    What the first one hides before its sign parts it from nothing.
    """
    levels, shown = prepared.levels or b"", cells[0].start if cells else 0
    while prepared.grammar.zero.match(prepared.text, shown):
        shown += 1
    for cell in cells:
        yield cell
        hidden = min(levels[max(cell.start, shown) + 1 : cell.end], default=cell.level)
        if hidden < cell.level:
            yield hidden


def _substituted(cell: Cell, glyphs: Mapping[int, str]) -> Cell:
    """Return a cell with what is shown in the place of its first sign."""
    found = next((glyphs[offset] for offset in range(cell.start, cell.end) if offset in glyphs), None)
    return cell if found is None else cell._replace(text=found + cell.text[1:])


def _seen_end(prepared: Prepared, start: int, end: int) -> int:
    """Return where the white space at the end of a line begins."""
    text = prepared.seen
    if prepared.grammar.is_plain:
        return start + len(text[start:end].rstrip(" "))
    tail = re.match(_HANGING, text[start:end][::-1])
    seen = end - (tail.end() if tail else 0)
    if seen == start:
        return start
    unseen = re.match(_UNSEEN, text[seen:end])
    return seen + unseen.end() if unseen else seen


def _word(prepared: Prepared, found: re.Match[str]) -> Word:
    """Return a word of a line with the letters it joins across the line's ends."""
    start, end = found.span()
    text, seen, grammar = prepared.text, prepared.seen, prepared.grammar
    reaches_back = start == found.pos or text[start - 1] in (JOINER, *_unlike(text, seen, start - 1))
    before = _letter(text[max(start - _REACH, 0) : start][::-1], grammar) if reaches_back else ""
    reaches_on = end == found.endpos or _unlike(text, seen, end)
    after = _letter(text[end : end + _REACH], grammar) if reaches_on else ""
    return Word(found[0], before, after)


def _unlike(text: str, seen: str, place: int) -> str:
    """Return what the text has at a place where a sign is shown for it, which parts no letters; else nothing."""
    return "" if seen[place] == text[place] else text[place]


def _letter(text: str, grammar: Grammar) -> str:
    """Return the Arabic letter that a text begins with, marks aside: a tatweel for a joiner, empty if there is none."""
    for character in text:
        if character == JOINER:
            return TATWEEL
        if character == NON_JOINER or not grammar.zero.match(character):
            found = grammar.cluster.match(character)
            return character if found and found.lastgroup else ""
    return ""
