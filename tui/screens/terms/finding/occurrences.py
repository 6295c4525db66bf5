"""Where the terms of an entry stand in the library: keywords in their context."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.strip import Strip

from glossary.progress import Watch
from glossary.terminology import Concept
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.screens.commanded import row_handlers
from tui.screens.empty import told_of
from tui.screens.messages import OpenArticle
from tui.screens.terms.changing import many
from tui.screens.terms.finding.found import FoundScreen
from tui.screens.terms.listing.columns import arabic_of, english_of
from tui.services.services import Services
from tui.telling.counted import in_articles
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, in_both, strip_of, with_arabic
from tui.widgets.keyword_line import keyword_parts, one_line

if TYPE_CHECKING:
    from glossary.usage.occurrences import Occurrence

_LEAD = 2


class OccurrencesScreen(FoundScreen["Occurrence"]):
    """The keyword of each line below that of the one before; its translation below it."""

    scope = Scope.OCCURRENCES
    BINDINGS = bindings_of(Scope.OCCURRENCES)
    row_height = 3

    def __init__(self, services: Services, typesetter: Typesetter, concept: Concept) -> None:
        super().__init__(services, typesetter)
        self._concept = concept
        first, other = in_both(english_of(concept), arabic_of(concept))
        self.names = (_("Occurrences  ·  {term}").format(term=first), other)
        self.handlers = {
            "occurrences.open": self.open_marked,
            **row_handlers(Scope.OCCURRENCES, self.rows),
            "occurrences.close": self.close,
        }

    def find(self, watch: Watch) -> Iterable[Occurrence]:
        """Yield the places, the newest article first."""
        return self.services.using.concordance.of([self._concept], watch)

    def summary(self, items: Sequence[Occurrence]) -> str:
        """Return how many places there are, in how many articles."""
        articles = len({each.article.id for each in items})
        if not items:
            return told_of(Scope.OCCURRENCES)
        return _("{places} {in_articles}. Enter opens the article there.").format(
            places=many(len(items), "place", "places"), in_articles=in_articles(articles)
        )

    def choose(self, item: Occurrence) -> None:
        """Open the article at the place."""
        self.post_message(OpenArticle(item.article.id, spot=(item.block, item.start)))

    def open_marked(self) -> None:
        """Open the article at the place under the bar."""
        if self.rows.item is not None:
            self.choose(self.rows.item)

    def paint(self, item: Occurrence, width: int, marked: bool) -> list[Strip]:
        """Return the line with the keyword on its axis, what it means, and a blank."""
        rows, setter = self.rows, self.typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        lead = fitted(setter, "▌" if marked else " ", _LEAD, rows.row_ink("accent", marked=marked), "left")
        words = item.before, item.keyword, item.after
        found = rows.row_ink("found", marked=marked)
        parts = [lead, *with_arabic([], keyword_parts(setter, words, width - _LEAD - 1, plain, found))]
        where = f"{item.article.date.isoformat() if item.article.date else ''}  "
        english = one_line(item.translation or "") or _("no translation is kept")
        ink = plain if item.translation else faint
        below = [
            fitted(setter, "", _LEAD, plain),
            fitted(setter, where, len(where), faint, "left"),
            fitted(setter, english, width - _LEAD - len(where), ink, "left"),
        ]
        return [strip_of(parts, width, plain), strip_of(below, width, plain), Strip.blank(width, rows.ink())]
