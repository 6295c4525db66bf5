"""The help."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.widgets import Input

from corpus.arabic.normalise import fold
from tui.commands.bindings import with_arabic_keys
from tui.commands.keys import key_label, twin_labels
from tui.commands.model import Command, Note, Scope
from tui.commands.table import commands_of
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import RowChosen, Rows

_KEYS_WIDTH = 14
_TWIN_WIDTH = 3
_TWINS_WIDTH = 8
_EXAMPLE_WIDTH = 20
_TWINS_HEADING = "on an Arabic keyboard"


class HelpScreen(ModalScreen[Command | None]):
    """Lists the commands of a screen with their keys; answers with the one chosen, to be carried out."""

    BINDINGS = with_arabic_keys(
        [
            Binding("escape,f1", "close", show=False),
            Binding("slash", "search", show=False),
            Binding("down", "to_list", show=False),
        ],
        Screen.BINDINGS,
    )
    CSS_PATH = Path(__file__).with_name("help.tcss")

    def __init__(
        self,
        scope: Scope | None,
        typesetter: Typesetter,
        notes: tuple[str, Sequence[Note]] = ("", ()),
        *,
        notes_first: bool = False,
    ) -> None:
        """Take the scope, None for what has no commands, and what is said besides below a heading of its own."""
        super().__init__()
        self._scope = scope
        self._notes = notes
        self._notes_first = notes_first
        self._typesetter = typesetter
        self._search = ArabicInput(typesetter, placeholder="Search the help", id="search")
        self._rows: Rows[Command | Note | str] = Rows(
            self._paint, can_mark=lambda item: not isinstance(item, str), id="help"
        )

    def compose(self) -> ComposeResult:
        """Yield the search and the commands."""
        with Vertical(id="box") as box:
            box.border_title = f"Keys · {self._scope.value if self._scope else self._notes[0]}"
            box.border_subtitle = f"{'Enter do it · ' if self._scope else ''}/ search · Esc close"
            yield self._search
            yield self._rows

    def on_mount(self) -> None:
        """List everything."""
        self._rows.show(list(self._listed("")))
        self._rows.focus()

    def _listed(self, words: str) -> Iterator[Command | Note | str]:
        title, notes = self._notes
        own = [note for note in notes if _fits(words, *note)]
        said: list[Command | Note | str] = [title, *own] if own else []
        if self._notes_first:
            yield from said
        yield from self._commands(words)
        if not self._notes_first:
            yield from said

    def _commands(self, words: str) -> Iterator[Command | str]:
        for scope in dict.fromkeys((self._scope, Scope.APP) if self._scope else ()):
            found = [command for command in commands_of(scope) if _fits(words, *_texts(command))]
            if found:
                yield scope.value.capitalize()
                yield from found

    def _paint(self, item: Command | Note | str, width: int, marked: bool) -> list[Strip]:
        rows = self._rows
        if isinstance(item, str):
            has_twins = item != self._notes[0]
            room = _KEYS_WIDTH if has_twins else width
            heading = self._set(f" {item}", room, rows.ink("heading"))
            twins = self._set(_TWINS_HEADING if has_twins else "", width - room, rows.ink("faint"))
            return [strip_of([heading, twins], width, rows.ink())]
        if isinstance(item, Note):
            ink, plain = rows.row_ink("accent", marked=marked), rows.row_ink(marked=marked)
            example = self._set(f"  {item.example}", _EXAMPLE_WIDTH, ink)
            return [strip_of([example, self._set(item.told, width - _EXAMPLE_WIDTH, plain)], width, plain)]
        plain, accent = rows.row_ink(marked=marked), rows.row_ink("accent", marked=marked)
        keys = self._set(f"  {' '.join(map(key_label, item.keys))}", _KEYS_WIDTH, accent)
        # one by one, or letters side by side would run from right to left
        twins = [part for twin in twin_labels(item.keys) for part in self._set(twin, _TWIN_WIDTH, accent)]
        room = width - _KEYS_WIDTH - _TWINS_WIDTH
        gap = self._set("", _TWINS_WIDTH - sum(part.cell_length for part in twins), plain)
        told = self._set(f"{item.title}.  {item.help}" if room > 60 else item.help, room, plain)
        return [strip_of([keys, twins, gap, told], width, plain)]

    def _set(self, text: str, width: int, style: Style) -> list[Segment]:
        return fitted(self._typesetter, text, width, style, "left")

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


def _texts(command: Command) -> tuple[str, ...]:
    return (command.title, command.help, *map(key_label, command.keys), *twin_labels(command.keys))


def _fits(words: str, *texts: str) -> bool:
    told = fold(" ".join(texts))
    return all(word in told for word in fold(words).split())
