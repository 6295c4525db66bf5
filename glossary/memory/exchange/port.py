"""What the files of translation memories have in common: what is read from them, and what came of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, NamedTuple

from corpus.arabic.tokenise import tokens
from glossary.exchange.port import Fault, Report
from glossary.model import Pair

MOST_FAULTS = 1000
"""Faults that are remembered; all are counted."""


class Arrived(NamedTuple):
    """A translation as a file tells it."""

    line: int
    """Where its unit begins, counted from 1."""
    pair: Pair


Reader = Callable[[BinaryIO, Report], Iterator[Arrived]]
"""Yields the translations of a file as they are asked for, in bounded memory; raises UnreadableFile."""


class Incoming(NamedTuple):
    """A file to import."""

    name: str
    """What sentences call it."""
    stream: BinaryIO
    """At any place; it can be read from the beginning again."""


class Wish(NamedTuple):
    """How a file is to be imported."""

    origin: str = ""
    """Who is to stand as the origin of every translation; empty for whom the file names."""
    otherwise: str = ""
    """Who stands as the origin where the file names nobody."""
    dry: bool = False
    """Whether nothing is kept."""


@dataclass
class Outcome:
    """What an import did, or would do."""

    read: int = 0
    """Translations that the file has."""
    added: int = 0
    other_target: int = 0
    """Those of the added ones whose Arabic was there with other English."""
    same: int = 0
    """Translations that are there already, or were till somebody changed them here, or stand in the file twice."""
    removed: int = 0
    """Translations of an article that comes back which were removed here meanwhile, and stay removed."""
    trusted: int = 0
    """Those of the same ones that the file trusts more: they have its status now."""
    left_out: int = 0
    """Units that are not read, of which the first thousand are told."""
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, sentence: str) -> None:
        """Note what is left out, and why."""
        self.left_out += 1
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(line, sentence))


def is_arabic_again(source: str, target: str) -> bool:
    """Return whether what stands for the English of a text is its Arabic, as tools write it where nobody translated."""
    return source.split() == target.split() and bool(tokens(source))
