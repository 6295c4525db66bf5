"""A selection that keys make and stretch: by letters, words, sentences, paragraphs, lines and pages."""

from collections.abc import Callable
from functools import partial

from textual.selection import Selection

from tui.typeset.direction import Direction
from tui.widgets.page.flow import Place
from tui.widgets.page.page import Page
from tui.widgets.page.paint import left_of
from tui.widgets.page.words import Spot
from tui.widgets.selectable import Shown
from tui.widgets.spans import Reach, span_around, word_spans

Point = tuple[int, int]
"""A block and an offset in it, in code points: a place between two of them."""
_GROWTH = (Reach.WORD, Reach.SENTENCE, Reach.TEXT, Reach.ALL)


class Stretch:
    """The part of an article between a fixed point and one that keys move."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._is_on = False
        self._fixed: Point = (0, 0)
        self._moved: Point = (0, 0)
        self._begun: tuple[Point, Point] = ((0, 0), (0, 0))
        self._reach = Reach.CLUSTER
        self._shown: Selection | None = None
        self._steps: dict[str, Callable[[], Point]] = {
            "left": lambda: self._sideways(to_left=True),
            "right": lambda: self._sideways(to_left=False),
            **{
                f"{name}-{reach}": partial(self._stepped, unit, forward=name == "next")
                for name in ("next", "previous")
                for reach, unit in (("word", Reach.WORD), ("sentence", Reach.SENTENCE), ("paragraph", Reach.TEXT))
            },
            "down": lambda: self._lines(1),
            "up": lambda: self._lines(-1),
            "page-down": lambda: self._lines(self._page.size.height - 2),
            "page-up": lambda: self._lines(2 - self._page.size.height),
            "top": lambda: (0, 0),
            "bottom": self._end,
        }

    @property
    def is_on(self) -> bool:
        """Whether keys stretch a selection now; another selection, or none, ends that."""
        return self._is_on and self._page.text_selection == self._shown

    def grow(self) -> Reach:
        """Select the word under the cursor, then its sentence, its paragraph, the article, and round; return which."""
        known = self._reach in _GROWTH and self.is_on
        self._reach = _GROWTH[(_GROWTH.index(self._reach) + 1) % len(_GROWTH)] if known else Reach.WORD
        block, offset = self._cursor()
        if self._reach is Reach.ALL:
            self._begin((0, 0), self._end())
        else:
            start, end = span_around(self._page.text_of(block), offset, self._reach)
            self._begin((block, start), (block, end))
        return self._reach

    def go(self, motion: str) -> None:
        """Move the loose end by a motion of the cursor's, beginning at the cursor where nothing is selected yet."""
        if not self.is_on:
            self._adopt(forward=motion not in ("up", "page-up") and not self._is_back(motion))
        self._reach = Reach.CLUSTER
        self._moved = self._steps[motion]()
        self._show()
        self._follow()

    def stop(self) -> None:
        """Stretch no longer; what is selected stays so until it is dropped."""
        self._is_on = False

    # -- beginning and showing

    def _cursor(self) -> Point:
        page = self._page
        if page.spot is not None:
            return page.spot.block, page.spot.offset
        return page.top.block, page.flow.text.lines(page.top.block)[0].start

    def _adopt(self, *, forward: bool) -> None:
        """Begin with what the mouse selected, else at the word under the cursor."""
        selection = self._page.text_selection
        if selection is not None and selection.start is not None and selection.end is not None:
            self._begin((selection.start.y, selection.start.x), (selection.end.y, selection.end.x))
            return
        block, offset = self._cursor()
        start, end = span_around(self._page.text_of(block), offset, Reach.WORD)
        point = (block, start if forward else end)
        self._begin(point, point)

    def _begin(self, first: Point, last: Point) -> None:
        self._is_on = True
        self._begun = (first, last)
        self._fixed, self._moved = first, last
        self._show()

    def _show(self) -> None:
        self._page.select(self._fixed, self._moved)
        self._shown = self._page.text_selection

    def _follow(self) -> None:
        """Bring the loose end into view, and the cursor to its word."""
        block, offset = self._moved
        last = offset - 1 if self._moved > self._fixed and offset else offset
        if (word := self._page.words.at(block, last)) is not None:
            self._page.move_to(Spot(block, word.start))
        place = self._page.flow.place_of(block, last)
        if self._page.rows and not self._page.rows[0] <= place <= self._page.rows[-1]:
            self._page.turn_to(self._page.flow.step(place, -self._page.size.height // 2))

    # -- steps

    def _is_back(self, motion: str) -> bool:
        if motion in ("left", "right"):
            return not self._is_forward(self._cursor()[0], to_left=motion == "left")
        return motion.startswith("previous") or motion == "top"

    def _is_forward(self, block: int, *, to_left: bool) -> bool:
        return (self._page.flow.text.prepared(block).direction is Direction.RTL) is to_left

    def _end(self) -> Point:
        last = self._page.flow.seen.last
        return last, len(self._page.text_of(last))

    def _sideways(self, *, to_left: bool) -> Point:
        return self._stepped(Reach.CLUSTER, forward=self._is_forward(self._moved[0], to_left=to_left))

    def _stepped(self, reach: Reach, *, forward: bool) -> Point:
        """Return the loose end a step further: words and the like that it leaves are taken whole."""
        grows = self._moved == self._fixed or forward is (self._moved > self._fixed)
        edge = int(forward is grows)
        found = self._edge_beside(self._moved, reach, edge, forward=forward)
        if not grows and forward is (found > self._fixed):
            found = self._fixed
        first, last = self._begun
        if found == self._fixed and first != last and reach is not Reach.CLUSTER and found in self._begun:
            self._fixed, turned = (last, first) if found == first else (first, last)
            return self._edge_beside(turned, reach, int(forward), forward=forward)
        return found

    def _edge_beside(self, point: Point, reach: Reach, edge: int, *, forward: bool) -> Point:
        """Return the next place before or after a point at which a unit begins (edge 0) or ends (edge 1)."""
        block, offset = point
        count = len(self._page.article.blocks)
        while 0 <= block < count:
            edges = [span[edge] for span in self._spans(block, reach, offset)]
            beside = [each for each in edges if (each > offset if forward else each < offset)]
            if beside:
                return block, beside[0] if forward else beside[-1]
            block += 1 if forward else -1
            offset = -1 if forward else 1 << 60
        return self._end() if forward else (0, 0)

    def _spans(self, block: int, reach: Reach, near: int) -> list[tuple[int, int]]:
        """Return the units of a block, of its letters those on the lines around an offset."""
        if block in self._page.flow.seen.hidden:
            return []
        text = self._page.text_of(block)
        if reach is Reach.WORD:
            return word_spans(text)
        if reach is Reach.SENTENCE:
            return [(span.start, span.end) for span in self._page.words.sentences_of(block)]
        if reach is Reach.TEXT:
            return [(0, len(text))] if text else []
        row, pitch = self._page.flow.place_of(block, near).row, self._page.flow.text.pitch
        rows = range(max(0, row - pitch), row + pitch + 1)
        lines = (self._page.line_at(Place(block, each)) for each in rows)
        return sorted((cell.start, cell.end) for line in lines if line for cell in line.cells)

    def _lines(self, rows: int) -> Point:
        """Return the place some lines below or above, in the same column."""
        flow = self._page.flow
        block, offset = self._moved
        behind = self._moved > self._fixed and offset > 0
        offset -= behind
        here = flow.place_of(block, offset)
        place = flow.step(here, rows)
        while self._page.line_at(place) is None and (further := flow.step(place, 1 if rows > 0 else -1)) != place:
            place = further
        line, target = self._on(here), self._on(place)
        if place == here or line is None or target is None:
            return self._end() if rows > 0 else (0, 0)
        hit = target.hit(line.left + (line.line.column_of(offset) or 0))
        return hit.block, hit.end if behind else hit.start

    def _on(self, place: Place) -> Shown | None:
        line = self._page.line_at(place)
        return None if line is None else Shown(place.block, line, left_of(line, self._page.size.width))
