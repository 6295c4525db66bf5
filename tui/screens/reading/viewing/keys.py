"""The motions of the cursor while the keys are on the English: by word, sentence and paragraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.screens.commanded import Handlers
from tui.screens.reading.viewing.word_steps import WordSteps
from tui.widgets.page.words import Spot

if TYPE_CHECKING:
    from glossary.alignment.sentences import Bead
    from tui.screens.reading.desk import Desk

_SENTENCES = {"down": 1, "up": -1, "next-sentence": 1, "previous-sentence": -1}
_WORDS = {"right": 1, "left": -1, "next-word": 1, "previous-word": -1}
_BLOCKS = {"next-paragraph": 1, "previous-paragraph": -1}
_PAGES = {"page-down": 1, "page-up": -1}


class EnglishKeys:
    """Moves over the sentences and words of the English while it has the keys, else as the page's motions do."""

    def __init__(self, desk: Desk, others: Handlers) -> None:
        """Take what carries out the motions of the page, and what selects on it."""
        self._desk = desk
        self._english = desk.english.english
        self._others = others
        self._words = WordSteps(desk)

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands that mean something else there."""
        names = [*_WORDS, *_SENTENCES, *_BLOCKS, *_PAGES, "top", "bottom", "select"]
        return {f"reader.{name}": partial(self.go, name) for name in names}

    def go(self, name: str) -> object:
        """Carry out a motion."""
        if not self._desk.english.has_focus or (self._desk.page.spot is None and not self._english.is_apart):
            return self._others[f"reader.{name}"]()
        if name == "select":
            self._grow()
        elif name in _WORDS:
            self._moved(partial(self._words.step, _WORDS[name]))
        elif self._english.is_apart:
            self._moved(partial(self._go_apart, name))
        elif name in _SENTENCES:
            self._moved(partial(self._step_beside, _SENTENCES[name]))
        else:
            return self._others[f"reader.{name}"]()
        return None

    def _moved(self, move: Callable[[], None]) -> None:
        if self._desk.screen.selections:
            self._desk.screen.clear_selection()
        move()
        self._desk.english.refresh_text()
        self._desk.followed()
        self._desk.counterparts.follow()

    def _step_beside(self, step: int) -> None:
        """Go to the sentence whose English comes next, on the page too."""
        page, current = self._desk.page, self._english.current
        if current is None or page.spot is None:
            return
        beads, number = self._english.beads(current.block), current.number
        beside = self._first_of(current.block, beads[number + 1 :] if step > 0 else beads[:number][::-1])
        if beside is None:
            first = page.words.step_block(Spot(current.block, 0), forward=step > 0)
            above = self._english.beads(first.block)[::-1] if step < 0 and first.block != current.block else ()
            beside = self._first_of(first.block, above) or first
        page.move_to(beside)

    def _first_of(self, block: int, beads: Sequence[Bead]) -> Spot | None:
        """Return the first word of the first of some sentences of a block that has one; None where none has."""
        words = (self._desk.page.words.first_in(block, bead.arabic) for bead in beads)
        return next((Spot(block, word.start) for word in words if word), None)

    def _go_apart(self, name: str) -> None:
        running = self._english.running
        if name in _PAGES:
            running.turn(_PAGES[name] * max(1, running.height - 2))
            return
        known = sorted(self._desk.page.flow.english)
        if not known:
            return
        current = self._english.current
        if name in ("top", "bottom") or current is None:
            block = known[-1] if name == "bottom" else known[0]
            running.move_to(block, self._starts(block)[-1 if name == "bottom" else 0])
            return
        step = _SENTENCES.get(name) or _BLOCKS[name]
        starts, number = self._starts(current.block), current.number + step
        if name in _SENTENCES and 0 <= number < len(starts):
            running.move_to(current.block, starts[number])
        elif (beside := running.block_beside(current.block, step)) is not None:
            running.move_to(beside, self._starts(beside)[-1 if step < 0 and name in _SENTENCES else 0])

    def _starts(self, block: int) -> list[int]:
        """Return where the sentences of a block's English begin, in code points."""
        return [bead.english.start for bead in self._english.beads(block)] or [0]

    def _grow(self) -> None:
        """Select the word that the keys are on; again, or where they are on none: its sentence, its paragraph."""
        current, word, pane = self._english.current, self._english.word, self._desk.english
        if current is None or not (text := self._desk.page.flow.english.get(current.block, "")):
            return
        number = 2 * current.block
        taken = pane.selected(number)
        spans = [*([(word.start, word.end)] if word else []), (current.start, current.end), (0, len(text))]
        start, end = spans[min(spans.index(taken) + 1, len(spans) - 1)] if taken in spans else spans[0]
        pane.select((number, start), (number, end))
        pane.refresh_text()
