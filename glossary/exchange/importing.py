"""Entries of a file into the glossary: looked at first, tried without a trace, then kept as one step or not at all."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from typing import BinaryIO, NamedTuple
from uuid import UUID, uuid4, uuid5

from sqlalchemy import Connection, Engine

from corpus.store.engine import write
from glossary.errors import BrokenEntry, InvalidTerm
from glossary.exchange.arriving import Arriving
from glossary.exchange.port import Fault, Format, watched
from glossary.exchange.tbx_ids import relinked
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.glossaries import StoredGlossaries
from glossary.store.history import State
from glossary.store.sitting import Sitting
from glossary.store.spellings import spellings_on
from glossary.store.validity import tidy
from glossary.terminology import Concept

MOST_FAULTS = 1000
"""Faults that are remembered; all are counted."""
_AT_ONCE = 500
_SHOWN = 20


class Policy(StrEnum):
    """What becomes of an entry that the glossary has already."""

    SKIP = "skip"
    """It is left out."""
    MERGE = "merge"
    """What is new in it is added to the entry that is there."""
    REPLACE = "replace"
    """It takes the place of the entry that is there."""
    NEW = "new"
    """It becomes an entry of its own beside the other."""


class Source(NamedTuple):
    """A file to import."""

    name: str
    """What sentences call it."""
    stream: BinaryIO
    """At any place; it can be read from the beginning again."""
    format: Format


class Wish(NamedTuple):
    """How a file is to be imported."""

    policy: Policy = Policy.SKIP
    glossary: str | None = None
    """Which glossary all entries go into; None for those that the file names, else the default one."""
    strict: bool = False
    """Whether one broken entry keeps all others out."""
    dry: bool = False
    """Whether nothing is kept."""


class Progress(NamedTuple):
    """How far an import has come."""

    entries: int
    """Entries read."""
    position: int
    """Bytes of the file read, of so many."""
    size: int


@dataclass
class Outcome:
    """What an import did, or would do."""

    read: int = 0
    added: int = 0
    merged: int = 0
    replaced: int = 0
    skipped: int = 0
    """Entries that are there already, and were left as they are."""
    homonyms: int = 0
    """Entries added with the Arabic of another one and other English."""
    broken: int = 0
    """Faults, of which the first thousand are told."""
    faults: list[Fault] = field(default_factory=list)


class Preview(NamedTuple):
    """What a file holds."""

    concepts: tuple[Concept, ...]
    """The first entries."""
    entries: int
    """How many there are."""
    broken: int
    """How many faults there are, of which the first thousand are told."""
    faults: tuple[Fault, ...]


Told = Callable[[Progress], None]


class Importing:
    """Imports files into the glossary in a database whose tables are up to date, as one author."""

    def __init__(
        self,
        engine: Engine,
        author: str,
        sitting: Sitting | None = None,
        before_import: Callable[[], None] = lambda: None,
    ) -> None:
        """`before_import` is called before anything is changed, and may raise to have nothing changed: it makes the backup."""
        self._engine = engine
        self._author = author
        self._sitting = sitting or Sitting()
        self._before_import = before_import

    def run(
        self,
        source: Source,
        wish: Wish,
        told: Told = lambda _progress: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Outcome:
        """Import a file as one step of undo and return what was done; whatever is raised, nothing is kept.

        Raises ExchangeCancelled where `cancelled` says so, BrokenEntry for the first fault where the wish is strict,
        UnreadableFile where the file is of another format.
        """
        if not wish.dry:
            self._before_import()

        def work(connection: Connection) -> tuple[Outcome, UUID | None]:
            run = _Run(source, wish, told, cancelled)
            step = self._step(connection, run)
            if wish.dry:
                raise _Tried(run.outcome)
            return run.outcome, step

        try:
            outcome, step = write(self._engine, work)
        except _Tried as tried:
            return tried.outcome
        self._sitting.note(step)
        return outcome

    def _step(self, connection: Connection, run: "_Run") -> UUID | None:
        """Keep all entries and return the step."""
        stored = StoredConcepts(connection, spellings_on(connection.dialect.name))
        default = StoredGlossaries(connection).chosen()
        arriving = Arriving(stored, self._author, run.outcome)
        step = None
        for some in run.batches(default):
            entries = arriving.keep(some, run.wish.policy.value)
            step = history.record(connection, self._author, entries, State.DONE, step)
        return history.record(connection, self._author, arriving.settle(), State.DONE, step)


class _Tried(Exception):
    """A dry run is over."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome


class _Run:
    """One reading of a file."""

    def __init__(self, source: Source, wish: Wish, told: Told, cancelled: Callable[[], bool]) -> None:
        self.wish = wish
        self.outcome = Outcome()
        self._source = source
        self._told = told
        self._cancelled = cancelled
        self._family = uuid4()
        self._size = _size(source.stream)

    def batches(self, default: str) -> Iterator[list[Concept]]:
        """Yield the entries of the file as they can be kept, some hundred at a time."""
        stream = self._source.stream
        stream.seek(0)
        entries = self._source.format.read(watched(stream, lambda _: None, self._cancelled), self._fault)
        ready = self._ready(entries, default)
        while some := list(islice(ready, _AT_ONCE)):
            yield some
            self._told(Progress(self.outcome.read, min(stream.tell(), self._size), self._size))

    def _ready(self, entries: Iterator[Concept], default: str) -> Iterator[Concept]:
        for concept in entries:
            self.outcome.read += 1
            name = self.wish.glossary if self.wish.glossary is not None else concept.glossary or default
            try:
                yield tidy(self._identified(replace(concept, glossary=name)))
            except InvalidTerm as error:
                self._fault(getattr(self._source.format, "line", 0), f"{error} The entry was left out.")

    def _identified(self, concept: Concept) -> Concept:
        """Return a concept whose id, where the file calls it by no UUID, is one for this import, and relations likewise."""
        terms = tuple(replace(term, id=term.id if _is_uuid(term.id) else "") for term in concept.terms)
        return replace(relinked(concept, self._id), id=self._id(concept.id), terms=terms)

    def _id(self, own: str) -> str:
        return own if not own or _is_uuid(own) else str(uuid5(self._family, own))

    def _fault(self, line: int, sentence: str) -> None:
        if self.wish.strict:
            place = f", line {line:,}" if line else ""
            raise BrokenEntry(f"{self._source.name}{place}: {sentence} Nothing was imported.")
        self.outcome.broken += 1
        if len(self.outcome.faults) < MOST_FAULTS:
            self.outcome.faults.append(Fault(line, sentence))


def preview(source: Source, shown: int = _SHOWN, cancelled: Callable[[], bool] = lambda: False) -> Preview:
    """Return what a file holds, read to its end; raises UnreadableFile, ExchangeCancelled."""
    faults: list[Fault] = []
    broken = 0

    def fault(line: int, sentence: str) -> None:
        nonlocal broken
        broken += 1
        if len(faults) < MOST_FAULTS:
            faults.append(Fault(line, sentence))

    source.stream.seek(0)
    concepts: list[Concept] = []
    count = 0
    for concept in source.format.read(watched(source.stream, lambda _: None, cancelled), fault):
        count += 1
        if count <= shown:
            concepts.append(concept)
    return Preview(tuple(concepts), count, broken, tuple(faults))


def _size(stream: BinaryIO) -> int:
    size = stream.seek(0, 2)
    stream.seek(0)
    return size


def _is_uuid(text: str) -> bool:
    with suppress(ValueError):
        return bool(UUID(text))
    return False
