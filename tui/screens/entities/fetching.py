"""The names that a query finds, fetched page by page off the screen's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from glossary.authority.listed import Cursor, NameQuery, NameRow
from glossary.errors import GlossaryError
from glossary.finding.keyboard import other_layout
from tui.language.wordings import spoken
from tui.screens.paging import paged_list
from tui.services.services import Services
from tui.widgets.coming import PAGE

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.authority.index import NameIndex


class NamesListed(Message):
    """The names that fit the search; or the sentence that says why there are none."""

    def __init__(
        self,
        names: Sequence[NameRow | None],
        query: NameQuery,
        problem: str = "",
        *,
        again: bool = False,
        meant: str = "",
    ) -> None:
        super().__init__()
        self.names = names
        self.query = query
        self.problem = problem
        self.again = again
        """Whether it is the list that is shown already, as it is now."""
        self.meant = meant
        """What was searched for instead: what the same keys type in the other language; empty where that was not needed."""


class Pages:
    """The pages of what a query finds, each behind the end of the one before; any thread may ask."""

    def __init__(self, index: NameIndex, query: NameQuery) -> None:
        """Know what is asked, and nothing of its pages yet."""
        self._index = index
        self._query = query
        self._ends: dict[int, Cursor] = {}
        """Where the page before each page ends."""
        self._lock = Lock()

    def page(self, number: int) -> Sequence[NameRow]:
        """Return a page; those before it are passed over once. Raises CorpusError."""
        with self._lock:
            known = max((each for each in self._ends if each <= number), default=0)
            if known < number:
                end = self._index.end(self._query, (number - known) * PAGE, self._ends.get(known))
                if end is None:
                    return ()
                self._ends[number] = end
            found = self._index.find(self._query, PAGE, self._ends.get(number))
            if found.after is not None:
                self._ends[number + 1] = found.after
            return found.rows


class NameFetching:
    """Fetches the list that is wanted last, for a screen that is told."""

    def __init__(self, screen: Screen[Any], services: Services) -> None:
        self._screen = screen
        self._services = services

    def fetch(self, query: NameQuery, near: int | None = None) -> Worker[None]:
        """Fetch the names that fit; `near` a place of the list where it is shown already, else from the first on."""
        work = partial(self._list, query, near)
        return self._screen.run_worker(work, thread=True, exclusive=True, group="list", exit_on_error=False)

    def _list(self, query: NameQuery, near: int | None) -> None:
        again = near is not None
        try:
            self._services.ensure_first_run()
            index = self._services.name_index
            count, meant = index.count(query), ""
            if not count and query.text.strip():
                other = replace(query, text=other_layout(query.text))
                if count := index.count(other):
                    meant = other.text
            pages = Pages(index, replace(query, text=meant) if meant else query)
            listing = paged_list(self._screen, count, pages.page)
            listing.load(pages.page, near or 0)
        except (CorpusError, GlossaryError) as error:
            self._tell(NamesListed((), query, spoken(error), again=again))
            return
        self._tell(NamesListed(listing, query, again=again, meant=meant))

    def _tell(self, listed: NamesListed) -> None:
        if not get_current_worker().is_cancelled:
            self._screen.post_message(listed)
