"""The settings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key
from textual.strip import Strip

from tui.commands.bindings import bindings_of, with_arabic_keys
from tui.commands.keymap import IN_FORCE
from tui.commands.model import Scope
from tui.language.spoken import beside_english, ngettext
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.messages import GoBack
from tui.screens.settings.editing import edit
from tui.screens.settings.hand import SettingsHand
from tui.screens.settings.listing import Heading, Known, Line, Problem, Way, count_of, lines_of
from tui.screens.settings.rows import as_written, painted, told_of
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
    invitation="Filter settings by name, group or meaning",
    opening="",
    one="setting",
    many="settings",
    nothing_found="No setting has these words. Esc clears the filter.",
    empty="",
)


class _SettingRows(Rows[Line]):
    """The list, in which space changes what is under the bar."""

    BINDINGS = with_arabic_keys([Binding("space", "screen.do('settings.change')", show=False, id="settings.change")])


class _About(ArabicText):
    """What is told of the setting under the bar."""

    def as_copied(self, text: str) -> str:
        """Return choices as the settings file has them."""
        return as_written(super().as_copied(text))


class SettingsScreen(CommandedScreen):
    """Lists all settings by groups; what is chosen holds at once and is kept in the settings file."""

    scope = Scope.SETTINGS
    BINDINGS = bindings_of(Scope.SETTINGS)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("settings.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, ways: Sequence[Way] = ()) -> None:
        """Take the other screens that have more to set."""
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._ways = ways
        self._rows: Rows[Line] = _SettingRows(self._paint, can_mark=_can_mark, copied=_copied, id="settings")
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._about = _About("", typesetter, id="about")
        self._hand = SettingsHand(self, services.choosing, typesetter)
        self._hand.chosen = self._known
        self._words = ""
        self.handlers = {
            **row_handlers(self.scope, self._rows),
            **self._hand.handlers,
            "settings.change": self.change,
            "settings.filter": self._search.open,
            "settings.edit": self.edit_file,
            "settings.close": self.close,
        }
        services.settled.follow(self.on_settled)

    def compose(self) -> ComposeResult:
        """Yield the title, the filter, the list, what is told of the setting under the bar, and the keys."""
        yield TitleBar(_("Settings"), self._typesetter, beside_english("الإعدادات"), id="title")
        yield self._search
        yield self._rows
        yield self._about
        yield KeyBar(self.scope, self._typesetter)

    def fill(self) -> None:
        """Read the settings again, which somebody may have changed in the file."""
        self._services.choosing.refresh()

    def on_settled(self, _settings: Settings) -> None:
        """List the settings as they are now, the bar on the one it was on."""
        if self.is_mounted:
            self._list(self._rows.item)

    def _list(self, on: Line | None) -> None:
        choosing = self._services.choosing
        wrong = IN_FORCE.keymap.problems
        lines = lines_of(choosing.settings, choosing.written(), self._ways, self._words, list(map(spoken, wrong)))
        place = next((place for place, line in enumerate(lines) if on and _name(line) == _name(on)), 0)
        self._rows.show(lines, place, in_place=bool(place))
        problems = len(choosing.settings.warnings) + len(wrong)
        told = ngettext("{n} thing in the settings is wrong", "{n} things in the settings are wrong", problems)
        self._search.note(told.format(n=problems) if problems else "")
        self._search.tell(count_of(lines))
        self._about.show(told_of(self._rows.item, str(choosing.settings.config_file)))

    def _paint(self, item: Line, width: int, marked: bool) -> list[Strip]:
        return painted(self._rows, self._typesetter, item, width, marked=marked)

    def _known(self) -> Known | None:
        return self._rows.item if isinstance(self._rows.item, Known) else None

    def on_sought(self, event: Sought) -> None:
        """List what has the words while they are typed; once they are gone the bar stays on what was found."""
        self._words = event.words
        self._list(None if event.words else self._rows.item)

    def on_row_marked(self, _event: RowMarked) -> None:
        """Tell of the setting under the bar."""
        self._about.show(told_of(self._rows.item, str(self._services.settings.config_file)))

    def on_row_chosen(self, _event: RowChosen) -> None:
        """Change the setting under the bar."""
        self.change()

    def on_key(self, event: Key) -> None:
        """Type a number right away where the bar is on one."""
        known = self._known()
        is_digit = event.character is not None and event.character.isdecimal()
        if known is not None and known.setting.is_number and is_digit and self._rows.has_focus:
            event.stop()
            event.prevent_default()
            self._hand.ask(event.character or "", is_begun=True)

    def change(self) -> None:
        """Change the setting under the bar, or go to the screen behind it."""
        if isinstance(self._rows.item, Way):
            self._rows.item.go()
        else:
            self._hand.change()

    def edit_file(self) -> None:
        """Open the settings file in the user's editor; what it says then holds, and what is wrong in it is shown first."""
        edit(self, self._services.choosing)
        if self._services.settings.warnings:
            self._list(None)

    def close(self) -> None:
        """Leave the filter; else go back."""
        if not self._search.leave():
            self.post_message(GoBack())


def _can_mark(line: Line) -> bool:
    return not isinstance(line, Heading)


def _name(line: Line) -> str:
    """Return what tells a line from others, whatever its setting is now."""
    match line:
        case Known(setting):
            return setting.name
        case Problem(sentence):
            return sentence
        case Heading(title) | Way(title):
            return f"{type(line).__name__} {title}"


def _copied(line: Line) -> str:
    match line:
        case Known():
            return line.line
        case Problem(sentence):
            return sentence
        case Heading(title) | Way(title):
            return title
