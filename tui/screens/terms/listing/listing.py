"""The list of the glossary: what is searched for and shown, in which order, and where the bar is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from glossary.terminology import Concept
from tui.language.spoken import gettext as _
from tui.screens.selection import Selection
from tui.screens.terms.listing.columns import SORTED, ColumnHeadings
from tui.screens.terms.listing.fetching import Fetching, Listed
from tui.screens.terms.listing.rows import EntryRows
from tui.services.services import Services
from tui.widgets.coming import Coming
from tui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.worker import Worker


class Listing:
    """Lists what the search finds; lists it anew in place where others changed it: the bar stays on its entry."""

    def __init__(
        self, screen: Screen[Any], services: Services, search: SearchBox, rows: EntryRows, headings: ColumnHeadings
    ) -> None:
        """Take the line that is searched from, the rows, and what stands above them."""
        self._search = search
        self._rows = rows
        self._headings = headings
        self._wanted = ""
        self.fetching = Fetching(screen, services)
        """What fetches the list."""
        self.shown: Listed | None = None
        """What is shown."""
        self.selection = Selection()
        """What is selected of it."""
        self.begun: Callable[[], object] = lambda: None
        """Called when a list is shown."""

    @property
    def query(self) -> str:
        """The query whose entries are shown."""
        return self.shown.query if self.shown else ""

    @property
    def item(self) -> Concept | None:
        """The entry under the bar."""
        return self._rows.item

    def later(self) -> list[str]:
        """Return the ids of the entries below the bar, as far as they came."""
        items = self._rows.items
        came = items.came() if isinstance(items, Coming) else ()
        return [each.id for place, each in came if place > self._rows.marked]

    def fill(self) -> Worker[None] | None:
        """List anew what the words of the search find; where that is shown, the bar stays on its entry.

        Returns the worker where nothing is shown before it is done.
        """
        words = self._search.words
        is_shown = self.shown is not None and self.shown.query == words
        worker = self.fetching.fetch(words, max(0, self._rows.marked) if is_shown else None, self._wanted)
        return worker if self.shown is None else None

    def search(self, words: str) -> None:
        """Search while the words are typed."""
        self.fetching.fetch(words)

    def sort(self) -> None:
        """Sort by something else, from the first entry on."""
        self.fetching.next_order(self._search.words)
        self.fetching.fetch(self._search.words)

    def take(self, listed: Listed) -> bool:
        """Show the entries that came, and return whether they are shown; what cannot be understood yet leaves those before."""
        if listed.query != self._search.words:
            return False
        if listed.problem and self.shown is not None and self.shown.concepts:
            self._search.tell(0, listed.problem)
            return False
        self.shown = listed
        place = self._place_in(listed.concepts, listed.again)
        self._rows.show(listed.concepts, place, in_place=listed.again)
        self.tell()
        self.begun()
        return True

    def tell(self) -> None:
        """Say how many entries there are, how many of them are selected, and by what they are sorted."""
        if self.shown is not None:
            order = self.fetching.order_of(self.shown.query)
            selected = "  ·  " + _("{n} selected").format(n=f"{len(self.selection):,}") if self.selection else ""
            said = selected + "  ·  " + _("sorted by {order}").format(order=_(SORTED[order]))
            self._search.tell(len(self.shown.concepts), self.shown.problem, said)
            self._headings.tell(order)

    def searched(self) -> tuple[str, bool | None]:
        """Return what is searched for, and whether it finds anything; None while that is not known."""
        words = self._search.words
        is_known = self.shown is not None and words == self.shown.query
        return words, bool(len(self._rows.items)) if is_known else None

    def look_up(self, concept: Concept) -> None:
        """Search for the words of an entry and put the bar on it."""
        self._wanted = concept.id
        self._search.seek(next((term.text for term in concept.terms), ""))

    def want(self, concept_id: str) -> None:
        """Put the bar on an entry when the list comes, where nothing else is wanted."""
        self._wanted = self._wanted or concept_id

    def kept(self, concept: Concept) -> None:
        """List anew, the bar on an entry that was kept."""
        self._wanted = concept.id
        self.fill()

    def _place_in(self, concepts: Sequence[Concept | None], again: bool) -> int:
        """Return where the bar goes: to the entry just kept, else to the one it was on, else where it was."""
        was = self._rows.marked if len(self._rows.items) else 0
        on = self._rows.item
        wanted = (self._wanted, on.id if on is not None and again else "")
        self._wanted = ""
        found = {each.id: place for place, each in concepts.came()} if isinstance(concepts, Coming) else {}
        return next((found[each] for each in wanted if each in found), was)
