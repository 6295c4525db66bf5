"""The glossaries of a term base: of projects, customers, fields; the one door to them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine, select

from corpus.store.engine import reading, write
from corpus.worded import worded, worded_number
from glossary.curation.changing import Changing
from glossary.errors import GlossaryInUse, InvalidTerm, UnknownGlossary
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.glossaries import OWN_PRIORITY, StoredGlossaries
from glossary.store.history import Entry, State
from glossary.store.sitting import Sitting
from glossary.store.spellings import spellings_on
from glossary.store.tables import concepts
from glossary.store.things import KeptGlossary
from glossary.store.validity import glossary_name
from glossary.terminology import Glossary

_T = TypeVar("_T")
_Work = Callable[[StoredGlossaries], tuple[list[Entry], _T]]


class Counted(NamedTuple):
    """A glossary and how many concepts it has."""

    glossary: Glossary
    concepts: int


class Glossaries:
    """The glossaries in a database whose tables are up to date, as one author sees and changes them; each change can be undone."""

    def __init__(self, engine: Engine, author: str, sitting: Sitting | None = None) -> None:
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting()

    def all(self) -> list[Counted]:
        """Return all glossaries, the user's own among them, with their numbers of concepts, the highest priority first."""
        with reading(self._engine) as connection:
            stored = StoredGlossaries(connection)
            counts, chosen = stored.counts(), stored.chosen()
            said = {each.name: each for each in stored.all()}
        names = {"", *counts, *said}
        known = [_told(said.get(name) or _unsaid(name), chosen) for name in names]
        known.sort(key=lambda each: (-each.priority, each.name))
        return [Counted(each, counts.get(each.name, 0)) for each in known]

    def priorities(self) -> Mapping[str, int]:
        """Return the priority of each glossary that has one, the user's own (empty) among them; any other has 0."""
        with reading(self._engine) as connection:
            return StoredGlossaries(connection).priorities()

    def default(self) -> str:
        """Return the name of the glossary that new concepts are written into, empty for the user's own."""
        with reading(self._engine) as connection:
            return StoredGlossaries(connection).chosen()

    def add(self, glossary: Glossary) -> Glossary:
        """Keep a new glossary; raise InvalidTerm for a name that is empty, too long or taken."""
        name = glossary_name(glossary.name)
        if not name:
            raise InvalidTerm(worded("A glossary needs a name: write one."), ("name",))

        def work(stored: StoredGlossaries) -> tuple[list[Entry], Glossary]:
            _refuse_taken(stored, name)
            new = KeptGlossary("", name, glossary.priority, False, glossary.note, author=self._author)
            kept = stored.insert(new)
            entries = [Entry(kept.id, "add", None, kept)]
            if glossary.default:
                entries += self._choose(stored, name)
            return entries, _told(stored.get(kept.id) or kept, stored.chosen())

        return self._write(work)

    def rename(self, name: str, new_name: str) -> Glossary:
        """Give a glossary, and all its concepts, another name; raise UnknownGlossary, InvalidTerm where it is taken or empty."""
        wanted = glossary_name(new_name)
        if not wanted or not name:
            raise InvalidTerm(
                worded("One's own glossary keeps its place, and a glossary needs a name: write one."), ("name",)
            )
        return self._revise(name, lambda stored, kept: replace(kept, name=_refuse_taken(stored, wanted)))

    def set_priority(self, name: str, priority: int) -> Glossary:
        """Set what is shown first: the glossary with the higher number; raise UnknownGlossary."""
        return self._revise(name, lambda _, kept: replace(kept, priority=priority))

    def set_default(self, name: str) -> None:
        """Write new concepts into this glossary, empty for the user's own, from now on; raise UnknownGlossary."""

        def work(stored: StoredGlossaries) -> tuple[list[Entry], None]:
            return self._choose(stored, name), None

        self._write(work)

    def move(self, name: str, into: str) -> int:
        """Move all concepts of a glossary into another one, empty for the user's own, and return how many they were."""
        target = glossary_name(into)

        def work(connection: Connection) -> tuple[int, UUID | None]:
            own = select(concepts.c.id).where(concepts.c.glossary == name, concepts.c.removed.is_(False))
            numbers = list(connection.scalars(own))
            stored = StoredConcepts(connection, spellings_on(connection.dialect.name))
            return Changing(stored, self._author, "bulk").each(numbers, lambda each: replace(each, glossary=target))

        count, step = write(self._engine, work)
        self._sitting.note(step)
        return count

    def remove(self, name: str) -> None:
        """Take away a glossary without concepts; raise UnknownGlossary, GlossaryInUse where it has some."""

        def work(stored: StoredGlossaries) -> tuple[list[Entry], None]:
            kept, said = self._said(stored, name)
            number = stored.counts().get(name, 0)
            if number or not name:
                if not name:
                    raise GlossaryInUse(worded("One's own glossary stays: empty it instead."))
                raise GlossaryInUse(
                    worded_number(
                        number,
                        "The glossary {name} has {n} entry: move it to another one first.",
                        "The glossary {name} has {n} entries: move them to another one first.",
                        name=name,
                    )
                )
            stored.remove(kept.id, self._author)
            return [*said, Entry(kept.id, "remove", kept, None)], None

        self._write(work)

    def _revise(self, name: str, change: Callable[[StoredGlossaries, KeptGlossary], KeptGlossary]) -> Glossary:
        def work(stored: StoredGlossaries) -> tuple[list[Entry], Glossary]:
            before, said = self._said(stored, name)
            after = stored.write(change(stored, before), self._author, None)
            return [*said, Entry(before.id, "revise", before, after)], _told(after, stored.chosen())

        return self._write(work)

    def _choose(self, stored: StoredGlossaries, name: str) -> list[Entry]:
        """Return the changes that make one glossary the one to write into."""
        kept, entries = self._said(stored, name)
        for each in sorted(stored.all(held=True), key=lambda one: one.id == kept.id):
            if each.chosen != (each.id == kept.id):
                after = stored.write(replace(each, chosen=not each.chosen), self._author, None)
                entries.append(Entry(each.id, "revise", each, after))
        return entries

    def _said(self, stored: StoredGlossaries, name: str) -> tuple[KeptGlossary, list[Entry]]:
        """Return a glossary with a row of its own, and the change that gave it one."""
        kept = stored.named(name)
        if kept is not None:
            return kept, []
        if name and name not in stored.counts():
            raise UnknownGlossary(worded("There is no glossary “{name}”: add it first.", name=name))
        new = stored.insert(replace(_unsaid(name), author=self._author))
        return new, [Entry(new.id, "add", None, new)]

    def _write(self, work: _Work[_T]) -> _T:
        def whole(connection: Connection) -> _T:
            entries, result = work(StoredGlossaries(connection))
            self._sitting.note(history.record(connection, self._author, entries, State.DONE))
            return result

        return write(self._engine, whole)


def _refuse_taken(stored: StoredGlossaries, name: str) -> str:
    if stored.named(name) or name in stored.counts():
        raise InvalidTerm(worded("There is a glossary “{name}” already: choose another name.", name=name), ("name",))
    return name


def _unsaid(name: str) -> KeptGlossary:
    """Return a glossary that nothing is said of."""
    return KeptGlossary("", name, 0 if name else OWN_PRIORITY)


def _told(kept: KeptGlossary, chosen: str) -> Glossary:
    return Glossary(kept.name, kept.priority, kept.name == chosen, kept.note)
