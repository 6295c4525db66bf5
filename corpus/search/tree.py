"""What a query of articles says, as a small tree."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from corpus.search.logic import All, Either, Not, Tree
from corpus.search.query import Word

__all__ = [
    "EVERYTHING",
    "All",
    "Among",
    "Begun",
    "Collected",
    "Either",
    "Hidden",
    "InTitle",
    "Keyed",
    "Leaf",
    "Named",
    "Near",
    "Node",
    "Not",
    "Phrase",
    "Says",
    "Sized",
    "Within",
    "is_text",
    "names_anything",
    "sought",
]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side in this order, each with whatever the index takes off it."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Two that stand with no more than so many words between them, in either order."""

    one: Word | Phrase
    other: Word | Phrase
    distance: int


@dataclass(frozen=True, slots=True)
class InTitle:
    """What stands in the title that the article prints."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class Says:
    """A field of the article, `source` or `section`, has these letters in it, however they are spelt."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Within:
    """The day of a field, `date` or `added`, is the first one or later and before the other; None is no limit."""

    field: str
    first: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Sized:
    """The article has at least so many words and at most so many; None is no limit."""

    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Named:
    """The article speaks of what has this name; a floor above says by which keys that is known."""

    family: str
    name: str


@dataclass(frozen=True, slots=True)
class Keyed:
    """The article has one of the keys that a floor above gave it."""

    family: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Begun:
    """The article was opened before; a floor above says which ones were."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Versions and copies that stand behind another article are listed too, or not, as where nothing is said."""

    are_listed: bool = True


@dataclass(frozen=True, slots=True)
class Collected:
    """The article is marked with a tag, `tag`, put into a collection, `in`, or came from a feed, `feed`, of this name."""

    field: str
    name: str


@dataclass(frozen=True, slots=True)
class Among:
    """The article is one of these, by their ids."""

    ids: frozenset[str]


Leaf: TypeAlias = (
    Word | Phrase | Near | InTitle | Says | Within | Sized | Named | Keyed | Begun | Hidden | Collected | Among
)
Node: TypeAlias = Tree[Leaf]

EVERYTHING: Node = All(())


def is_text(node: Node) -> bool:
    """Return whether the full-text index alone answers a query, and something must stand in it."""
    match node:
        case Word() | Phrase() | Near() | InTitle():
            return True
        case Either(parts=parts):
            return bool(parts) and all(map(is_text, parts))
        case All(parts=parts):
            wanted = [part for part in parts if not isinstance(part, Not)]
            refused = [part.node for part in parts if isinstance(part, Not)]
            return bool(wanted) and all(map(is_text, (*wanted, *refused)))
    return False


def sought(node: Node) -> list[tuple[Word, ...]]:
    """Return the words that a query wants in the text, those of which one is enough together."""
    match node:
        case Word():
            return [(node,)]
        case Phrase(words=words):
            return [(word,) for word in words]
        case Near(one=one, other=other):
            return [*sought(one), *sought(other)]
        case InTitle(node=inner):
            return sought(inner)
        case All(parts=parts):
            return list(dict.fromkeys(some for part in parts for some in sought(part)))
        case Either(parts=parts):
            every = tuple(dict.fromkeys(word for part in parts for some in sought(part) for word in some))
            return [every] if every else []
    return []


def asks_for_hidden(node: Node) -> bool:
    """Return whether a query asks for the versions and copies that stand behind other articles too."""
    match node:
        case All(parts=parts) | Either(parts=parts):
            return any(map(asks_for_hidden, parts))
    return isinstance(node, Hidden) and node.are_listed


def names_anything(node: Node) -> bool:
    """Return whether a query asks for what an article speaks of, by a name."""
    match node:
        case All(parts=parts) | Either(parts=parts):
            return any(map(names_anything, parts))
        case Not(node=inner):
            return names_anything(inner)
    return isinstance(node, Named)
