"""Names on the page: all of them marked, those of one entity so that they stand out; kept from run to run whether they are."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from corpus.model import BlockKind
from corpus.state_file import StateFile
from tui.language.spoken import gettext as _
from tui.screens.commanded import Handlers
from tui.widgets.name_listing import NameOrder
from tui.widgets.page.layers import Layer

if TYPE_CHECKING:
    from pathlib import Path

    from tui.screens.reading.naming.here import NamesHere
    from tui.widgets.names_pane import NamesPane
    from tui.widgets.page.page import Page

_BOLD = frozenset((BlockKind.TITLE, BlockKind.HEADING))
"""Blocks of which all letters are bold."""


class NameMarks:
    """Lays names over the text, below terms, hits and the cursor."""

    def __init__(self, page: Page, here: NamesHere, pane: NamesPane, file: Path) -> None:
        """Take the file that keeps whether names are marked and by what they are listed."""
        self._page = page
        self._here = here
        self._pane = pane
        self._file = StateFile(file, "names")
        kept = self._file.load()
        self._is_on = kept.get("marks") is not False
        pane.order = next((each for each in NameOrder if each == kept.get("order")), NameOrder.KIND)
        self.chosen = ""
        """The id of the entity whose mentions stand out; empty for none."""
        self._lay()  # before other families are laid, so that these lie above

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.show-names": self.toggle, "sidebar.sort": self.sort}

    def mark(self) -> None:
        """Mark the names as they are known now."""
        self._lay()

    def choose(self, entity_id: str) -> None:
        """Let the mentions of an entity stand out, those of none where the id is empty."""
        if entity_id != self.chosen:
            self.chosen = entity_id
            self._lay()

    def toggle(self) -> None:
        """Mark the names, or no longer; one that is chosen from then on stands out all the same."""
        self._is_on = not self._is_on
        self.chosen = self.chosen if self._is_on else ""
        self._save()
        self._page.notify(_("Names are marked.") if self._is_on else _("Names are not marked."), timeout=3)
        self._lay()

    def sort(self) -> None:
        """List the names by something else."""
        order = self._pane.sort()
        self._save()
        self._page.notify(_("Names by {order}.").format(order=_(order.value)), timeout=3)

    def _save(self) -> None:
        """Keep what was chosen; where the file cannot be written it holds for this run only."""
        with contextlib.suppress(OSError):
            self._file.save({"marks": self._is_on, "order": self._pane.order.value})

    def _lay(self) -> None:
        names: dict[int, list[Layer]] = {}
        for block, mentions in self._here.mentions.items():
            plain = "name-in-bold" if self._page.article.blocks[block].kind in _BOLD else "name"
            names[block] = [
                Layer(each.start, each.end, "chosen-name" if each.entity_id == self.chosen else plain)
                for each in mentions
                if self._is_on or each.entity_id == self.chosen
            ]
        self._page.show_layers("names", names)
