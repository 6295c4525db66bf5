"""Which vowel signs of a text are shown."""

from tui.typeset.turning import Turning


class Harakat(Turning):
    """The vowel signs on the words of a page, in the order in which a key goes through them."""

    WRITTEN = "written"
    """Those that the text writes."""
    FOCUS = "focus"
    """All of the word under the cursor, none elsewhere."""
    ANALYSED = "analysed"
    """All of every word whose reading is sure enough, elsewhere those that the text writes."""
    OFF = "off"
    """None."""
