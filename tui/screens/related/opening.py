"""The way to what else there is to read."""

from textual.screen import Screen

from tui.services.services import Services
from tui.typeset.typesetter import Typesetter


class ReadMore:
    """Opens what is related to an article, from a screen."""

    def __init__(self, screen: Screen[None], services: Services, typesetter: Typesetter) -> None:
        """Take the screen, and what the other one stands on."""
        self._screen = screen
        self._services = services
        self._typesetter = typesetter

    def open(self, article_id: str, title: str) -> None:
        """Show what is related to an article."""
        from tui.screens.related.screen import RelatedScreen

        self._screen.app.push_screen(RelatedScreen(self._services, self._typesetter, article_id, title))

    def open_versions(self, article_id: str) -> None:
        """Show the versions and copies of an article, and what differs in the one that was read last."""
        from tui.screens.copies.screen import CopiesScreen

        self._screen.app.push_screen(CopiesScreen(self._services, self._typesetter, article_id))
