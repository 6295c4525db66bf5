"""The screen as Textual believes it to be, sent row by row as the terminal has to be given it."""

import re
from collections.abc import Hashable, Iterator, Sequence
from itertools import groupby

from tui.driver.grid import Look, Row
from tui.driver.stream import Kind, Piece, Stream
from tui.typeset.terminal.apart import Fonts, apart, font_of
from tui.typeset.terminal.encoder import encoder_of
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.row import SeenRow
from tui.typeset.terminal.traits import USUAL, Traits

_CLEARED = re.compile(r"\x1b(?:\[\?(?:47|1047|1049)[hl]|c)")

_PLAIN = "\x1b[0m"

Written = list[tuple[str, Look]]
"""What a row was sent as: a text and a look a column."""


class ScreenRows:
    """Follows what Textual writes and sends whole rows in place of it, in the modes that need it.

    Rows are sent from the first column that changed to the last one. What neither moves, paints nor shows goes through
    as it is, after the rows that were written before it.
    """

    def __init__(self, mode: Mode, width: int, height: int, traits: Traits = USUAL) -> None:
        """Take the size of the screen in cells."""
        self._mode = mode
        self._italics = traits.italics
        self._encoder = encoder_of(mode, traits)
        self._size = (width, height)
        self._stream = Stream()
        self._aparts: dict[tuple[Look, str, Fonts | None], Look] = {}
        self._column = self._line = 0
        self._style = self._link = ""
        self._forget()

    def resize(self, width: int, height: int) -> None:
        """Follow the terminal to another size; all rows are sent anew when they are next written."""
        if self._size == (width, height):
            return
        self._size = (width, height)
        for line in [line for line in self._rows if line >= height]:
            del self._rows[line]
        for row in self._rows.values():
            row.cut(width)
        self._written.clear()

    def shown_column(self, column: int, line: int) -> int:
        """Return the column where the terminal shows what it keeps in a column; they count from zero."""
        columns = self._columns.get(line, ())
        return columns[column] if 0 <= column < len(columns) else column

    def sent(self, data: str) -> str:
        """Return what is to be sent for what Textual wrote."""
        if not self._mode.is_by_row:
            return data
        pieces: list[str] = []
        for piece in self._stream.pieces(data):
            if piece.kind is Kind.PASSED:
                pieces += self._news()
                pieces.append(piece.text)
                if _CLEARED.match(piece.text):
                    self._forget()
            else:
                self._take(piece)
        pieces += self._news()
        return "".join(pieces)

    def _forget(self) -> None:
        """Take the screen to be blank, and nothing of it to be known to the terminal."""
        self._rows: dict[int, Row] = {}
        self._changed: set[int] = set()
        self._written: dict[int, Written] = {}
        self._columns: dict[int, Sequence[int]] = {}
        self._is_moved = False

    def _take(self, piece: Piece) -> None:
        """Follow what was written."""
        self._is_moved |= piece.kind in {Kind.TEXT, Kind.MOVE}
        match piece.kind:
            case Kind.TEXT:
                self._column = self._row().put(self._column, piece.text, Look(self._style, self._link))
            case Kind.LOOK:
                self._style = style_after(self._style, piece.text)
            case Kind.LINK:
                self._link = piece.text if piece.text.partition(";")[2] else ""
            case Kind.MOVE:
                self._column, self._line = place_after(piece, self._column, self._line)
            case _:
                self._erase(piece)

    def _row(self) -> Row:
        """Return the row that is written into, which changes by it."""
        self._changed.add(self._line)
        if self._line not in self._rows:
            self._rows[self._line] = Row(self._size[0])
        return self._rows[self._line]

    def _erase(self, piece: Piece) -> None:
        """Blank a part of the row or of the screen."""
        part = piece.numbers[0]
        look = Look(self._style)
        start = 0 if part else self._column
        end = self._column + 1 if part == 1 else self._size[0]
        self._row().erase(start, end, look)
        if piece.final == "J":
            here = self._line
            others = {0: range(here + 1, self._size[1]), 1: range(here), 2: range(self._size[1])}
            for self._line in others.get(part, range(0)):
                self._row().erase(0, self._size[0], look)
            self._line = here

    def _news(self) -> Iterator[str]:
        """Yield the rows that changed, and where the cursor stands after them."""
        for line in sorted(self._changed):
            yield from self._sent_row(line)
        self._changed.clear()
        if self._is_moved:
            self._is_moved = False
            yield f"\x1b[{self._line + 1};{self._column + 1}H"

    def _sent_row(self, line: int) -> Iterator[str]:
        row = self._rows[line]
        looks: Sequence[Hashable] = row.looks
        fonts: Sequence[Fonts | None] = [None] * len(row.cells)
        if self._mode is Mode.WORDS:
            known = {look: font_of(look.style) for look in set(row.looks)}
            looks = [known[look] for look in row.looks]
            fonts = self._fonts_for_signs(row.cells, looks)
        sent = self._encoder.sent(SeenRow(row.cells, looks))
        self._columns[line] = sent.columns
        written = [
            (cell, self._apart(look, cell, others) if is_apart else look)
            for cell, look, is_apart, others in zip(sent.cells, row.looks, sent.apart, fonts, strict=True)
        ]
        start, end = changed_columns(self._written.get(line, []), written)
        self._written[line] = written
        if start < end:
            yield f"\x1b[{line + 1};{start + 1}H"
            for look, alike in groupby(written[start:end], key=lambda column: column[1]):
                yield painted("".join([cell for cell, _ in alike]), look)

    def _fonts_for_signs(self, cells: Sequence[str], looks: Sequence[Hashable]) -> list[Fonts | None]:
        """Return what sets each cell apart, which depends on the fonts of all that stands between two spaces."""
        found: list[Fonts | None] = []
        for _, touching in groupby(zip(cells, looks, strict=True), key=lambda column: column[0] == " "):
            fonts = [font for _, font in touching]
            found += [Fonts(self._italics, bolds=len(set(fonts)) == 1)] * len(fonts)
        return found

    def _apart(self, look: Look, cell: str, fonts: Fonts | None) -> Look:
        """Return a look that hardly differs, for a cell that has to be told from its neighbours."""
        key = (look, cell[:1], fonts)
        if key not in self._aparts:
            self._aparts[key] = Look(apart(look.style, cell[:1], fonts), look.link)
        return self._aparts[key]


def style_after(style: str, parameters: str) -> str:
    """Return the parameters of SGR in force after more of them."""
    if parameters in {"", "0"}:
        return ""
    if parameters.startswith("0;"):
        return parameters[2:]
    return f"{style};{parameters}" if style else parameters


def place_after(piece: Piece, column: int, line: int) -> tuple[int, int]:
    """Return the column and the line after a move, from zero."""
    first = piece.numbers[0] if piece.numbers else 0
    second = piece.numbers[1] if len(piece.numbers) > 1 else 0
    steps = max(first, 1)
    place = {
        "H": (max(second, 1) - 1, steps - 1),
        "f": (max(second, 1) - 1, steps - 1),
        "A": (column, line - steps),
        "B": (column, line + steps),
        "C": (column + steps, line),
        "D": (column - steps, line),
        "E": (0, line + steps),
        "F": (0, line - steps),
        "G": (steps - 1, line),
        "d": (column, steps - 1),
        "\n": (0, line + 1),
        "\r": (0, line),
        "\b": (column - 1, line),
    }[piece.final]
    return max(place[0], 0), max(place[1], 0)


def changed_columns(old: Written, new: Written) -> tuple[int, int]:
    """Return the range of columns in which a row has changed, whole characters; empty where nothing has."""
    shared = min(len(old), len(new))
    start = next((column for column in range(shared) if old[column] != new[column]), shared)
    end = len(new)
    while end > start and end <= len(old) and len(old) == len(new) and old[end - 1] == new[end - 1]:
        end -= 1
    if start < end:
        while start > 0 and not (new[start][0] and (start >= len(old) or old[start][0])):
            start -= 1
        while end < len(new) and not (new[end][0] and old[end][0]):
            end += 1
    return start, end


def painted(text: str, look: Look) -> str:
    """Return a text in a look, with the terminal left plain after it."""
    shown = f"\x1b[{look.style}m{text}{_PLAIN}" if look.style else text
    return f"\x1b]8;{look.link}\x1b\\{shown}\x1b]8;;\x1b\\" if look.link else shown
