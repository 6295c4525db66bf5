"""Which vowel signs of a text are shown."""

from enum import StrEnum


class Harakat(StrEnum):
    """The vowel signs on the words of a page, in the order in which a key goes through them."""

    WRITTEN = "written"
    """Those that the text writes."""
    FOCUS = "focus"
    """All of the word under the cursor, none elsewhere."""
    ANALYSED = "analysed"
    """All of every word whose reading is sure enough, elsewhere those that the text writes."""
    OFF = "off"
    """None."""

    @property
    def following(self) -> "Harakat":
        """The one after it, the first one after the last."""
        all_of_them = list(Harakat)
        return all_of_them[(all_of_them.index(self) + 1) % len(all_of_them)]
