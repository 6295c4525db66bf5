"""What an input line asks the app for when it is to paste."""

from collections.abc import Callable

from textual.message import Message


class PasteWanted(Message):
    """What is on the clipboard is to be put into a line."""

    def __init__(self, put: Callable[[str], None]) -> None:
        super().__init__()
        self.put = put
        """Puts a text into the line; to be called where widgets may be touched."""
