"""What is left out of an article, and what was mended in it, told and shown."""

from corpus.model import Article
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
            return "Nothing is left out of this article."
        lines = "1 line that stands" if count == 1 else f"{count} lines that stand"
        if self._shown:
            return f"Shown: {lines} on many pages of this source."
        return f"Left out: {lines} on many pages of this source."

    def _repairs(self) -> list[str]:
        repairs = self._article.repairs
        more = [f"And {len(repairs) - _MOST} more repairs."] if len(repairs) > _MOST else []
        return [*repairs[:_MOST], *more]
