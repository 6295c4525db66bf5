"""What the reader notes in articles: where it is kept, and taking back what was noted in this session."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from corpus.annotation import Annotation, AnnotationKind, Placed, Replaced
from corpus.model import Article
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.services.storage import Storage

if TYPE_CHECKING:
    from corpus.annotations import Annotations

_DOING = {
    AnnotationKind.MARK: (marked("making a mark"), marked("changing a mark"), marked("removing a mark")),
    AnnotationKind.HIGHLIGHT: (
        marked("making a highlight"), marked("changing a highlight"), marked("removing a highlight")
    ),
    AnnotationKind.NOTE: (marked("making a note"), marked("changing a note"), marked("removing a note")),
}  # fmt: skip
"""What is made, changed and removed."""


class _Step(NamedTuple):
    """A change: what was there before and what is there after it, None for nothing."""

    before: Annotation | None
    after: Annotation | None
    moment: datetime
    replaced: Sequence[Replaced] = ()
    """What was changed for it beside."""

    @property
    def doing(self) -> str:
        """What was done, in words."""
        thing = self.after or self.before
        made, changed, removed = _DOING[thing.kind if thing is not None else AnnotationKind.MARK]
        if self.before is None:
            return _(made)
        return _(changed) if self.after is not None else _(removed)


class _Undone(NamedTuple):
    """A change that was taken back."""

    step: _Step
    moment: datetime
    """When it was taken back."""


class Noting:
    """Marks, highlights and notes; every part may be asked for from any thread and raises StoreError."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._lock = RLock()
        self._done: list[_Step] = []
        self._undone: list[_Undone] = []
        self._made_elsewhere = 0
        """How many changes of other kinds there were in this sitting when something was taken back last."""
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
        self._end_redo()
        return self._did(None, self.annotations.add(annotation))

    def add_lettered(self, annotation: Annotation) -> Annotation:
        """Keep a mark that has a letter; the letter leads nowhere else from then on."""
        self._end_redo()
        after, replaced = self.annotations.add_lettered(annotation)
        return self._did(None, after, replaced)

    def letters(self, article_id: str) -> Mapping[str, Annotation]:
        """Return what one goes to by which letter from an article; nothing where there is no database yet."""
        return self.annotations.letters(article_id) if self._storage.exists else {}

    def revise(self, before: Annotation, after: Annotation) -> Annotation:
        """Change the kind, the style or the note; raises UnknownAnnotation, StaleAnnotation."""
        self._end_redo()
        return self._did(before, self.annotations.revise(replace(after, version=before.version)))

    def remove(self, annotation: Annotation) -> None:
        """Take something away; raises UnknownAnnotation."""
        self._end_redo()
        self.annotations.remove(annotation.id)
        with self._lock:
            self._done.append(_Step(annotation, None, _now()))

    def _did(self, before: Annotation | None, after: Annotation, replaced: Sequence[Replaced] = ()) -> Annotation:
        with self._lock:
            self._now[after.id] = after
            self._now.update({each.after.id: each.after for each in replaced if each.after})
            self._done.append(_Step(before, after, _now(), replaced))
        return after

    def _end_redo(self) -> None:
        """Let nothing be done again that was taken back before, of whichever kind, since something new is done."""
        with self._lock:
            self._undone.clear()
        self._storage.undoing.end_redo()

    # -- taking back

    def moment(self, *, redo: bool = False) -> datetime | None:
        """Return when that was done which would be taken back, or taken back which would be done again; None where there is nothing."""
        with self._lock:
            if redo:
                self._follow_others()
            steps = self._undone if redo else self._done
            return steps[-1].moment if steps else None

    def take(self, *, redo: bool = False) -> str:
        """Take back the last change, or do again what was taken back last; return a sentence, empty where there is nothing.

        What cannot be taken back, since somebody else changed it, is passed over the next time; raises StaleAnnotation.
        """
        with self._lock:
            self._follow_others()
            if not (self._undone if redo else self._done):
                return ""
            step = self._undone.pop().step if redo else self._done.pop()
            for before, after in ((step.before, step.after), *step.replaced):
                self._bring(*((before, after) if redo else (after, before)))
            if redo:
                self._done.append(step)
            else:
                self._undone.append(_Undone(step, _now()))
            said = _("Done again: {what}.") if redo else _("Undone: {what}.")
            return said.format(what=step.doing)

    def _follow_others(self) -> None:
        """Let nothing be done again where changes of other kinds were made since it was taken back."""
        made = self._storage.sitting.made
        if made != self._made_elsewhere:
            self._made_elsewhere = made
            self._undone.clear()

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

        `when` tells when the one of the others was done, or taken back: the later one is taken back, or done again.
        """
        own = self.moment(redo=redo)
        if own is None:
            return False
        theirs = when()
        return theirs is None or own > theirs


def _now() -> datetime:
    return datetime.now(UTC)
