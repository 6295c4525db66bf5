"""What is known of the word under the cursor, in a few rows under the page."""

from __future__ import annotations

from textual.strip import Strip

from tui.language.spoken import gettext as _
from tui.typeset.typesetter import Typesetter
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import FittedStrip, strip_of
from tui.widgets.gloss_rows import HEAD, GlossRows
from tui.widgets.gloss_told import Extras, Foreign, Told


class GlossPane(Fielded):
    """Shows a word: the English, the word with its vowels, its parts right to left, its terms, its kin."""

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._told: Told | None = None
        self._foreign: Foreign | None = None
        self._extras = Extras()
        self._turned = 0
        self._message = _("Loading the lexicon …")

    def say(self, message: str) -> None:
        """Show a sentence in place of a gloss."""
        self._forget_selection(None)
        self._told = self._foreign = None
        self._message = message
        self.refresh()

    def show_foreign(self, foreign: Foreign) -> None:
        """Show a word of another script with the terms that it belongs to."""
        self.say("")
        self._foreign = foreign

    def show(self, told: Told) -> None:
        """Show a word in one of its readings; what was found out of another one is forgotten."""
        self._forget_selection(told)
        self._told, self._foreign = told, None
        self.refresh()

    def extend(self, told: Told, extras: Extras) -> None:
        """Show what was found out of a word, if it is still the one that is shown."""
        if told == self._told:
            self._extras = extras
            self.refresh()

    def _forget_selection(self, told: Told | None) -> None:
        """Select nothing any longer where another gloss comes."""
        if told == self._told:
            return
        self._turned = 0
        self._extras = Extras()
        if self.is_mounted and self.text_selection is not None:
            self.screen.clear_selection()

    @property
    def copied(self) -> str:
        """Return the word and its English, as they are copied; empty where nothing is explained."""
        if self._foreign:
            return "\t".join([self._foreign.word, *(each.en for each in self._foreign.terms[:1])])
        return f"{self._told.gloss.token.surface}\t{self._told.reading.text}" if self._told else ""

    def line_on(self, row: int) -> int:
        """Return which line stands on a row: terms and kin are scrolled, what is above them stays."""
        return row if row < HEAD else row + self._turned

    def pull(self, rows: int) -> None:
        """Scroll the terms and what is below them."""
        below = self._rows().below(self._told, self._extras) if self._told else []
        hidden = HEAD + len(below) - self.size.height
        self._turned = max(0, min(self._turned + rows, hidden))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one row of the pane."""
        number = self.line_on(y)
        return self.with_selection(self.strip_of_line(number), number)

    def strip_of_line(self, number: int) -> FittedStrip:
        """Return one line of the pane."""
        rows = self._rows()
        if self._foreign is not None:
            row = rows.foreign(number, self._foreign)
        elif self._told is None:
            row = rows.message(self._message if number == 0 else "")
        else:
            row = rows.word(number, self._told, self._extras)
        return strip_of(row, self.size.width, self.ink())

    def _rows(self) -> GlossRows:
        return GlossRows(self._typesetter, self.ink, self.size.width)
