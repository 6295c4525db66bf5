"""What a translator does to the English of paragraphs, each step after the one before, off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError, StaleUnit
from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import listed
from tui.language.wordings import spoken
from tui.screens.reading.deciding import Decided
from tui.screens.writing.deeds import approved, kept, removed

if TYPE_CHECKING:
    from glossary.memory.memory import TranslationMemory
    from glossary.model import Pair
    from tui.screens.reading.deciding import Deciding
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.translating.units import Units
    from tui.screens.writing.deeds import Deed, Written
    from tui.screens.writing.typed import TypedEnglish
    from tui.services.services import Services


class Changing:
    """Keeps, approves and removes units of the memory."""

    def __init__(self, desk: Desk, units: Units, deciding: Deciding, services: Services, typed: TypedEnglish) -> None:
        """Take what is shown, who carries changes out, and where what was typed is held until it is kept."""
        self._desk = desk
        self._units = units
        self._deciding = deciding
        self._services = services
        self._typed = typed
        self._own: dict[str, str] = {}
        """What was made of the English here last, by its Arabic."""

    def keep(self, block: int, written: Written, begun: Pair | None) -> None:
        """Keep what was written of a block; nothing written takes the English away.

        It takes the place of the English with which it was begun, or of what was made of that here since: what others made
        of it may stand beside the paragraph by now, though whoever wrote did not see it.
        """
        source, shown = self._units.source(block), self._units.get(block)
        is_seen = _english(shown) in (_english(begun), self._own.get(source))

        def keep(memory: TranslationMemory, unit: Pair | None) -> Deed:
            deed = kept(memory, source, unit, written)
            self._typed.hold(source, None)
            return deed

        self._do(block, keep, shown if is_seen else begun)

    def approve(self, block: int) -> None:
        """Approve the English of a block; where it is approved, no longer."""
        self._do(block, approved, self._units.get(block))

    def remove(self, block: int) -> None:
        """Take the English of a block away."""
        self._do(block, removed, self._units.get(block))

    # -- in a worker

    def _do(self, block: int, change: Callable[[TranslationMemory, Pair | None], Deed], unit: Pair | None) -> None:
        """Carry out a change of the unit of a block as it was seen."""
        source = self._units.source(block)

        def decide() -> Decided:
            memory = self._services.translating.memory
            try:
                deed = change(memory, _stored(memory, unit))
            except StaleUnit as error:
                self._take(source, error.now)
                shows = with_keys(_("{reader.english} shows it beside what you typed."))
                return Decided(listed((spoken(error), shows), " "), failed=True)
            self._own[source] = _english(deed.unit)
            self._take(source, deed.unit)
            return Decided(deed.sentence)

        self._deciding.do(decide)

    def _take(self, source: str, unit: Pair | None) -> None:
        blocks = self._units.alike(source)
        self._desk.call_later(self._units.lift, blocks)
        self._desk.call_later(self._units.take, dict.fromkeys(blocks, unit))

    # -- what others changed

    def look_again(self) -> None:
        """Learn, in a worker, what the English of the blocks looked at is now."""
        try:
            found = self._units.now(self._services.translating.memory)
        except (CorpusError, GlossaryError):
            return
        if found:
            self._desk.call_later(partial(self._units.take, found, is_fresh=False))


def _english(pair: Pair | None) -> str:
    return pair.target if pair else ""


def _stored(memory: TranslationMemory, shown: Pair | None) -> Pair | None:
    """Return what is shown as the memory has it, which one that an engine just wrote does not tell; None where it has none."""
    if shown is None or shown.id:
        return shown
    same = (shown.target, shown.origin)
    return next((each for each in memory.of(shown.source) if (each.target, each.origin) == same), None)
