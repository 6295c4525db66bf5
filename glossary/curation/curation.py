"""Larger changes of the glossary, each one step of undo: merge, split, restore, change or remove many."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import Connection, Engine, select

from corpus.store.engine import write
from corpus.store.uuid7 import uuid7
from corpus.worded import worded
from glossary.curation.bulk import Setting, applied, check
from glossary.curation.changing import Changing
from glossary.curation.merging import merged, repointed
from glossary.curation.splitting import parted
from glossary.errors import InvalidTerm, UnknownConcept
from glossary.progress import UNWATCHED, Watch
from glossary.store import history
from glossary.store.concepts import StoredConcepts, as_uuid, unknown
from glossary.store.finding import Finding, no_roots
from glossary.store.history import Entry, State
from glossary.store.listing import Page
from glossary.store.roots import RootsOf
from glossary.store.sitting import Sitting
from glossary.store.spellings import spellings_on
from glossary.store.tables import concept_relations
from glossary.store.term_exceptions import StoredExceptions
from glossary.store.validity import tidy
from glossary.terminology import Concept, Stage

__all__ = ["Chosen", "Curation"]

Chosen: TypeAlias = "str | Collection[str]"
"""Which concepts: those that a query finds, or those of some ids."""
_Change = Callable[[StoredConcepts, Sequence[int]], tuple[int, UUID | None]]


class Curation:
    """The glossary in a database whose tables are up to date, as one author looks after it."""

    def __init__(
        self, engine: Engine, author: str, sitting: Sitting | None = None, roots_of: RootsOf = no_roots
    ) -> None:
        """Know what the term base knows, so that a query finds what it finds there."""
        self._engine = engine
        self._roots_of = roots_of
        self._author = author
        self._index = spellings_on(engine.dialect.name)
        self._sitting = sitting or Sitting()

    def merge(self, into: Concept, others: Sequence[Concept]) -> Concept:
        """Make one concept of several as they were read, and let what pointed to the others point to it; return it.

        What any reader said is not meant by one of them is not meant by it.

        Raises StaleConcept where one was changed since, UnknownConcept, InvalidTerm where there is nothing to merge.
        """
        own = {other.id: other for other in others if other.id != into.id}
        if not own:
            raise InvalidTerm(worded("Two entries at least are needed to make one: choose another one too."))

        def work(connection: Connection) -> Concept:
            stored = self._stored(connection)
            stored.claim([into, *own.values()])
            stored.remove_all(list(own), self._author)
            gone = [Entry(other.id, "merge", other, None) for other in own.values()]
            pointing = self._repointed(stored, into.id, own)
            new = replace(tidy(merged(into, list(own.values()))), author=self._author)
            after = stored.write_all([new])[0]
            refused = self._refused(connection, into.id, own)
            entries = [*gone, *pointing, *refused, Entry(into.id, "merge", into, after)]
            self._sitting.note(history.record(connection, self._author, entries, State.DONE))
            return after

        return write(self._engine, work)

    def split(self, concept: Concept, term_ids: Collection[str]) -> tuple[Concept, Concept]:
        """Take terms out of a concept as it was read into a new one related to it; return both as they now are.

        Raises StaleConcept, UnknownConcept, InvalidTerm where no term is chosen or all are.
        """
        old, new = parted(concept, term_ids, str(uuid7()))

        def work(connection: Connection) -> tuple[Concept, Concept]:
            stored = self._stored(connection)
            stored.claim([concept])
            after = stored.write_all([replace(tidy(old), author=self._author)])[0]
            made = stored.insert([tidy(new)], self._author)[0]
            entries = [Entry(made.id, "split", None, made), Entry(concept.id, "split", concept, after)]
            self._sitting.note(history.record(connection, self._author, entries, State.DONE))
            return after, made

        return write(self._engine, work)

    def restore(self, concept_id: str, version: int) -> Concept:
        """Bring a concept, removed or not, back to a version that its history tells, as a new change; return it.

        Raises UnknownConcept for an id or a version that the history does not know.
        """

        def work(connection: Connection) -> Concept:
            changes = history.changes_of(connection, as_uuid(concept_id))
            told = (each.after for each in changes if isinstance(each.after, Concept))
            old = next((each for each in told if each.version == version), None)
            if old is None:
                raise UnknownConcept(
                    worded(
                        "The history of the entry {concept_id} has no version {version}: look at it again.",
                        concept_id=concept_id,
                        version=version,
                    )
                )
            stored = self._stored(connection)
            before = stored.get_all([concept_id], held=True).get(concept_id)
            if before is not None and history.content(before) == history.content(old):
                return before
            after = stored.write_all([replace(tidy(old), author=self._author)])[0]
            step = history.record(connection, self._author, [Entry(after.id, "restore", before, after)], State.DONE)
            self._sitting.note(step)
            return after

        return write(self._engine, work)

    def bulk(self, chosen: Chosen, settings: Iterable[Setting], watch: Watch = UNWATCHED) -> int:
        """Make settings to the fields of many concepts and return how many are not what they were.

        Raises InvalidTerm for a setting that cannot be made and ExchangeCancelled, then no concept is changed.
        """
        made = tuple(settings)
        for each in made:
            check(each)
        return self._write(
            chosen,
            lambda stored, numbers: Changing(stored, self._author, "bulk", watch).each(
                numbers, lambda concept: applied(made, concept)
            ),
        )

    def approve(self, chosen: Chosen, watch: Watch = UNWATCHED) -> int:
        """Approve the drafts among some concepts and return how many there were; raise ExchangeCancelled."""
        return self._write(
            chosen,
            lambda stored, numbers: Changing(stored, self._author, "approve", watch).each(numbers, _approved),
        )

    def remove(self, chosen: Chosen, watch: Watch = UNWATCHED) -> int:
        """Take concepts out of the glossary and return how many; raise UnknownConcept for an id that none has, ExchangeCancelled."""
        return self._write(
            chosen, lambda stored, numbers: Changing(stored, self._author, "remove", watch).gone(numbers)
        )

    def _write(self, chosen: Chosen, change: _Change) -> int:
        def work(connection: Connection) -> tuple[int, UUID | None]:
            stored = self._stored(connection)
            return change(stored, self._numbers(stored, chosen))

        count, step = write(self._engine, work)
        self._sitting.note(step)
        return count

    def _numbers(self, stored: StoredConcepts, chosen: Chosen) -> list[int]:
        """Return the row numbers of the concepts that were chosen; raise UnknownConcept."""
        if isinstance(chosen, str):
            return Finding(stored, roots_of=self._roots_of).concept_numbers(chosen, Page())
        wanted = {as_uuid(each): each for each in chosen}
        found = stored.numbers(list(wanted))
        for uuid, concept_id in wanted.items():
            if uuid not in found:
                raise unknown(concept_id)
        return [found[uuid] for uuid in wanted]

    def _repointed(self, stored: StoredConcepts, target: str, gone: Collection[str]) -> list[Entry]:
        """Let the concepts that point to some others point to one, and return the changes."""
        own = select(concept_relations.c.concept_id).where(concept_relations.c.target.in_(gone)).distinct()
        numbers = list(stored.connection.scalars(own))
        stored.hold(numbers)
        befores = [each for each in stored.load(numbers).values() if each.id != target]
        moved = dict.fromkeys(gone, target)
        afters = stored.write_all([replace(repointed(each, moved), author=self._author) for each in befores])
        return [Entry(after.id, "merge", before, after) for before, after in zip(befores, afters, strict=True)]

    def _refused(self, connection: Connection, target: str, gone: Collection[str]) -> list[Entry]:
        """Let the exceptions to some concepts, whosever they are, be exceptions to one, and return the changes."""
        stored = StoredExceptions(connection)
        entries: list[Entry] = []
        for each in stored.to(gone):
            author = each.author or self._author
            stored.remove(each.id, author)
            before, after = stored.put(replace(each, concept_id=target), author)
            entries.append(Entry(each.id, "merge", each, None))
            entries += [Entry(after.id, "merge", None, after)] if before is None else []
        return entries

    def _stored(self, connection: Connection) -> StoredConcepts:
        return StoredConcepts(connection, self._index)


def _approved(concept: Concept) -> Concept:
    return replace(concept, stage=Stage.APPROVED) if concept.stage is Stage.DRAFT else concept
