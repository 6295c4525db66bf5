"""Files -> articles in the library, many in one transaction, each told of when it is there for good."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import BinaryIO

from corpus.errors import StoreError
from corpus.importing.batch import Batch, Pending
from corpus.importing.files import FileState, ReadFiles, name_of, stamp_of
from corpus.importing.model import Event, Fate, Looking, Outcome, PassedOver, Place
from corpus.importing.reading import Unread, items_in
from corpus.ingest.formats.port import Failed
from corpus.ingest.naming import STDIN, titled
from corpus.ingest.sources import Sources, Wishes
from corpus.library import Library
from corpus.model import Added
from corpus.worded import worded

_FILES_AT_ONCE = 500


class Import:
    """Brings articles in; what was stopped goes on where it was, whatever stopped it."""

    def __init__(
        self, library: Library, files: ReadFiles, wishes: Wishes | None = None, *, again: bool = False
    ) -> None:
        """Know the library and what was read into it; `again` reads also what has not changed since."""
        self._library = library
        self._files = files
        self._wishes = wishes or Wishes()
        self._sources = Sources(wishes)
        self._again = again
        self._batch = Batch()
        self._untold: deque[Outcome] = deque()
        self.undisturbed: Callable[[], AbstractContextManager[object]] = nullcontext
        """Entered while articles are kept, so that nothing comes between that and what is told of it."""
        self.is_all_read = False
        """Whether nothing is left but what `rest` keeps."""

    def run(self, places: Iterable[Place | Outcome], piped: BinaryIO | None = None) -> Iterator[Event]:
        """Yield what becomes of all that is in files, one after the other; `piped` stands in for standard input; raises StoreError.

        The caller may stop at any time; `rest` then keeps what was read.
        """
        waiting = iter(places)
        self.is_all_read = False
        while some := list(islice(waiting, _FILES_AT_ONCE)):
            files = (place for place in some if isinstance(place, Place) and place.path != STDIN)
            names = {place: name_of(place.path, self._wishes) for place in files}
            known = {} if self._again else self._files.known(list(names.values()))
            for place in some:
                if isinstance(place, Outcome):
                    yield place
                    continue
                yield Looking(place)
                before = known.get(names.get(place, ""))
                state = self._begun(place, names.get(place), before)
                if state is None:
                    yield PassedOver(place.path, failed=before.failed if before else 0)
                    continue
                yield from self._read(place, state, piped)
        self.is_all_read = True
        yield from self.rest()

    def rest(self) -> Iterator[Outcome]:
        """Keep what was read and is not in the library yet, and yield what became of it."""
        batch, self._batch = self._batch, Batch()
        problem: StoreError | None = None
        if batch:
            with self.undisturbed():
                kept = self._kept(batch) if batch.pending else ()
                self._untold += (_outcome(*each) for each in zip(batch.pending, kept, strict=True))
                try:
                    self._files.note(batch.states)
                except StoreError as error:  # what is kept is told of all the same
                    problem = error
        while self._untold:
            yield self._untold.popleft()
        if problem is not None:
            raise problem

    def _begun(self, place: Place, name: str | None, known: FileState | None) -> FileState | None:
        """Return how far a file is read already, None for one to pass over."""
        stamp = stamp_of(place.path) if name else None
        if not name or stamp is None:
            return FileState("", "")
        if known is None or known.stamp != stamp:
            return FileState(name, stamp)
        if not known.finished:
            return known
        return FileState(name, stamp) if place.is_named else None

    def _read(self, place: Place, state: FileState, piped: BinaryIO | None) -> Iterator[Event]:
        if state.parts:
            yield PassedOver(place.path, state.parts, state.failed)
        for item in items_in(self._sources, place, piped, state.parts):
            if isinstance(item, Unread):
                yield Outcome(Fate.FAILED, place.path, reason=item.reason)
                break
            yield Looking(place, item.part)
            state = state._replace(parts=item.done)
            if isinstance(item, Failed):
                state = state._replace(failed=state.failed + 1)
                reason = item.reason if item.part else f"{titled(place.path)}: {item.reason}"
                yield Outcome(Fate.FAILED, place.path, item.part, reason=reason)
            else:
                self._batch.add(Pending(place.path, item), state)
            if self._batch.is_due:
                yield from self.rest()
        else:
            self._batch.note(state._replace(finished=True))

    def _kept(self, batch: Batch) -> Sequence[Added | str]:
        """Return what came of keeping each article, or why it cannot be kept."""
        try:
            return self._library.add_all([(each.found.article, each.found.raw) for each in batch.pending])
        except StoreError:
            raise
        # which of them the database refuses is found out one by one
        except Exception:  # noqa: BLE001
            return [self._kept_alone(each) for each in batch.pending]

    def _kept_alone(self, each: Pending) -> Added | str:
        try:
            return self._library.add(each.found.article, each.found.raw)
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001
            return worded("It cannot be kept, which is a fault of warraq ({name}).", name=type(error).__name__)


def _outcome(each: Pending, added: Added | str) -> Outcome:
    part = each.found.part
    if isinstance(added, str):
        return Outcome(Fate.FAILED, each.path, part, reason=added)
    own = (each.path, part, added.article.id, added.article.title)
    size = len(added.article.text)
    if added.updates:
        return Outcome(Fate.UPDATED, *own, other=added.updates, characters=size)
    if added.like:
        return Outcome(Fate.DUPLICATE, *own, other=added.like)
    return Outcome(Fate.ADDED, *own, characters=size) if added.is_new else Outcome(Fate.DUPLICATE, *own)
