"""What a translator does to the English of paragraphs, each step after the one before, off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError, StaleUnit
from tui.screens.reading.deciding import Decided

if TYPE_CHECKING:
    from glossary.memory.memory import TranslationMemory
    from glossary.model import Pair
    from tui.screens.reading.deciding import Deciding
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.translating.editor import Written
    from tui.screens.reading.translating.typed import TypedEnglish
    from tui.screens.reading.translating.units import Units
    from tui.services import Services

_TAKE_BACK = "u takes it back."
_APPROVED = "approved"
"""The status, whose own module is not needed for the first paint."""


class Changing:
    """Keeps, approves and removes units of the memory."""

    def __init__(self, desk: Desk, units: Units, deciding: Deciding, services: Services, typed: TypedEnglish) -> None:
        """Take what is shown, who carries changes out, and where what was typed is held until it is kept."""
        self._desk = desk
        self._units = units
        self._deciding = deciding
        self._services = services
        self._typed = typed

    def keep(self, block: int, written: Written) -> None:
        """Keep what was written of a block; nothing written takes the English away."""
        self._do(block, partial(self._kept, written=written))

    def approve(self, block: int) -> None:
        """Approve the English of a block; where it is approved, no longer."""
        self._do(block, self._approved)

    def remove(self, block: int) -> None:
        """Take the English of a block away."""
        self._do(block, self._removed)

    # -- in a worker

    def _do(self, block: int, change: Callable[[TranslationMemory, str, Pair | None], tuple[Pair | None, str]]) -> None:
        """Carry out a change of the unit of a block as it is shown now."""
        source, shown = self._units.source(block), self._units.get(block)

        def decide() -> Decided:
            memory = self._services.translating.memory
            pair = memory.find(source) if shown is not None and not shown.id else shown
            try:
                now, said = change(memory, source, pair)
            except StaleUnit as error:
                self._take(source, error.now)
                return Decided(f"{error} ` shows it beside what you typed.", failed=True)
            self._take(source, now)
            return Decided(said)

        self._deciding.do(decide)

    def _take(self, source: str, pair: Pair | None) -> None:
        self._desk.call_later(self._units.take, dict.fromkeys(self._units.alike(source), pair))

    def _kept(
        self, memory: TranslationMemory, source: str, pair: Pair | None, written: Written
    ) -> tuple[Pair | None, str]:
        text = written.text
        if not text:
            self._typed.hold(source, None)
            return self._removed(memory, source, pair) if pair is not None else (None, "")
        now = pair if pair is not None and pair.target == text else _written(memory, source, pair, text)
        self._typed.hold(source, None)
        if not written.is_approved:
            return now, f"English kept. {_TAKE_BACK}" if now is not pair else ""
        if now.status != _APPROVED:
            (now,) = memory.approve(now)
        return now, f"English approved. {_TAKE_BACK}"

    def _approved(self, memory: TranslationMemory, _source: str, pair: Pair | None) -> tuple[Pair | None, str]:
        if pair is None:
            return None, "There is no English to approve: t asks for some, Enter writes it."
        if pair.status == _APPROVED:
            (now,) = memory.unapprove(pair)
            return now, f"No longer approved. {_TAKE_BACK}"
        (now,) = memory.approve(pair)
        return now, f"English approved. {_TAKE_BACK}"

    def _removed(self, memory: TranslationMemory, source: str, pair: Pair | None) -> tuple[Pair | None, str]:
        if pair is None:
            return None, "There is no English to remove."
        memory.remove(pair)
        return memory.find(source), f"English removed. {_TAKE_BACK}"

    # -- what others changed

    def look_again(self) -> None:
        """Learn, in a worker, what the English of the blocks looked at is now."""
        try:
            found = self._units.now(self._services.translating.memory)
        except (CorpusError, GlossaryError):
            return
        if found:
            self._desk.call_later(self._units.take, found)


def _written(memory: TranslationMemory, source: str, pair: Pair | None, text: str) -> Pair:
    return memory.write(source, text) if pair is None else memory.edit(pair, text)
