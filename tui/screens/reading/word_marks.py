"""How well words are known, on the page: learning ones are marked, new ones too where the reader wants it."""

from __future__ import annotations

import contextlib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.worker import get_current_worker

from corpus.state_file import StateFile
from tui.language.spoken import gettext as _
from tui.screens.commanded import Handlers
from tui.screens.reading.meanings import LOADING
from tui.services.services import Services
from tui.widgets.page.layers import Layer
from tui.widgets.page.words import Spot

if TYPE_CHECKING:
    from tui.screens.reading.desk import Desk

_STYLES = {"learning": "learning", "new": "new-word"}
"""The styles of words by their status; those of other statuses are plain."""


class _Stretch(NamedTuple):
    """The part of a block that stands on the page, in code points."""

    block: int
    start: int
    end: int


class WordMarks:
    """Marks words on the rows that are shown, and finds the next new one."""

    def __init__(self, desk: Desk, services: Services) -> None:
        """Take the desk with the page, and where it is kept how well words are known."""
        self._desk = desk
        self._page = desk.page
        self._services = services
        self._file = StateFile(services.settings.words_file, "words")
        self._is_ready = False
        self._shows_new = False
        self._shown: list[_Stretch] = []
        self._layers: Mapping[int, Sequence[Layer]] = {}
        self._page.show_layers("word-marks", self._layers)  # below what is laid later: terms keep their colour

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.next-new": self.next_new, "reader.show-new": self.toggle_new}

    def load(self) -> None:
        """Learn how well words are known; it takes a look into the database."""
        self._shows_new = self._file.load().get("shows_new") is True
        self._services.learning.statuses  # noqa: B018
        self._is_ready = True

    def toggle_new(self) -> None:
        """Mark new words on the page, or no longer."""
        self._shows_new = not self._shows_new
        with contextlib.suppress(OSError):
            self._file.save({"shows_new": self._shows_new})
        self._desk.notify(_("New words are marked.") if self._shows_new else _("New words are not marked."), timeout=3)
        self.mark()

    # -- the next new word

    def next_new(self) -> None:
        """Go to the next word that was not marked yet."""
        if self._page.spot is None:
            self._desk.notify(self._desk.why_not, timeout=3)
            return
        if not self._is_ready:
            self._desk.notify(_(LOADING), timeout=3)
            return
        find = partial(self._find_new, self._page.spot)
        self._desk.run_worker(find, thread=True, exclusive=True, group="new-word", exit_on_error=False)

    def _find_new(self, here: Spot) -> None:
        from glossary.learning.words import new_words

        worker, app = get_current_worker(), self._desk.app
        statuses = self._services.learning.statuses
        new = new_words(self._services.annotator(), self._desk.article, statuses, here.block)
        spots = (Spot(block, gloss.token.start) for block, gloss in new)
        found = next((spot for spot in spots if spot > here or worker.is_cancelled), None)
        if worker.is_cancelled:
            return
        if found is None:
            app.call_from_thread(self._desk.notify, _("No new word further on."), timeout=3)
        else:
            app.call_from_thread(partial(self._page.move_to, found, centre=True))

    # -- on the page

    def follow(self) -> None:
        """Mark the words on the rows shown, where these are others than before."""
        if self._is_ready and self._stretches() != self._shown:
            self.mark()

    def mark(self) -> None:
        """Mark the words on the rows that are shown."""
        self._shown = self._stretches()
        if self._is_ready and (self._services.learning.statuses or self._shows_new or self._layers):
            lay = partial(self._lay, list(self._shown))
            self._desk.run_worker(lay, thread=True, exclusive=True, group="word-marks", exit_on_error=False)

    def _stretches(self) -> list[_Stretch]:
        found: dict[int, _Stretch] = {}
        for place in self._page.rows:
            line = self._page.line_at(place)
            if line is not None:
                known = found.get(place.block, _Stretch(place.block, line.start, line.end))
                found[place.block] = known._replace(start=min(known.start, line.start), end=max(known.end, line.end))
        return list(found.values())

    def _lay(self, shown: Sequence[_Stretch]) -> None:
        layers = {stretch.block: self._layers_of(stretch) for stretch in shown}
        if not get_current_worker().is_cancelled:
            self._desk.app.call_from_thread(self._take, layers)

    def _layers_of(self, stretch: _Stretch) -> list[Layer]:
        from glossary.learning.words import counts, word_of

        annotated = self._services.annotator().annotate(self._desk.article, stretch.block)
        statuses, layers = self._services.learning.statuses, []
        first = bisect_right(annotated.tokens, stretch.start, key=lambda token: token.end)
        last = bisect_left(annotated.tokens, stretch.end, key=lambda token: token.start)
        for gloss in annotated.glosses[first:last]:
            status = statuses.of(word_of(gloss))
            is_told = status != "new" or (self._shows_new and counts(gloss))
            if is_told and status in _STYLES:
                layers.append(Layer(gloss.token.start, gloss.token.end, _STYLES[status]))
        return layers

    def _take(self, layers: Mapping[int, Sequence[Layer]]) -> None:
        if layers != self._layers:
            self._layers = layers
            self._page.show_layers("word-marks", layers)
