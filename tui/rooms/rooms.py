"""The screens of the app and the way back through them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from corpus.model import Article, Span
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.rooms.jumps import JumpPlace, Jumps
from tui.rooms.kept import KeptScreens
from tui.rooms.makers import glossary_screen, keymap_screen, library_screen, memory_screen, names_screen
from tui.rooms.overlaid import Overlaid
from tui.screens.commanded import CommandedScreen
from tui.screens.modal import Modal
from tui.screens.reading.screen import ReadingScreen
from tui.screens.type_ahead import TypeAhead
from tui.screens.window import show_title
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from glossary.terminology import Concept

_LIBRARY, _GLOSSARY, _NAMES, _SEARCH, _MEMORY = "library", "glossary", "names", "search", "memory"
_SETTINGS, _KEYMAP = "settings", "keymap"
_TRAIL = 8
"""How many screens one can go back."""


class Rooms:
    """Makes a screen when it is first shown and keeps it as it was while others come before it.

    The first one lies at the bottom of Textual's stack; at most one other lies on it.
    """

    def __init__(self, app: App[Any], services: Services, opened: Article | None, type_ahead: TypeAhead) -> None:
        self.reader: ReadingScreen | None = None
        """The reader shown last."""
        self.jumps = Jumps()
        """The places that were jumped from."""
        self.typesetter = Typesetter()
        """What sets the text of all screens."""
        self.filled: Callable[[], None] = lambda: None
        """Called when a screen was shown and was asked to fetch what it shows."""
        self._type_ahead = type_ahead
        self._library = partial(library_screen, services, self.typesetter, type_ahead.wait_for)
        self._app = app
        self._services = services
        self._opened = opened
        self._bottom = _LIBRARY if opened is None else _name_of(opened)
        self._shown = self._bottom
        self._screens = KeptScreens(app)
        self._trail: list[str] = []
        self._overlaid = Overlaid(app)

    def first(self) -> Screen[Any]:
        """Return the reader where an article was named, else the library."""
        screen = self._library() if self._opened is None else self._reader(self._opened)
        self._screens.put(self._bottom, screen)
        show_title(self._app, _window_name(screen))
        return screen

    def show_library(self) -> None:
        """Show the articles of the library."""
        self._show(_LIBRARY, self._library)

    def show_glossary(self) -> None:
        """Show the glossary."""
        self._show(_GLOSSARY, partial(glossary_screen, self._services, self.typesetter))

    def show_names(self) -> None:
        """Show the names of the library."""
        self._show(_NAMES, partial(names_screen, self._services, self.typesetter))

    def show_memory(self) -> None:
        """Show the translations that are kept."""
        self._show(_MEMORY, partial(memory_screen, self._services, self.typesetter))

    def show_settings(self) -> None:
        """Show the settings."""
        from tui.screens.settings.opening import settings_screen

        self._show(_SETTINGS, lambda: settings_screen(self._app, self._services, self.typesetter))

    def show_keymap(self) -> None:
        """Show the commands with their keys: over a form or a question, which stays as it is, and there once only."""
        top = self._app.screen
        if isinstance(top, Modal):
            self._app.push_screen(keymap_screen(self._services, self.typesetter))
        elif not (isinstance(top, CommandedScreen) and top.scope is Scope.KEYMAP):
            self._show(_KEYMAP, partial(keymap_screen, self._services, self.typesetter))

    def show_search(self) -> None:
        """Show the search everywhere, its line ready for another query; what the screen before was searched for is on it."""
        from tui.screens.search.opening import words_on
        from tui.screens.search.screen import SearchScreen

        query = words_on(self._app.screen)
        self._show(_SEARCH, lambda: SearchScreen(self._services, self.typesetter, self._type_ahead.wait_for))
        screen = self._screens[_SEARCH]
        if isinstance(screen, SearchScreen):
            self._once_shown(screen.ask, query)

    def show_term(self, concept: "Concept") -> None:
        """Show an entry of the glossary."""
        from tui.screens.terms.screen import GlossaryScreen

        self.show_glossary()
        screen = self._screens[_GLOSSARY]
        if isinstance(screen, GlossaryScreen):
            screen.look_up(concept)

    def show_reader(self) -> None:
        """Show the article read last in this session."""
        if self.reader is None:
            self._app.notify(_("No article is open yet: choose one in the library."), timeout=4)
        else:
            self.open(self.reader.article)

    def opened(self, article_id: str) -> Article | None:
        """Return an article that is kept open, whether the library has it or not; None where it is not open. Any thread may ask."""
        screen = self._screens.get(_name_of_id(article_id))
        return screen.article if isinstance(screen, ReadingScreen) else None

    def open(
        self,
        article: Article,
        entity_id: str = "",
        spot: tuple[int, int] | None = None,
        found: Mapping[int, Sequence[Span]] | None = None,
        place: JumpPlace | None = None,
    ) -> None:
        """Show an article, at a name, or at a block and an offset, where one was followed into it, with what a query found in it.

        With a place one goes back to it, or forward; else where one was is remembered as left.
        """
        if place is not None:
            self._return_to(place)
            return
        if self.reader is not None and (spot or entity_id or self.reader.article.id != article.id):
            self.jumps.leave(self.reader.jumping.here)
        self._overlaid.keep(self._shown, [*self._screens])
        self._show(_name_of(article), partial(self._reader, article))
        if self.reader is not None and entity_id:
            self.reader.follow(entity_id)
        if self.reader is not None and spot is not None:
            self._once_shown(self.reader.go_to, *spot)
        if self.reader is not None and found:
            self._once_shown(self.reader.show_found, found, spot)

    def _return_to(self, place: JumpPlace) -> None:
        name, before = _name_of(place.article), self.reader
        if self._trail[-1:] == [name]:
            self._trail.pop()
            self._bring(name)
        else:
            self._show(name, partial(self._reader, place.article))
        if self.reader is not None and self.reader is before:
            self.reader.jumping.return_to(place)
        elif self.reader is not None:
            self._once_shown(self.reader.jumping.return_to, place)

    def back(self) -> None:
        """Show what is below the screen that lies over a room; else the screen before, or the library.

        What lay over the screen before when an article was opened from there is shown again.
        """
        top = self._app.screen
        if isinstance(top, CommandedScreen) and top is not self._screens.get(self._shown):
            top.dismiss()
        elif self._trail:
            name = self._trail.pop()
            self._bring(name)
            self._overlaid.show(name)
        else:
            self.show_library()

    def fill(self) -> None:
        """Let the screen that is shown fetch what it shows."""
        if isinstance(self._app.screen, CommandedScreen):
            worker = self._app.screen.fill()
            if worker is not None:
                self._type_ahead.wait_for(worker)
            self.filled()

    def _show(self, name: str, make: Callable[[], Screen[Any]]) -> None:
        if name == self._shown:
            if self._app.screen is not self._screens.get(name):
                self._bring(name)
            return
        self._screens.use(name, make)
        self._trail = [*self._trail[1 - _TRAIL :], self._shown]
        self._overlaid.forget(name)
        self._bring(name)
        reader = _name_of(self.reader.article) if self.reader else ""
        for gone in self._screens.let_go({self._bottom, name, reader, *self._trail}):
            self._overlaid.forget(gone)

    def _bring(self, name: str) -> None:
        """Show a screen that was made before."""
        self._shown = name
        while len(self._app.screen_stack) > 1:
            self._app.pop_screen()
        self._overlaid.drop()
        if name != self._bottom:
            self._app.push_screen(self._screens[name])
        screen = self._screens[name]
        if isinstance(screen, ReadingScreen):
            self.reader = screen
            screen.read_on()
        show_title(self._app, _window_name(screen))
        self._once_shown(self.fill)

    def _once_shown(self, act: Callable[..., object], *given: object) -> None:
        """Do something with a screen that was brought when it is shown, and let the keys typed meanwhile go on."""
        release = self._type_ahead.hold()

        def acted() -> None:
            act(*given)
            release()

        self._app.call_after_refresh(acted)

    def _reader(self, article: Article) -> ReadingScreen:
        self.reader = ReadingScreen(self._services, article, self.typesetter, self.jumps, self._type_ahead)
        return self.reader


def doors_of(rooms: Rooms) -> dict[str, Callable[[], object]]:
    """Return the commands that show a screen."""
    return {
        "app.library": rooms.show_library,
        "app.reader": rooms.show_reader,
        "app.glossary": rooms.show_glossary,
        "app.search": rooms.show_search,
        "app.names": rooms.show_names,
        "app.memory": rooms.show_memory,
        "app.settings": rooms.show_settings,
        "app.keymap": rooms.show_keymap,
    }


def _name_of(article: Article) -> str:
    return _name_of_id(article.id)


def _name_of_id(article_id: str) -> str:
    return f"article {article_id}"


def _window_name(screen: Screen[Any]) -> str:
    return screen.article.title if isinstance(screen, ReadingScreen) else ""
