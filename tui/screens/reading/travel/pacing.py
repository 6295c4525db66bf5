"""The article going on by itself, as fast as its reader reads."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.language.spoken import ngettext
from tui.screens.commanded import Handlers
from tui.settings.model import USUAL_PACE
from tui.widgets.page.words import Spot

if TYPE_CHECKING:
    from textual.events import Key
    from textual.timer import Timer

    from tui.screens.reading.desk import Desk
    from tui.screens.reading.travel.taking import Taking
    from tui.services.services import Services
    from tui.widgets.page.flow import Place

_STEP, _SLOWEST, _FASTEST = 10, 10, 2000
"""Words a minute: by how many a key changes the pace, and the least and the most there can be."""
_TOO_LATE = 2.0
"""Seconds by which a line may be late before its time is counted anew: the program was stopped meanwhile."""
_SECONDS = 4.0
_FASTER = ("plus", "equals_sign", "+", "=")
_SLOWER = ("minus", "-")


class Pacing:
    """Leads the cursor from line to line when the words of each were read; from page to page where nothing is to move."""

    def __init__(self, desk: Desk, services: Services, taking: Taking) -> None:
        """Take the desk, where the pace is kept, and what has keys come here."""
        self._desk = desk
        self._page = desk.page
        self._settled, self._choosing = services.settled, services.choosing
        self._taking = taking
        self._timer: Timer | None = None
        self._at = Spot(0, 0)
        """The first code point that is being read."""
        self._left_at: Spot | None = None
        """Where the cursor was put, to see whether somebody else moved it."""
        self._due = 0.0
        """When the line, or the page, is read to its end, on the clock that never goes back."""
        self._is_paused = False
        self._rest = 0.0
        """Seconds that were left when it was paused."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.pace": self.begin}

    @property
    def speed(self) -> int:
        """Words a minute; the usual ones where no reading times are wanted."""
        return min(_FASTEST, max(_SLOWEST, self._settled.settings.words_a_minute or USUAL_PACE))

    @property
    def is_running(self) -> bool:
        """Return whether the article goes on, or will when it is no longer paused."""
        return self._timer is not None or self._is_paused

    def begin(self) -> None:
        """Go on from the cursor by itself."""
        page = self._page
        if not page.rows:
            return
        page.focus()
        self._left_at = page.spot
        self._at = page.spot or Spot(page.top.block, page.flow.line_near(page.top).start)
        self._is_paused = False
        self._due = monotonic() + self._seconds()
        self._wait()

    def stop(self) -> bool:
        """Stop; return whether there was anything to stop."""
        was_running = self.is_running
        if self._timer is not None:
            self._timer.stop()
        self._timer, self._is_paused = None, False
        if was_running:
            self._taking.release()
        return was_running

    # -- the keys

    def _take(self, event: Key) -> bool:
        if event.key == "space":
            self._pause()
        elif event.key in _FASTER:
            self._change(_STEP)
        elif event.key in _SLOWER:
            self._change(-_STEP)
        else:
            self.stop()
            return event.key == "escape"
        return True

    def _pause(self) -> None:
        now = monotonic()
        if self._is_paused:
            self._is_paused = False
            self._due = now + self._rest
        else:
            self._is_paused, self._rest = True, max(0.0, self._due - now)
        self._wait()

    def _change(self, words: int) -> None:
        now, before = monotonic(), self.speed
        speed = min(_FASTEST, max(_SLOWEST, before + words))
        self._choosing.press("words_a_minute", speed)
        share = before / speed
        self._rest *= share
        self._due = now + (self._due - now) * share
        self._wait()

    # -- the time

    def _wait(self) -> None:
        """Wait until what is being read is read, and say how to have it otherwise."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = None if self._is_paused else self._desk.set_timer(max(0.0, self._due - monotonic()), self._go_on)
        self._taking.hold(self._take, told_pace(self.speed, is_paused=self._is_paused))

    def _go_on(self) -> None:
        """Go to the next line, or page; stop where there is none, or where the cursor was moved."""
        self._timer = None
        following = self._following()
        if self._page.spot != self._left_at or following is None:
            self.stop()
            if following is None:
                self._desk.notify(_("The article ends here."), timeout=_SECONDS)
            return
        self._show(following)
        now = monotonic()
        self._due = (now if now - self._due > _TOO_LATE else self._due) + self._seconds()
        self._wait()

    def _seconds(self) -> float:
        """Return how long it takes to read from the place on to the end of its line, or of the page."""
        page = self._page
        first = page.flow.place_of(*self._at)
        rows = [first] if self._moves else [row for row in page.rows if row >= first]
        words = sum(self._words(row, self._at.offset if row == first else 0) for row in rows or [first])
        return 60.0 * words / self.speed

    def _words(self, place: Place, begin: int = 0) -> int:
        line = self._page.line_at(place)
        text = self._page.text_of(place.block)
        return len(text[max(begin, line.start) : line.end].split()) if line else 0

    # -- the place

    @property
    def _moves(self) -> bool:
        return self._settled.settings.animations

    def _following(self) -> Place | None:
        """Return the next row with words, below the page where nothing is to move; None at the end."""
        page, flow = self._page, self._page.flow
        place = (
            flow.place_of(*self._at) if self._moves or not page.rows else max(page.rows[-1], flow.place_of(*self._at))
        )
        while (following := flow.step(place, 1)) != place:
            place = following
            if self._words(place):
                return place
        return None

    def _show(self, place: Place) -> None:
        """Put the cursor on a row: a third down the page where things move, else at its top."""
        page = self._page
        line, words = page.line_at(place), self._desk.motions.words_of(place)
        self._at = Spot(place.block, line.start if line else 0)
        height = page.size.height
        above = height // 3 if self._moves else 0
        under = page.flow.distance(page.top, place, height)
        if not 0 <= under <= above or not self._moves:
            page.turn_to(page.flow.step(place, -above))
        if words:
            page.move_to(words[0])
        self._left_at = page.spot


def told_pace(speed: int, *, is_paused: bool) -> str:
    """Return the pace in words a minute, and which keys have it otherwise: the one that leaves before all that may be cut."""
    if is_paused:
        said = ngettext(
            "Paused · Esc stops · Space goes on · {n} word a minute",
            "Paused · Esc stops · Space goes on · {n} words a minute",
            speed,
        )
    else:
        said = ngettext(
            "{n} word a minute · Esc stops · Space pauses · + faster · - slower",
            "{n} words a minute · Esc stops · Space pauses · + faster · - slower",
            speed,
        )
    return said.format(n=speed)
