"""How the Arabic and the English stand to each other."""

from enum import StrEnum


class Layout(StrEnum):
    """The layouts of an article, in the order in which a key goes through them."""

    SIDE_BY_SIDE = "side-by-side"
    STACKED = "stacked"
    INTERLINEAR = "interlinear"

    @property
    def following(self) -> "Layout":
        """The one after it, the first one after the last."""
        all_of_them = list(Layout)
        return all_of_them[(all_of_them.index(self) + 1) % len(all_of_them)]


class Sync(StrEnum):
    """How the English keeps up with the Arabic, in the order in which a key goes through it."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    OFF = "off"

    @property
    def following(self) -> "Sync":
        """The one after it, the first one after the last."""
        all_of_them = list(Sync)
        return all_of_them[(all_of_them.index(self) + 1) % len(all_of_them)]
