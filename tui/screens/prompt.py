"""A question with a line to answer it in."""

import os
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.commands.bindings import modal_keys
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput


def typed_path(text: str) -> Path:
    """Return the path that a line names; a ~ stands for the home of the user, or of one whose name follows if there is such."""
    return Path(os.path.expanduser(text.strip()))  # noqa: PTH111 - that of pathlib raises where there is no such user


class Prompt(ModalScreen[str | None]):
    """Asks for a line of text; answers with it, or with None."""

    BINDINGS = modal_keys([Binding("escape", "cancel", "Leave it as it was; Enter saves.", show=False)])
    CSS_PATH = Path(__file__).with_name("prompt.tcss")

    def __init__(self, question: str, answer: str, typesetter: Typesetter) -> None:
        super().__init__()
        self._question = question
        self._input = ArabicInput(typesetter, answer)

    def compose(self) -> ComposeResult:
        """Yield the line under its question."""
        with Vertical(id="prompt") as box:
            box.border_title = self._question
            box.border_subtitle = "Enter save · Esc cancel"
            yield self._input

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer."""
        self.dismiss(event.value.strip() or None)

    def action_cancel(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
