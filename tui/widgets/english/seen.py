"""What stands on a row of the English."""

from typing import NamedTuple

from tui.typeset.line import Line
from tui.widgets.page.layers import Layer


class Seen(NamedTuple):
    """A line with how it looks."""

    text: int
    """The number of the text: an even one for a block's translation, the odd one after it for its glosses."""
    line: Line
    ink: str
    layers: tuple[Layer, ...] = ()
