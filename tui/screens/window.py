"""The window around the screens, as far as the terminal lets a program change it."""

import os
from typing import Any

from textual.app import App

from tui.terminal.profile import Profile
from tui.terminal.title import has_title, title_sequence, window_title


def show_title(app: App[Any], title: str) -> None:
    """Let the window be called after an article, or after the program where the title is empty."""
    app.title = window_title(title)
    driver = app._driver  # Textual has no other door to the terminal
    if driver is not None and not app.is_web and not app.is_headless and has_title(os.environ):
        driver.write(title_sequence(app.title))


def use_profile(app: App[Any], profile: Profile) -> None:
    """Draw as a terminal wants it that turned out to be otherwise; the app has to be suspended meanwhile."""
    from tui.driver.driver import TerminalDriver

    if isinstance(app._driver, TerminalDriver):
        app._driver.profile = profile
