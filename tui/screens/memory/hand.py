"""What is done with a translation of the list, each change after the one before, off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.queue import Queue, carry_out
from tui.screens.writing.deeds import approved, kept, removed

if TYPE_CHECKING:
    from textual.geometry import Region

    from glossary.memory.memory import TranslationMemory
    from glossary.model import Pair
    from tui.screens.commanded import CommandedScreen, Handlers
    from tui.screens.writing.deeds import Deed, Written
    from tui.screens.writing.offers import Offer
    from tui.screens.writing.typed import TypedEnglish
    from tui.services.services import Services
    from tui.typeset.typesetter import Typesetter


class MemoryHand:
    """Edits, approves and removes translations, and takes that back."""

    def __init__(self, screen: CommandedScreen, services: Services, typesetter: Typesetter) -> None:
        """Take the screen with the list."""
        self.chosen: Callable[[], Pair | None] = lambda: None
        """Returns what is under the bar."""
        self.changed: Callable[[], object] = lambda: None
        """Called when something was changed."""
        self.place: Callable[[], Region] = lambda: screen.region
        """Returns where on the screen the row under the bar is."""
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._queue = Queue()

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "memory.edit": self.edit,
            "memory.approve": lambda: self._with_chosen(approved),
            "memory.remove": lambda: self._with_chosen(removed),
            "memory.undo": lambda: self._do(partial(self._taken, redo=False)),
            "memory.redo": lambda: self._do(partial(self._taken, redo=True)),
        }

    def edit(self) -> None:
        """Ask for another English of what is under the bar."""
        from tui.screens.memory.editor import UnitEditor
        from tui.screens.writing.offering import Subject
        from tui.screens.writing.typed import TypedEnglish

        pair = self.chosen()
        if pair is None:
            return
        typed = TypedEnglish(self._services.settings.english_file, pair.id)
        subject = Subject(pair.source, pair.target, partial(self._offers, pair), self._used)

        def answered(written: Written | None) -> None:
            if written is not None:
                self._do(partial(self._written, pair, written, typed))

        self._screen.app.push_screen(UnitEditor(self._typesetter, subject, typed, self.place()), answered)

    def _offers(self, pair: Pair, begun: str) -> Sequence[Offer]:
        from tui.screens.writing.offers import kept_offers, recalled_offers

        try:
            found = self._services.translating.memory.recall(pair.source)
        except (CorpusError, GlossaryError):
            return ()
        kept = kept_offers(pair, None, begun)
        return [*kept, *recalled_offers(found, pair.source, [pair.target, begun])]

    def _used(self, words: str) -> Sequence[Offer]:
        from tui.screens.writing.offers import concorded_offers

        try:
            return concorded_offers(self._services.translating.memory.concordance(words))
        except (CorpusError, GlossaryError):
            return ()

    def _written(self, pair: Pair, written: Written, typed: TypedEnglish) -> str:
        """Keep what was written; it is held until then, also where somebody else changed the translation meanwhile."""
        said = kept(self._services.translating.memory, pair.source, pair, written).sentence
        typed.hold(pair.source, None)
        return said

    def _taken(self, *, redo: bool) -> str:
        undoing = self._services.learning.undoing
        taken = undoing.redo() if redo else undoing.undo()
        if taken:
            return spoken(taken.sentence)
        return _("Nothing to do again.") if redo else _("Nothing to take back.")

    # -- one after the other

    def _with_chosen(self, change: Callable[[TranslationMemory, Pair], Deed]) -> None:
        pair = self.chosen()
        if pair is not None:
            self._do(lambda: change(self._services.translating.memory, pair).sentence)

    def _do(self, change: Callable[[], str]) -> None:
        """Carry out a change behind those before it, and tell what came of it."""
        carry_out(self._screen, self._queue, change, self.changed)
