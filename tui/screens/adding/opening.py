"""How the screen that adds articles comes on."""

from tui.screens.commanded import CommandedScreen
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter


def show_adding(screen: CommandedScreen, services: Services, typesetter: Typesetter) -> None:
    """Show the screen that adds articles over another, which lists anew when it comes back; it is imported only now."""
    from tui.screens.adding.screen import AddingScreen

    def back(_answer: None) -> None:
        screen.fill()

    screen.app.push_screen(AddingScreen(services, typesetter), back)
