"""Selecting, copying and following links in the open article."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from tui.links import links, open_address
from tui.screens.commanded import Handlers
from tui.widgets.page.stretch import Stretch

if TYPE_CHECKING:
    from tui.links import Link
    from tui.screens.reading.desk import Desk

_HOW = "arrows, w e, . , and d i stretch it, c copies, Esc leaves"
_BESIDE = ("left", "right", "up", "down")


class Picking:
    """Carries out what has to do with a part of the article; while one is being selected, motions stretch it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._page = desk.page
        self._stretch = Stretch(desk.page)
        desk.page.followed = self.follow

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            **{f"reader.{name}": partial(self.go, name) for name in self._desk.motions.names},
            **{f"reader.select-{side}": partial(self._stretch.go, side) for side in _BESIDE},
            "reader.select": self.select,
            "reader.copy": self.copy,
            "reader.copy-gloss": self.copy_gloss,
            "reader.link": self.follow_near,
        }

    def go(self, motion: str) -> None:
        """Move the cursor, or the loose end of what is being selected."""
        if self._stretch.is_on:
            self._stretch.go(motion)
        else:
            self._desk.motions.go(motion)

    def select(self) -> None:
        """Select the word under the cursor, or more than is selected now."""
        begins = not self._stretch.is_on
        reach = self._stretch.grow()
        if begins:
            self._desk.notify(f"One {reach} is selected: {_HOW}.")

    def copy(self) -> None:
        """Copy the selection, or the word under the cursor, in logical order."""
        page = self._page
        picked = self._desk.screen.get_selected_text()
        if not picked and page.spot and (token := page.words.token(page.spot)):
            picked = token.surface
        if picked:
            self._desk.app.copy_to_clipboard(picked)
            self._stretch.stop()

    def copy_gloss(self) -> None:
        """Copy the word with its English."""
        if told := self._desk.told:
            self._desk.app.copy_to_clipboard(told)

    # -- links

    def follow_near(self) -> None:
        """Open the first link at or after the cursor in its paragraph, else the first one in it, else the page's first."""
        link = self._nearest()
        if link is None:
            self._desk.notify("There is no link on this page.")
        else:
            self.follow(link.address)

    def _nearest(self) -> Link | None:
        page = self._page
        first, last = page.blocks_shown
        here = page.spot or (first, 0)
        near = links(page.text_of(here[0]))
        after = [link for link in near if link.end > here[1]]
        shown = (link for block in range(first, last + 1) for link in links(page.text_of(block)))
        return next(iter([*after, *near]), None) or next(shown, None)

    def follow(self, address: str) -> None:
        """Open an address in the browser; where there is none, copy it."""
        app = self._desk.app
        if app.is_web:
            app.open_url(address)
        else:
            work = partial(self._open, address)
            self._desk.run_worker(work, thread=True, exclusive=True, group="link", exit_on_error=False)

    def _open(self, address: str) -> None:
        app = self._desk.app
        problem = open_address(address, os.environ)
        if problem:
            app.call_from_thread(app.copy_to_clipboard, address)
            app.call_from_thread(app.notify, f"Not opened ({problem}): {address}", severity="warning")
        else:
            app.call_from_thread(app.notify, f"Opened {address}")
