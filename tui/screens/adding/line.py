"""The line that takes a path, an address or a text."""

from pathlib import Path

from textual.binding import Binding
from textual.message import Message

from corpus.presence import is_there
from tui.commands.bindings import with_arabic_keys
from tui.screens.adding.naming import completed, names_in
from tui.widgets.arabic_input import ArabicInput


class TextPasted(Message):
    """A text of several lines was pasted, which is an article itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class PlaceLine(ArabicInput):
    """A line for a path, an address, or whatever was dropped on it; Tab completes paths."""

    BINDINGS = with_arabic_keys([Binding("tab", "complete", show=False, id="adding.complete")])

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in the place of a range; several paths become one line, and several lines of text are an article."""
        rows = [row.strip() for row in text.splitlines() if row.strip()]
        if len(rows) < 2:
            super().replace(_plain(rows[0]) if len(text) > 1 and rows else text, start, end)
            return
        names = [name for row in rows[:100] for name in names_in(row)]
        if len(rows) <= 100 and all(is_there(Path(name)) for name in names):
            super().replace(" ".join(f"'{name}'" for name in names), start, end)
        else:
            self.post_message(TextPasted(text))

    def action_complete(self) -> None:
        """Complete the path; where there is nothing to be completed go on to the list."""
        longer = completed(self.value)
        if longer != self.value:
            self.value = longer
            self.action_end()
        else:
            self.screen.focus_next()


def _plain(text: str) -> str:
    """Return a path without what a terminal puts around it where a file is dropped; any other text as it is."""
    names = names_in(text)
    return names[0] if len(names) == 1 and text[0] in "'\"/f~\\" and is_there(Path(names[0])) else text
