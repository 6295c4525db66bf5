"""The names of an article, a row of two lines each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.strip import Strip

from tui.language.kinds import GLYPHS
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, snug, strip_of, text_width
from tui.widgets.name_facts import NO_FACTS, NameFacts
from tui.widgets.name_listing import Heading
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from glossary.entities.directory import EntityRecord

_COLUMNS = marked("here · more")
"""What the two numbers of a row count."""
_SPELT = " ≠"
_LEAD, _MORE, _EDGE = 3, 4, 1
"""Cells before the English, of the number of other articles, and behind all."""


class NameRows(Rows["EntityRecord | Heading"]):
    """Shows names in both languages: how often they stand here, in how many more articles, and what is odd of them; a click chooses."""

    BINDINGS = [Binding("enter", "screen.do('sidebar.open')", show=False, id="sidebar.open")]

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__(
            self._paint_name,
            row_height=2,
            can_mark=lambda item: not isinstance(item, Heading),
            copied=_copied,
            id="name-rows",
        )
        self.facts: Mapping[str, NameFacts] = {}
        """What is known beside the article, by the ids of names."""
        self._typesetter = typesetter

    def tell(self, facts: Mapping[str, NameFacts]) -> None:
        """Show what is known of the names now."""
        self.facts = facts
        self.refresh()

    @property
    def _has_more(self) -> bool:
        return any(each.others is not None for each in self.facts.values())

    @property
    def record(self) -> EntityRecord | None:
        """The name under the bar."""
        item = self.item
        return None if isinstance(item, Heading) else item

    def _paint_name(self, item: EntityRecord | Heading, width: int, marked: bool) -> list[Strip]:
        if isinstance(item, Heading):
            return self._heading(item, width)
        plain, dim = self.row_ink("strong", marked=marked), self.row_ink("faint", marked=marked)
        accent = self.row_ink("accent", marked=marked)
        facts = self.facts.get(item.entity.id, NO_FACTS)
        count = f" {item.count}+{item.adjectives}" if item.adjectives else f" {item.count}"
        more = "" if facts.others is None else f"·{facts.others:>2}"
        cells = _MORE if self._has_more else 0
        room = width - _LEAD - len(count) - cells - _EDGE
        glyph = fitted(self._typesetter, f" {GLYPHS[item.entity.kind]}", _LEAD, accent, "left")
        numbers = [
            fitted(self._typesetter, count, len(count), dim, "end"),
            fitted(self._typesetter, more, cells, dim, "end"),
        ]
        edge = fitted(self._typesetter, "", _EDGE, dim)
        arabic = fitted(self._typesetter, item.entity.ar, width - _LEAD, dim, "right")
        lead = fitted(self._typesetter, "", _LEAD - _EDGE, dim)
        return [
            strip_of([glyph, *self._english(item, facts, room, marked), *numbers, edge], width, plain),
            strip_of([lead, arabic, edge], width, dim),
        ]

    def _english(self, item: EntityRecord, facts: NameFacts, room: int, marked: bool) -> list[Fitted]:
        """Return the English with a question mark where nobody vouches for it, and a sign where the article spells it otherwise."""
        signs = [("" if item.entity.confirmed else " ?", "strong"), (_SPELT if facts.spelt else "", "warning")]
        cells = sum(len(sign) for sign, _ in signs)
        english = text_width(self._typesetter, item.entity.en, max(0, room - cells))
        parts = [fitted(self._typesetter, item.entity.en, english, self.row_ink("strong", marked=marked), "left")]
        parts += [
            fitted(self._typesetter, sign, len(sign), self.row_ink(ink, marked=marked), "left") for sign, ink in signs
        ]
        rest = fitted(self._typesetter, "", room - english - cells, self.row_ink(marked=marked), "left")
        return [*parts, rest]

    def _heading(self, item: Heading, width: int) -> list[Strip]:
        text, faint = self.ink(), self.ink("faint")
        told = _(_COLUMNS) if self._has_more and item.has_columns else ""
        columns = snug(self._typesetter, told, faint)
        room = width - sum(segment.cell_length for segment in columns) - _EDGE
        heading = fitted(self._typesetter, f" {item.text}", room, self.ink("heading"), "left")
        return [Strip.blank(width, text), strip_of([heading, columns], width, text)]


def _copied(item: EntityRecord | Heading) -> str:
    """Return a name as it is copied: the Arabic and the English, a tab between."""
    return item.text if isinstance(item, Heading) else f"{item.entity.ar}\t{item.entity.en}"


def place_of(items: Sequence[EntityRecord | Heading], entity_id: str) -> int | None:
    """Return the row of a name, None where it is not among them."""
    rows = enumerate(items)
    return next((row for row, item in rows if not isinstance(item, Heading) and item.entity.id == entity_id), None)
