"""What an input line asks the app for when it is to paste."""

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.widgets.arabic_input import ArabicInput


class PasteWanted(Message):
    """What is on the clipboard is to be put into a line."""

    def __init__(self, line: "ArabicInput") -> None:
        super().__init__()
        self.line = line
