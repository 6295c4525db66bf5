"""How the Arabic and the English stand to each other."""

from enum import StrEnum

from tui.typeset.turning import Turning


class Layout(Turning):
    """The layouts of an article, in the order in which a key goes through them."""

    SIDE_BY_SIDE = "side-by-side"
    STACKED = "stacked"
    INTERLINEAR = "interlinear"


class Sync(Turning):
    """How the English keeps up with the Arabic, in the order in which a key goes through it."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    OFF = "off"


class Panes(StrEnum):
    """The panes of the reader from left to right."""

    USUAL = "names english arabic"
    NAMES_BESIDE_ARABIC = "english names arabic"
    NAMES_RIGHT = "english arabic names"
    MIRRORED = "arabic english names"
    NAMES_BEFORE_ARABIC = "names arabic english"
    NAMES_BETWEEN = "arabic names english"

    @property
    def ids(self) -> tuple[str, ...]:
        """The panes in their order."""
        return tuple(self.value.split())
