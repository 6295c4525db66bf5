"""Standard output and standard error for whoever listens: whole lines in logical order, and nothing that steers a terminal."""

from typing import BinaryIO, TextIO

from tui.cli.diagnostics import Diagnostics
from tui.cli.output import Output
from tui.typeset.terminal.visible import visible


class PlainOutput(Output):
    """Writes lines as they are read, to a terminal as to a file: nothing is wrapped, arranged or joined."""

    def __init__(self, stream: BinaryIO | None) -> None:
        super().__init__(stream)
        self.is_terminal = False

    def line(self, text: str = "") -> None:
        """Write one line without what steers a terminal or turns text round."""
        super().line(visible(text))

    def text(self, text: str) -> None:
        """Write lines of our own."""
        super().text(visible(text))


class PlainDiagnostics(Diagnostics):
    """Says what is not a result; what is being done is not shown, for it would be written over and over."""

    def __init__(self, stream: TextIO | None) -> None:
        super().__init__(stream)
        self.is_terminal = False
