"""What came of translating articles."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary.translate.articles import TranslatedBlock


@dataclass
class Report:
    """What came of all of them."""

    kept: int = 0
    new: int = 0
    failed: int = 0
    misses: int = 0
    unkept: int = 0
    """Translations that could not be kept."""
    stopped: bool = False
    """Whether the user ended it."""
    broken: bool = False
    """Whether the engine failed on all of an article, and no other was begun."""
    left: int = 0
    """Articles that were not begun for that."""
    failures: dict[str, int] = field(default_factory=dict)
    """How often each reason was met."""

    @property
    def is_cut(self) -> bool:
        """Return whether it ended before its time."""
        return self.stopped or self.broken

    def take(self, each: "TranslatedBlock") -> None:
        """Count a block."""
        if each.failure is not None:
            self.failed += 1
            self.failures[str(each.failure)] = self.failures.get(str(each.failure), 0) + 1
        elif each.is_new:
            self.new += 1
            self.unkept += not each.is_kept
        else:
            self.kept += 1


def said(report: Report, title: str, file: str | None = None, *, force: bool = False) -> Iterator[str]:
    """Yield what a person wants to know of it, a sentence each, with what became of the file that was to be written."""
    yield from (
        f"{reason}{f' ({count:,} paragraphs)' if count > 1 else ''}" for reason, count in report.failures.items()
    )
    counts = (
        (report.new, f"translated by {title}"),
        (report.kept, "kept from before"),
        (report.failed, "without English"),
    )
    parts = [f"{count:,} {what}" for count, what in counts if count]
    if parts and (report.failed or report.stopped or len(parts) > 1 or report.new):
        yield f"Paragraphs: {', '.join(parts)}."
    if report.misses:
        places = "1 place does" if report.misses == 1 else f"{report.misses:,} places do"
        yield f"{places} not keep to the glossary and the names; see them with --json, or with `warraq check`."
    if report.unkept:
        yield f"{report.unkept:,} translations could not be kept: they are asked for again the next time."
    if report.left:
        left = "1 article was" if report.left == 1 else f"{report.left:,} articles were"
        yield f"{left} not begun, since every paragraph of the last one failed."
    if report.is_cut and file:
        yield f"{file} was not written, since it would not be whole."
    if report.stopped:
        yield "Stopped. What was translated is kept: the same command goes on from there."
    elif report.left or (report.failed and report.new):
        is_there = bool(file) and not (report.is_cut or force)
        command = "the same command with --force" if is_there else "the same command"
        yield f"What was translated is kept: {command} asks only for the rest."
