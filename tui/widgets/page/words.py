"""The words of an article in reading order, on which the cursor stands."""

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from corpus.arabic.sentences import sentences
from corpus.arabic.tokenise import foreign_words, tokens
from corpus.model import Article, Span, Token
from tui.widgets.page.seen import SeenBlocks


class Spot(NamedTuple):
    """A word of the article: the block and the word's first code point in it."""

    block: int
    offset: int


class Words:
    """The words of an article, found block by block when they are first asked for; an article without Arabic has none."""

    def __init__(self, article: Article, seen: SeenBlocks | None = None) -> None:
        """Know the article, and on the words of which of its blocks the cursor may stand: of those that have rows."""
        self._article = article
        self._seen = seen or SeenBlocks(article)
        self._arabic: dict[int, list[Token]] = {}
        self._tokens: dict[int, list[Token]] = {}
        self._sentences: dict[int, list[Span]] = {}

    def of(self, block: int) -> list[Token]:
        """Return the words of a block on which the cursor stands: Arabic ones, and those of other scripts between them."""
        if block in self._seen.hidden:
            return []
        known = self._tokens.get(block)
        if known is None:
            arabic, others = self.arabic_of(block), foreign_words(self._article.blocks[block].text)
            known = sorted([*arabic, *others], key=lambda token: token.start) if others else arabic
            self._tokens[block] = known = known if self._is_arabic else []
        return known

    def arabic_of(self, block: int) -> list[Token]:
        """Return the Arabic words of a block."""
        if block not in self._arabic:
            self._arabic[block] = tokens(self._article.blocks[block].text)
        return self._arabic[block]

    @cached_property
    def _is_arabic(self) -> bool:
        return any(self.arabic_of(block.index) for block in self._article.blocks)

    def sentences_of(self, block: int) -> list[Span]:
        """Return the sentences of a block."""
        if block not in self._sentences:
            self._sentences[block] = sentences(self._article.blocks[block].text)
        return self._sentences[block]

    def sentence_at(self, spot: Spot) -> Span:
        """Return the sentence around a spot, in code points of its block."""
        found = [span for span in self.sentences_of(spot.block) if span.start <= spot.offset]
        return found[-1] if found else Span(0, len(self._article.blocks[spot.block].text))

    def at(self, block: int, offset: int) -> Token | None:
        """Return the word at or before an offset, else the first one of the block, else None."""
        words = self.of(block)
        place = bisect_right(words, offset, key=lambda token: token.start) - 1
        return words[max(place, 0)] if words else None

    def token(self, spot: Spot) -> Token | None:
        """Return the word that begins at a spot."""
        found = self.at(spot.block, spot.offset)
        return found if found and found.start <= spot.offset < max(found.end, found.start + 1) else None

    def nearest(self, block: int, offset: int) -> Spot | None:
        """Return the spot of the word at an offset, else of the next one of the block, else of its last one.

        Of a block without words it is that of the next one in the article, or of the last one.
        """
        if words := self.of(block):
            place = bisect_right(words, offset, key=lambda token: token.end)
            return Spot(block, words[min(place, len(words) - 1)].start)
        return self._first(range(block + 1, len(self._article.blocks))) or self._last(range(block - 1, -1, -1))

    def step(self, spot: Spot, words: int) -> Spot:
        """Return the spot some words further on (or back, where negative), inside the article."""
        block = spot.block
        place = bisect_right(self.of(block), spot.offset, key=lambda token: token.start) - 1 + words
        while place < 0 and (above := self._filled(range(block - 1, -1, -1))) is not None:
            block = above
            place += len(self.of(block))
        while place >= len(self.of(block)) and (
            (below := self._filled(range(block + 1, len(self._article.blocks)))) is not None
        ):
            place -= len(self.of(block))
            block = below
        words_here = self.of(block)
        return Spot(block, words_here[max(0, min(place, len(words_here) - 1))].start) if words_here else spot

    def step_sentence(self, spot: Spot, forward: bool) -> Spot:
        """Return the first word of the next sentence, or of this one, or of the one before."""
        starts = [found.start for span in self.sentences_of(spot.block) if (found := self.first_in(spot.block, span))]
        if forward:
            following = [start for start in starts if start > spot.offset]
            return Spot(spot.block, following[0]) if following else self.step_block(spot, forward=True)
        before = [start for start in starts if start < spot.offset]
        if before:
            return Spot(spot.block, before[-1])
        above = self._filled(range(spot.block - 1, -1, -1))
        if above is None:
            return spot
        last = self.of(above)[-1]
        span = self.sentence_at(Spot(above, last.start))
        first = self.first_in(above, span)
        return Spot(above, first.start if first else last.start)

    def step_block(self, spot: Spot, forward: bool) -> Spot:
        """Return the first word of the next block with words, or of this one, or of the one before."""
        first = self.of(spot.block)[0].start if self.of(spot.block) else 0
        if forward:
            return self._first(range(spot.block + 1, len(self._article.blocks))) or self.step(spot, 1 << 30)
        if spot.offset > first:
            return Spot(spot.block, first)
        return self._first(range(spot.block - 1, -1, -1)) or spot

    def ends(self) -> tuple[Spot, Spot] | None:
        """Return the first and the last word of the article; None where it has none in Arabic."""
        first = self._first(range(len(self._article.blocks)))
        last = self._last(range(len(self._article.blocks) - 1, -1, -1))
        return (first, last) if first and last else None

    def first_in(self, block: int, span: Span) -> Token | None:
        """Return the first word that begins in a range of a block, None where none does."""
        return next((token for token in self.of(block) if span.start <= token.start < span.end), None)

    def _filled(self, blocks: range) -> int | None:
        return next((block for block in blocks if self.of(block)), None)

    def _first(self, blocks: range) -> Spot | None:
        block = self._filled(blocks)
        return None if block is None else Spot(block, self.of(block)[0].start)

    def _last(self, blocks: range) -> Spot | None:
        block = self._filled(blocks)
        return None if block is None else Spot(block, self.of(block)[-1].start)
