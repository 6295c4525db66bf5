"""The counterpart of a word: what stands for it on the other side is marked, where that is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.worker import get_current_worker

from corpus.errors import CorpusError
from tui.screens.reading.meanings import Meanings
from tui.widgets.page.layers import Layer

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.model import Span
    from glossary.alignment.model import Alignment
    from glossary.alignment.sentences import Bead
    from glossary.annotate import AnnotatedBlock
    from tui.widgets.english.stacked import StackedPage

_KEPT = 64
"""Blocks whose words are remembered with their counterparts."""
_FAMILY = "counterpart"
"""The family of layers, and the name of their ink."""


class _Known(NamedTuple):
    """Words of a block and their counterparts, and of what they were found."""

    annotated: AnnotatedBlock
    english: str
    alignment: Alignment


class Counterparts:
    """Marks in the English what stands for the word under the cursor or the words selected, and the other way round."""

    def __init__(self, page: StackedPage, meanings: Meanings) -> None:
        """Take the page with its English, and what is known of the words."""
        self._page = page
        self._english = page.pane
        self._meanings = meanings
        self._known: dict[int, _Known] = {}
        self._asked: Mapping[int, tuple[int, int]] = {}
        """Ranges by block, in code points: of the Arabic, or of the English."""
        self._is_english = False
        self._laid: tuple[object, object] = ({}, {})
        self.learnt: Callable[[int, str, Sequence[Bead]], object] = lambda _block, _english, _beads: None
        """Called with a block, its English and which sentences stand for which, when its words were brought together."""

    # -- what is asked for

    def follow(self) -> None:
        """Mark what stands for what is selected, else for the word of the English on which the keys are, else for that under the cursor."""
        first, last = self._page.blocks_shown
        shown = range(first, last + 1)
        arabic = {block: span for block in shown if (span := self._page.selected(block))}
        english = {block: span for block in shown if (span := self._english.selected(2 * block))}
        token = self._page.words.token(self._page.spot) if self._page.spot else None
        if english and not arabic:
            self._ask(english, is_english=True)
        elif not arabic and (word := self._english.english.word) is not None:
            self._ask({word.block: (word.start, word.end)}, is_english=True)
        elif arabic or token is None or self._page.spot is None:
            self._ask(arabic, is_english=False)
        else:
            self._ask({self._page.spot.block: (token.start, token.end)}, is_english=False)

    def mark_arabic(self, block: int, offset: int) -> None:
        """Mark the Arabic of the word at a code point of a block's English, and that word; until the cursor moves."""
        self._ask({block: (offset, offset + 1)}, is_english=True)

    def arabic_of(self, block: int, offset: int) -> Sequence[Span]:
        """Return the Arabic words that the word at a code point of a block's English stands for; none where nobody knows yet."""
        alignment = self._alignment(block)
        return alignment.arabic_of(offset, offset + 1) if alignment else ()

    def english_of(self, block: int, offset: int) -> Sequence[Span]:
        """Return the English words that the word at a code point of a block stands for; none where nobody knows yet."""
        alignment = self._alignment(block)
        return alignment.english_of(offset, offset + 1) if alignment else ()

    def _ask(self, asked: Mapping[int, tuple[int, int]], *, is_english: bool) -> None:
        self._asked, self._is_english = asked, is_english
        self._show()
        wanted = [block for block in asked if self._is_wanting(block)]
        if wanted:
            first, last = self._page.blocks_shown
            around = [block for block in range(first, last + 1) if block not in asked and self._is_wanting(block)]
            learn = partial(self._learn, [*wanted, *around])
            self._page.run_worker(learn, thread=True, exclusive=True, group="counterparts", exit_on_error=False)

    # -- what is known

    def _english_of(self, block: int) -> str:
        pair = self._meanings.pairs.get(block)
        return pair.target if pair else ""

    def _alignment(self, block: int) -> Alignment | None:
        known = self._known.get(block)
        if known is None or known.english != self._english_of(block):
            return None
        return known.alignment if known.annotated is self._meanings.known(block) else None

    def _is_wanting(self, block: int) -> bool:
        return self._meanings.ready and bool(self._english_of(block)) and self._alignment(block) is None

    def _learn(self, blocks: Iterable[int]) -> None:
        """Bring blocks together with their English, each shown as soon as it is done."""
        worker = get_current_worker()
        for block in blocks:
            annotated, english = self._meanings.annotated(block), self._english_of(block)
            if annotated is None or worker.is_cancelled:
                return
            text = self._page.article.blocks[block].text
            try:
                alignment = self._meanings.aligner.counterparts(text, annotated, english)
            except CorpusError:
                return
            if not worker.is_cancelled:
                self._page.app.call_from_thread(self._take, block, _Known(annotated, english, alignment))

    def _take(self, block: int, known: _Known) -> None:
        """Remember what was learnt, and show it where it is asked for."""
        if len(self._known) >= _KEPT:
            del self._known[next(iter(self._known))]
        self._known[block] = known
        self.learnt(block, known.english, known.alignment.beads)
        if block in self._asked:
            self._show()

    # -- what is shown

    def _show(self) -> None:
        own = {block: self._other_side(block, span) for block, span in self._asked.items()}
        other = {block: self._same_side(block, found) for block, found in own.items()} if self._is_english else {}
        english, arabic = (other, own) if self._is_english else (own, {})
        laid = _layers(english, self._is_seen), _layers(arabic, lambda _block, _span: True)
        if laid != self._laid:
            self._laid = laid
            self._english.show_layers(_FAMILY, laid[0])
            self._page.show_layers(_FAMILY, laid[1])

    def _other_side(self, block: int, span: tuple[int, int]) -> Sequence[Span]:
        alignment = self._alignment(block)
        if alignment is None:
            return ()
        return alignment.arabic_of(*span) if self._is_english else alignment.english_of(*span)

    def _same_side(self, block: int, arabic: Sequence[Span]) -> Sequence[Span]:
        """Return the English words themselves whose Arabic is marked."""
        alignment = self._alignment(block)
        return [each for span in arabic for each in alignment.english_of(span.start, span.end)] if alignment else ()

    def _is_seen(self, block: int, span: Span) -> bool:
        """Whether no part of a range of the English is hidden, so that a mark does not tell where a word stands."""
        hidden = self._english.english.veil.hidden(block, len(self._english_of(block)))
        return all(each.end <= span.start or span.end <= each.start for each in hidden)


def _layers(spans: Mapping[int, Sequence[Span]], is_seen: Callable[[int, Span], bool]) -> dict[int, list[Layer]]:
    """Return the marks of some ranges by block, for blocks that have any."""
    found = {
        block: [Layer(span.start, span.end, _FAMILY) for span in some if is_seen(block, span)]
        for block, some in spans.items()
    }
    return {block: layers for block, layers in found.items() if layers}
