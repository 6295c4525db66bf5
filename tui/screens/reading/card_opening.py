"""Opening the card of the word under the cursor, and doing what it answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.screens.commanded import Handlers
from tui.screens.looking_up import look_up
from tui.screens.reading.foreign import why_not
from tui.screens.reading.meanings import Meanings
from tui.widgets.key_bar import KeyBar
from tui.widgets.page.words import Spot

if TYPE_CHECKING:
    from tui.screens.reading.deciding import Deciding
    from tui.screens.reading.desk import Desk
    from tui.screens.word.card import Answer, GlossCard
    from tui.screens.word.subject import Inquiry, Subject
    from tui.typeset.typesetter import Typesetter


class CardOpening:
    """Opens cards, one at a time."""

    def __init__(self, desk: Desk, meanings: Meanings, deciding: Deciding, typesetter: Typesetter) -> None:
        """Take the desk with the cursor, what is known of its words, and what carries out decisions."""
        self._desk = desk
        self._meanings = meanings
        self._deciding = deciding
        self._typesetter = typesetter
        self._card: GlossCard | None = None

    @property
    def handlers(self) -> Handlers:
        """What carries out the command."""
        return {"reader.card": self.open}

    def open(self) -> None:
        """Explain the word under the cursor in full."""
        if not self._meanings.ready or self._desk.page.spot is None:
            self._desk.notify(self._desk.why_not, timeout=3)
            return
        spot = self._desk.page.spot
        look_up(self._desk.screen, partial(self._found, spot), partial(self._show, spot))

    def refresh(self) -> None:
        """Show on the card what was decided about its word."""
        if self._card is not None and self._card.is_mounted:
            self._card.tell()

    def _found(self, spot: Spot) -> tuple[Inquiry, Subject | None]:
        inquiry = self._meanings.inquiry()
        return inquiry, inquiry.subject(spot.block, spot.offset)

    def _show(self, spot: Spot, found: tuple[Inquiry, Subject | None]) -> None:
        from tui.screens.word.card import GlossCard, Reader

        inquiry, subject = found
        if self._desk.page.spot != spot:
            return
        if subject is None:
            self._desk.notify(why_not(self._meanings, spot), timeout=3)
            return
        reader = Reader(self._meanings.decided, self._deciding.mark)
        number = min(self._desk.explaining.number, len(subject.card.readings) - 1)
        self._card = GlossCard(self._typesetter, inquiry, subject, number, reader)
        self._desk.app.push_screen(self._card, partial(self._answer, subject))

    def _answer(self, subject: Subject, answer: Answer | None) -> None:
        self._card = None
        if answer is None:
            return
        if answer.place is not None:
            page = self._desk.page
            self._desk.screen.query_one(KeyBar).clear()  # what was said there was about another word
            page.move_to(page.words.nearest(answer.place.block, answer.place.start), centre=True)
        if answer.keep is not None and subject.block is not None:
            self._deciding.keep(subject.block, subject.gloss, answer.keep.analysis, always=answer.always)
