"""The app: which screen is shown; no behaviour of its own."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import work
from textual.app import App
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from corpus.model import Article
from glossary.errors import GlossaryError
from tui.colours import announce_colours
from tui.commands.bindings import bindings_of
from tui.commands.model import Command, Scope
from tui.screens.commanded import SMALLEST, CommandedScreen
from tui.screens.faults import tell_fault
from tui.screens.messages import GlossaryChanged, GoBack, OpenArticle
from tui.screens.reading.screen import ReadingScreen
from tui.services import Services
from tui.themes import DEFAULTS, INK, PAPER
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.command import Provider

MAIN, LIBRARY, GLOSSARY = "main", "library", "glossary"
"""Modes, each of which keeps a screen: the first one shown, and the two that may come later; readers have their own."""

_CATALOGUE_AFTER = 2.0
"""Seconds."""
_TURN = 0.001
"""Seconds after which a worker lets the screens have their turn."""
_TRAIL = 8
"""How many screens one can go back."""


def _command_provider() -> "type[Provider]":
    from tui.commands.palette import CommandProvider

    return CommandProvider


class WarraqApp(App[None]):
    """Shows the library, the reader and the glossary, one at a time."""

    TITLE = "warraq"
    BINDINGS = bindings_of(Scope.APP)
    COMMANDS = {_command_provider}
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (SMALLEST[0], "-narrow"), (80, "-normal"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (SMALLEST[1], "-high")]
    DEFAULT_MODE = MAIN

    def __init__(self, services: Services, article: Article | None) -> None:
        super().__init__(
            css_path=[Path(__file__).with_name("app.tcss"), *([ReadingScreen.CSS_PATH] if article else ())]
        )
        self.services = services
        self.typesetter = Typesetter()
        self._opened = article
        self._last_reader: ReadingScreen | None = None
        self._readers: dict[str, ReadingScreen] = {}
        self._trail: list[str] = []
        self.handlers: dict[str, Callable[[], object]] = {
            "app.library": self.show_library,
            "app.reader": self.show_reader,
            "app.glossary": self.show_glossary,
            "app.palette": self.action_command_palette,
            "app.theme": self.search_themes,
            "app.help": self.show_help,
            "app.quit": self.exit,
        }
        self.add_mode(MAIN, self._first_screen)
        self.add_mode(LIBRARY, self._library)
        self.add_mode(GLOSSARY, self._glossary)
        for theme in (PAPER, INK):
            self.register_theme(theme)
        # without its watcher, which would have every style sheet read once more before the first paint
        self.set_reactive(App.theme, services.settings.theme if self.get_theme(services.settings.theme) else PAPER.name)
        self.stylesheet.set_variables(self.get_css_variables())

    def action_do(self, command_id: str) -> None:
        """Carry out a command of the table."""
        self.handlers[command_id]()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the page's own colours for themes that do not name them."""
        return DEFAULTS

    def _first_screen(self) -> Screen[Any]:
        """Return the reader where an article was named, else the library."""
        if self._opened is None:
            return self._library()
        self._readers[MAIN] = self._reader(self._opened)
        return self._readers[MAIN]

    def _library(self) -> Screen[Any]:
        from tui.screens.library.screen import LibraryScreen

        return LibraryScreen(self.services, self.typesetter)

    def _glossary(self) -> Screen[Any]:
        from tui.screens.terms.screen import GlossaryScreen

        return GlossaryScreen(self.services, self.typesetter)

    def _reader(self, article: Article) -> ReadingScreen:
        self._last_reader = ReadingScreen(self.services, article, self.typesetter)
        return self._last_reader

    def on_ready(self) -> None:
        """Fill the first screen now that its frame is shown, and begin the catalogue when it has had its time."""
        self._fill()
        self.set_timer(_CATALOGUE_AFTER, self.catalogue)

    def _fill(self) -> None:
        if isinstance(self.screen, CommandedScreen):
            self.screen.fill()

    @work(thread=True, exclusive=True, group="catalogue", exit_on_error=False)
    def catalogue(self) -> None:
        """Note which names and terms stand in the articles that came since the last time."""
        database = self.services.settings.database_file
        if database is not None and not database.exists():
            return
        worker = get_current_worker()
        try:
            for _ in self.services.catalogue_missing():
                if worker.is_cancelled:
                    return
        except (CorpusError, GlossaryError) as error:
            self.log.warning(str(error))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed."""
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
        """Show a sentence for a while; brackets in it are brackets."""
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    # -- going from screen to screen

    def _show(self, mode: str, *, back: bool = False) -> None:
        """Show the screen of a mode; each mode keeps its screen as it was."""
        if mode == self.current_mode:
            return
        if not back:
            self._trail = [*self._trail[1 - _TRAIL :], self.current_mode]
        self.switch_mode(mode)
        self.call_after_refresh(self._fill)

    def show_library(self) -> None:
        """Show the articles of the library."""
        self._show(self._mode_of_library)

    @property
    def _mode_of_library(self) -> str:
        return MAIN if self._opened is None else LIBRARY

    def show_glossary(self) -> None:
        """Show the glossary."""
        self._show(GLOSSARY)

    def show_reader(self) -> None:
        """Show the article read last in this session."""
        if self._last_reader is None:
            self.notify("No article is open yet: choose one in the library.", timeout=4)
        else:
            self._show(self._mode_of(self._last_reader.article))

    def on_go_back(self, event: GoBack) -> None:
        """Show the screen before, or the library."""
        self._show(self._trail.pop() if self._trail else self._mode_of_library, back=True)

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
        mode = self._mode_of(article)
        if mode not in self._readers:
            self._readers[mode] = self._reader(article)
            self.add_mode(mode, partial(self._readers.__getitem__, mode))
        self._last_reader = self._readers[mode]
        self._show(mode)
        if entity_id:
            self._last_reader.follow(entity_id)

    def _mode_of(self, article: Article) -> str:
        is_first = self._opened is not None and self._opened.id == article.id
        return MAIN if is_first else f"reader {article.id}"

    def on_glossary_changed(self, event: GlossaryChanged) -> None:
        """Let the open article show the glossary as it is now."""
        if self._last_reader is not None and self._last_reader.is_mounted:
            self._last_reader.refresh_terms()

    def show_help(self) -> None:
        """Explain the keys of this screen, and carry out the command chosen there."""
        from tui.screens.help.screen import HelpScreen

        screen = self.screen
        if isinstance(screen, CommandedScreen):
            self.push_screen(HelpScreen(screen.scope, self.typesetter), partial(self._carry_out, screen))

    async def _carry_out(self, screen: CommandedScreen, command: Command | None) -> None:
        if command is not None:
            await screen.run_action(command.action)

    def on_unmount(self) -> None:
        """Keep the place in the open article."""
        if self._last_reader is not None:
            self._last_reader.keep_place()


def run(services: Services, article: Article | None) -> int:
    """Open the app on an article, or on the library; return its exit code."""
    announce_colours(os.environ)
    sys.setswitchinterval(_TURN)
    app = WarraqApp(services, article)
    app.run()
    return app.return_code or 0
