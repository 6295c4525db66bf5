"""Selecting, copying and following links in the open article."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.links import NO_BROWSER, links, open_address
from tui.screens.commanded import Handlers
from tui.screens.messages import CopyInstead
from tui.telling.counted import counted
from tui.widgets.page.stretch import Stretch
from tui.widgets.spans import word_spans

if TYPE_CHECKING:
    from tui.links import Link
    from tui.screens.reading.desk import Desk

_STRETCHED = marked("{words} selected: arrows, {reader.select} stretch it; {reader.copy} copies; Esc drops")
_TAKEN = marked("{words} selected: {reader.copy} copies; Esc drops")
_BESIDE = ("left", "right", "up", "down")


class Picking:
    """Carries out what has to do with a part of the article; while one is being selected, motions stretch it."""

    def __init__(self, desk: Desk, show: Callable[[str], None]) -> None:
        """Take the desk, and what shows a sentence for as long as something is selected."""
        self._desk = desk
        self._page = desk.page
        self._stretch = Stretch(desk.page)
        self._show = show
        desk.page.followed = self.follow

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            **{f"reader.{name}": partial(self.go, name) for name in self._desk.motions.names},
            **{f"reader.select-{side}": partial(self.stretch, side) for side in _BESIDE},
            "reader.select": self.select,
            "reader.copy": self.copy,
            "reader.copy-gloss": self.copy_gloss,
            "reader.link": self.follow_near,
        }

    def go(self, motion: str) -> None:
        """Move the cursor, or the loose end of what is being selected; what was selected otherwise is dropped."""
        if self._stretch.is_on:
            self._stretch.go(motion)
            self.tell()
            return
        if self._desk.screen.selections:
            self._desk.screen.clear_selection()
        self._desk.motions.go(motion)

    def stretch(self, side: str) -> None:
        """Stretch the selection of the page to a side."""
        self._page.focus()
        self._stretch.go(side)
        self.tell()

    def select(self) -> None:
        """Select the word under the cursor, or more than is selected now."""
        self._page.focus()
        if not self._stretch.is_on:
            self._page.move_to(self._page.spot)
        self._stretch.grow()
        self.tell()

    def tell(self) -> None:
        """Say what is selected now, and what to do with it; nothing where nothing is."""
        picked = self._desk.screen.get_selected_text()
        if not picked:
            self._show("")
            return
        words = len(word_spans(picked))
        count = counted(words, "word") if words else _("No word")
        told = _(_STRETCHED if self._stretch.is_on else _TAKEN)
        self._show(with_keys(told.replace("{words}", count)))

    def copy(self) -> None:
        """Copy the selection, or the word under the cursor, in logical order; what is selected stays so."""
        page = self._page
        picked = self._desk.screen.get_selected_text()
        if not (picked and picked.strip()) and page.spot and (token := page.words.token(page.spot)):
            picked = token.surface
        if picked:
            self._desk.app.copy_to_clipboard(picked)
            self._stretch.stop()
            self.tell()

    def copy_gloss(self) -> None:
        """Copy the word with its English."""
        if told := self._desk.explaining.copied:
            self._desk.app.copy_to_clipboard(told)

    # -- links

    def follow_near(self) -> None:
        """Open the first link at or after the cursor in its paragraph, else the first one in it."""
        link = self._nearest()
        if link is None:
            here, page = _("There is no link in this paragraph."), _("There is no link on this page.")
            self._desk.notify(here if self._page.spot else page)
        else:
            self.follow(link.address)

    def _nearest(self) -> Link | None:
        page, spot = self._page, self._page.spot
        if spot is None:  # a text without a cursor: any link that is seen
            first, last = page.blocks_shown
            return next((link for block in range(first, last + 1) for link in links(page.text_of(block))), None)
        near = links(page.text_of(spot.block))
        return next((link for link in near if link.end > spot.offset), None) or next(iter(near), None)

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
            told = _("No browser here") if problem == NO_BROWSER else _("Not opened, {problem}").format(problem=problem)
            self._desk.post_message(CopyInstead(address, told))
        else:
            app.call_from_thread(app.notify, _("Opened {address}").format(address=address))
