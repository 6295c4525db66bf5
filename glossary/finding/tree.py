"""What a query says, as a small tree."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from corpus.search.logic import All, Either, Not, Tree

__all__ = [
    "EVERYTHING",
    "All",
    "Either",
    "Has",
    "Is",
    "Leaf",
    "Node",
    "Not",
    "Phrase",
    "Says",
    "Within",
    "Words",
    "asks_for",
    "is_of_words",
    "plain_words",
    "said_of",
]


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words that stand in one term, in any form and any order; the last one may be unfinished."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together in a term, in this order and as they are written; `*` stands for any letters of a word, `?` for one."""

    text: str


@dataclass(frozen=True, slots=True)
class Is:
    """A field has one of the values."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Says:
    """The text of a field has these words; of a name, a word of it begins so."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Within:
    """A moment lies from the first one on and before the second one; none is no limit."""

    field: str
    first: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class Has:
    """Something is said at all."""

    what: str


Leaf: TypeAlias = Words | Phrase | Is | Says | Within | Has
Node: TypeAlias = Tree[Leaf]
EVERYTHING: Node = All(())


def plain_words(node: Node) -> list[Words]:
    """Return the plain words that a query looks for, by which one entry is nearer than another."""
    match node:
        case Words():
            return [node]
        case All(parts=parts) | Either(parts=parts):
            return list(dict.fromkeys(words for part in parts for words in plain_words(part)))
    return []


def asks_for(node: Node, field: str) -> bool:
    """Return whether a query asks for what a field says, or whether it says anything."""
    match node:
        case All(parts=parts) | Either(parts=parts):
            return any(asks_for(part, field) for part in parts)
        case Not(node=inner):
            return asks_for(inner, field)
        case Has(what=what):
            return what == field
        case Is(field=own) | Says(field=own) | Within(field=own):
            return own == field
    return False


def is_of_words(node: Node) -> bool:
    """Return whether a query asks for words alone, and for some."""
    match node:
        case All(parts=parts) | Either(parts=parts):
            return bool(parts) and all(map(is_of_words, parts))
    return isinstance(node, Words | Phrase)


def said_of(node: Node, field: str) -> list[str]:
    """Return what a query wants a field to say, in the order of the query."""
    match node:
        case All(parts=parts) | Either(parts=parts):
            return [text for part in parts for text in said_of(part, field)]
        case Says(field=own, text=text) if own == field:
            return [text]
    return []
