"""A character as it stands on a page."""

from typing import NamedTuple


class Glyph(NamedTuple):
    """A character as it stands on a page, in points from the lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float
    """The height of the line it stands on."""
    size: float
    """The height of the line it needs."""
    ink: float
    """Where what is seen of it ends on the right: boxes of letters that are set into one another may end alike."""
