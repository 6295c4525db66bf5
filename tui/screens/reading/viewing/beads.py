"""Which sentences of a paragraph's English stand for which of its Arabic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.model import Span

if TYPE_CHECKING:
    from glossary.alignment.sentences import Bead
    from tui.screens.reading.meanings import Meanings
    from tui.widgets.page.words import Words


class Beads:
    """The sentences of an article's blocks, each with its English where there is some."""

    def __init__(self, meanings: Meanings, words: Words) -> None:
        """Take what knows the translations, and what knows the sentences of the Arabic."""
        self._meanings = meanings
        self._words = words
        self._known: dict[int, tuple[str, Sequence[Bead]]] = {}
        """By block, with the English of which they are."""

    def of(self, block: int) -> Sequence[Bead]:
        """Return the sentences of a block in order; without a translation their English is empty."""
        english = self._english(block)
        known = self._known.get(block)
        if known is None or known[0] != english:
            known = self._known[block] = english, self._found(block, english)
        return known[1]

    def take(self, block: int, english: str, beads: Sequence[Bead]) -> bool:
        """Know better which sentences of a block's English stand for which; return whether others than before do."""
        if not beads or english != self._english(block) or tuple(beads) == tuple(self.of(block)):
            return False
        self._known[block] = english, beads
        return True

    def _english(self, block: int) -> str:
        pair = self._meanings.pairs.get(block)
        return pair.target if pair else ""

    def _found(self, block: int, english: str) -> Sequence[Bead]:
        from glossary.alignment.sentences import Bead, aligned_sentences

        found = aligned_sentences(self._meanings.article.blocks[block].text, english) if english else ()
        return found or tuple(Bead(span, Span(0, 0)) for span in self._words.sentences_of(block))
