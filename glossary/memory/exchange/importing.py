"""Files of translations into the memory, some hundred at a time."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple, Protocol

from sqlalchemy import Engine

from corpus.worded import worded
from glossary.errors import UnknownFormat
from glossary.exchange.port import SNIFFED, watched
from glossary.exchange.tmx.format import Tmx
from glossary.exchange.xml.decoding import encoding_of
from glossary.memory.exchange.port import Arrived, Incoming, Outcome, Reader, Wish
from glossary.memory.exchange.seen import Seen
from glossary.memory.exchange.stored import Earlier, earlier_for, kept_for
from glossary.memory.exchange.tmx_reading import tmx_pairs
from glossary.memory.exchange.xliff_reading import is_xliff, xliff_pairs
from glossary.memory.keys import segment_key
from glossary.model import Pair, PairStatus
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.store.units import TRUST

_AT_ONCE = 500
_NOTHING = Earlier(set(), set())


class Keeping(Protocol):
    """Where translations are kept."""

    def add_all(self, new: Iterable[Pair]) -> object:
        """Keep translations, all or none; the same one from the same origin is only brought up to date."""


class _Kind(NamedTuple):
    """A kind of file."""

    read: Reader
    comes_back: bool
    """Whether it is an article that was written for a translator, who may have changed any English in it."""


class MemoryImport:
    """Imports files into the memory of a database whose tables are up to date."""

    def __init__(self, engine: Engine, memory: Keeping) -> None:
        self._engine = engine
        self._memory = memory

    def run(self, source: Incoming, wish: Wish, watch: Watch = UNWATCHED) -> Outcome:
        """Import a TMX or XLIFF 2 file and return what was done; progress is told in bytes.

        What was kept before it is stopped or the file turns out to be cut stays: the same file imported again adds the rest.
        Raises UnreadableFile, UnknownFormat, ExchangeCancelled and StoreError.
        """
        outcome = Outcome()

        def told(position: int) -> None:
            watch.told(Progress(position, size, outcome.read))

        size = source.stream.seek(0, io.SEEK_END)
        kind = _kind(source)
        arriving = kind.read(watched(source.stream, told, watch.cancelled), outcome.fault)
        with Seen() as seen:
            for some in _batches(arriving):
                outcome.read += len(some)
                fresh = self._sorted(some, _Run(kind, wish, seen, outcome))
                if fresh and not wish.dry:
                    self._memory.add_all(fresh)
        return outcome

    def _sorted(self, some: Sequence[Arrived], run: "_Run") -> list[Pair]:
        """Return what is to be kept of some translations, and count what they are."""
        sources, outcome = [each.pair.source for each in some], run.outcome
        kept: defaultdict[str, list[Pair]] = defaultdict(list, kept_for(self._engine, sources))
        earlier = earlier_for(self._engine, sources) if run.kind.comes_back else {}
        fresh: list[Pair] = []
        for told, pair in ((each.pair, _named(each.pair, run.wish)) for each in some):
            key = segment_key(pair.source)
            there, gone = kept[key], earlier.get(key, _NOTHING)
            same = next((each for each in there if each.target == pair.target), None)
            if same is not None:
                outcome.same += 1
                if TRUST[pair.status] < TRUST[same.status]:
                    outcome.trusted += 1
                    there[there.index(same)] = raised = replace(same, status=pair.status, changed=pair.changed)
                    fresh.append(raised)
            elif run.seen.has(key, pair.target) or pair.target in gone.replaced:
                outcome.same += 1
            elif (pair.target, told.origin) in gone.removed:
                outcome.removed += 1
            else:
                outcome.added += 1
                outcome.other_target += bool(there) or run.seen.has_source(key)
                run.seen.add(key, pair.target)
                own = _changed_by_hand(pair) if run.kind.comes_back and there else pair
                there.append(own)
                fresh.append(own)
        return fresh


class _Run(NamedTuple):
    """A file on its way in."""

    kind: _Kind
    wish: Wish
    seen: Seen
    outcome: Outcome


def _kind(source: Incoming) -> _Kind:
    """Return what kind of file it is, and leave it at its beginning; raises UnknownFormat, or UnreadableFile for its encoding."""
    source.stream.seek(0)
    head = source.stream.read(SNIFFED)
    source.stream.seek(0)
    encoding_of(head)
    if is_xliff(head):
        return _Kind(xliff_pairs, comes_back=True)
    if Tmx().sniff(head):
        return _Kind(tmx_pairs, comes_back=False)
    raise UnknownFormat(
        worded("{name} begins neither as TMX nor as XLIFF 2; have the other tool write one of these.", name=source.name)
    )


def _changed_by_hand(pair: Pair) -> Pair:
    """Return a translation whose English never was there, as that which the file was written with: a person changed it."""
    return replace(pair, status=PairStatus.EDITED) if pair.status is PairStatus.MACHINE else pair


def _named(pair: Pair, wish: Wish) -> Pair:
    return replace(pair, origin=wish.origin or pair.origin or wish.otherwise)


def _batches(arriving: Iterator[Arrived]) -> Iterator[list[Arrived]]:
    while some := list(islice(arriving, _AT_ONCE)):
        yield some
