"""What became of the articles that were brought in, said at once and in the end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from corpus.importing.model import Event, Fate, Looking, Outcome, PassedOver
from tui.cli.invocation import Invocation
from tui.cli.shapes import Shape

_PAUSE = 0.1
"""So many seconds lie between two sentences of progress: a terminal takes longer to show one than an article to be read."""
_KEYS = {Fate.ADDED: "added", Fate.UPDATED: "updated", Fate.DUPLICATE: "duplicates", Fate.FAILED: "failed"}
_HEADS = {Fate.ADDED: "added", Fate.UPDATED: "newer", Fate.DUPLICATE: "there"}


@dataclass(slots=True)
class Report:
    """What became of the articles."""

    counts: dict[Fate, int] = field(default_factory=lambda: dict.fromkeys(Fate, 0))
    shapes: dict[Fate, list[Shape]] = field(default_factory=lambda: {fate: [] for fate in Fate})
    """What another program is told of each; filled where that is wanted."""
    near: int = 0
    """How many of those that are there already are only nearly the same."""
    unchanged: int = 0
    """How many files were not read, for they had been before."""
    new: list[str] = field(default_factory=list)
    """The ids of the first articles that are new."""
    characters: int = 0
    """How long the new articles are together, in code points."""
    stopped: bool = False
    """Whether the user stopped it before the end."""
    is_all_read: bool = False
    """Whether nothing was left to be read by then."""

    @property
    def sentence(self) -> str:
        """Return the counts in words."""
        counts = self.counts
        parts = [f"{counts[Fate.ADDED]:,} added"]
        if counts[Fate.UPDATED]:
            parts.append(f"{counts[Fate.UPDATED]:,} updated")
        near = f" ({self.near:,} nearly)" if self.near else ""
        parts += [f"{counts[Fate.DUPLICATE]:,} already there{near}", f"{counts[Fate.FAILED]:,} failed"]
        told = f"{', '.join(parts)}."
        if self.unchanged:
            files = "1 file has" if self.unchanged == 1 else f"{self.unchanged:,} files have"
            told += f" {files} not changed since: --again reads all."
        if not self.stopped:
            return told
        left = (
            "Nothing was left to be read." if self.is_all_read else "What was added stays; run it again for the rest."
        )
        return f"Stopped: {told} {left}"

    @property
    def document(self) -> Shape:
        """Return all of it for another program."""
        shape: Shape = {_KEYS[fate]: shapes for fate, shapes in self.shapes.items()}
        shape["unchanged"] = self.unchanged
        return {**shape, "stopped": True} if self.stopped else shape


class Lines:
    """Says of each article what became of it, at once, so that it is true of what was said whatever ends the program."""

    def __init__(self, invocation: Invocation, report: Report) -> None:
        """Know where to say it; a JSON object says all at the end."""
        self._output = invocation.output
        self._diagnostics = invocation.diagnostics
        self._typography = None if invocation.options.json else invocation.typography
        self.report = report
        self._shown = -_PAUSE
        self._unsent = False
        self._tell: dict[type, Callable[..., None]] = {
            Looking: self._at,
            Outcome: self._outcome,
            PassedOver: self._passed_over,
        }

    def tell(self, event: Event) -> None:
        """Say what happened."""
        self._tell[type(event)](event)

    def failed(self, path: str, reason: str) -> None:
        """Say why nothing is read."""
        self._outcome(Outcome(Fate.FAILED, path, reason=reason))

    def watching(self, files: int) -> None:
        """Show that files are looked at."""
        self._send()
        if self._diagnostics.is_terminal:
            self._diagnostics.progress(f"{self.report.sentence} Watching {files:,} files; ctrl+c ends it.")

    def end(self) -> None:
        """Show no progress any more."""
        self._send()
        self._diagnostics.progress("")

    def _at(self, event: Looking) -> None:
        """Show how far it is, and where; now and then."""
        self._send()
        if monotonic() - self._shown < _PAUSE:
            return
        self._shown = monotonic()
        place = event.place
        files = f"{place.number:,} of {place.total:,}: " if place.total > 1 else ""
        self._diagnostics.progress(f"{self.report.sentence} {files}{_where(place.path, event.part)}")

    def _outcome(self, event: Outcome) -> None:
        report = self.report
        report.counts[event.fate] += 1
        report.near += event.fate is Fate.DUPLICATE and event.other is not None
        if event.fate in (Fate.ADDED, Fate.UPDATED):
            report.characters += event.characters
            if len(report.new) <= MOST_NEW:
                report.new.append(event.id)
        if self._typography is None:
            report.shapes[event.fate].append(_shape(event))
        if event.fate is Fate.FAILED:
            self._failed(event)
        elif self._typography is not None:
            head = f"{_HEADS[event.fate]}  {event.id}  "
            self._clear()
            self._output.line(head + self._typography.inline(event.title, len(head)) + _other(event))
            self._unsent = True

    def _failed(self, event: Outcome) -> None:
        self._send()
        self._clear()
        self._diagnostics.error(f"{event.path}, {event.part}: {event.reason}" if event.part else event.reason)

    def _passed_over(self, event: PassedOver) -> None:
        if not event.parts:
            self.report.unchanged += 1
        elif self._typography is not None:
            self._clear()
            self._diagnostics.note(f"{event.path}: going on after the first {event.parts:,}, which were read before.")
        if event.failed and not event.parts:
            self._clear()
            self._diagnostics.note(
                f"{event.path}: {event.failed:,} of its parts failed when it was read; --again reads it again."
            )

    def _send(self) -> None:
        if self._unsent:
            self._output.flush()
            self._unsent = False

    def _clear(self) -> None:
        self._diagnostics.progress("")
        self._shown = -_PAUSE


MOST_NEW = 25
"""The most articles whose names and terms are looked up at once; the app does more of them in its own time."""


def _where(path: str, part: str) -> str:
    return f"{path}, {part}" if part else path


def _other(event: Outcome) -> str:
    if event.other is None:
        return ""
    return f"  (newer than {event.other})" if event.fate is Fate.UPDATED else f"  (nearly the same as {event.other})"


def _shape(event: Outcome) -> Shape:
    where: Shape = {"path": event.path, "part": event.part} if event.part else {"path": event.path}
    if event.fate is Fate.FAILED:
        return {**where, "reason": event.reason}
    shape = {"id": event.id, "title": event.title, **where}
    if event.other is None:
        return shape
    return {**shape, "updates" if event.fate is Fate.UPDATED else "like": event.other}
