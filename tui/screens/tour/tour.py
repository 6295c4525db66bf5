"""Leads a newcomer through five steps, which stand beside what they are about and never in its way."""

import contextlib
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.widget import Widget

from corpus.presence import is_there
from corpus.state_file import StateFile
from tui.commands.model import Scope
from tui.rooms.rooms import Rooms
from tui.screens.calibrate.comparison import Comparison
from tui.screens.commanded import CommandedScreen
from tui.settings.model import Settings
from tui.widgets.key_bar import KeyBar

_SHOWN = "shown"


class Tour:
    """The tour of one run of the app: a step goes on when it is done, or when one says so; Escape leaves it.

    It begins once nothing is asked about lines of Arabic, and nothing is asked as long as it lasts: both take rows.
    """

    def __init__(self, app: App[Any], rooms: Rooms, settings: Settings, comparison: Comparison) -> None:
        """Follow from screen to screen, once it is begun; take what offers to compare lines."""
        self._app = app
        self._rooms = rooms
        self._settings = settings
        self._file = StateFile(settings.tour_file, "tour")
        self._step: int | None = None
        self._is_on = False
        """Whether a step was shown."""
        self._comparison = comparison
        self._taken_away: Callable[[], object] = lambda: None
        comparison.answered = self.show
        rooms.filled = self._filled

    @property
    def step(self) -> int | None:
        """The number of the step that is shown, from 0; None while there is no tour."""
        return self._step

    def offer(self) -> None:
        """Begin with the first screen where nobody has read anything here, and the tour was never shown."""
        if not self._file.load() and not is_there(self._settings.positions_file):
            self._step = 0

    def _filled(self) -> None:
        if not self._is_on:
            self._comparison.offer()
        self.show()

    def go_on(self) -> None:
        """Go to the next step; begin where there is no tour, and end behind the last."""
        if self._step is None or not self._is_on:
            self._step, self._is_on = 0, True
            self._comparison.put_off()
            self._rooms.show_library()
            self._app.call_after_refresh(self.show)
        else:
            self._go(self._step + 1)

    def did(self, command_id: str) -> None:
        """Go on where a command that was carried out is what the step asks for."""
        from tui.screens.tour.steps import STEPS

        if self._is_on and self._step is not None and STEPS[self._step].is_ended_by(command_id):
            self._go(self._step + 1, shown_by=self._show_uncovered)

    def leave(self) -> bool:
        """End the tour; return whether there was one."""
        was_there, self._step, self._is_on = self._is_on, None, False
        self._taken_away()
        return was_there

    def _go(self, step: int, shown_by: Callable[[], object] | None = None) -> None:
        from tui.screens.tour.steps import STEPS

        if step == len(STEPS):
            self.leave()
        else:
            self._step = step
            self._app.call_after_refresh(shown_by or self.show)

    def _show_uncovered(self) -> None:
        """Show the step unless what it ended with is still open: what was told is about that, as in adding a word."""
        if isinstance(self._app.screen, CommandedScreen):
            self.show()

    def show(self) -> None:
        """Show the step on the screen that is seen, or below what lies over it."""
        screen = next((each for each in reversed(self._app.screen_stack) if isinstance(each, CommandedScreen)), None)
        if self._step is None or screen is None or (self._comparison.is_offered and not self._is_on):
            return
        self._is_on = True
        from tui.screens.tour.card import TourCard

        if self._step == 0 and screen.scope is Scope.READER:
            self._step = 1
        cards, bars = screen.query(TourCard), screen.query(KeyBar)
        if cards:
            cards.first().show(self._step)
            return
        if not bars:
            # it was opened this moment, and has no widgets yet
            screen.call_after_refresh(self.show)
            return
        self._taken_away()
        card = TourCard(self._rooms.typesetter, self.go_on)
        card.show(self._step)
        screen.mount(card, before=bars.first())
        self._hold(screen, card)
        with contextlib.suppress(OSError), self._file.alone():
            self._file.save({_SHOWN: True})

    def _hold(self, screen: CommandedScreen, card: Widget) -> None:
        """Have a screen tell what is done on it, and leave the tour with Escape, as long as the card is there."""
        refuse_before, screen.refuse_offer = screen.refuse_offer, self.leave
        screen.carried_out = self.did
        screen.uncovered = self.show

        def taken_away() -> None:
            self._taken_away = lambda: None
            screen.refuse_offer, screen.carried_out = refuse_before, lambda _id: None
            screen.uncovered = lambda: None
            card.remove()

        self._taken_away = taken_away
