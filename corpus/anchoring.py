"""Finding the words of an annotation again: where they were, else by the words and what stood around them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from corpus.annotation import Annotation, Passage, Place, Placed, Quote
from corpus.arabic.normalise import Folded, fold, folded
from corpus.model import Article, BlockKind

_AROUND = 32
"""Code points that are kept of what stands before and after the words."""
_MOST = 500
"""Places with the same words that are compared by what stands around them."""
_SHORTEST_LIKE, _LONGEST_TEXT = 16, 300_000
"""Code points of words that may be found changed, and of a text in which that is tried."""
_LEAST_LIKE = 80
"""How much alike changed words must be, of 100."""


class Anchoring:
    """Finds passages in one article; its text is joined once."""

    def __init__(self, article: Article, *, whole: bool = False) -> None:
        """Join the blocks but those that the source prints on many pages, which no version need have; `whole` takes all."""
        kept = [block for block in article.blocks if whole or block.kind is not BlockKind.BOILERPLATE]
        self._blocks = [block.index for block in kept]
        self._texts = {block.index: block.text for block in kept}
        self._starts = list(accumulate((len(block.text) + 1 for block in kept), initial=0))[:-1]
        self._text = "\n".join(self._texts.values())

    def quote(self, passage: Passage) -> Quote:
        """Return the words of a passage with what stands around them."""
        start, end = self._offset(passage.start), self._offset(passage.end)
        return Quote(
            self._text[start:end], self._text[max(0, start - _AROUND) : start], self._text[end : end + _AROUND]
        )

    def found(self, annotation: Annotation) -> Passage | None:
        """Return where the words of an annotation stand; None where the article has nothing like them.

        The place where they stood holds as long as they stand there; else they are sought as written, then whatever
        their spelling, then with some words changed.
        """
        passage, quote = annotation.passage, annotation.quote
        if self._has(passage, quote.exact):
            return passage
        if not quote.exact:
            return None
        spans = self._written(quote) or self._spelt_otherwise(quote) or self._changed(quote)
        if not spans:
            return None
        start, end = max(spans, key=lambda span: (self._likeness(span, quote), -self._distance(span, passage)))
        return Passage(self._place(start), self._end(end))

    def places(self, words: str) -> list[Passage]:
        """Return where words stand, as written or else whatever their spelling, in reading order."""
        quote = Quote(words)
        spans = self._written(quote) or self._spelt_otherwise(quote) if words.strip() else ()
        return [Passage(self._place(start), self._end(end)) for start, end in spans]

    def has_ends_of(self, passage: Passage) -> bool:
        """Return whether the blocks in which a passage begins and ends are joined."""
        return passage.start.block in self._texts and passage.end.block in self._texts

    def _has(self, passage: Passage, exact: str) -> bool:
        first, last = passage
        if not self.has_ends_of(passage):
            return False
        inside = first.offset <= len(self._texts[first.block]) and last.offset <= len(self._texts[last.block])
        return inside and self._text[self._offset(first) : self._offset(last)] == exact

    def _written(self, quote: Quote) -> Sequence[tuple[int, int]]:
        return [(start, start + len(quote.exact)) for start in _places(self._text, quote.exact)]

    def _spelt_otherwise(self, quote: Quote) -> Sequence[tuple[int, int]]:
        """Return where the words stand in another spelling, or in other paragraphs."""
        wanted = _run_together(fold(quote.exact))
        if not wanted.strip():
            return ()
        copy = self._folded
        found = _places(_run_together(copy.text), wanted)
        return [(copy.offsets[start], copy.offsets[start + len(wanted) - 1] + 1) for start in found]

    @cached_property
    def _folded(self) -> Folded:
        return folded(self._text)

    def _changed(self, quote: Quote) -> Sequence[tuple[int, int]]:
        """Return the words that are most alike, from the beginning of a word to the end of one; none that are hardly so."""
        if len(quote.exact) < _SHORTEST_LIKE or not len(quote.exact) <= len(self._text) <= _LONGEST_TEXT:
            return ()
        from rapidfuzz.fuzz import partial_ratio_alignment

        found = partial_ratio_alignment(quote.exact, self._text, score_cutoff=_LEAST_LIKE)
        if found is None or found.dest_start >= found.dest_end:
            return ()
        start, end = found.dest_start, found.dest_end
        while start and not self._text[start - 1].isspace():
            start -= 1
        while end < len(self._text) and not self._text[end].isspace():
            end += 1
        piece = self._text[start:end]
        start, end = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
        return [(start, end)] if start < end else []

    def _likeness(self, span: tuple[int, int], quote: Quote) -> int:
        """Return how many code points around a span are those that stood around the words."""
        before, after = self._text[max(0, span[0] - _AROUND) : span[0]], self._text[span[1] : span[1] + _AROUND]
        return _alike(reversed(before), reversed(quote.prefix)) + _alike(iter(after), iter(quote.suffix))

    def _distance(self, span: tuple[int, int], passage: Passage) -> int:
        return abs(self._offset(passage.start) - span[0])

    # -- from places in blocks to places in the joined text

    def _offset(self, place: Place) -> int:
        """Return where a place is; one in a block that is not joined, or is not there, is where the next block begins."""
        number = bisect_left(self._blocks, place.block)
        if number == len(self._blocks):
            return len(self._text)
        return self._starts[number] + (place.offset if self._blocks[number] == place.block else 0)

    def _place(self, offset: int) -> Place:
        number = bisect_right(self._starts, offset) - 1
        return Place(self._blocks[number], offset - self._starts[number])

    def _end(self, offset: int) -> Place:
        block, inside = self._place(offset - 1)
        return Place(block, inside + 1)


def quoted(article: Article, passage: Passage) -> Quote:
    """Return the words of a passage of an article with what stands around them, without what the source prints on many pages."""
    anchoring = Anchoring(article)
    return (anchoring if anchoring.has_ends_of(passage) else Anchoring(article, whole=True)).quote(passage)


def anchored(article: Article, annotations: Sequence[Annotation]) -> list[Placed]:
    """Return annotations where their words stand in an article, in reading order; those whose words it lacks come last."""
    if not annotations:
        return []
    anchoring = Anchoring(article)
    placed = [Placed(each, anchoring.found(each)) for each in annotations]
    if any(block.kind is BlockKind.BOILERPLATE for block in article.blocks):
        whole = Anchoring(article, whole=True)
        placed = [each if each.passage else Placed(each[0], whole.found(each[0])) for each in placed]
    nowhere = Passage(Place(len(article.blocks), 0), Place(len(article.blocks), 0))
    return sorted(placed, key=lambda each: (each.passage or nowhere, each.annotation.id))


def _places(text: str, wanted: str) -> list[int]:
    found: list[int] = []
    start = text.find(wanted)
    while start >= 0 and len(found) < _MOST:
        found.append(start)
        start = text.find(wanted, start + 1)
    return found


def _run_together(text: str) -> str:
    """Return a text without ends of lines, as long as before."""
    return text.replace("\n", " ")


def _alike(one: Iterator[str], other: Iterator[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
