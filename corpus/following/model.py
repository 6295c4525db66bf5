"""The nouns of following feeds."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class FollowedFeed(NamedTuple):
    """A feed as it is kept."""

    id: int
    address: str
    title: str
    """What it calls itself, or what the user calls it."""
    site: str
    """The address of its site, empty where it names none."""
    folder: str
    """The folder it was put into, empty for none; folders in folders are parted by ` / `."""
    etag: str
    modified: str
    checked: datetime | None
    """When it was asked last, in UTC."""
    due: datetime | None
    """When it is to be asked again."""
    seconds: int
    """How long it is left alone at present."""
    failures: int
    """How often it failed in a row."""
    problem: str
    """What is wrong with it, a sentence, empty where nothing is."""
    paused: bool
    """Whether it is asked no more until the user asks for it by name: it is gone."""
    version: int

    @property
    def name(self) -> str:
        """Return what it is called in a sentence."""
        return self.title or self.address


class Fate(StrEnum):
    """What became of an entry, or of a whole feed."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    UPDATED = "updated"
    FAILED = "failed"
    CHECKED = "checked"
    """The feed was asked; what it had is told before."""


class Outcome(NamedTuple):
    """Something a refresh did, told as soon as it is done."""

    feed: FollowedFeed
    fate: Fate
    title: str = ""
    """Of the article, or of the entry that gave none."""
    article: str = ""
    """The id of the article."""
    reason: str = ""
    """Why there is none, a sentence."""


class Followed(NamedTuple):
    """What came of following a feed."""

    feed: FollowedFeed
    is_new: bool
    """Whether it was not followed before."""
