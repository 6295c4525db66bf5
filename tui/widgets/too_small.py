"""What stands alone on a terminal on which nothing else fits."""

from textual.geometry import Size

from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.terminal.size import SMALLEST
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import base_of

TOO_SMALL = marked("warraq needs {columns} columns and {rows} rows: make the window larger, or the letters smaller.")
_SHORT = marked("{size} needed")
_MARGIN = Size(4, 2)
"""Cells and rows that stay free around the sentence."""


class TooSmall(ArabicText):
    """Says how large the terminal has to be, in as many words as it has room for."""

    def __init__(self) -> None:
        super().__init__("", Typesetter(), id="too-small")

    def fit(self, screen: Size) -> None:
        """Say it on a screen of so many cells and rows."""
        columns, rows = SMALLEST
        size = f"{columns}x{rows}"
        sentence = _(TOO_SMALL).format(columns=columns, rows=rows)
        is_short = not self._fits(sentence, screen - _MARGIN)
        if is_short:
            short = _(_SHORT).format(size=size)
            sentence = short if self._fits(short, screen) else size
        self.set_class(is_short, "-short")
        self.show([Paragraph(sentence)])

    def _fits(self, sentence: str, room: Size) -> bool:
        """Return whether all lines of a sentence have room, and no word has to be broken for it."""
        prepared = self._typesetter.prepare(sentence, base_of(sentence))
        is_wide = all(self._typesetter.prepare(word).width <= room.width for word in sentence.split())
        return is_wide and len(self._typesetter.lay_out(prepared, max(1, room.width))) <= room.height
