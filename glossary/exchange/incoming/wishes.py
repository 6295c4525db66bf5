"""What is asked of an import, and what it did."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO, NamedTuple

from glossary.exchange.port import Fault, Format

MOST_FAULTS = 1000
"""Faults that are remembered; all are counted."""


class Policy(StrEnum):
    """What becomes of an entry that the glossary has already."""

    SKIP = "skip"
    """It is left out."""
    MERGE = "merge"
    """What is new in it is added to the entry that is there."""
    REPLACE = "replace"
    """It takes the place of the entry that is there."""
    NEW = "new"
    """It becomes an entry of its own beside the other."""


class Source(NamedTuple):
    """A file to import."""

    name: str
    """What sentences call it."""
    stream: BinaryIO
    """At any place; it can be read from the beginning again."""
    format: Format


class Wish(NamedTuple):
    """How a file is to be imported."""

    policy: Policy = Policy.SKIP
    glossary: str | None = None
    """Which glossary all entries go into; None for those that the file names, else the default one."""
    strict: bool = False
    """Whether one broken entry keeps all others out."""
    dry: bool = False
    """Whether nothing is kept."""


@dataclass
class Outcome:
    """What an import did, or would do."""

    read: int = 0
    added: int = 0
    merged: int = 0
    replaced: int = 0
    skipped: int = 0
    """Entries that are there already, and were left as they are."""
    homonyms: int = 0
    """Entries added with the Arabic of another one and other English."""
    elsewhere: int = 0
    """Entries added that stand in another glossary already, with the same Arabic and English."""
    without_arabic: int = 0
    """Entries read that have no Arabic term."""
    broken: int = 0
    """Faults, of which the first thousand are told."""
    faults: list[Fault] = field(default_factory=list)

    @property
    def changed(self) -> int:
        """How many entries of the glossary are not what they were, or are new."""
        return self.added + self.merged + self.replaced
