"""What lies on the text of a block: terms, names, hits, the cursor, the selection."""

from collections.abc import Iterable
from typing import NamedTuple


class Layer(NamedTuple):
    """A range of code points of a block and the name of the style it is shown in."""

    start: int
    end: int
    style: str


def styles_on(layers: Iterable[Layer], start: int, end: int) -> tuple[str, ...]:
    """Return the names of the styles on any of some code points, such as those of a ligature, the lowest layer first."""
    return tuple(layer.style for layer in layers if layer.start < end and start < layer.end)
