"""How the screen that adds articles comes on."""

from typing import Any

from textual.screen import Screen

from tui.services import Services
from tui.typeset.typesetter import Typesetter


def show_adding(screen: Screen[Any], services: Services, typesetter: Typesetter) -> None:
    """Show the screen that adds articles over another; it is imported only now."""
    from tui.screens.adding.screen import AddingScreen

    screen.app.push_screen(AddingScreen(services, typesetter))
