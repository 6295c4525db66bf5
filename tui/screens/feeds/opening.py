"""The way from the library to its feeds."""

from tui.screens.commanded import CommandedScreen
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter


def show_feeds(screen: CommandedScreen, services: Services, typesetter: Typesetter) -> None:
    """Show the feeds over a screen, and have that filled again afterwards: articles may have come."""
    from tui.screens.feeds.screen import FeedsScreen

    def closed(_: None) -> None:
        screen.fill()

    screen.app.push_screen(FeedsScreen(services, typesetter), closed)
