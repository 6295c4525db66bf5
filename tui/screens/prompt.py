"""A question with a line to answer it in."""

import os
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from tui.commands.bindings import modal_keys
from tui.language.spoken import gettext as _
from tui.screens.modal import Modal
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.framed import entitle


def typed_path(text: str) -> Path:
    """Return the path that a line names; a ~ stands for the home of the user, or of one whose name follows if there is such."""
    return Path(os.path.expanduser(text.strip()))  # noqa: PTH111 - that of pathlib raises where there is no such user


class Prompt(Modal[str | None]):
    """Asks for a line of text; answers with it, or with None where all is to stay as it was."""

    BINDINGS = modal_keys([Binding("escape", "cancel", "Leave it as it was; Enter saves.", show=False)])
    CSS_PATH = Path(__file__).with_name("prompt.tcss")

    def __init__(
        self, question: str, answer: str, typesetter: Typesetter, *, is_begun: bool = False, may_be_empty: bool = False
    ) -> None:
        """Take the answer that is there before, which typing replaces unless it is begun; an empty line may be an answer."""
        super().__init__()
        self._may_be_empty = may_be_empty
        self._question = question
        self._typesetter = typesetter
        self._input = ArabicInput(typesetter, answer)
        self._input.select_on_focus = not is_begun

    def compose(self) -> ComposeResult:
        """Yield the line under its question."""
        with Vertical(id="prompt") as box:
            entitle(box, self._typesetter, self._question, _("Enter save · Esc cancel"))
            yield self._input

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer."""
        answer = event.value.strip()
        self.dismiss(answer if answer or self._may_be_empty else None)

    def action_cancel(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
