"""What the page tells the screen."""

from textual.message import Message

from tui.widgets.page.words import Spot


class WordPicked(Message):
    """The cursor came to stand on a word."""

    def __init__(self, spot: Spot) -> None:
        super().__init__()
        self.spot = spot


class PageTurned(Message):
    """The page shows other rows than before, or other lines on them."""
