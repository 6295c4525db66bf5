"""Going from word to word of the English; the cursor of the page goes to what stands for each, where that is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.widgets.spans import word_spans

if TYPE_CHECKING:
    from tui.screens.reading.desk import Desk
    from tui.widgets.page.words import Spot


class WordSteps:
    """Puts the keys on words of the English."""

    def __init__(self, desk: Desk) -> None:
        """Take the desk with the two sides."""
        self._desk = desk
        self._page = desk.page
        self._english = desk.english.english

    def step(self, step: int) -> None:
        """Go to the next word, or the one before where the step is negative; at first to what stands for the word under the cursor."""
        found = self._beside(step)
        if found is not None:
            self._go(*found)

    def _beside(self, step: int) -> tuple[int, tuple[int, int]] | None:
        """Return the block and the range of the word to go to, None where there is none."""
        current, word = self._english.current, self._english.word
        if current is None:
            return None
        spans = self._spans(current.block)
        if word is None:
            start = self._begin(current.block, current.start)
            return next(((current.block, span) for span in spans if span[1] > start), None)
        beside = [span for span in spans if (span[0] > word.start if step > 0 else span[0] < word.start)]
        if beside:
            return word.block, beside[0 if step > 0 else -1]
        block = self._english.running.block_beside(word.block, step)
        further = self._spans(block) if block is not None else ()
        return (block, further[0 if step > 0 else -1]) if block is not None and further else None

    def _spans(self, block: int) -> Sequence[tuple[int, int]]:
        return word_spans(self._page.flow.english.get(block, ""))

    def _begin(self, block: int, start: int) -> int:
        """Return where the English of the word under the cursor begins, else its sentence."""
        spot = self._page.spot
        if self._english.is_apart or spot is None or spot.block != block:
            return start
        counterparts = self._desk.counterparts.english_of(block, spot.offset)
        return counterparts[0].start if counterparts else start

    def _go(self, block: int, span: tuple[int, int]) -> None:
        """Put the keys on a word, and the cursor of the page on its Arabic, or on the sentence that it is in."""
        spot = self._page.spot if self._english.is_apart else self._arabic(block, span[0])
        before = self._page.spot
        self._english.put_on(block, span, spot)
        if spot != before:
            self._page.move_to(spot)
        else:
            self._desk.english.follow()

    def _arabic(self, block: int, offset: int) -> Spot | None:
        """Return where the cursor of the page goes: to the word's Arabic, else nowhere within its sentence, else to the beginning of that."""
        words, spot = self._page.words, self._page.spot
        if found := self._desk.counterparts.arabic_of(block, offset):
            return words.nearest(block, found[0].start)
        beads, number = self._english.beads(block), self._english.at_english(block, offset).number
        if spot is not None and spot.block == block and self._english.at_arabic(*spot).number == number:
            return spot
        return words.nearest(block, beads[number].arabic.start if beads else 0)
