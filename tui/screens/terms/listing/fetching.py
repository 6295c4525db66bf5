"""The entries that a query finds, fetched page by page off the screen's thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError, UnclearQuery, UnknownConcept
from glossary.finding.orders import Order
from glossary.finding.parsing import parsed
from glossary.finding.tree import plain_words
from glossary.terminology import Concept
from tui.language.wordings import spoken
from tui.screens.paging import paged_list
from tui.services.services import Services
from tui.widgets.coming import PAGE

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.termbase import TermBase

_CYCLE = (Order.ALPHABET, Order.ENGLISH, Order.ROOT, Order.CHANGED, Order.CREATED, Order.USE)


class Listed(Message):
    """The entries that fit the search; or the sentence that says why there are none."""

    def __init__(
        self, concepts: Sequence[Concept | None], query: str, problem: str = "", *, again: bool = False
    ) -> None:
        super().__init__()
        self.concepts = concepts
        self.query = query
        self.problem = problem
        self.again = again
        """Whether it is the list that is shown already, as it is now."""


class Fetching:
    """Fetches the list that is wanted last, for a screen that is told."""

    def __init__(self, screen: Screen[Any], services: Services) -> None:
        self._screen = screen
        self._services = services
        self._order: Order | None = None
        """None as long as the user chose none: the nearest first, all by the alphabet."""
        self._terms: TermBase | None = None

    def order_of(self, query: str) -> Order:
        """Return by what the entries that a query finds are sorted."""
        return self._order or _natural(query)

    def next_order(self, query: str) -> Order:
        """Sort by the next order, after the last one as at first, and return which it is."""
        natural = _natural(query)
        steps: list[Order | None] = [*([None] if natural not in _CYCLE else []), *_CYCLE]
        place = steps.index(self._order) if self._order in steps else 0
        self._order = steps[(place + 1) % len(steps)]
        return self.order_of(query)

    def fetch(self, query: str, near: int | None = None, wanted: str = "") -> Worker[None]:
        """Fetch the entries that fit; `near` a place of the list where it is shown already, else from the first on.

        Of the list of all, those around an entry that is `wanted` come too, by its id.
        """
        work = partial(self._list, query, near, wanted)
        return self._screen.run_worker(work, thread=True, exclusive=True, group="list", exit_on_error=False)

    def ids(self, query: str, first: int, last: int) -> list[str]:
        """Return the ids of the entries of a list from one place to another, in a worker; raise GlossaryError, CorpusError."""
        terms = self._termbase()
        return [concept.id for concept in terms.concepts(query, last - first + 1, first, self._order)]

    def _termbase(self) -> TermBase:
        """Return the term base, the same one for all pages, since it remembers the places in its lists."""
        if self._terms is None:
            self._services.ensure_first_run()
            self._terms = self._services.terms
        return self._terms

    def _list(self, query: str, near: int | None, wanted: str) -> None:
        again = near is not None
        try:
            terms, order = self._termbase(), self._order
            count = terms.count(query)
            fetch = partial(_page, terms, query, order)
            listing = paged_list(self._screen, count, fetch)
            listing.load(fetch, near or 0, *self._place_of(wanted, query))
        except (CorpusError, GlossaryError) as error:
            self._tell(Listed((), query, spoken(error), again=again))
            return
        self._tell(Listed(listing, query, again=again))

    def _place_of(self, wanted: str, query: str) -> list[int]:
        """Return the place of an entry; none where it is not known."""
        if not wanted or query.strip():
            return []
        try:
            return [self._termbase().place(wanted, self.order_of(query))]
        except UnknownConcept:
            return []

    def _tell(self, listed: Listed) -> None:
        if not get_current_worker().is_cancelled:
            self._screen.post_message(listed)


def _page(terms: TermBase, query: str, order: Order | None, page: int) -> Sequence[Concept]:
    return terms.concepts(query, PAGE, page * PAGE, order)


def _natural(query: str) -> Order:
    """Return by what the entries of a query are sorted where nobody chose: words have what is nearest first."""
    try:
        asked = parsed(query)
    except UnclearQuery:
        return Order.ALPHABET
    return asked.order or (Order.NEAREST if plain_words(asked.node) else Order.ALPHABET)
