"""What became of the articles that were brought in, said at once and in the end."""

from dataclasses import dataclass, field
from time import monotonic

from tui.cli.invocation import Invocation
from tui.cli.shapes import Shape

_PAUSE = 0.1
"""So many seconds lie between two sentences of progress: a terminal takes longer to show one than an article to be read."""


@dataclass(slots=True)
class Report:
    """What became of the articles."""

    added: list[Shape] = field(default_factory=list)
    duplicates: list[Shape] = field(default_factory=list)
    failed: list[Shape] = field(default_factory=list)
    characters: int = 0
    """How long the added articles are together, in code points."""
    stopped: bool = False
    """Whether the user stopped it before the end."""

    @property
    def sentence(self) -> str:
        """Return the counts in words."""
        counts = f"{len(self.added):,} added, {len(self.duplicates):,} already there, {len(self.failed):,} failed."
        return f"Stopped: {counts} What was added stays; run it again for the rest." if self.stopped else counts

    @property
    def document(self) -> Shape:
        """Return all of it for another program."""
        shape = {"added": self.added, "duplicates": self.duplicates, "failed": self.failed}
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

    def at(self, place: str) -> None:
        """Show how far it is, and where; now and then."""
        if monotonic() - self._shown >= _PAUSE:
            self._shown = monotonic()
            self._diagnostics.progress(f"{self.report.sentence} {place}")

    def kept(self, shape: Shape, *, is_new: bool) -> None:
        """Write the line of an article that is in the library now."""
        (self.report.added if is_new else self.report.duplicates).append(shape)
        if self._typography is None:
            return
        head = f"{'added' if is_new else 'there'}  {shape['id']}  "
        self._clear()
        self._output.line(head + self._typography.inline(shape["title"], len(head)))
        self._output.flush()

    def failed(self, shape: Shape, sentence: str) -> None:
        """Say why there is no article."""
        self.report.failed.append(shape)
        self._clear()
        self._diagnostics.error(sentence)

    def end(self) -> None:
        """Show no progress any more."""
        self._diagnostics.progress("")

    def _clear(self) -> None:
        self._diagnostics.progress("")
        self._shown = -_PAUSE
