"""Where the cells of a terminal are on a picture."""

from dataclasses import dataclass

from PIL import Image, ImageChops

from tests.terminals.pane import Pane

_LIGHT = 110
"""The grey from which on a pixel belongs to the page, and not to what is written on it."""
_SHARE = 0.6
"""The share of light pixels from which on a terminal shows a page."""
_SLACK = 0.12
"""How much a cell may differ from the font's, as some terminals round its size up and some down."""


@dataclass(frozen=True)
class Grid:
    """The pixels of all cells together, and how many cells there are."""

    box: tuple[int, int, int, int]
    columns: int
    rows: int

    @property
    def cell(self) -> tuple[float, float]:
        """The width and the height of a cell."""
        left, top, right, bottom = self.box
        return (right - left) / self.columns, (bottom - top) / self.rows

    def is_of(self, cell: tuple[float, float]) -> bool:
        """Return whether the cells have about a size."""
        return all(abs(mine - its) <= _SLACK * its for mine, its in zip(self.cell, cell, strict=True))

    def shows_page(self, picture: Image.Image) -> bool:
        """Return whether most of the cells are light."""
        shares = picture.crop(self.box).convert("L").histogram()
        return sum(shares[_LIGHT:]) > _SHARE * sum(shares)

    def cut(self, picture: Image.Image, pane: Pane) -> Image.Image:
        """Return the part of a picture that shows a pane."""
        width, height = self.cell
        left, top = self.box[0] + pane.column * width, self.box[1] + pane.row * height
        right, bottom = left + pane.width * width, top + len(pane.rows) * height
        return picture.crop((round(left), round(top), round(right), round(bottom)))


def grid_between(empty: Image.Image, full: Image.Image, size: tuple[int, int]) -> Grid | None:
    """Return the grid of so many columns and rows that differs between two pictures, None where nothing does."""
    box = ImageChops.difference(empty, full).convert("L").getbbox()
    return Grid(box, *size) if box else None
