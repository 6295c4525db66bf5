"""The word under the cursor: which of its readings is shown, and what is found out of it when the reader stays."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.screens.reading.foreign import terms_at, why_not
from tui.screens.reading.meanings import Meanings
from tui.widgets.gloss_told import Foreign, Told
from tui.widgets.page.layers import Layer

if TYPE_CHECKING:
    from textual.worker import WorkType

    from glossary.annotate import AnnotatedBlock
    from glossary.model import Gloss
    from glossary.readings import ShownReading
    from tui.screens.commanded import Handlers
    from tui.widgets.gloss_pane import GlossPane
    from tui.widgets.page.page import Page

_STAYS = 0.05
"""Seconds after which a reader is taken to stay on a word."""


class Explaining:
    """Explains the word under the cursor in the pane."""

    def __init__(self, page: Page, meanings: Meanings, pane: GlossPane) -> None:
        """Take the page with the cursor, what is known of its words, and the pane that shows it."""
        self._page = page
        self._meanings = meanings
        self._pane = pane
        self.noted: Callable[[int, int, int], Sequence[str]] = lambda _block, _start, _end: ()
        """Tells what the reader noted on a range of a block, in code points."""
        self._number = 0
        self._marked: dict[int, list[Layer]] = {}

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.readings": self.next_reading}

    @property
    def gloss(self) -> Gloss | None:
        """The gloss of the word under the cursor, where it is known."""
        spot = self._page.spot
        return self._meanings.gloss(spot.block, spot.offset) if spot else None

    @property
    def reading(self) -> ShownReading | None:
        """The reading of the word under the cursor that is shown; None where the word is not explained."""
        gloss = self.gloss
        if gloss is None:
            return None
        readings = self._meanings.readings(gloss)
        return readings[min(self._number, len(readings) - 1)]

    @property
    def number(self) -> int:
        """The place of the reading that is shown, among those of the word."""
        return self._number

    @property
    def copied(self) -> str:
        """The word under the cursor with its English, as they are copied; empty where it is not explained."""
        return self._pane.copied

    def say(self, sentence: str) -> None:
        """Show a sentence in place of a gloss."""
        self._pane.say(sentence)

    def begin(self) -> None:
        """Show the first reading again, since the cursor came to another word or the word is read otherwise now."""
        self._number = 0

    def show(self, annotated: AnnotatedBlock) -> None:
        """Show what is known of the word under the cursor, which stands in an annotated block."""
        gloss = self.gloss
        if gloss is None:
            self._show_foreign()
            return
        told = self._told(gloss, annotated)
        self._pane.show(told)
        self._mark(gloss)
        find_out: WorkType[None] = partial(self._find_out, told)
        self._pane.run_worker(find_out, exclusive=True, group="kin", exit_on_error=False)

    def next_reading(self) -> None:
        """Show the next reading of the word, round to the best one."""
        gloss, spot = self.gloss, self._page.spot
        if gloss is None:
            self._page.notify(why_not(self._meanings, spot), timeout=3)
            return
        count = len(self._meanings.readings(gloss))
        annotated = self._meanings.annotated(spot.block) if spot else None
        if count < 2 or annotated is None:
            self._page.notify(_("This word has one reading only."), timeout=3)
            return
        self._number = (self._number + 1) % count
        self.show(annotated)
        self._page.refresh()

    def _show_foreign(self) -> None:
        """Show a word of another script, with the terms that it belongs to."""
        spot = self._page.spot
        word = self._page.words.token(spot) if spot else None
        if spot is None or word is None:
            return
        notes = self.noted(spot.block, word.start, word.end)
        self._pane.show_foreign(Foreign(word.surface, terms_at(self._meanings, spot.block, word), notes))
        self._mark(None)

    def _told(self, gloss: Gloss, annotated: AnnotatedBlock) -> Told:
        readings = self._meanings.readings(gloss)
        self._number = min(self._number, len(readings) - 1)
        terms = [
            match for match in annotated.matches if match.start < gloss.token.end and match.end > gloss.token.start
        ]
        spot, span = self._page.spot, gloss.expression
        expression = self._page.text_of(spot.block)[slice(*span)] if spot and span else ""
        romanised = self._meanings.romanised(readings[self._number])
        decided = self._meanings.decided(spot.block, gloss, readings[self._number]) if spot else ()
        name = self._meanings.names.told_at(spot.block, gloss.token.start, gloss.token.end) if spot else None
        notes = self.noted(spot.block, gloss.token.start, gloss.token.end) if spot else ()
        return Told(gloss, readings, self._number, terms, romanised, expression, decided, name, notes)

    def _mark(self, gloss: Gloss | None) -> None:
        """Mark the expression that the word is part of on the page."""
        spot, span = self._page.spot, gloss.expression if gloss else None
        marked = {spot.block: [Layer(*span, "expression")]} if spot and span else {}
        if marked != self._marked:
            self._marked = marked
            self._page.show_layers("expression", marked)

    async def _find_out(self, told: Told) -> None:
        """Find out what takes longer than a step of the cursor may."""
        await asyncio.sleep(_STAYS)
        self._pane.extend(told, await asyncio.to_thread(self._meanings.kin, told))
