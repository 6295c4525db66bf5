"""Where the cursor goes: each motion answers with the word it leads to."""

from collections.abc import Callable

from tui.typeset.direction import Direction
from tui.widgets.page.flow import Place
from tui.widgets.page.page import Page
from tui.widgets.page.words import Spot


class Motions:
    """The motions of a page's cursor, by name."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._by_name: dict[str, Callable[[Spot], Spot | None]] = {
            "next-word": lambda spot: page.words.step(spot, 1),
            "previous-word": lambda spot: page.words.step(spot, -1),
            "left": lambda spot: self._beside(spot, to_left=True),
            "right": lambda spot: self._beside(spot, to_left=False),
            "down": lambda spot: self._line(spot, 1),
            "up": lambda spot: self._line(spot, -1),
            "next-sentence": lambda spot: page.words.step_sentence(spot, forward=True),
            "previous-sentence": lambda spot: page.words.step_sentence(spot, forward=False),
            "next-paragraph": lambda spot: page.words.step_block(spot, forward=True),
            "previous-paragraph": lambda spot: page.words.step_block(spot, forward=False),
        }
        self._turns: dict[str, Callable[[], None]] = {
            "page-down": lambda: self._turn(self.page_rows),
            "page-up": lambda: self._turn(-self.page_rows),
            "down": lambda: self._turn(1),
            "up": lambda: self._turn(-1),
            "top": self._top,
            "bottom": self._bottom,
        }

    @property
    def page_rows(self) -> int:
        """How many rows a page is turned by."""
        return max(1, self._page.size.height - 2)

    @property
    def names(self) -> set[str]:
        """The names of all motions."""
        return {*self._by_name, *self._turns}

    def go(self, name: str) -> None:
        """Carry out a motion; where the article has no word to go to, lines and pages still turn."""
        page = self._page
        if page.spot is not None and name in self._by_name:
            page.move_to(self._by_name[name](self._nearest_shown(page.spot)))
        elif name in self._turns:
            self._turns[name]()

    def wheel(self, rows: int) -> None:
        """Turn the page; a cursor that would be left behind goes to the nearest word that is shown."""
        page = self._page
        page.turn_to(page.flow.step(page.top, rows))
        if page.spot is not None and (nearest := self._nearest_shown(page.spot)) != page.spot:
            page.move_to(nearest)

    def _nearest_shown(self, spot: Spot) -> Spot:
        """Return the word that is shown nearest to a spot, in reading order: the spot itself where it is shown."""
        rows = self._page.rows
        if not rows or self._is_shown(spot):
            return spot
        above = self._page.flow.place_of(spot.block, spot.offset) < rows[0]
        shown = (self.words_of(row) for row in (rows if above else reversed(rows)))
        words = next((words for words in shown if words), [spot])
        return words[0 if above else -1]

    def _beside(self, spot: Spot, *, to_left: bool) -> Spot:
        rtl = self._page.flow.text.prepared(spot.block).direction is Direction.RTL
        return self._page.words.step(spot, 1 if to_left is rtl else -1)

    def _line(self, spot: Spot, rows: int) -> Spot | None:
        """Return the word of the next line with words that stands nearest below (or above) the cursor."""
        page, flow = self._page, self._page.flow
        place = flow.place_of(spot.block, spot.offset)
        column = self._column(place, spot.offset)
        while (following := flow.step(place, rows)) != place:
            place = following
            found = self.words_of(place)
            if found:
                return min(found, key=lambda each: abs(self._column(place, each.offset) - column))
        page.turn_to(flow.step(page.top, rows))
        return spot

    def words_of(self, place: Place) -> list[Spot]:
        """Return the words on a row."""
        line = self._page.line_at(place)
        words = self._page.words.of(place.block) if line else ()
        return [Spot(place.block, token.start) for token in words if line and line.start <= token.start < line.end]

    def _column(self, place: Place, offset: int) -> int:
        line = self._page.line_at(place)
        column = line.column_of(offset) if line else None
        if line is None or column is None:
            return 0
        return column + (self._page.size.width - line.width if line.direction is Direction.RTL else 0)

    def _turn(self, rows: int) -> None:
        """Turn so many rows; where no whole page is left, go to the last word, or to the first one, if it is shown."""
        page, before = self._page, self._page.top
        page.turn_to(page.flow.step(before, rows))
        if page.spot is None or not page.rows:
            return
        if page.top == before and abs(rows) > 1:
            ends = page.words.ends()
            # below the last word may be a page of English, which would be left by going to that word
            if ends and self._is_shown(ends[rows > 0]):
                page.move_to(ends[rows > 0])
            return
        if not self._is_shown(page.spot):
            shown = (self.words_of(row) for row in page.rows)
            page.move_to(next((words[0] for words in shown if words), None))

    def _is_shown(self, spot: Spot) -> bool:
        """Return whether the row of a spot is among those of the page."""
        rows = self._page.rows
        return bool(rows) and rows[0] <= self._page.flow.place_of(spot.block, spot.offset) <= rows[-1]

    def _top(self) -> None:
        self._page.turn_to(Place(0, 0))
        ends = self._page.words.ends()
        self._page.move_to(ends[0] if ends else None)

    def _bottom(self) -> None:
        page = self._page
        page.turn_to(page.flow.last_top(max(1, page.size.height)))
        ends = page.words.ends()
        page.move_to(ends[1] if ends else None)
