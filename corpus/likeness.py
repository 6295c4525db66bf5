"""How much the words of two articles are the same, whatever their spelling, punctuation and headlines."""

from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest
from zlib import crc32

from corpus.addresses import is_front_page
from corpus.arabic.normalise import fold
from corpus.arabic.patterns import Pattern
from corpus.model import Article, BlockKind

SKETCH_VERSION = "2"
"""Grows when the hashes of a text or what counts as a copy change, so that all articles are compared anew."""
SKETCH_SIZE = 16
"""Hashes by which articles that may be alike are looked up."""
LEAST_SHARED = 2
"""Hashes that such articles share."""
_SHINGLE = 3
_MIDDLE = 1 << 31
"""What is taken from a hash of 32 bits so that every database has a whole number for it."""
_FEWEST, _SHORT = 4, 20
"""Shingles of a text that can be a copy at all, and of one in which half of them says little."""
_COPY, _SHORT_COPY = 0.5, 0.8
"""How much of the shorter text a copy has; and of both together where one is short."""
_OWN_COPY = 0.8
"""How much where both are of one source, whose pages share what it prints on all of them."""
_LEAST_PART = 0.25
"""How long the shorter must be beside the longer: a survey of the news is no copy of each piece of it."""
_NUMBERS, _SAME_NUMBERS = 4, 0.5
"""Bulletins have the same words every day and other numbers: so many, of which less than this share is the same."""
_BRIEF = 80
"""Shingles below which a text may be a form that was filled in: one other number, or another headline, says much."""
_RETITLED, _OWN_RETITLED = 0.7, 0.95
"""How much of a brief text stands in one of another headline, and how much where both are of one source."""
_VERSION, _RETOLD = 0.2, 0.05
"""How much a later version shares, and how much where its headline stayed."""
_TITLE_WORDS, _SAME_TITLE = 4, 0.6
_WORD = Pattern(r"\w+")
_NUMBER = Pattern(r"\d+")
_OWN = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING))


class Likeness(StrEnum):
    """Why two articles are of one group."""

    VERSION = "version"
    """They are the same page at two times."""
    COPY = "copy"
    """They are nearly the same text."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared of an article."""

    shingles: frozenset[int]
    """Hashes of every three words that follow one another."""
    numbers: frozenset[str]
    title: frozenset[str]
    """The words of its title; none where it has none of its own."""
    source: str | None

    @property
    def smallest(self) -> list[int]:
        """Return the hashes to look articles up by, each a whole number of 32 bits with a sign."""
        return nsmallest(SKETCH_SIZE, self.shingles) if len(self.shingles) >= _FEWEST else []


def sketch_of(article: Article) -> Sketch:
    """Return what is compared of an article: headlines, captions, credits, dates and boilerplate are no part of its text."""
    every = [block for block in article.own_blocks if block.kind is not BlockKind.RELATED]
    own = [block.text for block in every if block.kind in _OWN] or [block.text for block in every]
    text = fold("\n".join(own))
    words = _WORD.findall(text)
    runs = (words[start : start + _SHINGLE] for start in range(len(words) - _SHINGLE + 1))
    shingles = frozenset(crc32(" ".join(run).encode("utf-8", "replace")) - _MIDDLE for run in runs)
    title = "" if article.title_is_lead else fold(article.title)
    return Sketch(shingles, frozenset(_NUMBER.findall(text)), frozenset(_WORD.findall(title)), article.source)


def containment(one: Sketch, other: Sketch) -> float:
    """Return how much of the shorter text stands in the other, from 0 to 1."""
    return _share(one.shingles, other.shingles)


def resemblance(one: Sketch, other: Sketch) -> float:
    """Return how much of both texts together stands in both, from 0 to 1."""
    whole = len(one.shingles | other.shingles)
    return len(one.shingles & other.shingles) / whole if whole else 0.0


def are_copies(one: Sketch, other: Sketch) -> bool:
    """Return whether two texts are nearly the same, or one is a shortened form of the other."""
    shorter, longer = sorted((len(one.shingles), len(other.shingles)))
    if shorter < _FEWEST or shorter < _LEAST_PART * longer:
        return False
    if shorter < _SHORT:
        return one.numbers == other.numbers and resemblance(one, other) >= _SHORT_COPY
    if _has_other_numbers(one, other, is_brief=shorter < _BRIEF):
        return False
    return containment(one, other) >= _wanted(one, other, is_brief=shorter < _BRIEF)


def _has_other_numbers(one: Sketch, other: Sketch, *, is_brief: bool) -> bool:
    """Return whether most numbers of two texts differ: one is enough where they are brief or their headlines' differ."""
    fewest = 1 if is_brief or _numbers_part(one.title, other.title) else _NUMBERS
    if min(len(one.numbers), len(other.numbers)) < fewest:
        return False
    return _share(one.numbers, other.numbers) < _SAME_NUMBERS


def _numbers_part(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two headlines have numbers, and none in common."""
    own, theirs = (set(filter(str.isdecimal, title)) for title in (one, other))
    return bool(own and theirs) and own.isdisjoint(theirs)


def _wanted(one: Sketch, other: Sketch, *, is_brief: bool) -> float:
    """Return how much of the shorter of two texts stands in the other where they are copies."""
    is_one_source = one.source is not None and one.source == other.source
    if is_brief and one.title and other.title and one.title != other.title:
        return _OWN_RETITLED if is_one_source else _RETITLED
    return _OWN_COPY if is_one_source else _COPY


def are_versions(one: Sketch, other: Sketch, address: str) -> bool:
    """Return whether two texts from one address are one article at two times, not two that the address had in turn.

    A front page keeps its title whatever stands on it, so that only its text counts.
    """
    shared = containment(one, other)
    if shared >= _VERSION:
        return True
    fewest = min(len(one.title), len(other.title))
    if is_front_page(address) or fewest < _TITLE_WORDS or _share(one.title, other.title) < _SAME_TITLE:
        return False
    return shared >= _RETOLD or min(len(one.shingles), len(other.shingles)) < _SHORT


def _share(one: frozenset[int] | frozenset[str], other: frozenset[int] | frozenset[str]) -> float:
    fewest = min(len(one), len(other))
    return len(one & other) / fewest if fewest else 0.0
