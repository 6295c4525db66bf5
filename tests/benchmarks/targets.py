"""The ratios to be kept, each between two figures of one run."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    figure: str
    case: str
    other: str
    limit: float

    @property
    def name(self) -> str:
        """Return the ratio in words."""
        return f"{self.figure}: {self.case} / {self.other}"


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
    Target("memory", "warraq memory", "minimal app", 3.5),
)
WORD_STEP_MS = 16
"""The most work a step of the word cursor may cost, in milliseconds."""
