"""The list of names: what is searched for and shown, in which order, and where the bar is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from glossary.authority.listed import NameQuery, NameRow, NameSort
from glossary.model import EntityKind
from tui.language.kinds import KINDS_OF_MANY
from tui.language.spoken import enumerated
from tui.language.spoken import gettext as _
from tui.screens.entities.columns import NameHeadings
from tui.screens.entities.fetching import NameFetching, NamesListed
from tui.screens.entities.rows import NameRows, Selection
from tui.screens.entities.signs import SORTED
from tui.services.services import Services
from tui.widgets.coming import Coming
from tui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.worker import Worker


class NameListing:
    """Lists what the search and the filters find; lists it anew in place where something changed: the bar stays on its name."""

    def __init__(
        self, screen: Screen[Any], services: Services, search: SearchBox, rows: NameRows, headings: NameHeadings
    ) -> None:
        """Take the line that is searched from, the rows, and what stands above them."""
        self._search = search
        self._rows = rows
        self._headings = headings
        self._fetching = NameFetching(screen, services)
        self._filter = NameQuery()
        """The filters and the order; its words are those of the search."""
        self._wanted = ""
        self.shown: NamesListed | None = None
        """What is shown."""
        self.selection = Selection()
        """What is selected of it."""
        self.begun: Callable[[], object] = lambda: None
        """Called when a list is shown."""

    @property
    def query(self) -> NameQuery:
        """What is asked for."""
        return replace(self._filter, text=self._search.words)

    def fill(self) -> Worker[None] | None:
        """List anew what is asked for; where that is shown, the bar stays on its name.

        Returns the worker where nothing is shown before it is done.
        """
        is_shown = self.shown is not None and self.shown.query == self.query
        worker = self._fetching.fetch(self.query, max(0, self._rows.marked) if is_shown else None)
        return worker if self.shown is None else None

    def search(self) -> None:
        """Search while the words are typed."""
        self._fetching.fetch(self.query)

    def next_kind(self) -> None:
        """List the next kind only, after the last all kinds."""
        kinds: list[frozenset[EntityKind]] = [frozenset(), *(frozenset((kind,)) for kind in EntityKind)]
        place = kinds.index(self._filter.kinds)
        self._narrow(replace(self._filter, kinds=kinds[(place + 1) % len(kinds)]))

    def turn_unconfirmed(self) -> None:
        """List only those nobody vouches for, or all again."""
        self._narrow(replace(self._filter, unconfirmed=not self._filter.unconfirmed))

    def turn_hidden(self) -> None:
        """List the hidden names, or the others again."""
        self._narrow(replace(self._filter, hidden=not self._filter.hidden))

    def sort(self) -> None:
        """Sort by something else, from the first name on."""
        sorts = list(NameSort)
        self._narrow(replace(self._filter, sort=sorts[(sorts.index(self._filter.sort) + 1) % len(sorts)]))

    def _narrow(self, query: NameQuery) -> None:
        self._filter = query
        self._fetching.fetch(self.query)

    def leave_filters(self) -> bool:
        """Filter no longer; return whether that was done."""
        plain = NameQuery(sort=self._filter.sort)
        if self._filter == plain:
            return False
        self._narrow(plain)
        return True

    def take(self, listed: NamesListed) -> bool:
        """Show the names that came, and return whether they are shown."""
        if listed.query != self.query:
            return False
        if listed.problem and self.shown is not None and self.shown.names:
            self._search.tell(0, listed.problem)
            return False
        self.shown = listed
        if not listed.again and isinstance(listed.names, Coming):
            self._rows.shares.learn(each for _, each in listed.names.came())
        self._rows.show(listed.names, self._place_in(listed.names, listed.again), in_place=listed.again)
        self.tell()
        self.begun()
        return True

    def tell(self) -> None:
        """Say how many names there are, which of all, how many of them are selected, and by what they are sorted."""
        if self.shown is None:
            return
        asked = self.shown.query
        meant = (
            [_("for {words}, which the same keys type in the other language").format(words=self.shown.meant)]
            if self.shown.meant
            else []
        )
        filters = [_("only {kind}").format(kind=_(KINDS_OF_MANY[kind])) for kind in asked.kinds]
        filters += [_("only unconfirmed")] if asked.unconfirmed else []
        filters += [_("hidden ones")] if asked.hidden else []
        selected = [_("{n} selected").format(n=f"{len(self.selection):,}")] if self.selection else []
        is_near = bool(asked.text.strip()) and asked.sort is NameSort.MENTIONS
        order = _("the nearest first, then sorted by {order}") if is_near else _("sorted by {order}")
        parts = (*meant, *filters, *selected, order.format(order=_(SORTED[asked.sort])))
        problem = self.shown.problem
        if not self.shown.names and not problem and filters:
            problem = _("None here: {filters}. Esc lists all again.").format(filters=enumerated(filters))
        self._search.tell(len(self.shown.names), problem, "".join(f"  ·  {part}" for part in parts))
        self._headings.tell(asked.sort)

    def go_to(self, entity_id: str) -> None:
        """List anew, the bar on a name where it came."""
        self._wanted = entity_id
        self.fill()

    def _place_in(self, names: Sequence[NameRow | None], again: bool) -> int:
        """Return where the bar goes: to the name that is wanted, else to the one it was on, else where it was; in another list to the first."""
        was = self._rows.marked if again and len(self._rows.items) else 0
        on = self._rows.item
        wanted = (self._wanted, on.entity.id if on is not None and again else "")
        self._wanted = ""
        found = {each.entity.id: place for place, each in names.came()} if isinstance(names, Coming) else {}
        return next((found[each] for each in wanted if each in found), was)
