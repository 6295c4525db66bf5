"""The app: which screen is shown; no behaviour of its own."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import work
from textual.app import App
from textual.events import Event, Key, Paste
from textual.notifications import SeverityLevel
from textual.screen import ModalScreen, Screen
from textual.widgets import Input
from textual.worker import Worker

from corpus.errors import CorpusError
from corpus.model import Article
from tui.chores import Chores
from tui.commands.bindings import bindings_of, with_arabic_keys
from tui.commands.model import Command, Scope
from tui.faults import QuietApp
from tui.news import News
from tui.rooms import Rooms
from tui.screens.calibrate.comparison import Comparison
from tui.screens.camera import Camera
from tui.screens.commanded import CommandedScreen
from tui.screens.copier import Copier
from tui.screens.faults import tell_fault
from tui.screens.messages import CopyInstead, GlossaryChanged, GoBack, OpenArticle
from tui.screens.palette.opening import Palette
from tui.screens.paster import Paster
from tui.screens.type_ahead import TypeAhead
from tui.screens.window import stop_for_now
from tui.services import Services
from tui.terminal.choice import found_profile
from tui.terminal.colours import announce_colours
from tui.terminal.enquiry import Enquiry
from tui.terminal.profile import PLAIN, Profile
from tui.terminal.size import SMALLEST
from tui.themes import DEFAULTS, INK, PAPER
from tui.widgets.key_bar import KeyBar
from tui.widgets.typing.paste_wanted import PasteWanted

if TYPE_CHECKING:
    from textual.driver import Driver

_HERE = Path(__file__).parent
_SENTENCE_SECONDS = 4.0
_NEWER = "A newer version of what you read: \\ shows what has changed."
_NEWER_SECONDS = 8.0
_TOAST_WIDTH, _TOAST_FRAME = 60, 4
"""The cells of Textual's toasts, of which half the screen is the most, and those of them that hold no text."""
_TURN = 0.001
"""Seconds after which a worker lets the screens have their turn."""


class WarraqApp(QuietApp):
    """Shows the library, the reader and the glossary, one at a time."""

    TITLE = "warraq"
    BINDINGS = with_arabic_keys(bindings_of(Scope.APP), App.BINDINGS)
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (SMALLEST[0], "-narrow"), (80, "-normal"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (SMALLEST[1], "-high")]

    def __init__(
        self, services: Services, article: Article | None, profile: Profile = PLAIN, enquiry: Enquiry | None = None
    ) -> None:
        self._profile = profile
        self._enquiry = enquiry
        first = "reading/reading.tcss" if article else "library/library.tcss"
        super().__init__(css_path=[_HERE / "app.tcss", _HERE / "screens" / first])
        self.services = services
        self.type_ahead = TypeAhead(self)
        self.rooms = Rooms(self, services, article, self.type_ahead)
        self.chores = Chores(self, services)
        self.copier = Copier(self, services.settings, profile)
        self._paster = Paster(self, services.settings, profile, self.copier, self.type_ahead)
        self.comparison = Comparison(self, services.settings, profile)
        self.rooms.filled = self.comparison.offer
        palette = Palette(self, services, self.rooms.typesetter, self.rooms.show_term)
        palette.show_article = self.rooms.open
        self.handlers: dict[str, Callable[[], object]] = {
            "app.library": self.rooms.show_library,
            "app.reader": self.rooms.show_reader,
            "app.glossary": self.rooms.show_glossary,
            "app.search": self.rooms.show_search,
            "app.names": self.rooms.show_names,
            "app.memory": self.rooms.show_memory,
            "app.palette": palette.offer_all,
            "app.theme": palette.offer_themes,
            "app.help": self.show_help,
            "app.calibrate": self.comparison.compare,
            "app.picture": Camera(self, services.settings.data_dir).take,
            "app.suspend": partial(stop_for_now, self),
            "app.quit": self.exit,
        }
        for theme in (PAPER, INK):
            self.register_theme(theme)
        # without its watcher, which would have every style sheet read once more before the first paint
        self.set_reactive(App.theme, services.settings.theme if self.get_theme(services.settings.theme) else PAPER.name)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_driver_class(self) -> "type[Driver]":
        """Return what draws: the platform's driver, taught what this terminal needs."""
        platform = super().get_driver_class()
        if self._enquiry is None or sys.platform == "win32":
            return platform
        from tui.driver.driver import driver_class

        return driver_class(platform, self._profile, self._enquiry)

    async def on_event(self, event: Event) -> None:
        """Answer an event; keys and pastes one at a time, whatever the one before opens."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif not self.type_ahead.keeps(event):
            target = self.type_ahead.target
            await super().on_event(event)
            self.type_ahead.follow(target)

    def action_do(self, command_id: str) -> None:
        """Carry out a command of the table."""
        self.handlers[command_id]()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the page's own colours for themes that do not name them."""
        return DEFAULTS

    def get_default_screen(self) -> Screen[Any]:
        """Return the first screen."""
        return self.rooms.first()

    def on_ready(self) -> None:
        """Fill the first screen now that its frame is shown; offers and the catalogue come after it."""
        self.chores.begin()
        News(self, self.services).begin()
        self.rooms.fill()

    def on_words_ready(self) -> None:
        """Do what needs the lexicon and what nobody waits for."""
        self.chores.go_on()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed; those that are stopped when the app ends have no screen left to tell."""
        if self.screen_stack:
            tell_fault(self.screen, event)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a sentence in the key bar or a card's edge, or over the screen where it is long; brackets in it are brackets."""
        seconds = _SENTENCE_SECONDS if timeout is None else timeout
        bars, own = self.screen.query(KeyBar), getattr(self.screen, "say", None)
        is_said = bars.first().say(message, seconds, warning=severity != "information") if bars else False
        if not is_said and not (own is not None and own(message, seconds)):
            width = min(_TOAST_WIDTH, self.size.width // 2) - _TOAST_FRAME
            shown = "\n".join(self.rooms.typesetter.lines_of(message, width))
            super().notify(shown, title=title, severity=severity, timeout=timeout, markup=False)

    @property
    def clipboard(self) -> str:
        """What was copied last, for an input line to paste."""
        return self.copier.text

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text by the best route of this terminal, and say which one that was."""
        self.copier.copy(text)

    # -- what the screens ask for

    def on_paste_wanted(self, event: PasteWanted) -> None:
        """Put what is on the clipboard into a line."""
        self._paster.paste(event)

    def on_go_back(self, event: GoBack) -> None:
        """Show the screen before."""
        self.rooms.back()

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def on_open_article(self, event: OpenArticle) -> None:
        """Fetch an article from the library and show it."""
        try:
            library = self.services.library
            article = library.get(event.article_id)
            found = library.places(article, event.query) if event.query else {}
            carried = self.services.more.carry_over(article)
        except CorpusError as error:
            self.call_from_thread(self.notify, str(error), severity="error")
            return
        self.call_from_thread(self.rooms.open, article, event.entity_id, event.spot, found)
        if carried is not None and carried.is_newer:
            self.call_from_thread(self.call_after_refresh, self.notify, _NEWER, timeout=_NEWER_SECONDS)

    def on_glossary_changed(self, event: GlossaryChanged) -> None:
        """Let the open article show the glossary and names as they are now."""
        reader = self.rooms.reader
        if reader is not None and reader.is_mounted:
            reader.learn() if event.names else reader.refresh_terms()
        if event.names:
            self.chores.catalogue()

    def on_copy_instead(self, event: CopyInstead) -> None:
        """Copy an address that could not be opened, and say both in one sentence."""
        self.copier.copy(event.address, f"{event.problem}: the address was copied.")

    def show_help(self) -> None:
        """Explain the keys of this screen, and carry out the command chosen there."""
        from tui.screens.help.screen import HelpScreen

        screen = self.screen
        if isinstance(screen, CommandedScreen):
            is_typing = isinstance(screen.focused, Input)
            help_screen = HelpScreen(screen.scope_here, self.rooms.typesetter, screen.notes, notes_first=is_typing)
            self.push_screen(help_screen, partial(_carry_out, screen))
        elif isinstance(screen, ModalScreen):
            from tui.screens.help.notes import notes_of

            title = next((str(each.border_title) for each in screen.query("*") if each.border_title), "here")
            self.push_screen(HelpScreen(None, self.rooms.typesetter, (title, notes_of(screen))))

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """Return an SVG of the screen that a browser shows as it is."""
        from tui.pictures import browser_picture

        return browser_picture(super().export_screenshot(title=title, simplify=simplify))

    def on_unmount(self) -> None:
        """Let what is being prepared end, and keep the place in the open article."""
        self.chores.end()
        if self.rooms.reader is not None:
            self.rooms.reader.keep_place()


async def _carry_out(screen: CommandedScreen, command: Command | None) -> None:
    if command is not None:
        await screen.run_action(command.action)


def run(services: Services, article: Article | None, enquiry: Enquiry) -> int:
    """Open the app on an article, or on the library, in a terminal that was asked; return its exit code.

    Raises the fault that ended it, once the terminal is given back.
    """
    sys.setswitchinterval(_TURN)
    profile = found_profile(services.settings, os.environ, enquiry)
    announce_colours(os.environ, profile)
    app = WarraqApp(services, article, profile, enquiry)
    app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
