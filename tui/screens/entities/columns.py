"""What the list shows of a name, in as many columns as there is room for."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from textual.strip import Strip

from glossary.authority.listed import NameRow, NameSort
from tui.language.kinds import GLYPHS
from tui.language.spoken import gettext as _
from tui.screens.entities.signs import counted, english_parts, english_width
from tui.typeset.typesetter import Typesetter
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import fitted, strip_of, text_width, with_arabic
from tui.widgets.rows import Rows

_LEAD, _EDGE, _GAP = 5, 2, 2
_TEXT = 22
"""Cells that the Arabic and the English need each before there is another column."""
_LEAST = 14
"""Cells of each at least, where there is room."""


class Column(NamedTuple):
    """Something that is shown where there is room."""

    heading: str
    width: int
    text: Callable[[NameRow], str]
    sort: NameSort


_COLUMNS = (
    Column("mentions", 10, lambda row: counted(row.mentions, row.adjectives), NameSort.MENTIONS),
    Column("articles", 10, lambda row: f"{row.articles:,}", NameSort.ARTICLES),
    Column("last", 10, lambda row: row.last.isoformat() if row.last else "", NameSort.DATE),
)


def columns_in(width: int) -> list[Column]:
    """Return the columns for which there is room, as they stand from left to right; the last go first."""
    room = width - _LEAD - _EDGE - _GAP - 2 * _TEXT
    found = []
    for column in _COLUMNS:
        if (room := room - column.width - _GAP) < 0:
            break
        found.append(column)
    return found


class Shares:
    """How the English and the Arabic share what room there is: so that the fewest names are cut."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._needs: list[tuple[int, int]] = []
        """Cells of the English and of the Arabic of the first names of the list."""
        self._english: dict[int, int] = {}
        """Cells of the English by those of both."""

    def learn(self, rows: Iterable[NameRow]) -> None:
        """Share by the needs of other names."""
        self._needs = [
            (english_width(self._typesetter, row.entity), text_width(self._typesetter, row.entity.ar)) for row in rows
        ]
        self._english.clear()

    def halves(self, width: int, columns: list[Column]) -> tuple[int, int]:
        """Return the cells of the English and of the Arabic."""
        room = width - _LEAD - _EDGE - _GAP - sum(column.width + _GAP for column in columns)
        if room not in self._english:
            half = room - room // 2
            ways = sorted(range(min(_LEAST, half), room - min(_LEAST, room // 2) + 1), key=lambda way: abs(way - half))
            self._english[room] = min(ways, key=lambda way: self._cut(way, room - way), default=half)
        return self._english[room], room - self._english[room]

    def _cut(self, english: int, arabic: int) -> int:
        """Return how many texts are cut."""
        return sum((one > english) + (other > arabic) for one, other in self._needs)


class NamePainter:
    """Paints the rows of the list."""

    def __init__(self, typesetter: Typesetter, shares: Shares, is_selected: Callable[[NameRow], bool]) -> None:
        self._typesetter = typesetter
        self._shares = shares
        self._is_selected = is_selected

    def paint(self, rows: Rows[NameRow | None], item: NameRow | None, width: int, marked: bool) -> list[Strip]:
        """Return the row of a name, of one that has not come yet a sign."""
        setter = self._typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        if item is None:
            return [strip_of([fitted(setter, "     …", width, faint)], width, plain)]
        name = rows.row_ink("struck", marked=marked) if item.hidden else plain
        columns = columns_in(width)
        left, right = self._shares.halves(width, columns)
        signs = f"{'▌' if marked else ' '}{'✓' if self._is_selected(item) else ' '}{GLYPHS[item.entity.kind]} "
        lead = fitted(setter, signs, _LEAD, rows.row_ink("accent", marked=marked), "left")
        parts = [*english_parts(setter, item.entity, left, name)]
        for column in columns:
            parts.append(fitted(setter, "", _GAP, plain))
            parts.append(fitted(setter, column.text(item), column.width, faint, "right"))
        gap, edge = (fitted(setter, "", cells, plain) for cells in (_GAP, _EDGE))
        row = with_arabic(parts, [gap, fitted(setter, item.entity.ar, right, name, "right")])
        return [strip_of([lead, *row, edge], width, plain)]


class NameHeadings(Fielded):
    """The line above the list: what the columns are and how it is sorted."""

    DEFAULT_CSS = "NameHeadings { height: 1; }"

    def __init__(self, typesetter: Typesetter, shares: Shares) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._shares = shares
        self._sort = NameSort.MENTIONS

    def tell(self, sort: NameSort) -> None:
        """Show by what the list is sorted."""
        self._sort = sort
        self.refresh()

    def _heading(self, name: str, sort: NameSort) -> str:
        return f"{_(name)} ▾" if sort is self._sort else _(name)

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        return self.strip_of_line(y) or Strip.blank(self.size.width, self.ink())

    def strip_of_line(self, number: int) -> Strip | None:
        """Return the line, None for any other."""
        if number:
            return None
        setter, width, faint = self._typesetter, self.size.width, self.ink("faint")
        columns = columns_in(width)
        left, right = self._shares.halves(width, columns)
        lead = fitted(setter, "", _LEAD, faint)
        parts = [fitted(setter, self._heading("English", NameSort.ENGLISH), left, faint, "left")]
        for column in columns:
            parts.append(fitted(setter, "", _GAP, faint))
            parts.append(fitted(setter, self._heading(column.heading, column.sort), column.width, faint, "right"))
        gap, edge = (fitted(setter, "", cells, faint) for cells in (_GAP, _EDGE))
        arabic = fitted(setter, self._heading("Arabic", NameSort.ARABIC), right, faint, "right")
        return strip_of([lead, *with_arabic(parts, [gap, arabic]), edge], width, faint)
