"""The sentences of a text brought together with those of its translation."""

from collections.abc import Sequence
from typing import NamedTuple

from corpus.arabic.sentences import sentences
from corpus.model import Span
from glossary.alignment.english_sentences import english_sentences
from glossary.alignment.monotone import Lattice, Segment
from glossary.checking.english import english_words, plain
from glossary.checking.numbers import numbers

_STEPS = {
    (1, 1): 0.75,
    (1, 2): 0.12,
    (2, 1): 0.06,
    (1, 3): 0.03,
    (2, 2): 0.004,
    (3, 1): 0.01,
    (2, 3): 0.001,
    (3, 2): 0.001,
}
"""How likely so many Arabic sentences stand for so many English ones: the Arabic ones are longer, and none is left out."""
_BAND = 12
_SURE = 0.6
"""How likely a boundary is at least, for the sentences on its two sides to be kept apart."""
_MOST = 300
"""Sentences of one side that are brought together one by one."""


class Mark(NamedTuple):
    """What may stand in the English for a stretch of the Arabic."""

    start: int
    """In code points of the Arabic."""
    end: int
    words: frozenset[str]
    """English words in lower case, without accents."""
    is_sure: bool = True
    """Whether all of them should be there, as those of a name are; else any of them may, as the senses of a word."""


class Bead(NamedTuple):
    """Sentences of the Arabic and those of the English that stand for them; ranges in code points."""

    arabic: Span
    english: Span


def aligned_sentences(arabic: str, english: str, marks: Sequence[Mark] = ()) -> tuple[Bead, ...]:
    """Return what stands for what, in order; together the beads hold all of both texts but white space between sentences.

    One bead has as many sentences as cannot surely be told apart, all of them where nothing can; there is none where
    either text is blank. Numbers in any digits and Latin words are anchors; `marks` adds names and other words.

    >>> arabic = "وصل الوفد إلى باماكو يوم 3 مايو. وغادر بعد ذلك."
    >>> english = "The delegation came to Bamako on May 3. After that it left."
    >>> [english[bead.english.start : bead.english.end] for bead in aligned_sentences(arabic, english)]
    ['The delegation came to Bamako on May 3.', 'After that it left.']
    """
    own, other = sentences(arabic), english_sentences(english)
    if not own or not other:
        return ()
    if min(len(own), len(other)) == 1 or max(len(own), len(other)) > _MOST:
        return (_bead(own, other),)
    sources = [_arabic_segment(arabic, each, marks) for each in own]
    targets = [_english_segment(english[each.start : each.end]) for each in other]
    runs = Lattice(sources, targets, _STEPS, _BAND).sure(_SURE)
    return tuple(_bead(own[a.start : a.stop], other[b.start : b.stop]) for a, b in runs) or (_bead(own, other),)


def bead_at(beads: Sequence[Bead], offset: int) -> Bead | None:
    """Return the bead of an offset of the Arabic, that of the sentence before it in between; None where there is none."""
    before = [each for each in beads if each.arabic.start <= offset]
    return before[-1] if before else next(iter(beads), None)


def _bead(own: Sequence[Span], other: Sequence[Span]) -> Bead:
    return Bead(Span(own[0].start, own[-1].end), Span(other[0].start, other[-1].end))


def _arabic_segment(text: str, span: Span, marks: Sequence[Mark]) -> Segment:
    piece = text[span.start : span.end]
    here = [each for each in marks if span.start <= each.start < span.end]
    sure = frozenset(word for each in here if each.is_sure for word in each.words)
    hints = frozenset(word for each in here if not each.is_sure for word in each.words)
    return Segment(piece, _anchors(piece) | sure, hints=hints)


def _english_segment(piece: str) -> Segment:
    words = frozenset(plain(each.written) for each in english_words(piece))
    return Segment(piece, _anchors(piece) | words, hints=words)


def _anchors(text: str) -> frozenset[str]:
    latin = (
        plain(each.written) for each in english_words(text) if each.written[0].isascii() and each.written.isalpha()
    )
    return frozenset((*latin, *(number for _, number in numbers(text))))
