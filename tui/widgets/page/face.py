"""How the rows of a page look: the words with all that lies on them, and what stands under them."""

from collections.abc import Callable, Mapping, Sequence

from textual.strip import Strip

from corpus.model import Span, Token
from tui.typeset.harakat import Harakat
from tui.typeset.line import Line
from tui.widgets.page.flow import Flow, Place
from tui.widgets.page.layers import Layer
from tui.widgets.page.paint import painted
from tui.widgets.page.veiling import veiled
from tui.widgets.page.words import Spot, Words
from tui.widgets.selectable import Selectable


class Face:
    """Paints the rows of a page."""

    def __init__(self, page: Selectable, flow: Flow, words: Words) -> None:
        self.layers: dict[str, Mapping[int, Sequence[Layer]]] = {}
        """What lies on the blocks, by family and block."""
        self.harakat = Harakat.WRITTEN
        """Which vowel signs are shown."""
        self.vowels: Callable[[int], Mapping[int, str]] = lambda _: {}
        """Tells the vowel signs of the letters of a block that are not shown as they are written, by offset."""
        self.veiled: Callable[[int], Sequence[Span]] = lambda _: ()
        """Tells the ranges of a block whose glosses are hidden."""
        self.english: Callable[[Place], Strip | None] = lambda _: None
        """Paints a row of English that stands under the Arabic; None where none does."""
        self.has_signs = False
        """Whether signs stand for characters that cannot be seen."""
        self.is_focused = False
        """Whether all but the line of the cursor is dimmed."""
        self._page = page
        self._flow = flow
        self._words = words

    def strip(self, place: Place, spot: Spot | None) -> Strip:
        """Return a row, the cursor on a word."""
        here = self._words.token(spot) if spot and spot.block == place.block else None
        line = self._flow.text.line(place.block, place.row)
        focus = self._focus(place, spot)
        if line is not None:
            kind = self._flow.article.blocks[place.block].kind.value
            layers = [*self._signs_on(line, place.block), *self._layers_of(place.block, here), *focus]
            return painted(self._page, self._voiced(line, place.block, here), kind, layers)
        under = self._flow.text.under(place.block, place.row)
        if under is not None:
            meant = [Layer(here.start, here.end, "meant")] if here else []
            return painted(self._page, veiled(under, self.veiled(place.block)), "faint", [*meant, *focus])
        if (english := self.english(place)) is not None:
            return english
        return Strip.blank(self._page.size.width, self._page.ink())

    def _voiced(self, line: Line, block: int, here: Token | None) -> Line:
        """Return a line with the vowel signs that are to be shown."""
        if self.harakat is Harakat.WRITTEN:
            return line
        from tui.typeset.vowels import bare, marked

        if self.harakat is Harakat.ANALYSED:
            return marked(line, self.vowels(block))
        if self.harakat is Harakat.OFF or here is None or here.end <= line.start or line.end <= here.start:
            return bare(line)
        return marked(bare(line, here.start, here.end), self.vowels(block))

    def _focus(self, place: Place, spot: Spot | None) -> list[Layer]:
        """Return what dims a row, or where the cursor is on its line what tells it apart."""
        if not self.is_focused or spot is None:
            return []
        span = self._flow.line_near(place)
        is_here = place.block == spot.block and span.start <= spot.offset < span.end
        return [Layer(*span, "focused" if is_here else "dimmed")]

    def _signs_on(self, line: Line, block: int) -> list[Layer]:
        """Return the signs of a line that stand for what cannot be seen."""
        if not self.has_signs:
            return []
        from tui.typeset.unseen import unseen_in

        text = self._flow.article.blocks[block].text
        return [Layer(offset, offset + 1, "unseen") for offset in unseen_in(text, line.start, line.end)]

    def _layers_of(self, block: int, here: Token | None) -> list[Layer]:
        layers = [layer for family in self.layers.values() for layer in family.get(block, ())]
        span = self._page.selected(block)
        if here is not None:
            is_taken = span is not None and span[0] < here.end and here.start < span[1]
            layers += [] if is_taken else [Layer(here.start, here.end, "cursor")]
        if span is not None:
            layers.append(Layer(*span, "selection"))
        return layers
