"""The nouns of what readers note in articles: marks, highlights and notes."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class AnnotationKind(StrEnum):
    """What an annotation is."""

    MARK = "mark"
    """A place to come back to."""
    HIGHLIGHT = "highlight"
    """Words that stand out."""
    NOTE = "note"
    """Words that stand out, and what the reader says of them."""


class Style(StrEnum):
    """How words stand out."""

    FIRST = "yellow"
    SECOND = "green"
    THIRD = "rose"

    @property
    def following(self) -> "Style | None":
        """The style after this one, None after the last one."""
        every = list(Style)
        place = every.index(self) + 1
        return every[place] if place < len(every) else None


class Place(NamedTuple):
    """A place in an article."""

    block: int
    offset: int
    """In code points of the block's text."""


class Passage(NamedTuple):
    """A part of an article, which may begin in one block and end in another one; the end is excluded."""

    start: Place
    end: Place

    def span_in(self, block: int, length: int) -> tuple[int, int] | None:
        """Return the part in a block of a length, in code points; None where no part is in it."""
        if not self.start.block <= block <= self.end.block:
            return None
        start = self.start.offset if block == self.start.block else 0
        end = self.end.offset if block == self.end.block else length
        return (start, end) if start < end else None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article and what stands around them, by which they are found in another version of it.

    These are the three parts of a TextQuoteSelector of the W3C's Web Annotation Data Model; blocks are parted by a line end.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something a reader noted in an article."""

    article: str
    """The id of the article, which need not be in the library."""
    kind: AnnotationKind
    passage: Passage
    """Where the words stood when it was made."""
    quote: Quote
    note: str = ""
    style: Style = Style.FIRST
    title: str = ""
    """The title of the article when it was made, for an article that is not in the library."""
    letter: str = ""
    """The sign by which its author goes there, empty for none."""
    id: str = ""
    """A UUIDv7; empty before it is kept."""
    author: str = ""
    made: datetime.datetime | None = None
    changed: datetime.datetime | None = None
    version: int = 0


def is_everywhere(letter: str) -> bool:
    """Return whether a letter of a mark is one of the whole library; a small letter is of one article."""
    return not letter.islower()


class Replaced(NamedTuple):
    """What a change put in the place of an annotation."""

    before: Annotation
    after: Annotation | None
    """None where it was taken away."""


class Placed(NamedTuple):
    """An annotation of an article, and where its words stand in it."""

    annotation: Annotation
    passage: Passage | None
    """None where the article does not have the words any more."""


class Listed(NamedTuple):
    """An annotation in a list over articles."""

    annotation: Annotation
    title: str
    """The title of its article."""
    source: str | None
    date: datetime.date | None
    address: str | None
    article: str
    """The id of the article, or of the version of it that is shown in its place."""
    is_kept: bool
    """Whether that is in the library."""


class AnnotationChange(NamedTuple):
    """What was done to an annotation."""

    kind: str
    """add, revise, remove or restore."""
    author: str
    at: datetime.datetime
    before: str | None
    """Its kind, style and note as JSON; None where it was not there."""
    after: str | None
