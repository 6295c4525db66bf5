"""The help."""

from collections.abc import Iterator
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Input

from corpus.arabic.normalise import fold
from tui.commands.keys import key_label, with_twins
from tui.commands.model import Command, Scope
from tui.commands.table import commands_of
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import RowChosen, Rows

_KEYS_WIDTH = 16
_TWINS_WIDTH = 6


class HelpScreen(ModalScreen[Command | None]):
    """Lists the commands of a screen with their keys; answers with the one chosen, to be carried out."""

    BINDINGS = [
        Binding("escape,f1", "close", show=False),
        Binding("slash", "search", show=False),
        Binding("down", "to_list", show=False),
    ]
    CSS_PATH = Path(__file__).with_name("help.tcss")

    def __init__(self, scope: Scope, typesetter: Typesetter) -> None:
        super().__init__()
        self._scope = scope
        self._typesetter = typesetter
        self._search = ArabicInput(typesetter, placeholder="Search the help", id="search")
        self._rows: Rows[Command | str] = Rows(self._paint, can_mark=lambda item: isinstance(item, Command), id="help")

    def compose(self) -> ComposeResult:
        """Yield the search and the commands."""
        with Vertical(id="box") as box:
            box.border_title = f"Keys · {self._scope.value}"
            box.border_subtitle = "Enter do it · / search · Esc close · at the right: the key on an Arabic keyboard"
            yield self._search
            yield self._rows

    def on_mount(self) -> None:
        """List everything."""
        self._rows.show(list(self._listed("")))
        self._rows.focus()

    def _listed(self, words: str) -> Iterator[Command | str]:
        for scope in dict.fromkeys((self._scope, Scope.APP)):
            found = [command for command in commands_of(scope) if _fits(command, words)]
            if found:
                yield scope.value.capitalize()
                yield from found

    def _paint(self, item: Command | str, width: int, marked: bool) -> list[Strip]:
        rows = self._rows
        if isinstance(item, str):
            heading = rows.ink("heading")
            return [strip_of([fitted(self._typesetter, f" {item}", width, heading, "left")], width, heading)]
        plain, dim = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        accent = rows.row_ink("accent", marked=marked)
        keys = " ".join(key_label(key) for key in item.keys)
        twins = " ".join(list(with_twins(item.keys))[len(item.keys) :])
        room = width - _KEYS_WIDTH - _TWINS_WIDTH - 2
        told = f"{item.title}.  {item.help}" if room > 60 else item.help
        return [
            strip_of(
                [
                    fitted(self._typesetter, f"  {keys}", _KEYS_WIDTH, accent, "left"),
                    fitted(self._typesetter, told, room, plain, "left"),
                    fitted(self._typesetter, twins, _TWINS_WIDTH, dim, "right"),
                ],
                width,
                plain,
            )
        ]

    def on_input_changed(self, event: Input.Changed) -> None:
        """List the commands that fit."""
        self._rows.show(list(self._listed(event.value)))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the commands found."""
        self._rows.focus()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer with the command chosen."""
        self.dismiss(self._rows.item if isinstance(self._rows.item, Command) else None)

    def action_close(self) -> None:
        """Close the help."""
        self.dismiss(None)

    def action_search(self) -> None:
        """Bring the keys to the search."""
        self._search.focus()

    def action_to_list(self) -> None:
        """Bring the keys to the commands."""
        self._rows.focus()


def _fits(command: Command, words: str) -> bool:
    told = fold(" ".join((command.title, command.help, *with_twins(command.keys))))
    return all(word in told for word in fold(words).split())
