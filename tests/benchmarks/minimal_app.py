"""The smallest Textual app: what every figure of ours is compared with."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """Yield the line."""
        yield Static(sys.argv[1])


if __name__ == "__main__":
    Minimal().run()
