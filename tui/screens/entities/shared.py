"""The articles that speak of two names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from textual.strip import Strip

from corpus.model import Summary
from glossary.authority.listed import NamedArticle
from glossary.model import Entity
from glossary.progress import Watch
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated, listed, ngettext
from tui.screens.commanded import row_handlers
from tui.screens.empty import told_of
from tui.screens.entities.signs import called, counted, in_english
from tui.screens.messages import OpenArticle
from tui.screens.terms.finding.found import FoundScreen
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, in_both, strip_of

_NEWEST = 2000
"""Articles of each name that are looked through."""
_LEAD, _DAY, _COUNT, _GAP, _EDGE = 2, 10, 8, 2, 2


class Both(NamedTuple):
    """An article, and how often it speaks of each name."""

    article: Summary
    one: str
    other: str


class SharedScreen(FoundScreen[Both]):
    """The articles of a pair of names, the newest first."""

    scope = Scope.SHARED
    BINDINGS = bindings_of(Scope.SHARED)
    CSS_PATH = Path(__file__).with_name("entities.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, one: Entity, other: Entity) -> None:
        super().__init__(services, typesetter)
        self._one = one
        self._other = other
        english = listed((in_english(one), in_english(other)))
        self.names = in_both(english, listed((one.ar, other.ar)))
        self.handlers = {
            **row_handlers(Scope.SHARED, self.rows),
            "shared.open": lambda: self._open(self._one),
            "shared.other": lambda: self._open(self._other),
            "shared.close": self.close,
        }

    def find(self, watch: Watch) -> Iterator[Both]:
        """Yield the articles."""
        index = self.services.name_index
        own = {each.summary.id: each for each in index.articles(self._other.id, _NEWEST)}
        for each in index.articles(self._one.id, _NEWEST):
            if (other := own.get(each.summary.id)) is not None:
                yield Both(each.summary, _counted(each), _counted(other))

    def summary(self, items: Sequence[Both]) -> str:
        """Return how many articles there are."""
        if not items:
            return told_of(Scope.SHARED)
        said = ngettext(
            "{n} article speaks of both: how often of {one}, how often of {other}.",
            "{n} articles speak of both: how often of {one}, how often of {other}.",
            len(items),
        )
        return said.format(n=f"{len(items):,}", one=called(self._one), other=called(self._other))

    def choose(self, item: Both) -> None:
        """Open the article at the first name."""
        self.post_message(OpenArticle(item.article.id, self._one.id))

    def _open(self, entity: Entity) -> None:
        if self.rows.item is not None:
            self.post_message(OpenArticle(self.rows.item.article.id, entity.id))

    def paint(self, item: Both, width: int, marked: bool) -> list[Strip]:
        """Return the day, both counts and the title."""
        rows, setter = self.rows, self.typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        day = isolated(item.article.date.isoformat()) if item.article.date else _("no date")
        title = max(0, width - _LEAD - _DAY - 2 * _COUNT - _GAP - _EDGE)
        parts = [
            fitted(setter, "▌" if marked else " ", _LEAD, rows.row_ink("accent", marked=marked), "left"),
            fitted(setter, day, _DAY, faint, "left"),
            fitted(setter, item.one, _COUNT, plain, "end"),
            fitted(setter, item.other, _COUNT, plain, "end"),
            fitted(setter, "", _GAP, plain),
            fitted(setter, item.article.title, title, plain),
            fitted(setter, "", _EDGE, plain),
        ]
        return [strip_of(parts, width, plain)]


def _counted(article: NamedArticle) -> str:
    return counted(article.mentions, article.adjectives)
