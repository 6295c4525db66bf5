"""The translator's hand in the reader: what the keys of the English do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.screens.reading.translating.asking import Asking
from tui.screens.reading.translating.changing import Changing
from tui.screens.reading.translating.known import KnownEnglish
from tui.screens.reading.translating.missing import Missing
from tui.screens.reading.translating.opening import Opening
from tui.screens.reading.translating.passages import blocks_to_translate
from tui.screens.reading.translating.units import Units
from tui.screens.writing.deeds import Written

if TYPE_CHECKING:
    from glossary.model import Pair
    from tui.screens.commanded import Handlers
    from tui.screens.reading.deciding import Deciding
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.services.services import Services

_APPROVED = "approved"
"""The status, whose own module is not needed for the first paint."""


class TranslatingHand:
    """Has paragraphs translated, and lets their English be written, approved and removed."""

    def __init__(
        self, desk: Desk, meanings: Meanings, services: Services, deciding: Deciding, hold: Callable[[str], None]
    ) -> None:
        """Take the desk, who carries changes out, and what holds a sentence in the footer."""
        self._desk = desk
        self._meanings = meanings
        self.units = Units(desk, meanings)
        self._asking = Asking(desk, meanings, self.units, services, hold)
        self._known = KnownEnglish(desk, meanings, self.units, services)
        self.opening = Opening(desk, meanings, self.units, self._known, services)
        self.opening.written = self._written
        self._changing = Changing(desk, self.units, deciding, services, self.opening.typed)
        self.missing = Missing(desk, meanings, self.units, services)
        self.missing.change, self.missing.write = self._put_right, self._write_in
        self.missing.is_waiting, self._asking.over = lambda: self._asking.lasts, self.missing.sum_up
        desk.fill_running_with(self._fill_running)
        self.stop = desk.left = self._asking.stop
        deciding.taken = self._changing.look_again

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            **self._asking.handlers,
            **self.missing.handlers,
            "reader.english": self.edit,
            "english.edit": self.edit,
            "english.recall": lambda: self.opening.open(is_recalling=True),
            "english.approve": self.approve,
            "english.remove": lambda: self._changing.remove(self.units.here),
            "english.next-open": self.next_open,
            "english.copy": self.copy,
        }

    def look_again(self) -> None:
        """Learn which English others had made meanwhile, where the screen is the one that is read."""
        if self._desk.screen.is_current:
            look = self._changing.look_again
            self._desk.run_worker(look, thread=True, exclusive=True, group="units", exit_on_error=False)

    # -- writing

    def edit(self) -> None:
        """Open the editor on the paragraph under the cursor, at the word of the English on which the keys are."""
        word = self._desk.english.english.word
        self.opening.open(caret=word.start if word else None)

    def _put_right(self, block: int, english: str) -> None:
        self._changing.keep(block, Written(english), self.units.get(block))

    def _write_in(self, block: int, wanted: str, offset: int) -> None:
        """Open the editor with a term to put in, at the end of the sentence that stands for its Arabic."""
        pair, at = self.units.get(block), self._desk.english.english.at_arabic(block, offset)
        self.opening.open(wanted, caret=len((pair.target if pair else "")[: at.end].rstrip(" .!?")))

    def _written(self, block: int, written: Written, pair: Pair | None) -> None:
        self._changing.keep(block, written, pair)
        if written.is_approved:
            self.next_open()

    # -- approving

    def approve(self) -> None:
        """Approve the English under the cursor and go on to the next that is not; approved already, no longer."""
        block = self.units.here
        pair = self.units.get(block)
        self._changing.approve(block)
        if pair is not None and pair.status != _APPROVED:
            self._go_on(block)

    def next_open(self) -> None:
        """Go to the next paragraph that is not approved, from the last one round to the first."""
        self._go_on(self.units.here)

    def _go_on(self, block: int) -> None:
        """Go to the next paragraph behind a block that is not approved, as soon as it is known which are."""
        self._known.learn_all(partial(self._go_behind, block))

    def _go_behind(self, block: int) -> None:
        hidden = self._desk.page.flow.seen.hidden
        unwritten = set(blocks_to_translate(self._meanings, hidden))
        open_ones = unwritten | {each for each, pair in self._meanings.pairs.items() if pair.status != _APPROVED}
        others = sorted(each for each in open_ones if each != block and each not in hidden)
        following = next((each for each in others if each > block), next(iter(others), None))
        if following is None:
            self._desk.notify(_("Every other paragraph is approved."), timeout=4)
        else:
            self._desk.go_to(following, 0)

    # -- English far from the page

    def _fill_running(self) -> None:
        """Learn all English there is where it runs by itself: it does not end where the page is."""
        if self._meanings.ready and self._desk.english.english.is_apart:
            self._known.learn_all()

    # -- copying

    def copy(self) -> None:
        """Copy what is selected, else the word on which the keys are, else the English of the paragraph under the cursor."""
        word = self._desk.english.english.word
        picked = self._desk.screen.get_selected_text() or (word and word.english[word.start : word.end])
        pair = self.units.get(self.units.here)
        if picked and picked.strip():
            self._desk.app.copy_to_clipboard(picked)
        elif pair is not None:
            self._desk.app.copy_to_clipboard(pair.target)
        else:
            self._desk.notify(_("There is no English to copy."), timeout=4)
