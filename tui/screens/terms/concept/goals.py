"""What an entry leads to: other entries, the article a sentence is from, a page of the web."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus.arabic.normalise import folded
from corpus.arabic.sentences import sentences
from corpus.errors import CorpusError
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.links import NO_BROWSER, open_address
from tui.screens.messages import CopyInstead, OpenArticle
from tui.services.services import Services

if TYPE_CHECKING:
    from textual.screen import Screen

    from corpus.model import Article
    from tui.screens.terms.opening import Opening

_NEAR = marked("The sentence does not stand here any more: this is the one most like it.")
_NOWHERE = marked("The sentence does not stand in this article any more.")
_ITEM = "https://www.wikidata.org/wiki/{}"


class EntryGoal(NamedTuple):
    """Another entry."""

    concept_id: str


class PlaceGoal(NamedTuple):
    """A sentence in an article."""

    article_id: str
    sentence: str


class PageGoal(NamedTuple):
    """A page of the web."""

    address: str

    @classmethod
    def of_item(cls, qid: str) -> PageGoal:
        """Return the page of a Wikidata id."""
        return cls(_ITEM.format(qid))


class Following:
    """Goes to goals from a screen."""

    def __init__(self, screen: Screen[Any], services: Services, opening: Opening) -> None:
        self._screen = screen
        self._services = services
        self._opening = opening

    def follow(self, goal: object) -> None:
        """Go to a goal; say so where there is none."""
        match goal:
            case EntryGoal(concept_id):
                self._opening.concept_of(concept_id)
            case PlaceGoal():
                self._screen.run_worker(lambda: self._open(goal), thread=True, group="follow", exit_on_error=False)
            case PageGoal(address):
                self._screen.run_worker(lambda: self._browse(address), thread=True, group="follow", exit_on_error=False)
            case _:
                self._screen.notify(_("There is nowhere to go from this line."), timeout=3)

    def _open(self, goal: PlaceGoal) -> None:
        """Open an article at a sentence, else at the one most like it, else where it was left."""
        try:
            article = self._services.library.get(goal.article_id)
        except CorpusError:
            self._tell(_("The article is not in the library any more."))
            return
        spot = spot_of(article, goal.sentence)
        near = None if spot else nearest_spot(article, goal.sentence)
        self._screen.app.post_message(OpenArticle(goal.article_id, spot=spot or near))
        if spot is None:
            self._tell(_(_NEAR if near else _NOWHERE))

    def _browse(self, address: str) -> None:
        app = self._screen.app
        if app.is_web:
            app.call_from_thread(app.open_url, address)
        elif problem := open_address(address, os.environ):
            told = _("No browser here") if problem == NO_BROWSER else _("Not opened, {problem}").format(problem=problem)
            app.post_message(CopyInstead(address, told))

    def _tell(self, sentence: str) -> None:
        app = self._screen.app
        app.call_from_thread(app.call_later, partial(app.notify, sentence, severity="warning"))


def spot_of(article: Article, sentence: str) -> tuple[int, int] | None:
    """Return the block and the offset, in code points, at which a sentence stands in an article; None where it does not."""
    wanted = " ".join(folded(sentence).text.split())
    for block in article.blocks:
        copy = folded(block.text)
        at = copy.text.find(wanted) if wanted else -1
        if at >= 0:
            return block.index, copy.offsets[at]
    return None


def nearest_spot(article: Article, sentence: str) -> tuple[int, int] | None:
    """Return where the sentence begins that has the most words in common with one; None where it has not even half of them."""
    wanted = set(folded(sentence).text.split())
    best, found = len(wanted) / 2, None
    for block in article.blocks:
        for each in sentences(block.text):
            shared = wanted.intersection(folded(block.text[each.start : each.end]).text.split())
            if wanted and (len(shared) > best or (found is None and len(shared) == best)):
                best, found = len(shared), (block.index, each.start)
    return found
