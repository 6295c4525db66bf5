"""The English of an article's paragraphs as it stands beside them, and what is said where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tui.screens.reading.looking import LookedAround
from tui.screens.reading.meanings import Findings
from tui.widgets.page.layers import Layer

if TYPE_CHECKING:
    from glossary.memory.memory import TranslationMemory
    from glossary.model import Pair
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings

_TOLD = "told"
"""The family of layers that what is said is shown with."""


class Units:
    """Puts English beside paragraphs and takes it away, on the screen's thread."""

    def __init__(self, desk: Desk, meanings: Meanings) -> None:
        self.offered: dict[int, Pair] = {}
        """What an engine made of a paragraph whose English a reader wrote or approved, by block."""
        self.fresh: set[int] = set()
        """Blocks whose English came or was changed under the reader's eyes, until it is told what it misses."""
        self._desk = desk
        self._meanings = meanings
        self._failed: set[int] = set()

    @property
    def here(self) -> int:
        """The block under the cursor, or the first one that is shown; with the keys on the English the block of that."""
        spot, current = self._desk.page.spot, self._desk.english.current
        if self._desk.english.has_focus and current is not None:
            return current.block
        return spot.block if spot else self._desk.page.top.block

    @property
    def failed(self) -> frozenset[int]:
        """The blocks of which it is said that an engine failed."""
        return frozenset(self._failed)

    def get(self, block: int) -> Pair | None:
        """Return the unit of a block, None where none is known."""
        return self._meanings.pairs.get(block)

    def source(self, block: int) -> str:
        """Return the Arabic of a block."""
        return self._meanings.article.blocks[block].text

    def alike(self, source: str) -> list[int]:
        """Return the blocks whose Arabic is a text."""
        return [block.index for block in self._meanings.article.blocks if block.text == source]

    def now(self, memory: TranslationMemory) -> dict[int, Pair | None]:
        """Return what a memory has of the blocks looked at so far, those left out of which it is what is shown."""
        blocks = sorted(self._meanings.looked_at)
        found = memory.find_all([self.source(block) for block in blocks])
        return {
            block: pair
            for block, pair in zip(blocks, found, strict=True)
            if _kept_as(pair) != _kept_as(self.get(block))
        }

    def lift(self, blocks: Iterable[int]) -> None:
        """Hide the English of blocks no longer, where it is hidden until it is asked for."""
        for block in blocks:
            self._desk.english.english.veil.lift(block)

    def take(self, found: Mapping[int, Pair | None], *, is_fresh: bool = True) -> None:
        """Show units beside their blocks; of those that have none any longer, nothing.

        What English that is `is_fresh` misses is told; of English that was there before, or is another's, it is not.
        """
        changed = {block for block, pair in found.items() if _english(pair) != _english(self.get(block))}
        self.fresh = self.fresh | changed if is_fresh else self.fresh - changed
        pairs = {**self._meanings.pairs, **{block: pair for block, pair in found.items() if pair is not None}}
        self._meanings.pairs = {block: pair for block, pair in pairs.items() if found.get(block, pair) is not None}
        self._forget(found)
        self._show(found)

    def say(self, told: Mapping[int, str], *, failed: bool = False) -> None:
        """Say something beside blocks that have no English."""
        self._forget(told)
        self._meanings.told = {**self._meanings.told, **told}
        if failed:
            self._failed.update(told)
        self._show(told)

    def unsay(self, blocks: Iterable[int]) -> None:
        """Say nothing any longer beside some blocks."""
        said = [block for block in blocks if block in self._meanings.told]
        self._forget(said)
        if said:
            self._show(said)

    def _forget(self, blocks: Iterable[int]) -> None:
        gone = set(blocks)
        self._failed -= gone
        self._meanings.told = {block: said for block, said in self._meanings.told.items() if block not in gone}

    def _show(self, blocks: Iterable[int]) -> None:
        """Have the blocks' English set anew; what is said is told apart from English."""
        told = {
            block: [Layer(0, len(said), "warning" if block in self._failed else "guess")]
            for block, said in self._meanings.told.items()
        }
        self._desk.english.show_layers(_TOLD, told)
        shown = frozenset(blocks)
        self._desk.post_message(LookedAround(Findings(shown, shown)))


def _english(pair: Pair | None) -> str:
    return pair.target if pair else ""


def _kept_as(pair: Pair | None) -> tuple[Pair, str, int] | None:
    return None if pair is None else (pair, pair.id, pair.version)
