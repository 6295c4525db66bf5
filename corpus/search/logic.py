"""What queries of every language are made of: leaves, and what joins them."""

from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

Leaf = TypeVar("Leaf")


@dataclass(frozen=True, slots=True)
class Not(Generic[Leaf]):
    """What must not be."""

    node: "Tree[Leaf]"


@dataclass(frozen=True, slots=True)
class All(Generic[Leaf]):
    """What must be, each part of it; everything where there is no part."""

    parts: tuple["Tree[Leaf]", ...]


@dataclass(frozen=True, slots=True)
class Either(Generic[Leaf]):
    """What must be, at least one part of it; nothing where there is no part."""

    parts: tuple["Tree[Leaf]", ...]


Tree: TypeAlias = Leaf | Not[Leaf] | All[Leaf] | Either[Leaf]
