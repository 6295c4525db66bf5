"""Which units are not in their indexes yet, since they were kept before there were any, or by another analysis."""

from typing import NamedTuple

from sqlalchemy import Connection

from corpus.search.analysis import ANALYSIS_VERSION
from corpus.store.facts import keep_fact, stored_fact
from glossary.memory.parts import PARTS_VERSION
from glossary.store.tables import glossary_facts

VERSION = f"{ANALYSIS_VERSION}.{PARTS_VERSION}"
"""Of what stands in the indexes; they are made anew where it differs."""
_FACT = "units"


class Awaited(NamedTuple):
    """The rows of units that are not in the indexes: those behind the first number, up to the last one."""

    version: str = ""
    reached: int = 0
    last: int = 0

    @property
    def is_due(self) -> bool:
        """Whether the indexes are of another version, or not whole."""
        return self.version != VERSION or self.reached < self.last

    def holds(self, number: int) -> bool:
        """Return whether a unit is awaited."""
        return self.reached < number <= self.last


def awaited(connection: Connection) -> Awaited:
    """Return what is awaited, as a transaction sees it."""
    version, _, numbers = (stored_fact(connection, glossary_facts, _FACT) or "").partition(" ")
    reached, _, last = numbers.partition(" ")
    return Awaited(version, int(reached or 0), int(last or 0))


def note_awaited(connection: Connection, there: Awaited) -> None:
    """Keep what is awaited from now on."""
    keep_fact(connection, glossary_facts, (_FACT, f"{there.version} {there.reached} {there.last}"))
