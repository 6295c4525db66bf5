"""What every engine gives, and what it is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from glossary.translate.asking.deadline import Deadline


@dataclass(frozen=True, slots=True)
class Told:
    """What an engine knows of the user's wishes."""

    kind: str
    source: str
    """Its code for Arabic."""
    target: str
    """Its code for English."""
    url: str = ""
    key: str = field(default="", repr=False)
    model: str = ""
    folder: str = ""
    region: str = ""
    account: str = ""


class Task(NamedTuple):
    """The texts of a passage, in order, each of a length that the engine takes."""

    texts: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]
    """Arabic wordings and the English that is approved for them."""
    clock: Deadline


class Asker(Protocol):
    """An engine; threads may ask it at the same time."""

    def english(self, task: Task) -> list[str]:
        """Return the English of every text; raises Unanswered, or anything else for a fault nobody foresaw."""


def groups(texts: Sequence[str], most: int, largest: int) -> Iterator[list[str]]:
    """Yield texts in groups of so many at most, and of so many characters unless one alone has more."""
    group: list[str] = []
    for text in texts:
        if group and (len(group) == most or sum(map(len, group)) + len(text) > largest):
            yield group
            group = []
        group.append(text)
    if group:
        yield group
