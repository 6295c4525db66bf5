"""Entries of a file into the glossary: looked at first, tried without a trace, then kept as one step or not at all."""

from collections import Counter
from collections.abc import Callable

from sqlalchemy import Engine

from corpus.errors import StoreError
from corpus.store.engine import reading
from corpus.worded import worded
from glossary.exchange.incoming.arriving import Arrived, Arriving
from glossary.exchange.incoming.entries import Entries, Preview, preview
from glossary.exchange.incoming.one_at_a_time import refuse_second
from glossary.exchange.incoming.pieces import Pieces
from glossary.exchange.incoming.shelves import Kept, Tried
from glossary.exchange.incoming.wishes import MOST_FAULTS, Outcome, Policy, Source, Wish
from glossary.progress import UNWATCHED, Watch
from glossary.store.glossaries import StoredGlossaries
from glossary.store.history import Entry
from glossary.store.running import Running
from glossary.store.sitting import Sitting
from glossary.store.taking_back import take_back, take_back_dead
from glossary.terminology import Concept

__all__ = [
    "MOST_FAULTS",
    "Importing",
    "Outcome",
    "Policy",
    "Preview",
    "Source",
    "Wish",
    "preview",
]

_AT_ONCE = 250


class Importing:
    """Imports files into the glossary in a database whose tables are up to date, as one author.

    It is done in pieces, so that others can save between them; that they are one step is noted in the database, and what a
    program leaves half done is taken back by the next one.
    """

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

    def run(self, source: Source, wish: Wish, watch: Watch = UNWATCHED) -> Outcome:
        """Import a file as one step of undo and return what was done; whatever is raised, nothing is kept.

        A dry run changes nothing and keeps nobody from writing. Progress is told in bytes of the file, twice as many where
        it is looked through before anything is kept, and the entries found. Raises ExchangeCancelled where that is wished,
        ImportRunning where somebody else imports, BrokenEntry for the first fault where the wish is strict, UnreadableFile where the file is of another format.
        """
        entries = Entries(source, wish, watch)
        with reading(self._engine) as connection:
            default = StoredGlossaries(connection).chosen()
        if wish.dry:
            return self._tried(entries, default)
        if wish.strict:
            entries.check(default)
        self._take_back_half_made()
        refuse_second(self._engine)
        self._before_import()
        step = Pieces(self._engine, self._author)
        step.begin()
        try:
            self._keep(entries, default, step)
            step.end()
        except BaseException:
            self._take_back(step.running)
            raise
        self._sitting.note(step.running.step if step.has_changes else None)
        return entries.outcome

    def _keep(self, entries: Entries, default: str, step: Pieces) -> None:
        arriving = Arriving(self._author, entries.wish.policy.value)
        for some in entries.batches(default, checked=entries.wish.strict):
            arrived = step.add(_arrival(arriving, some))
            arriving.remember(arrived)
            _count(entries.outcome, arrived.counts)
        gone = arriving.gone
        for start in range(0, len(gone), _AT_ONCE):
            _settle(arriving, gone[start : start + _AT_ONCE], step)

    def _tried(self, entries: Entries, default: str) -> Outcome:
        arriving, shelf = Arriving(self._author, entries.wish.policy.value), Tried(self._engine)
        for some in entries.batches(default):
            arrived = arriving.arrived(some, shelf)
            arriving.remember(arrived)
            _count(entries.outcome, arrived.counts)
        return entries.outcome

    def _take_back(self, running: Running) -> None:
        try:
            take_back(self._engine, running)
        except StoreError as error:
            self._sitting.half_made.append(running)
            said = "{reason} What was imported so far is taken back before the next import, or when warraq is started again."
            raise type(error)(worded(said, reason=error)) from error

    def _take_back_half_made(self) -> None:
        """Take back what could not be taken back before."""
        while self._sitting.half_made:
            take_back(self._engine, self._sitting.half_made[-1])
            self._sitting.half_made.pop()
        take_back_dead(self._engine)


def _arrival(arriving: Arriving, some: list[Concept]) -> Callable[[Kept], tuple[list[Entry], Arrived]]:
    def work(shelf: Kept) -> tuple[list[Entry], Arrived]:
        arrived = arriving.arrived(some, shelf)
        return arrived.entries, arrived

    return work


def _settle(arriving: Arriving, targets: list[str], step: Pieces) -> None:
    """Let relations that were read before their targets lead to the entries that stand for these."""
    last: int | None = 0
    while last is not None:

        def work(shelf: Kept, after: int = last) -> tuple[list[Entry], int | None]:
            there = shelf.pointing(targets, after, _AT_ONCE)
            return arriving.settled(list(there.values()), shelf), max(there, default=None)

        last = step.add(work)


def _count(outcome: Outcome, counts: Counter[str]) -> None:
    for name, count in counts.items():
        setattr(outcome, name, getattr(outcome, name) + count)
