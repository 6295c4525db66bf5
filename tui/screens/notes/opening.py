"""Opening the list of all marks and notes, made when it is first wanted."""

from tui.screens.commanded import CommandedScreen
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter


def show_notes(screen: CommandedScreen, services: Services, typesetter: Typesetter) -> None:
    """Show all marks and notes of the library over a screen."""
    from tui.screens.notes.library import NotesScreen

    screen.app.push_screen(NotesScreen(services, typesetter))
