"""The English beside the page: translations on the rows of their paragraphs, else the words' glosses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.settings.layout import Sync
from tui.typeset.typesetter import Typesetter
from tui.widgets.dragging import cell_under
from tui.widgets.english.rows import Current, EnglishRows
from tui.widgets.english.seen import Seen
from tui.widgets.page.flow import Place, Side
from tui.widgets.page.layers import Layer
from tui.widgets.page.page import Page
from tui.widgets.page.paint import left_of, painted
from tui.widgets.selectable import Selectable, Shown

if TYPE_CHECKING:
    from glossary.model import Gloss

BAR = 1
"""Cells of a pane that only tells whether the keys are on the English, which stands on the page."""


class EnglishPane(Selectable, can_focus=True):
    """Shows beside each row of the page what the row's block says in English; or on the page below it; or by itself."""

    scope = Scope.ENGLISH
    BINDINGS = bindings_of(Scope.ENGLISH)

    def __init__(self, page: Page, typesetter: Typesetter) -> None:
        """Know the page beside which it stands."""
        super().__init__()
        self.lists_words = True
        """Whether the words of a block that has no translation are listed."""
        self.english = EnglishRows(page, typesetter)
        """What stands on its rows."""
        self.english.has_keys = lambda: self.has_focus
        self._page = page
        page.face.english = self._strip_on_page

    @property
    def current(self) -> Current | None:
        """The English that the keys are about; None where the article has no word."""
        return self.english.current

    def show_layers(self, family: str, layers: Mapping[int, Sequence[Layer]]) -> None:
        """Lay one family of ranges over the translations, by block, in place of those it laid before."""
        self.english.layers[family] = layers
        self.refresh_text()

    def refresh_text(self) -> None:
        """Paint the English anew, wherever it stands."""
        (self._page if self.english.is_on_page else self).refresh()

    def follow(self) -> None:
        """Bring the English of the sentence under the cursor, or the word on which the keys are, into view."""
        english, page, current = self.english, self._page, self.current
        is_followed = english.sync is Sync.SENTENCE or english.is_on_page or self.has_focus
        if current is None or page.spot is None or not current.end or not is_followed:
            return
        word = english.word
        last = english.place_of(current.block, (word or current).end - 1)
        if last is not None:
            under = page.flow.distance(page.top, last, 4 * page.size.height)
            room = page.flow.distance(page.top, page.flow.place_of(*page.spot), page.size.height)
            below = under - page.size.height + 1
            rows = min(below, room) if word is None else below
            if rows > 0 or (word is not None and under < 0):
                page.turn_to(page.flow.step(page.top, rows if rows > 0 else under))

    # -- where it stands

    def settle(self) -> None:
        """Share the rows with the page, or leave them to it, as there is room and as the English keeps up."""
        english, width, height = self.english, self.size.width if self.display else 0, self.size.height
        is_apart = english.sync is Sync.OFF and width > BAR
        side = Side.BELOW if width == BAR else Side.APART if is_apart else Side.BESIDE
        begins = self.current if is_apart and not english.is_apart else None
        under = self._page.flow.distance(self._page.top, Place(begins.block, 0), height) if begins else 0
        english.running.height = max(1, height)
        self._page.set_english(width, side)
        if begins:
            english.running.begin(begins.block, begins.start, max(0, under))
        english.words.resize(width, height)
        self.refresh()

    def on_resize(self) -> None:
        """Tell the page how wide the English is, since both share their rows; wrap the glosses anew."""
        self.settle()

    def on_hide(self) -> None:
        """Leave the rows to the page."""
        self._page.set_english(0)

    def on_show(self) -> None:
        """Share the rows with the page again."""
        self.settle()

    def on_focus(self) -> None:
        """Have the bar drawn that tells where the keys are, and the sentence told apart that they are about."""
        self.refresh()
        self.refresh_text()
        if isinstance(self.parent, Widget):
            self.parent.refresh()

    on_blur = on_focus
    """Have the bar taken away."""

    # -- the words of a block without a translation

    def show_glosses(self, block: int, glosses: Sequence[Gloss], word: int) -> None:
        """Write the glosses of a block that has no translation, but for hidden sentences, the cursor's word told apart."""
        hidden = self.english.veil.hidden_arabic(block, len(self._page.text_of(block)))
        shown = [each for each in glosses if not any(span.start <= each.token.start < span.end for span in hidden)]
        if self.lists_words and (shown or not hidden):
            self.english.words.show(block, shown, word)
        else:
            self.english.words.clear()
        self.refresh()

    def clear_glosses(self) -> None:
        """Show translations only."""
        self.english.words.clear()
        self.refresh()

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """Return the row that stands beside the page's row."""
        if self.size.width == BAR:
            return Strip([Segment("▌", self.ink("accent"))], BAR) if self.has_focus else Strip.blank(BAR, self.ink())
        seen = self.english.seen(y)
        return Strip.blank(self.size.width, self.ink()) if seen is None else self._painted(self, seen)

    def _painted(self, widget: Selectable, seen: Seen) -> Strip:
        span = self.selected(seen.text)
        return painted(widget, seen.line, seen.ink, (*seen.layers, Layer(*span, "selection")) if span else seen.layers)

    def _strip_on_page(self, place: Place) -> Strip | None:
        seen = self.english.translation(place) if self.english.is_on_page else None
        return self._painted(self._page, seen) if seen else None

    # -- the pointer and the selection

    def shown(self, row: int) -> list[Shown]:
        """Return the line on a row."""
        seen = self.english.seen(row) if self.size.width > BAR else None
        return [] if seen is None else [Shown(seen.text, seen.line, left_of(seen.line, self.size.width))]

    def text_of(self, block: int) -> str:
        """Return a translation, the glosses that are shown, or the hint, by the number of the text."""
        return self.english.text_of(block)

    def pull(self, rows: int) -> None:
        """Turn the English where it runs by itself, else the page, whose rows these are."""
        if self.english.is_apart:
            self.english.running.turn(rows)
            self.refresh()
        else:
            self._page.pull(rows)

    def wheel(self, rows: int) -> None:
        """Turn the English where it runs by itself, else the page, its cursor coming with it."""
        if self.english.is_apart:
            self.pull(rows)
        else:
            self._page.wheel(rows)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the sentence that was clicked."""
        column, row = cell_under(event, self)
        if event.chain == 1 and not self.was_dragged and self.shown(row) and (found := self.hit(column, row)):
            self.english.pick(found.block, found.start)
            self.refresh()
