"""What a query of articles says, as a small tree."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from corpus.search.query import Word


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
class Among:
    """The article is one of these, by their ids."""

    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """What must be, each part of it; everything where there is no part."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """What must be, at least one part of it; nothing where there is no part."""

    parts: tuple["Node", ...]


Node: TypeAlias = Word | Phrase | Near | InTitle | Says | Within | Named | Keyed | Begun | Among | Not | All | Either


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


def replaced(node: Node, by: Callable[[Node], Node]) -> Node:
    """Return the tree with each leaf in the place of what `by` makes of it."""
    match node:
        case All(parts=parts):
            return All(tuple(replaced(part, by) for part in parts))
        case Either(parts=parts):
            return Either(tuple(replaced(part, by) for part in parts))
        case Not(node=inner):
            return Not(replaced(inner, by))
        case InTitle(node=inner):
            return InTitle(replaced(inner, by))
    return by(node)


def sought_words(node: Node) -> Iterator[Word]:
    """Yield the words that a query wants in the text, each once for each time it asks for it."""
    match node:
        case Word():
            yield node
        case Phrase(words=words):
            yield from words
        case Near(one=one, other=other):
            yield from (*sought_words(one), *sought_words(other))
        case InTitle(node=inner):
            yield from sought_words(inner)
        case All(parts=parts) | Either(parts=parts):
            for part in parts:
                yield from sought_words(part)
