"""The nouns of collections and tags, and how they are called."""

from datetime import datetime
from typing import NamedTuple

from corpus.arabic.normalise import composed, fold
from corpus.errors import UnfitName
from corpus.worded import worded

_LONGEST = 120
_LONGEST_TAG = 60
_FOLDED = 400
"""Code points of a folded name that are compared: the index of PostgreSQL takes no more."""


class Collection(NamedTuple):
    """Articles that somebody put together."""

    id: str
    name: str
    note: str
    author: str
    """Who made it."""
    changed: datetime
    version: int
    articles: int
    """How many of its articles lists show."""


class Tag(NamedTuple):
    """A word that articles are marked with."""

    name: str
    """As it was written first."""
    articles: int
    """How many articles that lists show have it."""


def collection_name(typed: str) -> str:
    """Return the name of a collection without needless blanks; raise UnfitName."""
    return fit_name(typed, worded("A collection"), _LONGEST)


def tag_name(typed: str) -> str:
    """Return the word of a tag without needless blanks and the # before it; raise UnfitName."""
    return fit_name(typed.strip().lstrip("#"), worded("A tag"), _LONGEST_TAG)


def name_key(name: str) -> str:
    """Return what is the same for all spellings of a name."""
    return " ".join(fold(name).split())[:_FOLDED]


def fit_name(typed: str, what: str, longest: int) -> str:
    """Return a name without needless blanks; raise UnfitName, which says `what` needs one, for none and for one too long."""
    name = " ".join(composed(typed).split())
    if not name_key(name):
        raise UnfitName(worded("{what} needs a name: write a word, Arabic or English.", what=what))
    if len(name) > longest:
        raise UnfitName(
            worded(
                "{what} has a name of at most {longest} letters; {name} … has {n}.",
                what=what,
                longest=longest,
                name=name[:20],
                n=len(name),
            )
        )
    return name
