"""Where in an article the words of a query stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.arabic.normalise import bare, composed
from corpus.arabic.stem import normalised
from corpus.model import Block, BlockKind, Span
from corpus.search.analysis import text_terms
from corpus.search.query import WRITTEN, Word

_BEFORE = 60
_AFTER = 140
_FULL = 2
_TEXTS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
"""Blocks of the text itself, of which any is as good a place as another."""
_NO_PLACES = frozenset((BlockKind.RELATED, BlockKind.BOILERPLATE))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a query is answered, and the text around it."""

    block: int
    offset: int
    """In code points of the block's text."""
    snippet: str
    snippet_start: int
    spans: tuple[Span, ...] = ()
    """The words of the query within the snippet, in code points of the block's text."""
    start: int = 0
    """Where the block begins in the stored text, in code points."""
    goes_on: bool = False
    """Whether the block goes on behind the snippet."""


class Places:
    """Finds where the words of one query stand; each written word is looked at once, in however many articles."""

    def __init__(self, sought: Sequence[Sequence[Word]]) -> None:
        """Know the words of the query, those of which one is enough together."""
        self._sought = sought
        words = (word for some in sought for word in some)
        self._beginnings = tuple({each for word in words for each in (*word.terms, *word.prefixes)})
        self._known: dict[str, frozenset[int]] = {}

    def best(self, blocks: Sequence[Block]) -> Place:
        """Return where most words of the query stand together, in the first block that has the most of them.

        The beginning of the text where none stands anywhere. Headlines of other articles are no place; captions and lines of a
        few words are one only where no paragraph has as many, and the title, which is told beside a place anyway, is last.
        """
        if not blocks:
            return Place(0, 0, "", 0)
        opening = next((block for block in blocks if block.kind is BlockKind.PARAGRAPH), blocks[0])
        best, found, most = opening, list[_Found](), (0, 0)
        for block in blocks:
            if block.kind in _NO_PLACES:
                continue
            own = list(self._found(block.text))
            count = len(frozenset().union(*(each.answers for each in own)))
            if count and (count, _weight(block)) > most:
                best, found, most = block, own, (count, _weight(block))
            if most == (len(self._sought), _FULL):
                break
        offset = _densest(found)
        start, snippet = _around(best.text, offset)
        spans = (each.span for each in found if start <= each.span.start and each.span.end <= start + len(snippet))
        goes_on = start + len(snippet) < len(best.text)
        return Place(best.index, offset, snippet, start, tuple(spans), best.start, goes_on)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return the words of a text that answer the query, in code points."""
        return tuple(each.span for each in self._found(text))

    def _found(self, text: str) -> "Iterator[_Found]":
        """Yield the words of a text that answer the query."""
        copy = normalised(text)
        # what is left of a word stands in it as it is
        if not self._may_answer(copy):
            return
        is_alike = len(copy) == len(text) and composed(text, "NFKC") == text == bare(text)
        for written in WRITTEN.finditer(text):
            if is_alike and not self._may_answer(copy[written.start() : written.end()]):
                continue
            answers = self._answered(written[0])
            if answers:
                yield _Found(Span(written.start(), written.end()), answers)

    def _may_answer(self, copy: str) -> bool:
        """Return whether a text from which stems are cut can have a word of the query."""
        return any(each in copy for each in self._beginnings)

    def _answered(self, written: str) -> frozenset[int]:
        known = self._known.get(written)
        if known is None:
            terms = text_terms(written)
            known = frozenset(
                number
                for number, some in enumerate(self._sought)
                if any(word.accepts(term) for word in some for term in terms)
            )
            self._known[written] = known
        return known


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    answers: frozenset[int]
    """The words of the query that it answers, by number."""


def _weight(block: Block) -> int:
    """Return how much a block says around a word of its own: a line of a few words as little as a caption."""
    if block.kind is BlockKind.TITLE:
        return 0
    return _FULL if block.kind in _TEXTS and len(block.text) > _BEFORE else 1


def _densest(found: Sequence[_Found]) -> int:
    """Return where the piece of text begins in which most words of a query stand, the first such; 0 for none."""
    best, most = 0, 0
    for place, first in enumerate(found):
        near = (each.answers for each in found[place:] if each.span.end <= first.span.start + _AFTER)
        count = len(frozenset().union(*near))
        if count > most:
            best, most = first.span.start, count
    return best


def _around(text: str, offset: int) -> tuple[int, str]:
    """Return where the piece of text around an offset begins, and the piece, cut between words."""
    start = max(0, offset - _BEFORE)
    if start:
        space = text.find(" ", start, offset)
        start = space + 1 if space >= 0 else offset
    end = min(len(text), offset + _AFTER)
    if end < len(text):
        space = text.rfind(" ", offset, end)
        end = space if space > offset else end
    return start, text[start:end]
