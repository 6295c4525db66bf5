"""The keys of all commands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.strip import Strip

from tui.commands.bindings import bindings_of
from tui.commands.keymap import IN_FORCE
from tui.commands.keys import key_label
from tui.commands.model import Command, Scope
from tui.language.spoken import as_one, beside_english, ngettext
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.keymap.hand import KeymapHand
from tui.screens.keymap.listing import Keyed, Line, lines_of
from tui.screens.keymap.press import KeyPress, Pressed
from tui.screens.keymap.rows import painted, told_of
from tui.screens.messages import GoBack
from tui.widgets.arabic_text import ArabicText
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, RowMarked, Rows
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from tui.services.services import Services
    from tui.settings.model import Settings
    from tui.typeset.typesetter import Typesetter

_WORDING = Wording(
    invitation="Filter commands by name, meaning or key",
    opening="",
    one="command",
    many="commands",
    nothing_found="No command has these words. Esc clears the filter.",
    empty="No command has this key. Esc lists all.",
)


class KeymapScreen(CommandedScreen):
    """Lists all commands with their keys; other keys hold at once and are kept in the settings file."""

    scope = Scope.KEYMAP
    BINDINGS = bindings_of(Scope.KEYMAP)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("keymap.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._rows = Rows(self._paint, can_mark=_can_mark, copied=_copied, id="keymap")
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._about = ArabicText("", typesetter, id="about")
        self._hand = KeymapHand(self, services.choosing, typesetter)
        self._hand.chosen = self._chosen
        self._sought = ""
        self._key = ""
        """The key of which is shown who has it."""
        self._place = 0
        """The number of the key that is marked of the command under the bar."""
        self.handlers = {
            **row_handlers(self.scope, self._rows),
            **self._hand.handlers,
            "keymap.next": lambda: self._mark(1),
            "keymap.previous": lambda: self._mark(-1),
            "keymap.find": self.find,
            "keymap.filter": self._search.open,
            "keymap.close": self.close,
        }
        services.settled.follow(self.on_settled)

    def compose(self) -> ComposeResult:
        """Yield the title, the filter, the list, what is told of the command under the bar, and the keys."""
        yield TitleBar(_("Keys"), self._typesetter, beside_english("المفاتيح"), id="title")
        yield self._search
        yield self._rows
        yield self._about
        yield KeyBar(self.scope, self._typesetter)

    def on_mount(self) -> None:
        """List all commands."""
        self._list()

    def on_settled(self, _settings: Settings) -> None:
        """List the keys as they are now, once the app has taken them."""
        if self.is_mounted:
            self.call_later(self._list)

    def _list(self, *, anew: bool = False) -> None:
        keymap, item = IN_FORCE.keymap, None if anew else self._rows.item
        lines = lines_of(keymap, self._hand.own, self._sought, self._key)
        on = item.command.id if isinstance(item, Keyed) else ""
        places = (place for place, line in enumerate(lines) if isinstance(line, Keyed) and line.command.id == on)
        place = next(places, 0)
        self._rows.show(lines, place, in_place=bool(place))
        odd = ngettext("{n} thing is odd: {first}", "{n} things are odd: {first}", len(keymap.problems))
        self._search.note(
            odd.format(n=len(keymap.problems), first=spoken(keymap.problems[0])) if keymap.problems else ""
        )
        preset = _("preset {name}").format(name=keymap.preset)
        key = _("that have {key}").format(key=key_label(self._key)) if self._key else ""
        count = sum(isinstance(line, Keyed) for line in lines)
        self._search.tell(count, more="".join(f"  ·  {as_one(part)}" for part in (key, preset) if part))
        self._tell()

    def _paint(self, item: Line, width: int, marked: bool) -> list[Strip]:
        return painted(self._rows, self._typesetter, item, width, self._place if marked else -1)

    def _chosen(self) -> tuple[Command, int] | None:
        item = self._rows.item
        return (item.command, min(self._place, max(0, len(item.keys) - 1))) if isinstance(item, Keyed) else None

    def _mark(self, step: int) -> None:
        item = self._rows.item
        if isinstance(item, Keyed) and item.keys:
            self._place = (self._place + step) % len(item.keys)
            self._rows.refresh()

    def _tell(self) -> None:
        self._about.show(told_of(self._rows.item, IN_FORCE.keymap))

    def on_sought(self, event: Sought) -> None:
        """List what has the words while they are typed; once they are gone the bar stays on what was found."""
        self._sought = event.words
        self._list(anew=bool(event.words))

    def on_row_marked(self, _event: RowMarked) -> None:
        """Tell of the command under the bar; its first key is marked."""
        self._place = 0
        self._tell()

    def on_row_chosen(self, _event: RowChosen) -> None:
        """Have another key pressed."""
        self._hand.change()

    def find(self) -> None:
        """Have a key pressed, and list who has it."""

        def told(pressed: Pressed | None) -> None:
            if pressed is not None:
                self._key = pressed.key
                self._search.seek("")
                self._list(anew=True)

        self.app.push_screen(KeyPress(_("Who has the key?"), self._typesetter, lambda _key: ()), told)

    def close(self) -> None:
        """Leave the filter, list all again; else go back."""
        if self._search.leave():
            return
        if self._key:
            self._key = ""
            self._list()
        else:
            self.post_message(GoBack())


def _can_mark(line: Line) -> bool:
    return isinstance(line, Keyed)


def _copied(line: Line) -> str:
    return line.line if isinstance(line, Keyed) else line.value
