"""The rows of the English, wherever they stand: what is on each, and which sentence the keys are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.settings.layout import Sync
from tui.typeset.line import Line
from tui.typeset.typesetter import Typesetter
from tui.widgets.english.glosses import WordList
from tui.widgets.english.running import Running
from tui.widgets.english.seen import Seen
from tui.widgets.english.veil import Veil
from tui.widgets.page.flow import Place, Side
from tui.widgets.page.layers import Layer
from tui.widgets.page.page import Page
from tui.widgets.page.veiling import veiled
from tui.widgets.page.words import Spot
from tui.widgets.spans import Reach, span_around

if TYPE_CHECKING:
    from glossary.alignment.sentences import Bead

_SHOWN_ALIKE = ("title", "heading")
"""Kinds of blocks whose English looks as their Arabic does."""


class Current(NamedTuple):
    """The English that the keys are about."""

    block: int
    number: int = 0
    """Of its sentence in the block, from 0; where sentences cannot be told apart it is the first one."""
    start: int = 0
    """Of its sentence, in code points of the English; where there is none yet, both are 0."""
    end: int = 0


class Word(NamedTuple):
    """A word of the English on which the keys are, for as long as neither cursor moves."""

    block: int
    start: int
    """In code points of the English, as the end."""
    end: int
    english: str
    """Of its block."""
    spot: Spot | None
    """Where the cursor of the page is meanwhile."""


class EnglishRows:
    """Tells what stands on a row of the page, or of the English where it runs by itself."""

    def __init__(self, page: Page, typesetter: Typesetter) -> None:
        """Know the page whose English it is."""
        self.sync = Sync.PARAGRAPH
        self.veil = Veil()
        self.words = WordList(page, typesetter)
        self.running = Running(page, typesetter)
        self.layers: dict[str, Mapping[int, Sequence[Layer]]] = {}
        """What lies on the translations, by family and block."""
        self.has_keys: Callable[[], bool] = lambda: False
        """Tells whether the keys are on the English."""
        self.is_focused = False
        """Whether all but the lines of the sentence under the cursor is dimmed."""
        self.picked: Callable[[int, int], None] = lambda _block, _offset: None
        """Called with a code point of a block's English on which the pointer was."""
        self._page = page
        self._word: Word | None = None

    @property
    def is_on_page(self) -> bool:
        """Whether the English stands on the page, below its Arabic."""
        return self._page.flow.side is Side.BELOW

    @property
    def is_apart(self) -> bool:
        """Whether the English runs by itself."""
        return self._page.flow.side is Side.APART

    def beads(self, block: int) -> Sequence[Bead]:
        """Return what of a block's English stands for what of its Arabic; none where nobody can tell."""
        return self.veil.beads_of(block)

    @property
    def current(self) -> Current | None:
        """The sentence under the cursor, or where the English runs by itself under its own; None where there is no word."""
        if (word := self.word) is not None:
            return self.at_english(word.block, word.start)
        if self.is_apart:
            return self.at_english(self.running.block, self.running.offset)
        spot = self._page.spot
        return None if spot is None else self.at_arabic(spot.block, spot.offset)

    @property
    def word(self) -> Word | None:
        """The word of the English on which the keys are; None where they are on a sentence, or on the Arabic."""
        word, running = self._word, self.running
        if word is None or not self.has_keys() or self._page.flow.english.get(word.block) != word.english:
            return None
        here = (running.block, running.offset) == word[:2] if self.is_apart else self._page.spot == word.spot
        return word if here else None

    def put_on(self, block: int, span: tuple[int, int], spot: Spot | None) -> None:
        """Let the keys be on a word of a block's English while the cursor of the page is on a spot."""
        self._word = Word(block, *span, self._page.flow.english.get(block, ""), spot)
        if self.is_apart:
            self.running.move_to(block, span[0])

    def at_arabic(self, block: int, offset: int) -> Current:
        """Return the sentence that stands for a code point of a block's Arabic."""
        return self._sentence(block, sum(bead.arabic.start <= offset for bead in self.beads(block)) - 1)

    def at_english(self, block: int, offset: int) -> Current:
        """Return the sentence of a code point of a block's English."""
        return self._sentence(block, sum(bead.english.start <= offset for bead in self.beads(block)) - 1)

    def _sentence(self, block: int, number: int) -> Current:
        beads, number = self.beads(block), max(0, number)
        if not beads:
            return Current(block, 0, 0, len(self._page.flow.english.get(block, "")))
        return Current(block, number, beads[number].english.start, beads[number].english.end)

    def seen(self, y: int) -> Seen | None:
        """Return what stands on a row of the screen: the glosses where they are shown, else a translation."""
        rows = self.running.rows if self.is_apart else self._page.rows
        seen, is_taken = (None, False) if self.is_apart and rows else self.words.on(y)
        if seen is not None or is_taken:
            return seen
        return self.translation(rows[y]) if y < len(rows) else None

    def line_at(self, place: Place) -> Line | None:
        """Return the line of a translation that stands on a place of the page, or of the English that runs by itself."""
        flow = self._page.flow
        row = place.row if self.is_apart else flow.english_row(place)
        return flow.translations.line(place.block, row) if row is not None and flow.has_english(place.block) else None

    def place_of(self, block: int, offset: int) -> Place | None:
        """Return the place of the page on which a code point of a block's English stands; None where it stands on none."""
        flow = self._page.flow
        if self.is_apart or not flow.has_english(block) or block in flow.seen.hidden:
            return None
        row = flow.translations.row_of(block, offset)
        return Place(block, row + (len(flow.text.lines(block)) * flow.text.pitch if self.is_on_page else 0))

    def translation(self, place: Place) -> Seen | None:
        """Return what stands of a translation on a place."""
        line = self.line_at(place)
        if line is None:
            return None
        flow, current = self._page.flow, self.current
        kind = flow.article.blocks[place.block].kind.value
        here = current is not None and current.block == place.block
        ink = kind if kind in _SHOWN_ALIKE else "current" if here else "faint"
        hidden = self.veil.hidden(place.block, len(flow.english[place.block]))
        layers = [layer for family in self.layers.values() for layer in family.get(place.block, ())]
        if current and here and (self.sync is Sync.SENTENCE or self.has_keys()):
            layers.append(Layer(current.start, current.end, "sentence"))
        if (word := self.word) is not None and word.block == place.block:
            layers.append(Layer(word.start, word.end, "cursor"))
        layers += [Layer(span.start, span.end, "veil") for span in hidden]
        if self.is_focused:
            is_here = current and here and line.start < current.end and current.start < line.end
            layers.append(Layer(line.start, line.end, "focused" if is_here else "dimmed"))
        return Seen(2 * place.block, veiled(line, hidden), ink, tuple(layers))

    def text_of(self, number: int) -> str:
        """Return a translation, the glosses that are shown, or the hint, by the number of the text."""
        block, is_gloss = divmod(number, 2)
        english = "" if is_gloss else self._page.flow.english.get(block, "")
        return english or self.words.text_of(number)

    def pick(self, text: int, offset: int) -> None:
        """Put the cursor on the sentence, and the keys on the word, in which a code point of a translation stands."""
        block, is_gloss = divmod(text, 2)
        if is_gloss or block not in self._page.flow.english:
            return
        if not self.is_apart and self.current != (chosen := self.at_english(block, offset)):
            beads = self.beads(block)
            start = beads[chosen.number].arabic.start if beads else 0
            self._page.move_to(self._page.words.nearest(block, start))
        word = span_around(self._page.flow.english[block], offset, Reach.WORD)
        self.put_on(block, word, self._page.spot)
        self.picked(block, offset)
