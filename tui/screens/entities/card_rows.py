"""The rows of a name's card: each section's own columns, laid out anew for every width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from glossary.authority.listed import Companion, Context, NamedArticle, Variant
from glossary.entities.reasons import IN_WORDS
from glossary.model import LinkReason
from tui.language.kinds import GLYPHS
from tui.language.spoken import enumerated, isolated
from tui.language.spoken import gettext as _
from tui.screens.entities.signs import counted, english_parts
from tui.telling.counted import in_articles
from tui.typeset.direction import Direction
from tui.typeset.line import Line
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, strip_of, text_width, with_arabic
from tui.widgets.keyword_line import keyword_parts, one_line
from tui.widgets.rows import Rows

_LEAD, _EDGE, _LABEL, _DAY, _COUNT, _IN, _GAP = 2, 2, 16, 10, 8, 15, 2
_NARROW = 20
_WITH_DAY = 90
"""Cells from which a sentence has the day of its article beside it."""


class Heading(NamedTuple):
    """What stands above a section."""

    text: str


class Fact(NamedTuple):
    """A label and what stands beside it, however long."""

    label: str
    text: str
    ink: str = "plain"
    goal: object = None


class More(NamedTuple):
    """Says that there is more in a section than is shown."""

    text: str
    what: str
    """`articles`, `contexts` or `company`."""


Item = Heading | Fact | Variant | NamedArticle | Context | Companion | More


class CardRow(NamedTuple):
    """A line of the card."""

    item: Item
    line: Line | None = None
    """Of a fact, the piece of its text."""
    is_first: bool = True


class CardRows(Rows[CardRow]):
    """Shows the sections of a card; the bar goes from line to line."""

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__(self._paint_row, can_mark=_can_mark, copied=_copied, id="card")
        self._typesetter = typesetter
        self._told: Sequence[Item] = ()
        self._laid_out_for = 0
        self._spelling = 0
        """Cells of the longest spelling."""

    def tell(self, items: Sequence[Item]) -> None:
        """Show other items, the bar on what it is on, or where that was."""
        self._told = items
        spellings = (each.spelling for each in items if isinstance(each, Variant))
        self._spelling = max((text_width(self._typesetter, each) for each in spellings), default=0)
        self._lay_out()

    @property
    def under_bar(self) -> Item | None:
        """What is under the bar."""
        return self.item.item if self.item else None

    def next_section(self) -> None:
        """Go to the first line of the next section, after the last one to the first."""
        starts = [place + 1 for place, row in enumerate(self.items) if isinstance(row.item, Heading) and row.item.text]
        if starts:
            self.marked = next((each for each in starts if each > self.marked), starts[0])

    def on_resize(self) -> None:
        """Lay everything out anew where the width is another one."""
        if self.size.width != self._laid_out_for:
            self._lay_out()
        super().on_resize()

    def _lay_out(self) -> None:
        self._laid_out_for = self.size.width
        if not self.size.width:
            return
        was, on = self.marked, self.under_bar
        rows = [row for item in self._told for row in self._rows_of(item)]
        same = next((place for place, row in enumerate(rows) if on is not None and row.item == on), None)
        first = next((place for place, row in enumerate(rows) if _can_mark(row)), 0)
        marked = same if same is not None else min(was, max(0, len(rows) - 1)) if on is not None else first
        self.show(rows, marked, from_top=on is None, in_place=on is not None)

    def _rows_of(self, item: Item) -> list[CardRow]:
        if not isinstance(item, Fact):
            return [CardRow(item)]
        prepared = self._typesetter.prepare(one_line(item.text))
        width = max(_NARROW, self.size.width - _LEAD - _LABEL - _EDGE)
        spans = self._typesetter.lay_out(prepared, width)
        return [CardRow(item, self._typesetter.line(prepared, span), not place) for place, span in enumerate(spans)]

    # -- painting

    def _paint_row(self, row: CardRow, width: int, marked: bool) -> list[Strip]:
        plain = self.row_ink(marked=marked)
        lead = fitted(self._typesetter, "▌" if marked else " ", _LEAD, self.row_ink("accent", marked=marked), "left")
        match row.item:
            case Heading(text):
                parts = [fitted(self._typesetter, f"  {text}", width, self.ink("heading"), "left")]
            case Fact():
                parts = [lead, *self._fact(row, row.item, width - _LEAD, marked)]
            case Variant():
                parts = [lead, *self._variant(row.item, width - _LEAD, marked)]
            case NamedArticle():
                parts = [lead, *self._article(row.item, width - _LEAD, marked)]
            case Context():
                parts = [lead, *self._sentence(row.item, width - _LEAD, marked)]
            case Companion():
                parts = [lead, *self._companion(row.item, width - _LEAD, marked)]
            case More(text):
                faint = self.row_ink("faint", marked=marked)
                parts = [lead, fitted(self._typesetter, text, width - _LEAD, faint, "left")]
        return [strip_of(parts, width, plain)]

    def _fact(self, row: CardRow, fact: Fact, width: int, marked: bool) -> list[Fitted]:
        label = fact.label if row.is_first else ""
        faint, ink = self.row_ink("faint", marked=marked), self.row_ink(fact.ink, marked=marked)
        room = max(0, width - _LABEL - _EDGE)
        line = row.line
        if line is None:
            return [fitted(self._typesetter, label, width, faint, "left")]
        blank = Segment(" " * max(0, room - line.width), ink + Style(underline=False, strike=False))
        shown = Segment(line.text, ink)
        is_rtl = line.direction is Direction.RTL
        segments = [each for each in ([blank, shown] if is_rtl else [shown, blank]) if each.text]
        text = Fitted(segments, one_line(fact.text), line, room - line.width if is_rtl else 0)
        return [fitted(self._typesetter, label, _LABEL, faint, "left"), text]

    def _variant(self, variant: Variant, width: int, marked: bool) -> list[Fitted]:
        setter, plain, faint = self._typesetter, self.row_ink(marked=marked), self.row_ink("faint", marked=marked)
        spelling = min(self._spelling, width * 2 // 5)
        counts = in_articles(variant.articles) if variant.times else _("in no article")
        left = width - spelling - _EDGE - _GAP - _COUNT - _IN - _GAP
        reasons = _reasons(variant)
        told = reasons if len(reasons) <= left else re.split("[:;]", reasons)[0]
        return [
            fitted(setter, f"{variant.times:,}", _COUNT - _GAP, faint, "end"),
            fitted(setter, "", _GAP, plain),
            fitted(setter, counts, _IN, faint, "left"),
            fitted(setter, "", _GAP, plain),
            fitted(setter, told, left, faint, "left"),
            fitted(setter, "", _GAP, plain),
            fitted(setter, variant.spelling, spelling, plain, "right"),
            fitted(setter, "", _EDGE, plain),
        ]

    def _article(self, article: NamedArticle, width: int, marked: bool) -> list[Fitted]:
        setter, plain, faint = self._typesetter, self.row_ink(marked=marked), self.row_ink("faint", marked=marked)
        day = isolated(article.summary.date.isoformat()) if article.summary.date else _("no date")
        return [
            fitted(setter, day, _DAY, faint, "left"),
            fitted(setter, counted(article.mentions, article.adjectives), _COUNT, faint, "end"),
            fitted(setter, "", _GAP, plain),
            fitted(setter, article.summary.title, max(0, width - _DAY - _COUNT - _GAP - _EDGE), plain),
            fitted(setter, "", _EDGE, plain),
        ]

    def _sentence(self, context: Context, width: int, marked: bool) -> list[Fitted]:
        setter, plain, faint = self._typesetter, self.row_ink(marked=marked), self.row_ink("faint", marked=marked)
        start, end = context.start - context.offset, context.end - context.offset
        said = context.sentence
        day = isolated(context.article.date.isoformat()) if context.article.date else ""
        shown = _DAY + _GAP if width >= _WITH_DAY else 0
        inks = plain, self.row_ink("named", marked=marked)
        words = said[:start], said[start:end], said[end:]
        told = fitted(setter, day, max(0, shown - _GAP), faint, "left")
        gap, edge = fitted(setter, "", min(shown, _GAP), faint), fitted(setter, "", 1, plain)
        return [*with_arabic([told], [gap, *keyword_parts(setter, words, width - shown - 1, *inks)]), edge]

    def _companion(self, companion: Companion, width: int, marked: bool) -> list[Fitted]:
        setter, plain, faint = self._typesetter, self.row_ink(marked=marked), self.row_ink("faint", marked=marked)
        half = (width - 3 - _COUNT - _GAP - _EDGE) // 2
        entity = companion.entity
        lead = fitted(setter, GLYPHS[entity.kind], 2, self.row_ink("accent", marked=marked), "left")
        articles = fitted(setter, f"{companion.articles:,}", _COUNT, faint, "end")
        gap, edge = (fitted(setter, "", cells, plain) for cells in (_GAP, _EDGE))
        arabic = fitted(setter, entity.ar, width - 2 - half - _COUNT - _GAP - _EDGE, plain, "right")
        parts = [*english_parts(setter, entity, half, plain), articles]
        return [lead, *with_arabic(parts, [gap, arabic]), edge]


def _reasons(variant: Variant) -> str:
    """Return why a spelling means the name, in words, the usual reason first."""
    known = (reason for reason in variant.reasons if reason in set(LinkReason))
    return enumerated((_(IN_WORDS[LinkReason(reason)]) for reason in known), ";")


def _can_mark(row: CardRow) -> bool:
    return not isinstance(row.item, Heading)


def _copied(row: CardRow) -> str:
    """Return what a line tells, as it is written."""
    match row.item:
        case Heading(text) | More(text):
            return text
        case Fact():
            return row.item.text
        case Variant():
            return row.item.spelling
        case NamedArticle():
            return row.item.summary.title
        case Context():
            return row.item.sentence
        case Companion():
            return f"{row.item.entity.ar}\t{row.item.entity.en}"
