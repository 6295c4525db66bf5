"""Blocks of an article with the paragraphs that stand for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus.arabic.tokenise import tokens
from corpus.model import Article, Block, BlockKind
from corpus.worded import worded
from glossary.alignment.monotone import STEPS, Lattice, Run, Segment
from glossary.checking.english import Lemmas, Text, english_words
from glossary.checking.findings import Alignment
from glossary.checking.names import Name, Names
from glossary.checking.numbers import numbers
from glossary.checking.translation import Paragraph
from glossary.errors import NothingToCheck
from glossary.matching.matcher import TermMatcher
from glossary.matching.refusals import Refusals
from glossary.memory.memory import TranslationMemory
from glossary.terminology import TermMatch

_SHORTEST_NAME = 4
_BAND = 60
"""How far from the straight line paragraphs are looked for."""


class Side(NamedTuple):
    """A paragraph, ready to be searched."""

    paragraph: Paragraph
    english: Text


@dataclass(frozen=True, slots=True)
class Pair:
    """Blocks and the paragraphs that stand for them."""

    blocks: tuple[Block, ...]
    sides: tuple[Side, ...]
    matches: tuple[tuple[Block, TermMatch], ...]
    """The terms in the blocks, those inside longer ones left out."""
    line: int
    """Where they stand in the translation, or where they should."""

    @property
    def arabic(self) -> str:
        """The Arabic of the blocks."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def text(self) -> str:
        """The English of the paragraphs."""
        return " ".join(" ".join(side.paragraph.text.split()) for side in self.sides)


def pairs_of(
    article: Article, paragraphs: Sequence[Paragraph], memory: TranslationMemory, names: Names, lemmas: Lemmas
) -> tuple[list[tuple[tuple[Block, ...], tuple[Side, ...]]], Alignment]:
    """Return blocks with their paragraphs, in order, and how they were brought together; raise NothingToCheck."""
    blocks = _blocks(article, len(paragraphs))
    if not any(tokens(block.text) for block in blocks):
        raise NothingToCheck(worded("The article has no Arabic: name the article that the translation is of."))
    known = memory.find_all([block.text for block in blocks])
    sources = [
        Segment(block.text, _marks(block.text, names.get(block.index, ())), _key(pair.target) if pair else None)
        for block, pair in zip(blocks, known, strict=True)
    ]
    targets = [Segment(each.text, _words(each.text), key=_key(each.text)) for each in paragraphs]
    sides = [Side(each, Text(each.text, lemmas)) for each in paragraphs]
    runs, alignment = aligned(sources, targets)
    own = [(tuple(blocks[place] for place in some), tuple(sides[place] for place in others)) for some, others in runs]
    return own, alignment


def aligned(blocks: Sequence[Segment], paragraphs: Sequence[Segment]) -> tuple[list[Run], Alignment]:
    """Return which paragraphs stand for which blocks: one for one where there are as many, else in order by length and marks."""
    if len(blocks) == len(paragraphs):
        ones = [(range(place, place + 1), range(place, place + 1)) for place in range(len(blocks))]
        return ones, Alignment.PARAGRAPHS
    by_memory = any(each.known for each in blocks)
    runs = Lattice(blocks, paragraphs, STEPS, _BAND).best()
    return runs, Alignment.MEMORY if by_memory else Alignment.LENGTH


def with_matches(
    found: Sequence[tuple[tuple[Block, ...], tuple[Side, ...]]],
    article: Article,
    matcher: TermMatcher,
    refusals: Refusals,
) -> list[Pair]:
    """Return the pairs with the terms in their blocks."""
    pairs, line = [], 1
    for blocks, sides in found:
        line = sides[0].paragraph.line if sides else line
        matches = tuple(
            (block, match)
            for block in blocks
            for match in matcher.matches(block.text, tokens(block.text), refusals.in_passage(article.id, block.text))
            if not match.nested
        )
        pairs.append(Pair(blocks, sides, matches, line))
    return pairs


def _blocks(article: Article, wanted: int) -> list[Block]:
    """Return the blocks that are translated: all of them where there are as many paragraphs, else the article's own."""
    if len(article.blocks) == wanted:
        return list(article.blocks)
    if len(article.own_blocks) == wanted:
        return list(article.own_blocks)
    return [block for block in article.own_blocks if block.kind is not BlockKind.RELATED]


def _marks(text: str, names: Sequence[Name]) -> frozenset[str]:
    values = (number for _, number in numbers(text))
    latin = (
        word.written.casefold() for word in english_words(text) if word.written.isascii() and not word.written.isdigit()
    )
    named = (word.written.casefold() for name in names for word in english_words(name.en))
    return frozenset((*values, *latin, *(word for word in named if len(word) >= _SHORTEST_NAME)))


def _words(text: str) -> frozenset[str]:
    values = (number for _, number in numbers(text))
    return frozenset(
        (*values, *(word.written.casefold().removesuffix("'s").removesuffix("’s") for word in english_words(text)))
    )


def _key(text: str) -> str:
    return " ".join(word.written.casefold() for word in english_words(text))
