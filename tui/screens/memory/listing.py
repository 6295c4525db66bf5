"""What of the memory is listed, fetched some hundred at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from glossary.memory.model import Concorded, Wanted
from glossary.model import PairStatus

if TYPE_CHECKING:
    from glossary.memory.memory import TranslationMemory

AT_ONCE = 400
"""Translations fetched together."""
_FILTERS = (None, PairStatus.MACHINE, PairStatus.EDITED, PairStatus.APPROVED)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is listed: the words sought, and the status that is wanted."""

    words: str = ""
    status: PairStatus | None = None

    @property
    def wanted(self) -> Wanted:
        """What the memory is asked for."""
        return Wanted(self.words, self.status)

    @property
    def following(self) -> Asked:
        """The same with the next status."""
        place = _FILTERS.index(self.status) + 1
        return replace(self, status=_FILTERS[place % len(_FILTERS)])


def page(memory: TranslationMemory, asked: Asked, after: str = "", limit: int = AT_ONCE) -> Sequence[Concorded]:
    """Return translations behind one of them, with where the words stand."""
    from glossary.memory.concordance import concorded

    return concorded(asked.words, memory.units(asked.wanted, after, limit))
