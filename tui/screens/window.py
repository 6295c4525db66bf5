"""The window around the screens, as far as the terminal lets a program change it."""

import os
import sys
from typing import Any

from textual.app import App

from tui.language.spoken import gettext as _
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


def stop_for_now(app: App[Any]) -> None:
    """Stop the program until the shell goes on with it; say so where there is no shell that could."""
    if sys.platform == "win32" or app.is_web or app._driver is None or not app._driver.can_suspend:
        app.notify(_("There is no shell here to go to."), timeout=3)
    else:
        app.action_suspend_process()
