"""What one query finds of articles, terms and names, fetched off the screen's thread, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from time import sleep
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.message import Message
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError, UnclearSearch
from glossary.errors import GlossaryError
from glossary.finding.keyboard import other_layout
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.entities.fetching import Pages
from tui.screens.paging import paged_list
from tui.screens.search.groups import Group
from tui.screens.search.suggesting import NOTHING, suggestion
from tui.services.services import Services
from tui.services.understanding import shown_words
from tui.widgets.coming import PAGE

if TYPE_CHECKING:
    from textual.screen import Screen

    from corpus.search.parsing import Order
    from glossary.beside import Beside

_MOST_TERMS = 300
_PAUSE = 0.06
"""Seconds without another key after which a query is answered."""


class Asked(NamedTuple):
    """What is searched for."""

    query: str
    order: Order | None = None
    """None for the one that suits the answers."""


class Found(Message):
    """What a query finds of one group; those of the others follow."""

    def __init__(self, asked: Asked, group: Group, items: Sequence[Any], told: Told) -> None:
        super().__init__()
        self.asked = asked
        self.group = group
        self.items = items
        self.told = told


class Told(NamedTuple):
    """What there is to say of what was found."""

    order: Order | None = None
    """In which order the articles are, where the other one can be had; None else."""
    is_partial: bool = False
    meant: str = ""
    """What was searched for instead: what the same keys type in the other language; empty where that was not needed."""
    problem: str = ""
    span: tuple[int, int] | None = None
    """Where in the query the problem is, in code points."""
    looked_up: str = ""
    """Which Arabic words were searched for English ones that are no terms."""
    advice: str = ""
    """What to search for instead, where nothing was found."""


class Fetching:
    """Answers the query that was asked last."""

    def __init__(self, screen: Screen[Any], services: Services) -> None:
        self._screen = screen
        self._services = services
        self._worker: Worker[None] | None = None

    def fetch(self, asked: Asked) -> None:
        """Answer a query once no key has followed for a moment, group by group."""
        work = partial(self._answer, asked)
        self._worker = self._screen.run_worker(work, thread=True, exclusive=True, group="search", exit_on_error=False)

    @property
    def worker(self) -> Worker[None] | None:
        """What still looks for an answer, None where nothing does."""
        return self._worker if self._worker is not None and not self._worker.is_finished else None

    def _answer(self, asked: Asked) -> None:
        sleep(_PAUSE)
        if get_current_worker().is_cancelled:
            return
        try:
            self._services.ensure_first_run()
            found = self._all(asked, asked.query)
            meant = other_layout(asked.query)
            if not any(found) and meant != asked.query and any(self._counts(meant)):
                self._all(asked, meant, meant)
            elif not found[0]:
                advice = suggestion(self._services.library, asked.query) or ("" if any(found) else _(NOTHING))
                self._tell(Found(asked, Group.ARTICLES, (), Told(advice=advice)))
        except UnclearSearch as error:
            self._tell(Found(asked, Group.ARTICLES, (), Told(problem=spoken(error), span=error.span)))
        except (CorpusError, GlossaryError) as error:
            self._tell(Found(asked, Group.ARTICLES, (), Told(problem=spoken(error))))

    def _all(self, asked: Asked, query: str, meant: str = "") -> list[int]:
        """Tell what a query finds, group by group, and return how many each has."""
        counts = []
        for group, fetch in ((Group.ARTICLES, self._articles), (Group.TERMS, self._terms), (Group.NAMES, self._names)):
            if get_current_worker().is_cancelled:
                return [1]
            items, told = fetch(query, asked.order)
            self._tell(Found(asked, group, items, told._replace(meant=meant)))
            counts.append(len(items))
        return counts

    def _counts(self, query: str) -> list[int]:
        try:
            return [
                len(self._names(query, None)[0]),
                len(self._terms(query, None)[0]),
                self._services.library.count(query),
            ]
        except UnclearSearch:
            return []

    def _articles(self, query: str, order: Order | None) -> tuple[Sequence[Any], Told]:
        library = self._services.library
        answer = library.search(query, PAGE, order=order)
        count = len(answer.hits)
        if count == PAGE and not answer.is_partial:
            count = library.count(query)

        def page(number: int) -> Sequence[Any]:
            return library.search(query, PAGE, number * PAGE, answer.order).hits

        return paged_list(self._screen, count, page, answer.hits), Told(
            answer.order if answer.can_turn else None,
            answer.is_partial,
            looked_up=shown_words(self._services.understanding.looked_up(query)),
        )

    def _terms(self, query: str, order: Order | None) -> tuple[Sequence[Any], Told]:
        return [each.concept for each in self._beside.terms(query, _MOST_TERMS)], Told()

    def _names(self, query: str, order: Order | None) -> tuple[Sequence[Any], Told]:
        named = self._beside.names(query, PAGE)
        if named.query is None:
            return named.rows, Told()
        pages = Pages(self._services.name_index, named.query)
        return paged_list(self._screen, named.total, pages.page, named.rows), Told()

    @property
    def _beside(self) -> Beside:
        from glossary.beside import Beside

        return Beside(self._services.terms, self._services.name_index)

    def _tell(self, found: Found) -> None:
        if not get_current_worker().is_cancelled:
            self._screen.post_message(found)
