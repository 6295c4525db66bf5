"""Selecting entries in the list, and changing those selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from glossary.finding.orders import Order
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import Handlers
from tui.screens.selection import Selection
from tui.screens.terms.changing import Changes, many
from tui.screens.terms.listing.bulk import APPROVE, REMOVE, BulkMenu, Deed, done
from tui.screens.terms.listing.listing import Listing
from tui.screens.terms.listing.rows import EntryRows
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from glossary.curation.curation import Chosen

_NOTHING = marked("Nothing to change here.")


class Selecting:
    """Carries out what selects entries and what is done with those selected, or else with the one under the bar."""

    def __init__(self, services: Services, typesetter: Typesetter, rows: EntryRows, selection: Selection) -> None:
        self._services = services
        self._typesetter = typesetter
        self._rows = rows
        self._selection = selection
        self._last: tuple[int, tuple[str, Order] | None] = (0, None)
        """The row that was selected last, and the list it is a row of."""
        self.changes: Changes
        """What carries out changes; set by the screen."""
        self.listing: Listing
        """The list; set by the screen."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "glossary.select": self.turn,
            "glossary.select-to": self.select_to,
            "glossary.select-all": self.turn_all,
            "glossary.change": self.ask,
            "glossary.approve": lambda: self._do(APPROVE, self._chosen),
            "glossary.remove": lambda: self._do(REMOVE, self._chosen),
        }

    def clear(self) -> bool:
        """Select nothing; return whether anything was selected."""
        had_any = self._selection.clear()
        self._selected()
        return had_any

    @property
    def _list(self) -> tuple[str, Order]:
        """What tells the list that is shown from others: the query, and by what it is sorted."""
        return self.listing.query, self.listing.fetching.order_of(self.listing.query)

    def turn(self) -> None:
        """Select the entry under the bar, or no longer, and go to the next one."""
        if self._rows.item is not None:
            self._last = self._rows.marked, self._list
            self._selection.turn(self._rows.item.id)
            self._rows.action_mark(1)
            self._selected()

    def select_to(self) -> None:
        """Select everything from the entry selected last to the one under the bar; only this where that was in another list."""
        place, chosen_in = self._last
        is_here = chosen_in in (None, self._list)
        first, last = sorted((place if is_here else self._rows.marked, self._rows.marked))
        if not len(self._rows.items):
            return

        def change(_changes: Changes) -> str:
            ids = self.listing.fetching.ids(self.listing.query, first, last)
            self._rows.app.call_from_thread(self._add, ids)
            return _("{entries} selected from there to here.").format(entries=many(len(ids)))

        self.changes.do(change, changes=False)

    def _add(self, ids: list[str]) -> None:
        self._selection.add(ids)
        self._last = self._rows.marked, self._list
        self._selected()

    def turn_all(self) -> None:
        """Select all that the search finds; or nothing, where all is selected."""
        if self._selection.is_query:
            self._selection.clear()
        elif len(self._rows.items):
            self._selection.take_all(self.listing.query, len(self._rows.items))
        self._selected()

    def _selected(self) -> None:
        self._rows.refresh()
        self.listing.tell()

    # -- changes

    def ask(self) -> None:
        """Ask what is to be done with the entries selected; with all that the search finds where none is."""
        if not self._selection and self.listing.query.strip():
            self.turn_all()
        chosen = self._chosen
        if chosen is None:
            self._rows.notify(_(_NOTHING))
            return
        menu = BulkMenu(len(self._selection) or 1, self._typesetter)
        self._rows.app.push_screen(menu, partial(self._take, chosen))

    @property
    def _chosen(self) -> Chosen | None:
        """What is selected, else the entry under the bar; None where there is neither."""
        item = self._rows.item
        return self._selection.chosen if self._selection else [item.id] if item else None

    def _take(self, chosen: Chosen, deed: Deed | None) -> None:
        """Do what was chosen to what was chosen when it was asked about: the list may have moved below the bar since."""
        if deed is None:
            return
        if not deed.question:
            self._do(deed, chosen)
            return
        from tui.screens.prompt import Prompt

        def answered(value: str | None) -> None:
            if value is not None:
                self._do(deed, chosen, value)

        self._rows.app.push_screen(Prompt(_(deed.question), "", self._typesetter), answered)

    def _do(self, deed: Deed, chosen: Chosen | None, value: str = "") -> None:
        if chosen is None:
            self._rows.notify(_(_NOTHING))
            return
        change = done(deed, value, chosen, lambda: self._services.curating.curation)
        self.changes.do(change, then=partial(self._done, deed, chosen))

    def _done(self, deed: Deed, chosen: Chosen) -> None:
        """Select no longer what is gone."""
        if deed is REMOVE and self._selection and self._selection.chosen == chosen:
            self.clear()
