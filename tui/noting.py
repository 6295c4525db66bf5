"""What the reader notes in articles: where it is kept, and taking back what was noted in this session."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from corpus.annotation import Annotation, AnnotationKind, Placed
from corpus.model import Article
from tui.storage import Storage

if TYPE_CHECKING:
    from corpus.annotations import Annotations

_DOING = {
    AnnotationKind.MARK: "mark",
    AnnotationKind.HIGHLIGHT: "highlight",
    AnnotationKind.NOTE: "note",
}


class _Step(NamedTuple):
    """A change: what was there before and what is there after it, None for nothing."""

    before: Annotation | None
    after: Annotation | None
    moment: datetime

    @property
    def doing(self) -> str:
        """What was done, in words."""
        thing = self.after or self.before
        kind = _DOING[thing.kind] if thing is not None else "mark"
        if self.before is None:
            return f"making a {kind}"
        return f"changing a {kind}" if self.after is not None else f"removing a {kind}"


class Noting:
    """Marks, highlights and notes; every part may be asked for from any thread and raises StoreError."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._lock = RLock()
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._now: dict[str, Annotation] = {}
        """What was changed here, as it is now: its version counts up with every change, also one that is taken back."""

    @property
    def annotations(self) -> "Annotations":
        """All that is noted."""
        from corpus.annotations import Annotations

        return Annotations(self._storage.engine, self._storage.author)

    def of(self, article: Article) -> list[Placed]:
        """Return what is noted in an article, in reading order; nothing where there is no database yet."""
        return self.annotations.of(article) if self._storage.exists else []

    def revision(self) -> int:
        """Return a number that grows with every change of anything noted by anybody; 0 where there is no database yet."""
        return self.annotations.revision() if self._storage.exists else 0

    # -- changes

    def add(self, annotation: Annotation) -> Annotation:
        """Keep something new."""
        return self._did(None, self.annotations.add(annotation))

    def revise(self, before: Annotation, after: Annotation) -> Annotation:
        """Change the kind, the style or the note; raises UnknownAnnotation, StaleAnnotation."""
        return self._did(before, self.annotations.revise(replace(after, version=before.version)))

    def remove(self, annotation: Annotation) -> None:
        """Take something away; raises UnknownAnnotation."""
        self.annotations.remove(annotation.id)
        with self._lock:
            self._done.append(_Step(annotation, None, _now()))
            self._undone.clear()

    def _did(self, before: Annotation | None, after: Annotation) -> Annotation:
        with self._lock:
            self._now[after.id] = after
            self._done.append(_Step(before, after, _now()))
            self._undone.clear()
        return after

    # -- taking back

    def moment(self, *, redo: bool = False) -> datetime | None:
        """Return when that was done which would be taken back, or done again; None where there is nothing."""
        with self._lock:
            steps = self._undone if redo else self._done
            return steps[-1].moment if steps else None

    def take(self, *, redo: bool = False) -> str:
        """Take back the last change, or do again what was taken back last; return a sentence, empty where there is nothing.

        What cannot be taken back, since somebody else changed it, is passed over the next time; raises StaleAnnotation.
        """
        with self._lock:
            steps, others = (self._undone, self._done) if redo else (self._done, self._undone)
            if not steps:
                return ""
            step = steps.pop()
            self._bring(*((step.before, step.after) if redo else (step.after, step.before)))
            others.append(step)
            return f"{'Done again' if redo else 'Undone'}: {step.doing}."

    def _bring(self, there: Annotation | None, wanted: Annotation | None) -> None:
        if wanted is None and there is not None:
            self.annotations.remove(there.id)
        elif wanted is not None and there is None:
            self._now[wanted.id] = self.annotations.restore(wanted.id)
        elif wanted is not None:
            version = self._now.get(wanted.id, wanted).version
            self._now[wanted.id] = self.annotations.revise(replace(wanted, version=version))

    def last(self, when: Callable[[], datetime | None], *, redo: bool = False) -> bool:
        """Return whether the change that is to be taken back, or done again, is one of these rather than one of others.

        `when` tells when the one of the others was done: the later one is taken back, the earlier one done again.
        """
        own = self.moment(redo=redo)
        if own is None:
            return False
        theirs = when()
        return theirs is None or (own < theirs if redo else own > theirs)


def _now() -> datetime:
    return datetime.now(UTC)
