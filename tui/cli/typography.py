"""Arabic for whoever reads the output: typeset on a terminal, logical text in order elsewhere."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from tui.cli.output import Output
from tui.typeset.characters import BIDI_CONTROLS
from tui.typeset.direction import Direction
from tui.typeset.line import Line
from tui.typeset.terminal.encode import logical
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.traits import USUAL, Traits
from tui.typeset.terminal.visible import thinned
from tui.typeset.terminal.written import RowWriter
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from tui.typeset.stacks import Under

NARROWEST = 10
_GAP = "  "
_TURNING = re.compile(f"[{BIDI_CONTROLS}]+")


class Typography:
    """How text is printed for a person: on a terminal shaped, ordered and right-aligned, elsewhere as it is written."""

    def __init__(self, output: Output, mode: Mode, traits: Traits = USUAL) -> None:
        self._is_terminal = output.is_terminal
        self._width = output.width
        self._is_logical = mode is Mode.LOGICAL
        self._writer = None if self._is_logical else RowWriter(mode, traits)
        if self._is_terminal and self._writer is not None:
            output.arrange(self._writer.written)

    @cached_property
    def _typesetter(self) -> Typesetter:
        return Typesetter()

    def inline(self, text: str, before: int = 0) -> str:
        """Return a short text, cut to what the terminal's width leaves after so many cells; behind such it runs to the edge."""
        if not self._is_terminal:
            return plain(text)
        line = self._typesetter.fit(text, max(self._width - before, NARROWEST))
        return " " * (self._margin(line, before) if before else 0) + plain(self._shown(line, text))

    def sentence(self, text: str, before: int = 0) -> str:
        """Return a line of our own that is read from the left, whatever stands in it, cut to what so many cells leave."""
        if not self._is_terminal:
            return plain(text)
        line = self._typesetter.fit(text, max(self._width - before, NARROWEST), Direction.LTR)
        return plain(self._shown(line, text))

    def row(self, fields: Sequence[str], arabic: int, widths: Sequence[int]) -> str:
        """Return fields between tabs; on a terminal in columns of so many cells, the Arabic one at its right edge.

        `arabic` is the number of that field, `widths` are those of the others; the column of none takes what is left.
        """
        if not self._is_terminal:
            return "\t".join(map(plain, fields))
        others = [field for number, field in enumerate(fields) if number != arabic]
        taken = sum(widths) + len(_GAP) * len(widths) + max(self._width // 4, NARROWEST)
        left = max(self._width - taken, NARROWEST)
        columns = [self._column(field, width or left) for field, width in zip(others, widths, strict=True)]
        head = _GAP.join(columns) + _GAP
        before = sum(width or left for width in widths) + len(_GAP) * len(widths)
        return head + self.inline(fields[arabic], before)

    def keyword(self, before: str, keyword: str, after: str) -> str:
        """Return a keyword in its context, between tabs; on a terminal on one line, every keyword with its right edge below the last.

        Where the terminal turns lines itself they run as it sets them.
        """
        if not self._is_terminal:
            return "\t".join(map(plain, (before, keyword, after)))
        room = self._width * 2 // 5
        shown = ""
        for word in reversed(before.split()):
            longer = f"{word} {shown}"
            if self._typesetter.fit(longer, self._width, Direction.RTL).width > room:
                break
            shown = longer
        own = self._typesetter.fit(shown, room, Direction.RTL).width if shown else 0
        text = " ".join(f"{shown}{keyword}{after}".split())
        if self._is_logical:
            return self.inline(text)
        line = self._typesetter.fit(text, max(self._width - (room - own), NARROWEST), Direction.RTL)
        return " " * max(self._width - (room - own) - line.width, 0) + plain(line.text)

    def _column(self, text: str, width: int) -> str:
        line = self._typesetter.fit(text, width, Direction.LTR)
        return plain(self._shown(line, text)) + " " * (width - line.width)

    def paragraph(self, text: str) -> Iterator[str]:
        """Yield the lines of a paragraph."""
        if not self._is_terminal:
            yield plain(text)
            return
        prepared = self._typesetter.prepare(text)
        for span in self._typesetter.lay_out(prepared, self._width):
            line = self._typesetter.line(prepared, span)
            yield " " * self._margin(line) + plain(self._shown(line, text))

    def interlinear(self, text: str, words: "Sequence[Under]", width: int) -> Iterator[str]:
        """Yield a paragraph as wide as asked: line by line, what its words mean under each, and a blank line between two."""
        from tui.typeset.interlinear import Interlinear

        setting = Interlinear(self._typesetter)
        glossed = setting.glossed(self._typesetter.prepare(text), words)
        for number, span in enumerate(setting.lay_out(glossed, width)):
            pair = setting.pair(glossed, span, width)
            words_shown = spread(pair.text, text) if self._is_logical else pair.text.text
            if number:
                yield ""
            # a terminal that turns lines itself sets those of Arabic from the right
            yield self._at_side(words_shown, pair.text, 0 if self._is_terminal and self._is_logical else width)
            yield self._at_side(pair.under.text, pair.under, width)

    def _at_side(self, shown: str, line: Line, width: int) -> str:
        """Return a line on the side where its reading begins, in a width in cells; in none it stands as it is."""
        margin = max(width - line.width, 0) if line.direction is Direction.RTL else 0
        row = (" " * margin + plain(shown)).rstrip()
        return row if self._is_terminal or self._writer is None else self._writer.written(row)

    def _shown(self, line: Line, text: str) -> str:
        return logical(line, text) if self._is_logical else line.text

    def _margin(self, line: Line, before: int = 0) -> int:
        """Return the cells to leave blank before a line that runs from right to left, behind so many other cells."""
        is_right = line.direction is Direction.RTL and not self._is_logical
        return max(self._width - before - line.width, 0) if is_right else 0


def spread(line: Line, text: str) -> str:
    """Return the text of a line as it is written, its spaces as wide as they are shown."""
    cells = sorted(line.cells, key=lambda cell: (cell.start, cell.end))
    return "".join([cell.text if cell.text.isspace() else text[cell.start : cell.end] for cell in cells])


def plain(text: str) -> str:
    """Return a text without what turns its order, and with no more marks on a letter than a terminal bears."""
    return thinned(_TURNING.sub("", text))
