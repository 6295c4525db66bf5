"""What is left out of an article, and what was mended in it, told and shown."""

from corpus.model import Article
from tui.language.spoken import gettext as _
from tui.language.spoken import ngettext
from tui.language.stored import Stored
from tui.screens.commanded import Handlers
from tui.widgets.page.page import Page

_MOST = 4
"""So many repairs are told on the screen; `warraq show ID --repairs` tells all."""

_SECONDS = 4


class LeftOut:
    """Shows the lines that the source prints on many pages, or leaves them out again."""

    def __init__(self, article: Article, page: Page) -> None:
        self._article = article
        self._page = page
        self._shown = False

    @property
    def handlers(self) -> Handlers:
        """What carries out the command."""
        return {"reader.left-out": self.toggle}

    def toggle(self) -> None:
        """Show the lines, or leave them out, and say how many they are and what was mended."""
        self._shown = not self._shown
        count = self._turn()
        # what was said of it before is no longer so
        self._page.app.clear_notifications()
        self._page.notify(" ".join([self._told(count), *self._repairs()]), timeout=_SECONDS, markup=False)

    def _turn(self) -> int:
        """Lay the page out with the lines or without them, and return how many they are."""
        page, seen = self._page, self._page.flow.seen
        page.lay_out(lambda: seen.hide(frozenset() if self._shown else seen.repeated))
        if page.spot is not None and page.spot.block in seen.hidden:
            page.move_to(page.words.nearest(*page.spot))
        return len(seen.repeated)

    def _told(self, count: int) -> str:
        if not count:
            self._shown = False
            return _("Nothing is left out of this article.")
        shown = ngettext(
            "Shown: {n} line that stands on many pages of this source.",
            "Shown: {n} lines that stand on many pages of this source.",
            count,
        )
        left_out = ngettext(
            "Left out: {n} line that stands on many pages of this source.",
            "Left out: {n} lines that stand on many pages of this source.",
            count,
        )
        return (shown if self._shown else left_out).format(n=count)

    def _repairs(self) -> list[str]:
        repairs = self._article.repairs
        more = [_("And {n} more repairs.").format(n=len(repairs) - _MOST)] if len(repairs) > _MOST else []
        return [*map(Stored().told, repairs[:_MOST]), *more]
