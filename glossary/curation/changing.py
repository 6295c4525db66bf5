"""Changes of many concepts within one transaction, some hundred at a time, as one step of undo."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection

from corpus.worded import worded
from glossary.errors import ExchangeCancelled
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.history import Entry, State
from glossary.store.validity import tidy
from glossary.terminology import Concept

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Changing:
    """An author's changes of one kind on one connection."""

    stored: StoredConcepts
    author: str
    kind: str
    watch: Watch = UNWATCHED

    @property
    def _connection(self) -> Connection:
        return self.stored.connection

    def each(self, numbers: Sequence[int], change: Callable[[Concept], Concept]) -> tuple[int, UUID | None]:
        """Change the concepts of these row numbers; return how many became another, and the step; raise InvalidTerm."""
        step: UUID | None = None
        changed = 0
        for some in self._some(numbers):
            become = [(each, tidy(change(each))) for each in some]
            others = [(was, new) for was, new in become if history.content(new) != history.content(was)]
            afters = self.stored.write_all([replace(new, author=self.author) for _, new in others])
            pairs = zip(others, afters, strict=True)
            step = self._record([Entry(after.id, self.kind, was, after) for (was, _), after in pairs], step)
            changed += len(afters)
        return changed, step

    def gone(self, numbers: Sequence[int]) -> tuple[int, UUID | None]:
        """Take the concepts of these row numbers out of the glossary; return how many, and the step."""
        step: UUID | None = None
        removed = 0
        for some in self._some(numbers):
            self.stored.remove_all([each.id for each in some], self.author)
            step = self._record([Entry(each.id, self.kind, each, None) for each in some], step)
            removed += len(some)
        return removed, step

    def _some(self, numbers: Sequence[int]) -> Iterator[list[Concept]]:
        self._tell(0, len(numbers))
        in_order = sorted(numbers)
        for start in range(0, len(in_order), _AT_ONCE):
            some = in_order[start : start + _AT_ONCE]
            self.stored.hold(some)
            yield list(self.stored.load(some).values())
            self._tell(start + len(some), len(numbers))

    def _tell(self, done: int, total: int) -> None:
        """Tell how many are done; raise ExchangeCancelled where the work shall end."""
        if self.watch.cancelled():
            raise ExchangeCancelled(worded("Stopped: nothing was changed."))
        self.watch.told(Progress(done, total))

    def _record(self, entries: Sequence[Entry], step: UUID | None) -> UUID | None:
        return history.record(self._connection, self.author, entries, State.DONE, step)
