"""The app: which screen is shown; no behaviour of its own."""

import os
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from textual import work
from textual.app import App
from textual.screen import Screen

from corpus.errors import CorpusError
from corpus.model import Article
from tui.colours import announce_colours
from tui.commands.bindings import bindings_of
from tui.commands.model import Command, Scope
from tui.commands.palette import CommandProvider
from tui.screens.commanded import CommandedScreen
from tui.screens.help.screen import HelpScreen
from tui.screens.library.screen import LibraryScreen
from tui.screens.messages import GlossaryChanged, GoBack, OpenArticle
from tui.screens.reading.screen import ReadingScreen
from tui.screens.terms.screen import GlossaryScreen
from tui.services import Services
from tui.themes import DEFAULTS, INK, PAPER
from tui.typeset.typesetter import Typesetter

Kept = TypeVar("Kept", bound=Screen[None])

_TRAIL = 8
"""How many screens one can go back."""


class WarraqApp(App[None]):
    """Shows the library, the reader and the glossary, one at a time."""

    TITLE = "warraq"
    CSS_PATH = Path(__file__).with_name("app.tcss")
    BINDINGS = bindings_of(Scope.APP)
    COMMANDS = {CommandProvider}
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (80, "-normal"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]
    DEFAULT_MODE = "main"

    def __init__(self, services: Services, article: Article | None) -> None:
        super().__init__()
        self.services = services
        self.typesetter = Typesetter()
        self._opened = article
        self._last_reader: ReadingScreen | None = None
        self._trail: list[Screen[None]] = []
        self.handlers: dict[str, Callable[[], object]] = {
            "app.library": self.show_library,
            "app.reader": self.show_reader,
            "app.glossary": self.show_glossary,
            "app.palette": self.action_command_palette,
            "app.theme": self.search_themes,
            "app.help": self.show_help,
            "app.quit": self.exit,
        }
        self.add_mode(self.DEFAULT_MODE, self._first_screen)
        for theme in (PAPER, INK):
            self.register_theme(theme)
        self.theme = services.settings.theme if services.settings.theme in self.available_themes else PAPER.name

    def action_do(self, command_id: str) -> None:
        """Carry out a command of the table."""
        self.handlers[command_id]()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the page's own colours for themes that do not name them."""
        return DEFAULTS

    def _first_screen(self) -> Screen[None]:
        """Return the reader where an article was named, else the library."""
        return self._reader(self._opened) if self._opened is not None else self._library

    def _reader(self, article: Article, entity_id: str = "") -> ReadingScreen:
        screen = ReadingScreen(self.services, article, self.typesetter, entity_id)
        self._keep(screen)
        self._last_reader = screen
        return screen

    @cached_property
    def _library(self) -> LibraryScreen:
        return self._keep(LibraryScreen(self.services, self.typesetter))

    @cached_property
    def _glossary(self) -> GlossaryScreen:
        return self._keep(GlossaryScreen(self.services, self.typesetter))

    def _keep(self, screen: Kept) -> Kept:
        """Keep a screen alive while others come before it."""
        self.install_screen(screen, f"screen-{id(screen)}")
        return screen

    # -- going from screen to screen

    def _show(self, screen: Screen[None], *, back: bool = False) -> None:
        if screen is self.screen:
            return
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if not back:
            self._trail = [*self._trail[1 - _TRAIL :], self.screen]
        self.switch_screen(screen)

    def show_library(self) -> None:
        """Show the articles of the library."""
        self._show(self._library)

    def show_glossary(self) -> None:
        """Show the glossary."""
        self._show(self._glossary)

    def show_reader(self) -> None:
        """Show the article read last in this session."""
        if self._last_reader is None:
            self.notify("No article is open yet: choose one in the library.", timeout=4)
        else:
            self._show(self._last_reader)

    def on_go_back(self, event: GoBack) -> None:
        """Show the screen before, or the library."""
        if self._trail:
            self._show(self._trail.pop(), back=True)
        else:
            self.show_library()

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def on_open_article(self, event: OpenArticle) -> None:
        """Fetch an article from the library and show it."""
        try:
            article = self.services.library.get(event.article_id)
        except CorpusError as error:
            self.call_from_thread(self.notify, str(error), severity="error")
            return
        self.call_from_thread(self._open, article, event.entity_id)

    def _open(self, article: Article, entity_id: str) -> None:
        reader = self._last_reader
        if reader is not None and reader.article.id == article.id and not entity_id:
            self._show(reader)
        else:
            self._show(self._reader(article, entity_id))

    def on_glossary_changed(self, event: GlossaryChanged) -> None:
        """Let the open article show the glossary as it is now."""
        if self._last_reader is not None and self._last_reader.is_mounted:
            self._last_reader.refresh_terms()

    def show_help(self) -> None:
        """Explain the keys of this screen, and carry out the command chosen there."""
        screen = self.screen
        if isinstance(screen, CommandedScreen):
            self.push_screen(HelpScreen(screen.scope, self.typesetter), partial(self._carry_out, screen))

    def _carry_out(self, screen: CommandedScreen, command: Command | None) -> None:
        if command is not None:
            (self.handlers if command.scope is Scope.APP else screen.handlers)[command.id]()

    def on_unmount(self) -> None:
        """Keep the place in the open article."""
        if self._last_reader is not None:
            self._last_reader.keep_place()


def run(services: Services, article: Article | None) -> int:
    """Open the app on an article, or on the library; return its exit code."""
    announce_colours(os.environ)
    app = WarraqApp(services, article)
    app.run()
    return app.return_code or 0
