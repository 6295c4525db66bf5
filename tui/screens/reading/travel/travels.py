"""The ways of a reader through articles that go further than a key leads at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.screens.commanded import Handlers
from tui.screens.reading.travel.lettered import Lettered
from tui.screens.reading.travel.pacing import Pacing
from tui.screens.reading.travel.taking import Taking

if TYPE_CHECKING:
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.noting.annotating import Annotating
    from tui.services.services import Services


class Travels:
    """Leads to marks by their letters, and down the page by itself; both take keys before commands do."""

    def __init__(self, desk: Desk, services: Services, annotating: Annotating, show: Callable[[str], None]) -> None:
        """Take the desk, what makes marks, and what shows a sentence as long as keys are taken."""
        taking = Taking(show)
        self.take, self.awaits = taking.take, taking.awaits
        self._taking = taking
        self._lettered = Lettered(desk, services, annotating, taking)
        self._pacing = Pacing(desk, services, taking)

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {**self._lettered.handlers, **self._pacing.handlers}

    def stop(self) -> bool:
        """Stop what goes on by itself, and ask for no letter any more; return whether anything went on."""
        was_running = self._pacing.stop()
        self._taking.release()
        return was_running
