"""Asking for a key by having it pressed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key

from tui.commands.bindings import modal_keys
from tui.commands.key_spelling import same_key
from tui.commands.keys import key_label, key_name, latin_key, twin_labels
from tui.commands.model import Command
from tui.language.spoken import gettext as _
from tui.screens.modal import Modal
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.framed import entitle

_MOST = 4
"""How many keys one after the other a command may have, and how many commands that have a key are named."""


class Pressed(NamedTuple):
    """A key that was pressed, and what is to become of those who had it."""

    key: str
    take_over: bool = True
    """Whether the others lose it."""


class KeyPress(Modal[Pressed | None]):
    """Takes whatever key is pressed, several one after the other too; answers with it, or with None."""

    BINDINGS = modal_keys([])
    CSS_PATH = Path(__file__).with_name("press.tcss")

    def __init__(self, title: str, typesetter: Typesetter, holders: Callable[[str], Sequence[Command]]) -> None:
        """Take what it is for, and who else has a key there."""
        super().__init__()
        self._title = title
        self._typesetter = typesetter
        self._holders = holders
        self._said = ArabicText("", typesetter, id="pressed")
        self._keys: list[str] = []
        self._others: Sequence[Command] = ()
        self._is_asking = False

    def compose(self) -> ComposeResult:
        """Yield what was pressed, and who has it."""
        with Vertical(id="press") as box:
            entitle(box, self._typesetter, self._title, _("Esc leave"))
            yield self._said

    def on_mount(self) -> None:
        """Wait for the first key."""
        self._said.show([Paragraph(_("Press the key."), "strong"), Paragraph(_("Any but Esc, which leaves."), "faint")])

    def take_key(self, event: Key) -> None:
        """Take a key before anything else does."""
        if event.key == "escape":
            self.dismiss(None)
        elif self._is_asking:
            self._answer(event.key)
        elif not self._keys or event.key not in ("enter", "backspace"):
            self._keys = [*self._keys, latin_key(event.key)][-_MOST:]
            self._tell()
        elif event.key == "backspace":
            self._keys = []
            self.on_mount()
        elif self._others:
            self._ask()
        else:
            self.dismiss(Pressed(self._key))

    @property
    def _key(self) -> str:
        return " ".join(self._keys)

    def _tell(self) -> None:
        key = self._key
        self._others = self._holders(key)
        arabic = "  ".join(twin_labels([key]))
        named = key_label(key) if key_label(key) == key_name(key) else f"{key_label(key)}   ({key_name(key)})"
        told = [Paragraph(f"{named}   {arabic}".rstrip(), "strong")]
        odd = next((each for each in self._keys if same_key(each)), "")
        if odd:
            sentence = _("Most terminals send {key} as {other}: it may do nothing elsewhere.")
            told.append(Paragraph(sentence.format(key=key_label(odd), other=key_label(same_key(odd))), "warning"))
        told += [Paragraph(_has_it(other), "warning") for other in self._others[:_MOST]]
        told.append(Paragraph(_("Enter take it · another key: both, one after the other · Bksp anew"), "faint"))
        self._said.show(told)

    def _ask(self) -> None:
        self._is_asking = True
        told = [Paragraph(_has_it(other), "warning") for other in self._others[:_MOST]]
        keys = _("Enter or t take it over · k both keep it · Esc leave")
        self._said.show([Paragraph(key_label(self._key), "strong"), *told, Paragraph(keys, "faint")])

    def _answer(self, key: str) -> None:
        """Take the key over, or let both have it."""
        if latin_key(key) in ("enter", "t"):
            self.dismiss(Pressed(self._key))
        elif latin_key(key) == "k":
            self.dismiss(Pressed(self._key, take_over=False))


def _has_it(command: Command) -> str:
    told = _("{title} ({place}) has it now.")
    return told.format(title=_(command.title), place=_(command.scope.value))
