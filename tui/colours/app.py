"""The colours of the app: themes as this terminal shows them; and whether things move, and the mouse is heard."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from rich.console import Console
from textual.app import App
from textual.filter import LineFilter, NoColor
from textual.screen import Screen
from textual.theme import Theme

from tui.colours.depth import Depth, found_depth
from tui.colours.looks import Looks
from tui.colours.themes import INK, PAPER
from tui.faults import QuietApp
from tui.settings.model import Settings
from tui.settings.table import AUTO_THEME


@runtime_checkable
class ReadyScreen(Protocol):
    """A screen that need not be styled once more when it is brought, where its widgets have their styles."""

    is_ready: bool
    """Whether they have."""


class ColouredApp(QuietApp):
    """An app whose themes fit the terminal it runs in."""

    _looks: Looks | None = None

    def __init__(self, css_path: Sequence[Path], settings: Settings, depth: Depth, is_dark: bool | None = None) -> None:
        """Begin with the theme of the settings, or paper where there is none of its name; take whether the terminal is dark."""
        # Textual would make a black and white of its own where it is set, whatever the settings say
        forbidden = os.environ.pop("NO_COLOR", None)
        super().__init__(css_path=list(css_path))
        if forbidden is not None:
            os.environ["NO_COLOR"] = forbidden
        self._no_colour = NoColor()
        self._looks = Looks(depth)
        self._settings = settings
        self._is_dark = is_dark
        for theme in (PAPER, INK):
            self.register_theme(theme)
        self._count_colours()
        self._let_move()
        # without its watcher, which would have every style sheet read once more before the first paint
        self.set_reactive(App.theme, self._theme_of(settings.theme) or PAPER.name)
        self._refresh_truecolor_filter(self.ansi_theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme as this terminal shows it."""
        theme = super().get_theme(theme_name)
        return theme if theme is None or self._looks is None else self._looks.fitted(theme)

    def _theme_of(self, choice: str) -> str:
        """Return the theme that a setting stands for: of `auto`, ink where the terminal is dark, else paper; empty for none."""
        if choice == AUTO_THEME:
            return INK.name if self._is_dark else PAPER.name
        return choice if self.get_theme(choice) else ""

    def get_screen(self, screen: Any, screen_class: type[Any] | None = None) -> Any:
        """Return a screen that has all its first picture needs.

        Its style sheets are read: for a screen that Textual has not met it would read those of all screens anew. It knows
        how large the terminal is: Textual would show it as if that were of no size, and style and lay it out once more.
        """
        found = super().get_screen(screen, screen_class)
        if not found.is_running:
            for cells, breakpoints in zip(
                self.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True
            ):
                fitting = [name for least, name in sorted(breakpoints or ()) if least <= cells]
                found.add_class(*fitting[-1:], update=False)
        missing = [path for path in found.css_path if not self.stylesheet.has_source(str(path))]
        if missing:
            self.stylesheet.read_all(missing)
            self.stylesheet.parse()
        is_styled = self._is_styled(found)
        found._css_update_count = self._css_update_count
        if isinstance(found, ReadyScreen):
            found.is_ready = is_styled
        return found

    def _is_styled(self, screen: Screen[Any]) -> bool:
        """Return whether the widgets of a screen have their styles, or get them as they are mounted, all sheets being read."""
        return screen._css_update_count == self._css_update_count if screen.is_running else not screen.CSS

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what is done to what is drawn: colours go where there are to be none."""
        filters = [*super().get_line_filters()]
        is_bare = self._looks is not None and self._looks.depth is Depth.NONE
        return [*filters, self._no_colour] if is_bare else filters

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """Return an SVG of the screen that a browser shows as it is."""
        from tui.pictures import browser_picture

        return browser_picture(super().export_screenshot(title=title, simplify=simplify))

    def settle_looks(self, settings: Settings) -> None:
        """Let other settings hold: theme and number of colours, whether things move, and the mouse is heard."""
        before, self._settings = self._settings, settings
        self._let_move()
        if settings.mouse is not before.mouse and (hear := getattr(self._driver, "hear_mouse", None)):
            hear(settings.mouse)
        if settings.colours is not before.colours and self._looks is not None:
            self._looks.depth = found_depth(settings.colours, os.environ)
            self._count_colours()
            self._watch_theme(self.theme)
        if settings.theme != before.theme:
            self.show_theme(settings.theme)

    def show_theme(self, choice: str) -> None:
        """Show the screens in the theme that a setting stands for, where there is one."""
        if theme := self._theme_of(choice):
            self.theme = theme

    def _let_move(self) -> None:
        self.animation_level = "full" if self._settings.animations else "none"

    def _count_colours(self) -> None:
        """Have what is drawn written for a terminal of so many colours."""
        assert self._looks is not None
        self.console = Console(
            color_system=self._looks.depth.system,
            file=self.console.file,
            highlight=False,
            emoji=False,
            legacy_windows=False,
            force_terminal=True,
            safe_box=False,
            soft_wrap=False,
        )
