"""What becomes of each concept that a database and a folder of texts both may have changed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from glossary.curation.reconciling import Conflict, reconciled
from glossary.store.describing import label
from glossary.store.history import content
from glossary.terminology import Concept

FOLDER, DATABASE = "folder", "database"
"""What can be preferred where both changed the same."""
_CHANGED, _GONE = "changed", "taken away"


class Unsettled(NamedTuple):
    """A field that was changed in the database and in the folder, and not to the same."""

    concept_id: str
    called: str
    """What the entry is called."""
    field: str
    """Which field, in words; `entry` for one that was changed here and taken away there."""
    base: str | None
    database: str | None
    folder: str | None


@dataclass(frozen=True, slots=True)
class Three:
    """A concept as it was in common, as it is in the database and as it is in the folder."""

    base: Concept | None
    database: Concept | None
    folder: Concept | None


@dataclass(slots=True)
class Meeting:
    """What is to be done in the database, and what only a person can settle."""

    prefer: str | None = None
    """What is taken where both changed the same."""
    changed: list[tuple[Concept, Concept]] = field(default_factory=list)
    """As they are and as they are to be."""
    new: list[Concept] = field(default_factory=list)
    gone: list[Concept] = field(default_factory=list)
    conflicts: list[Unsettled] = field(default_factory=list)

    def of(self, concept_id: str, three: Three) -> bool:
        """Decide what becomes of a concept and return whether nothing is left to be settled."""
        base, mine, theirs = three.base, three.database, three.folder
        if mine is not None and theirs is not None:
            return self._both(base or Concept(concept_id, ()), mine, theirs)
        if mine is None and theirs is None:
            return True
        there = mine or theirs
        if base is None or (there is not None and content(there) == content(base)):
            self._one_sided(base, mine, theirs)
            return True
        return self._changed_and_gone(concept_id, three)

    def _one_sided(self, base: Concept | None, mine: Concept | None, theirs: Concept | None) -> None:
        """Follow what only one of them did: a new one of the folder, or one that the folder has no more."""
        if theirs is not None and base is None:
            self.new.append(theirs)
        elif mine is not None and base is not None:
            self.gone.append(mine)

    def _both(self, base: Concept, mine: Concept, theirs: Concept) -> bool:
        found = reconciled(base, theirs, mine)
        conflicts = found.conflicts
        if conflicts and self.prefer == FOLDER:
            found = reconciled(base, theirs, mine, [each.place for each in conflicts])
        if content(found.concept) != content(mine):
            self.changed.append((mine, found.concept))
        if self.prefer is None:
            self.conflicts += _unsettled(mine, conflicts)
        return self.prefer is not None or not conflicts

    def _changed_and_gone(self, concept_id: str, three: Three) -> bool:
        base, mine, theirs = three.base, three.database, three.folder
        if self.prefer == FOLDER:
            if theirs is not None:
                self.new.append(theirs)
            elif mine is not None:
                self.gone.append(mine)
        elif self.prefer is None:
            states = (_CHANGED if each else _GONE for each in (mine, theirs))
            self.conflicts.append(Unsettled(concept_id, label(mine or theirs), "entry", label(base), *states))
        return self.prefer is not None


def _unsettled(mine: Concept, conflicts: tuple[Conflict, ...]) -> Iterator[Unsettled]:
    for each in conflicts:
        yield Unsettled(mine.id, label(mine), each.field, each.base, each.theirs, each.mine)
