"""Finding words in the article: the line for it, made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from corpus.model import Span
    from tui.screens.commanded import CommandedScreen, Handlers
    from tui.screens.reading.find_bar import FindBar
    from tui.widgets.page.flow import Place
    from tui.widgets.page.page import Page
    from tui.widgets.page.words import Spot


class Finding:
    """Opens the line over a page, steps through what it finds, and leaves it."""

    def __init__(self, screen: CommandedScreen, page: Page, typesetter: Typesetter) -> None:
        self._screen = screen
        self._page = page
        self._typesetter = typesetter
        self.jumped: Callable[[Spot | None, Place], None] = lambda _spot, _top: None
        """Called with the word under the cursor, and the top of the page, that were left for a place found."""
        self._bar: FindBar | None = None

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "reader.find": self.open,
            "reader.find-next": lambda: self._made().step(1),
            "reader.find-previous": lambda: self._made().step(-1),
        }

    async def open(self) -> None:
        """Show the line for finding words in the article."""
        bar = self._made()
        if not bar.is_mounted:
            await self._screen.mount(bar)
        bar.open()

    def show(self, found: Mapping[int, Sequence[Span]], spot: tuple[int, int] | None) -> None:
        """Show on the page what a search of the library found in it, and go to a place of it."""
        from tui.screens.reading.find import hits_at

        self._made().show(hits_at(found), spot)

    def leave(self) -> bool:
        """Leave the line and what it found; return whether there was anything to leave."""
        return self._bar is not None and self._bar.leave()

    def _made(self) -> FindBar:
        if self._bar is None:
            from tui.screens.reading.find_bar import FindBar

            self._bar = FindBar(self._page, self._typesetter)
            self._bar.jumped = self.jumped
        return self._bar
