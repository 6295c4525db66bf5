"""The way from the library to the versions and copies of an article."""

from corpus.model import Summary
from tui.screens.commanded import CommandedScreen
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter


def open_copies(screen: CommandedScreen, services: Services, typesetter: Typesetter, summary: Summary | None) -> None:
    """Show what stands behind an article of a screen, and have the screen filled again afterwards."""
    if summary is None:
        return
    from tui.screens.copies.screen import CopiesScreen

    def closed(_: None) -> None:
        screen.fill()

    screen.app.push_screen(CopiesScreen(services, typesetter, summary.id), closed)
