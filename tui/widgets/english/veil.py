"""Which English is hidden until it is asked for."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from corpus.model import Span
from tui.language.spoken import marked

if TYPE_CHECKING:
    from glossary.alignment.sentences import Bead


class Asked(Enum):
    """What a question for English brought."""

    SENTENCE = marked("Sentence shown; {reader.reveal} again: the paragraph.")
    PARAGRAPH = marked("Paragraph shown; {reader.reveal} again: all.")
    ALL = marked("All English shown; {reader.reveal} again: hides it.")
    NONE = marked("English hidden; {reader.reveal} shows that of a sentence.")


class Veil:
    """Hides English, all of it but for the sentences and paragraphs that were asked for."""

    def __init__(self, is_on: bool = False) -> None:
        """Begin with all English hidden, or shown."""
        self.is_on = is_on
        self.beads_of: Callable[[int], Sequence[Bead]] = lambda _block: ()
        """Tells which sentences a block has."""
        self._lifted: set[tuple[int, int]] = set()
        """The blocks and the numbers of their sentences that were asked for."""
        self._open: set[int] = set()
        """The blocks that are shown whole, however many sentences they come to have."""

    def lift(self, block: int) -> None:
        """Show a block whole, until all is hidden anew."""
        self._open.add(block)

    def ask(self, block: int, number: int) -> Asked:
        """Show the sentence of a number, or where it is shown its block, or then all; where all is shown hide all.

        The last sentence of a block is the block.
        """
        if not self.is_on:
            self.is_on = True
            self._lifted.clear()
            self._open.clear()
            return Asked.NONE
        whole = {(block, each) for each in range(max(1, len(self.beads_of(block))))}
        if block in self._open:
            self._lifted |= whole
        if (block, number) not in self._lifted:
            self._lifted.add((block, number))
            return Asked.PARAGRAPH if whole <= self._lifted else Asked.SENTENCE
        if not whole <= self._lifted:
            self._lifted |= whole
            return Asked.PARAGRAPH
        self.is_on = False
        return Asked.ALL

    def hidden(self, block: int, length: int) -> list[Span]:
        """Return the ranges of a block's English that are hidden, `length` being that of the English in code points."""
        if not self.is_on or block in self._open:
            return []
        beads = self.beads_of(block)
        if not beads:
            return [] if (block, 0) in self._lifted else [Span(0, length)]
        return [bead.english for number, bead in enumerate(beads) if (block, number) not in self._lifted]

    def hidden_arabic(self, block: int, length: int) -> list[Span]:
        """Return the ranges of a block's Arabic whose English is hidden, `length` being that of the Arabic."""
        if not self.is_on or block in self._open:
            return []
        beads = self.beads_of(block)
        if not beads:
            return [] if (block, 0) in self._lifted else [Span(0, length)]
        return [bead.arabic for number, bead in enumerate(beads) if (block, number) not in self._lifted]
