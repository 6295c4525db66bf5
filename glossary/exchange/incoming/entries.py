"""The entries of a file as they can be kept: tidied, with ids for this import, its faults counted."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import BinaryIO, NamedTuple
from uuid import uuid4, uuid5

from corpus.worded import worded
from glossary.errors import BrokenEntry, InvalidTerm
from glossary.exchange.incoming.fitting import fitted
from glossary.exchange.incoming.wishes import MOST_FAULTS, Outcome, Source, Wish
from glossary.exchange.port import Fault, uuid_in, watched
from glossary.exchange.tbx.ids import relinked
from glossary.progress import Progress, Watch
from glossary.terminology import Concept

_AT_ONCE = 250
"""Entries that are kept together: they hold others up for a tenth of a second."""
_SHOWN = 20


class Preview(NamedTuple):
    """What a file holds."""

    concepts: tuple[Concept, ...]
    """The first entries."""
    entries: int
    """How many there are."""
    broken: int
    """How many faults there are, of which the first thousand are told."""
    faults: tuple[Fault, ...]


class Entries:
    """The entries of a file, read for one import."""

    def __init__(self, source: Source, wish: Wish, watch: Watch) -> None:
        self.wish = wish
        self.outcome = Outcome()
        self._source = source
        self._watch = watch
        self._family = uuid4()
        self._size = _size(source.stream)

    def check(self, default: str) -> None:
        """Read the file to its end; raise BrokenEntry for the first fault."""
        size = self._size
        for _ in self._batches(default, lambda position: self._tell(position, 2 * size)):
            pass

    def batches(self, default: str, checked: bool = False) -> Iterator[list[Concept]]:
        """Yield the entries as they can be kept, some hundred at a time, for the second time where the file is checked."""
        self.outcome, size = Outcome(), self._size
        done, whole = (size, 2 * size) if checked else (0, size)
        return self._batches(default, lambda position: self._tell(done + position, whole))

    def _batches(self, default: str, told: Callable[[int], None]) -> Iterator[list[Concept]]:
        stream = self._source.stream
        stream.seek(0)
        entries = self._source.format.read(watched(stream, lambda _: None, self._watch.cancelled), self._fault)
        ready = self._ready(entries, default)
        while some := list(islice(ready, _AT_ONCE)):
            yield some
            told(min(stream.tell(), self._size))

    def _tell(self, position: int, size: int) -> None:
        """Tell how many bytes were read, of so many, and how many entries."""
        self._watch.told(Progress(position, size, self.outcome.read))

    def _ready(self, entries: Iterator[Concept], default: str) -> Iterator[Concept]:
        for concept in entries:
            self.outcome.read += 1
            name = self.wish.glossary if self.wish.glossary is not None else concept.glossary or default
            self.outcome.without_arabic += not concept.in_language("ar")
            try:
                yield fitted(self._identified(concept, name), self._fault_here)
            except InvalidTerm as error:
                self._fault_here(worded("{reason} The entry was left out.", reason=error))

    def _identified(self, concept: Concept, glossary: str) -> Concept:
        """Return a concept of a glossary whose id, where the file calls it by no UUID, is one for this import, and relations likewise."""
        terms = concept.terms
        ids = [term.id and uuid_in(term.id) for term in terms]
        if ids != [term.id for term in terms]:
            terms = tuple(replace(term, id=own) for term, own in zip(terms, ids, strict=True))
        own = self._id(concept.id)
        return replace(relinked(concept, self._id), id=own, terms=terms, glossary=glossary)

    def _id(self, own: str) -> str:
        return uuid_in(own) or (own and str(uuid5(self._family, own)))

    def _fault_here(self, sentence: str) -> None:
        """Note what is wrong with the entry that was read last."""
        self._fault(getattr(self._source.format, "line", 0), sentence)

    def _fault(self, line: int, sentence: str) -> None:
        if self.wish.strict:
            name = self._source.name
            at = worded("{name}, line {line:,}", name=name, line=line) if line else name
            raise BrokenEntry(
                worded(
                    "{place}: {fault} Nothing was imported.",
                    place=at,
                    fault=sentence,
                )
            )
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
