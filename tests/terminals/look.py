"""How every terminal is set up: its size, its font, its colours."""

from dataclasses import dataclass

Rgb = tuple[int, int, int]
MARGIN = 1
"""Columns on either side of a pane that are cut out with it: some letters reach over the edge of their cell."""


@dataclass(frozen=True)
class Look:
    """The size of a terminal and the font in it; white on black, so that the light page stands out from what is around it."""

    columns: int = 120
    rows: int = 40
    pixels: int = 24
    """The size of the font."""
    font: str = "DejaVu Sans Mono"

    @property
    def points(self) -> float:
        """The size of the font on a screen of 96 dots an inch."""
        return self.pixels * 0.75
