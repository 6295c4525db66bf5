"""Opening the screens of names, each over the one it is opened from."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen

    from corpus.model import Article
    from glossary.model import Entity


class NameOpening:
    """Opens screens over another one; each is made anew, and gone when it is left."""

    def __init__(
        self, screen: Screen[Any], services: Services, typesetter: Typesetter, article: Article | None = None
    ) -> None:
        """Take the article that names are asked for from, which the library may lack; None where they come from the library."""
        self._article = article
        self._screen = screen
        self._services = services
        self._typesetter = typesetter

    def entity(self, entity: Entity | str, warning: str = "") -> None:
        """Show all that is known of a name, which may be told by its id, and what warns of it where it is opened from."""
        self._push("tui.screens.entities.card:NameScreen", entity, warning, self._article)

    def likely(self) -> None:
        """Show names that are likely the same."""
        self._push("tui.screens.entities.likely:LikelyScreen")

    def company(self, entity_ids: Sequence[str]) -> None:
        """Show which of some names share articles."""
        self._push("tui.screens.entities.company:CompanyScreen", entity_ids)

    def shared(self, one: Entity, other: Entity) -> None:
        """Show the articles that two names share."""
        self._push("tui.screens.entities.shared:SharedScreen", one, other)

    def _push(self, place: str, *about: object) -> None:
        """Show a screen, made of a class that is imported when it is wanted: many of them open others by this very class."""
        module, _, name = place.partition(":")
        made: Screen[Any] = getattr(import_module(module), name)(self._services, self._typesetter, *about)
        self._screen.app.push_screen(made)
