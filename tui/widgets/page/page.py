"""The reading surface: an article right to left, a cursor on its words, its own scrolling."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from corpus.model import Article
from tui.links import link_at
from tui.typeset.line import Line
from tui.typeset.typesetter import Typesetter
from tui.widgets.dragging import cell_under
from tui.widgets.page.anchor import anchor
from tui.widgets.page.face import Face
from tui.widgets.page.flow import Flow, Place, Side
from tui.widgets.page.layers import Layer
from tui.widgets.page.paint import left_of
from tui.widgets.page.words import Spot, Words
from tui.widgets.selectable import Selectable, Shown


class _Wanted(NamedTuple):
    """On which row the cursor should stand after the text was laid out, though there may have been no room for that yet."""

    top: Place | None = None
    """Where the page began; it is wanted no longer when that is elsewhere."""
    spot: Spot | None = None
    row: int = 0


class Page(Selectable, can_focus=True):
    """Shows an article; the top row and the cursor are logical places, so that a new width moves neither."""

    def __init__(self, article: Article, typesetter: Typesetter, spot: Spot | None = None) -> None:
        super().__init__()
        self.turned: Callable[[], None] = lambda: None
        """Called when other rows are shown, or other lines on them; no message, so that all panes paint at once."""
        self.picked: Callable[[], None] = lambda: None
        """Called when the cursor came to stand on a word."""
        self.followed: Callable[[str], None] = lambda _: None
        """Called with the address of a link that was clicked."""
        self.wheeled: Callable[[int], None] = self.pull
        """Called with the rows that the wheel turns, downwards or upwards where negative."""
        self.article = article
        self.flow = Flow(article, typesetter)
        self.words = Words(article, self.flow.seen)
        self.face = Face(self, self.flow, self.words)
        """How the rows look."""
        self.top = Place(spot.block, 0) if spot else Place(0, 0)
        self.spot = self.words.nearest(spot.block if spot else 0, spot.offset if spot else 0)
        """The word under the cursor; None where the article has no Arabic word."""
        self._resumed = spot
        self._english_width = 0
        self._laid_out: Size | None = None
        """The size that the rows are laid out for."""
        self._rows: list[Place] = []
        self._wanted = _Wanted()

    # -- what lies on the text

    def show_layers(self, family: str, layers: Mapping[int, Sequence[Layer]]) -> None:
        """Lay one family of ranges over the blocks, by block, in place of those it laid before."""
        self.face.layers[family] = layers
        self.refresh()

    # -- where things are

    @property
    def rows(self) -> list[Place]:
        """The places shown, from the first row down; none before the page has a size."""
        if not self._laid_out and self.size.height:
            self._lay_out_first()
        if not self._rows and self._laid_out:
            self._rows = self.flow.rows(self.top, self.size.height)
        return self._rows

    @property
    def blocks_shown(self) -> tuple[int, int]:
        """The first and the last block of which a row is shown."""
        return (self.rows[0].block, self.rows[-1].block) if self.rows else (0, 0)

    def line_at(self, place: Place) -> Line | None:
        """Return the shaped line of a place; None where the row is a gap or under a line."""
        return self.flow.text.line(place.block, place.row)

    def rows_further(self, rows: int) -> list[Place]:
        """Return the places that would be shown with the page turned some rows on."""
        further = self.flow.whole(self.flow.step(self.top, rows), forward=rows > 0)
        top = self.flow.page_top(further, self.size.height)
        return self.flow.rows(top, self.size.height)

    # -- moving

    def move_to(self, spot: Spot | None, *, centre: bool = False) -> None:
        """Put the cursor on a word and bring its line into view, a third down the page where `centre`."""
        if spot is None:
            return
        before, self.spot = self.spot, spot
        place = self.flow.place_of(spot.block, spot.offset)
        height = max(1, self.size.height - self.flow.text.depth + 1)
        under = self.flow.distance(self.top, place, 2 * height)
        if 0 <= under < height:
            self._refresh_words(before, spot)
        elif centre or not -2 <= under <= height + 1:
            self.turn_to(self.flow.step(place, -height // 3))
        else:
            self.turn_to(self.flow.step(place, 0 if under < 0 else 1 - height))
        self.picked()

    def turn_to(self, top: Place) -> None:
        """Show the page from a place on, not further than the article's last page."""
        whole = self.flow.whole(top, forward=top > self.top)
        self.top = self.flow.page_top(whole, self.size.height)
        self._rows = []
        self.refresh()
        self.turned()

    def set_english(self, width: int, side: Side = Side.BESIDE) -> None:
        """Lay out anew for an English column of a width in cells, 0 where none is shown, and for where it stands."""
        self._english_width = width
        if side is self.flow.side:
            self.on_resize()
        else:
            self.lay_out(lambda: setattr(self.flow, "side", side))

    def on_resize(self) -> None:
        """Lay out anew, the same words at the top, unless the rows are those of this size already."""
        if self._laid_out and (
            self.size != self._laid_out or self.flow.would_change(self.size.width, self._english_width)
        ):
            self.lay_out()

    def lay_out(self, change: Callable[[], None] = lambda: None) -> None:
        """Make a change and lay out anew: the cursor's line stays on its row of the screen, else what is at the top."""
        if not self._laid_out:
            change()
            return
        found, row = anchor(self.flow, self.top), 0
        if self.spot is not None:
            height = self._laid_out.height
            under = self.flow.distance(self.top, self.flow.place_of(*self.spot), height)
            wanted = self._wanted.row if self._wanted[:2] == (self.top, self.spot) else under
            if 0 <= under < height and wanted:
                found, row = partial(self.flow.place_of, *self.spot), wanted
        change()
        self._laid_out = self.size
        self.flow.resize(self.size.width, self._english_width, self.size.height)
        shown = min(row, max(0, self.size.height - self.flow.text.depth))
        self.turn_to(self.flow.step(found(), -shown))
        self._wanted = _Wanted(self.top, self.spot, row)

    def _lay_out_first(self) -> None:
        """Lay out when the first paint wants rows: the word of the size comes after it."""
        self._laid_out = self.size
        self.flow.resize(self.size.width, self._english_width, self.size.height)
        place = self.flow.place_of(*(self.spot or self._resumed)) if self._resumed else Place(0, 0)
        rows = -self.size.height // 3 if self.spot else 0
        self.top = self.flow.page_top(self.flow.step(place, rows), self.size.height)
        self.call_later(self.turned)

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """Return one row of the page."""
        if y >= len(self.rows):
            return Strip.blank(self.size.width, self.ink())
        return self.face.strip(self.rows[y], self.spot)

    def _refresh_words(self, *spots: Spot | None) -> None:
        for spot in spots:
            if spot is None or (token := self.words.token(spot)) is None:
                continue
            first = self.flow.distance(self.top, self.flow.place_of(spot.block, token.start), self.size.height)
            last = self.flow.distance(self.top, self.flow.place_of(spot.block, token.end - 1), self.size.height)
            self.refresh(Region(0, max(0, first), self.size.width, last - first + self.flow.text.depth))

    # -- the pointer and the selection

    def shown(self, row: int) -> list[Shown]:
        """Return the line on a row, or the one above the glosses on it; none on a gap."""
        if row >= len(self.rows):
            return []
        place = self.flow.whole(self.rows[row], forward=False)
        line = self.line_at(place)
        return [] if line is None else [Shown(place.block, line, left_of(line, self.size.width))]

    def selected(self, block: int) -> tuple[int, int] | None:
        """Return the range of a block that is selected, in code points; nothing of what is left out."""
        return None if block in self.flow.seen.hidden else super().selected(block)

    def text_of(self, block: int) -> str:
        """Return the text of a block."""
        return self.article.blocks[block].text

    def pull(self, rows: int) -> None:
        """Turn the page on."""
        self.turn_to(self.flow.step(self.top, rows))

    def wheel(self, rows: int) -> None:
        """Turn the page on, the cursor coming with it."""
        self.wheeled(rows)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the word clicked, or the one before it; a gap has none."""
        column, row = cell_under(event, self)
        if self.was_dragged or not self.shown(row) or (found := self.hit(column, row)) is None:
            return
        if event.chain == 1 and (link := link_at(self.text_of(found.block), found.start)):
            self.followed(link.address)
        token = self.words.at(found.block, found.start)
        self.move_to(Spot(found.block, token.start) if token else None)
