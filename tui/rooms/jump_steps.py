"""Going back and forward between the places that were jumped from, from article to article."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from tui.language.spoken import gettext as _

if TYPE_CHECKING:
    from tui.rooms.rooms import Rooms

_SECONDS = 3.0


class JumpSteps:
    """Shows the place before the last jump, or the one that was gone back from; what is read stays open otherwise."""

    def __init__(self, app: App[Any], rooms: "Rooms") -> None:
        self._app = app
        self._rooms = rooms
        self._jumps = rooms.jumps

    def back(self) -> None:
        """Go back to where the last jump began; where another screen is shown, to the article."""
        reader = self._rooms.reader
        if reader is not None and self._app.screen is not reader:
            self._rooms.show_reader()
            return
        place = self._jumps.back(reader.jumping.here if reader else None)
        if place is None:
            self._app.notify(_("No jump to go back from."), timeout=_SECONDS)
        else:
            self._rooms.open(place.article, place=place)

    def forward(self) -> None:
        """Go again to the place that was gone back from."""
        reader = self._rooms.reader
        place = self._jumps.forward(reader.jumping.here if reader else None)
        if place is None:
            self._app.notify(_("No place further on: you have not gone back."), timeout=_SECONDS)
        else:
            self._rooms.open(place.article, place=place)
