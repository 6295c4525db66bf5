"""What the list shows of an entry, in as many columns as there is room for."""

from collections.abc import Callable
from typing import NamedTuple

from textual.strip import Strip

from glossary.finding.orders import Order
from glossary.terminology import Concept, Stage, Status, Term
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.telling.moments import day_of
from tui.typeset.typesetter import Typesetter
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import fitted, strip_of, with_arabic
from tui.widgets.rows import Rows

_LEAD, _EDGE, _GAP = 4, 2, 2
_TEXT = 24
"""Cells that the Arabic and the English need each before there is another column."""
STATUS_GLYPHS = {
    Status.PREFERRED: "✓",
    Status.ADMITTED: "≈",
    Status.DEPRECATED: "✗",
    Status.SUPERSEDED: "↷",
    Status.PROPOSED: "?",
}
STAGE_GLYPHS = {Stage.DRAFT: "○", Stage.APPROVED: "●", Stage.OBSOLETE: "×"}
FORBIDDEN = marked("⊘ forbidden")
SORTED = {
    Order.NEAREST: marked("nearness"),
    Order.ALPHABET: marked("the Arabic alphabet"),
    Order.ENGLISH: marked("the English alphabet"),
    Order.ROOT: marked("root"),
    Order.CHANGED: marked("date of change"),
    Order.CREATED: marked("date of entry"),
    Order.USE: marked("use"),
}
"""What a list is sorted by, in words."""
_SORTED_COLUMNS = {
    Order.ALPHABET: marked("Arabic"),
    Order.ROOT: marked("Arabic"),
    Order.ENGLISH: marked("English"),
    Order.CHANGED: "changed",
}
_AVOIDED = (Status.DEPRECATED, Status.SUPERSEDED)


def status_of(term: Term) -> str:
    """Return the sign and the word for how a term stands."""
    return _(FORBIDDEN) if term.forbidden else f"{STATUS_GLYPHS[term.status]} {_(term.status.value)}"


def stage_of(concept: Concept) -> str:
    """Return the sign and the word for how far an entry has come."""
    return f"{STAGE_GLYPHS[concept.stage]} {_(concept.stage.value)}"


def english_of(concept: Concept) -> str:
    """Return the English terms of an entry in one line, those to be used."""
    terms = concept.in_language("en")
    return "; ".join(term.text for term in terms if term.status not in _AVOIDED) or "; ".join(t.text for t in terms)


def arabic_of(concept: Concept) -> str:
    """Return the best Arabic term of an entry, or one of another language."""
    return next((term.text for term in (*concept.in_language("ar"), *concept.terms) if term.language != "en"), "")


class Column(NamedTuple):
    """Something that is shown where there is room."""

    heading: str
    width: int
    text: Callable[[Concept], str]


_COLUMNS = (
    Column("status", 12, lambda concept: status_of(_first(concept))),
    Column("stage", 10, stage_of),
    Column("glossary", 12, lambda concept: concept.glossary),
    Column("changed", 10, lambda concept: day_of(concept.changed) if concept.changed else ""),
)
_ORDER = ("status", "stage", "changed", "glossary")
"""Which of them come first where there is room for some."""


def columns_in(width: int) -> list[Column]:
    """Return the columns for which there is room, as they stand from left to right."""
    room = width - _LEAD - _EDGE - 2 * _TEXT - _GAP
    names = []
    by_name = {column.heading: column for column in _COLUMNS}
    for name in _ORDER:
        if (room := room - by_name[name].width - _GAP) < 0:
            break
        names.append(name)
    return [column for column in _COLUMNS if column.heading in names]


class EntryPainter:
    """Paints the rows of the list."""

    def __init__(self, typesetter: Typesetter, is_selected: Callable[[Concept], bool]) -> None:
        self._typesetter = typesetter
        self._is_selected = is_selected

    def paint(self, rows: Rows[Concept | None], item: Concept | None, width: int, marked: bool) -> list[Strip]:
        """Return the row of an entry, of one that has not come yet a sign."""
        plain, accent = rows.row_ink(marked=marked), rows.row_ink("accent", marked=marked)
        if item is None:
            return [
                strip_of([fitted(self._typesetter, "   …", width, rows.row_ink("faint", marked=marked))], width, plain)
            ]
        first = _first(item)
        is_avoided = first.forbidden or first.status in _AVOIDED
        ink = rows.row_ink("struck", marked=marked) if is_avoided else plain
        columns = columns_in(width)
        left, right = _halves(width, columns)
        signs = f"{'▌' if marked else ' '}{'■' if self._is_selected(item) else ' '}{STAGE_GLYPHS[item.stage]} "
        lead = fitted(self._typesetter, signs, _LEAD, accent, "left")
        parts = [fitted(self._typesetter, english_of(item), left, plain, "left")]
        for column in columns:
            parts.append(fitted(self._typesetter, "", _GAP, plain))
            faint = rows.row_ink("faint", marked=marked)
            parts.append(fitted(self._typesetter, column.text(item), column.width, faint, "left"))
        gap, edge = (fitted(self._typesetter, "", cells, plain) for cells in (_GAP, _EDGE))
        row = with_arabic(parts, [gap, fitted(self._typesetter, arabic_of(item), right, ink, "right")])
        return [strip_of([lead, *row, edge], width, plain)]


class ColumnHeadings(Fielded):
    """The line above the list: what the columns are and how it is sorted."""

    DEFAULT_CSS = "ColumnHeadings { height: 1; }"

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._order = Order.ALPHABET

    def tell(self, order: Order) -> None:
        """Show by what the list is sorted."""
        self._order = order
        self.refresh()

    def _heading(self, name: str) -> str:
        return f"{_(name)} ▾" if _SORTED_COLUMNS.get(self._order) == name else _(name)

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        return self.strip_of_line(y) or Strip.blank(self.size.width, self.ink())

    def strip_of_line(self, number: int) -> Strip | None:
        """Return the line, None for any other."""
        if number:
            return None
        width, faint = self.size.width, self.ink("faint")
        columns = columns_in(width)
        left, right = _halves(width, columns)
        lead = fitted(self._typesetter, "", _LEAD, faint)
        parts = [fitted(self._typesetter, self._heading("English"), left, faint, "left")]
        for column in columns:
            parts.append(fitted(self._typesetter, "", _GAP, faint))
            parts.append(fitted(self._typesetter, self._heading(column.heading), column.width, faint, "left"))
        gap, edge = (fitted(self._typesetter, "", cells, faint) for cells in (_GAP, _EDGE))
        row = with_arabic(parts, [gap, fitted(self._typesetter, self._heading("Arabic"), right, faint, "right")])
        return strip_of([lead, *row, edge], width, faint)


def _halves(width: int, columns: list[Column]) -> tuple[int, int]:
    """Return the cells of the English and of the Arabic."""
    room = width - _LEAD - _EDGE - _GAP - sum(column.width + _GAP for column in columns)
    return room - room // 2, room // 2


def _first(concept: Concept) -> Term:
    return next(iter((*concept.in_language("ar"), *concept.terms)))
