"""The nouns of an import: where articles come from, and what became of them."""

from enum import StrEnum
from typing import NamedTuple


class Place(NamedTuple):
    """A file to be read, or standard input."""

    path: str
    number: int = 1
    """Its place among the files of its folder, from 1."""
    total: int = 1
    """How many files the folder has."""
    is_named: bool = True
    """Whether the user named it, so that it is read again though it has not changed since."""


class Fate(StrEnum):
    """What became of what a file held."""

    ADDED = "added"
    UPDATED = "updated"
    DUPLICATE = "duplicate"
    FAILED = "failed"


class Looking(NamedTuple):
    """What is read at this moment."""

    place: Place
    part: str = ""


class Outcome(NamedTuple):
    """What became of an article, told when it is in the library for good, or of a part that holds none."""

    fate: Fate
    path: str
    part: str = ""
    """Where it stands in a file that holds several, such as `line 12`."""
    id: str = ""
    """The id of the article as it is kept."""
    title: str = ""
    other: str | None = None
    """The id of the version it takes the place of, or of the article it is nearly a copy of."""
    reason: str = ""
    """Why there is no article, a sentence."""
    characters: int = 0
    """How long its text is, in code points."""


class PassedOver(NamedTuple):
    """What was read before and has not changed: a whole file, or so many parts of one."""

    path: str
    parts: int = 0
    """How many parts of it are passed over; 0 for all of it."""
    failed: int = 0
    """How many parts of it held no article then."""


Event = Looking | Outcome | PassedOver
