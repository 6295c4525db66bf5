"""The nouns of the corpus: articles, their blocks and the words in them."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    KICKER = "kicker"
    SECTION = "section"
    CAPTION = "caption"
    CREDIT = "credit"
    DATELINE = "dateline"
    DATE = "date"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    RELATED = "related"
    BOILERPLATE = "boilerplate"
    """What its source prints on many pages: learned in the library, never told of an article by itself."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of code points, the end excluded."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


class Token(NamedTuple):
    """A written Arabic word with its clitics: a range of code points inside its block's text."""

    start: int
    end: int
    surface: str
    """The word as it stands in the text, marks included."""


@dataclass(frozen=True, slots=True)
class Block:
    """A verbatim piece of an article's stored text, outer white space trimmed."""

    index: int
    """The block's number inside its article, from 0."""
    kind: BlockKind
    text: str
    start: int
    """Where the block begins in the stored text, in code points."""
    end: int
    """Where it ends there: `text == article.text[start:end]`."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it is kept: the stored text and the blocks that cut it up."""

    id: str
    """Twelve hexadecimal digits, the same for the same content wherever it came from."""
    title: str
    """The title, or the beginning of the lead where the article prints none."""
    title_is_lead: bool
    text: str
    """The stored text: normalised to NFC, never changed after ingest."""
    text_is_source: bool
    """Whether the stored text is the decoded file, unchanged."""
    blocks: tuple[Block, ...]
    section: str | None = None
    kicker: str | None = None
    date: datetime.date | None = None
    """The day the article states for itself."""
    source: str | None = None
    """The publisher where the article names one, else the file or site it was read from."""
    repairs: tuple[str, ...] = ()
    """What was mended on the way in, a sentence each."""
    address: str | None = None
    """The URL it was read from, or that it states for itself."""

    @property
    def own_blocks(self) -> tuple[Block, ...]:
        """The blocks without what its source prints on many pages; their indexes are those they have among all."""
        return tuple(block for block in self.blocks if block.kind is not BlockKind.BOILERPLATE)


class Summary(NamedTuple):
    """What a list shows of a kept article: everything but its text."""

    id: str
    title: str
    title_is_lead: bool
    section: str | None
    source: str | None
    date: datetime.date | None
    words: int
    """Words and numbers in all its blocks."""
    added: datetime.datetime
    """When it came into the library, in UTC."""
    others: int = 0
    """How many versions and copies of it stand behind it."""


class Hit(NamedTuple):
    """An article found, and the place in it where the words stand."""

    summary: Summary
    block: int
    offset: int
    """The first word found, in code points of the block's text."""
    snippet: str
    """The block's text around that word."""
    snippet_start: int
    """Where the snippet begins, in code points of the block's text."""
    spans: tuple[Span, ...] = ()
    """The words found within the snippet, in code points of the block's text."""
    start: int = 0
    """Where the block begins in the stored text, in code points."""
    goes_on: bool = False
    """Whether the block goes on behind the snippet."""
    in_title: tuple[Span, ...] = ()
    """The words found in the title, in code points of it."""


class Related(NamedTuple):
    """An article that speaks of what another one speaks of, and what both share."""

    summary: Summary
    score: float
    """How much it shares of what tells the other article from the rest, from 0 to 1."""
    keys: Mapping[str, tuple[str, ...]]
    """The telling keys that both have, by family, the most telling first."""
    words: tuple[str, ...] = ()
    """Telling words that both have, as they stand in the other article, the most telling first."""


class StoryPart(NamedTuple):
    """An article of a story that several articles tell."""

    summary: Summary
    is_first: bool
    """Whether it is the oldest; those that state no day are the last."""
    gap: int | None
    """Days since the part before; None for the first one, and where either states no day."""
    new: Mapping[str, tuple[str, ...]]
    """The keys that no part before has, by family, the most telling first."""


class Added(NamedTuple):
    """What came of adding an article."""

    article: Article
    """The article as it is kept."""
    is_new: bool
    """Whether the library did not have it before."""
    updates: str | None = None
    """The id of the article whose newer version it is, shown no more from now on."""
    like: str | None = None
    """The id of the article that is shown in its place, of which it is nearly a copy."""
