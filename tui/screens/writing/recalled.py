"""The panel below the editor: what is offered for the English that is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.strip import Strip

from corpus.model import Span
from tui.screens.writing.offers import Offer
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import fitted, strip_of, text_width
from tui.widgets.highlighted import Ranges, highlighted_line
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from tui.typeset.typesetter import Typesetter

_LEAD, _NUMBER, _SIGN = 2, 2, 6
_NUMBERED = 9
"""Offers that a digit puts in."""


class Recalled(Vertical):
    """Lists offers on two rows each: the English, and below it the Arabic it is of with what differs told apart."""

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__(id="recalled")
        self.marked: Callable[[Offer | None], object] = lambda _offer: None
        """Called with the offer under the bar."""
        self._typesetter = typesetter
        self._said = ArabicText("", typesetter, id="recalled-said")
        self.rows: Rows[Offer] = Rows(self._paint, row_height=2, copied=lambda offer: offer.english, id="recalled-rows")

    def compose(self) -> ComposeResult:
        """Yield what is said, and the offers."""
        yield self._said
        yield self.rows

    def show(self, offers: Sequence[Offer], said: str) -> None:
        """List other offers, under a sentence."""
        self._said.show([Paragraph(said, "faint")])
        self.rows.show(offers)
        self.rows.display = bool(offers)
        self.on_row_marked()

    def on_row_marked(self) -> None:
        """Tell what is under the bar."""
        self.marked(self.rows.item)

    def numbered(self, number: int) -> Offer | None:
        """Return the offer of a digit from 1 to 9, None where there is none."""
        return self.rows.items[number - 1] if 0 < number <= min(_NUMBERED, len(self.rows.items)) else None

    def _paint(self, item: Offer, width: int, marked: bool) -> list[Strip]:
        rows, setter = self.rows, self._typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        number = self.rows.items.index(item) + 1
        bar = fitted(setter, "▌" if marked else " ", _LEAD, rows.row_ink("accent", marked=marked), "left")
        digit = str(number) if number <= _NUMBERED else ""
        sign = max(_SIGN, *(text_width(setter, each.sign) + 1 for each in rows.items))
        inside = max(0, width - _LEAD - _NUMBER - sign - 1)
        told = min(text_width(setter, item.told), inside // 3)
        arabic = max(0, inside - told - 1)
        english = [
            bar,
            fitted(setter, digit, _NUMBER, rows.row_ink("key", marked=marked), "left"),
            fitted(setter, item.sign, sign, rows.row_ink("strong", marked=marked), "left"),
            highlighted_line(setter, item.english, inside, (plain, self._lit("found")), _ranges(item.lit)),
            fitted(setter, "", 1, plain),
        ]
        below = [
            bar,
            fitted(setter, "", _NUMBER + sign, plain),
            fitted(setter, item.told, told + 1, faint, "left"),
            highlighted_line(setter, item.arabic, arabic, (faint, self._lit("sought")), _ranges(item.differing)),
            fitted(setter, "", 1, plain),
        ]
        return [strip_of(english, width, plain), strip_of(below, width, plain)]

    def _lit(self, name: str) -> Style:
        ink = self.rows.ink(name)
        return Style(color=ink.color, bold=ink.bold, underline=ink.underline)


def _ranges(spans: Sequence[Span]) -> Ranges:
    return [(span.start, span.end) for span in spans]
