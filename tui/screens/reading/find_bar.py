"""The line in which one types what to find in the article."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Input, Label

from corpus.arabic.normalise import fold
from tui.commands.keyed import with_keys
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.screens.reading.find import Hits, find_words, foreign_around
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.fitted import in_order
from tui.widgets.framed import seen
from tui.widgets.page.flow import Place
from tui.widgets.page.page import Page
from tui.widgets.page.whereabouts import go_to, spot_on
from tui.widgets.page.words import Spot


class FindBar(Horizontal):
    """Asks for words, lays their places over the page and leads from one to the next."""

    BINDINGS = [Binding("escape", "leave", show=False)]

    def __init__(self, page: Page, typesetter: Typesetter) -> None:
        super().__init__(id="find")
        self.jumped: Callable[[Spot | None, Place], None] = lambda _spot, _top: None
        """Called with the word under the cursor, and the top of the page, that were left for a place found."""
        self._page = page
        self._hits = Hits("", {}, ())
        self._place = ""
        self._typesetter = typesetter
        self._begun: Spot | None = None
        self._view = page.top
        self._from = Spot(0, 0)
        """Where one was when the line was opened."""
        self._at: tuple[Spot, Spot] | None = None
        """Where one came to stand for a hit, and the hit, which may be beside it."""
        self._selects = False
        self._input = ArabicInput(typesetter, placeholder=_("Find in this article"))
        self._count = Label("")

    def compose(self) -> ComposeResult:
        """Yield the input and the count."""
        yield from in_order([Label(seen(self._typesetter, _("find")).append(" ")), self._input, self._count])

    def open(self) -> None:
        """Show the line, its old words selected."""
        self._begun, self._view, self._from = self._page.spot, self._page.top, spot_on(self._page)
        self.display = True
        self._input.focus()
        self._input.select_all()

    def show(self, hits: Hits, spot: tuple[int, int] | None) -> None:
        """Lay places over the page that were found elsewhere, and go to the one at a spot, or else to the first."""
        self.display = False
        self._hits, self._at = hits, None
        self._page.show_layers("hits", hits.layers)
        if hits.spots:
            self._go(hits.spots.index(Spot(*spot)) if spot is not None and Spot(*spot) in hits.spots else 0)
            self._tell()

    def step(self, step: int) -> None:
        """Go to the next place found (or the one before, where negative), round the article's end."""
        here = spot_on(self._page)
        number = self._hits.beside(self._at[1] if self._at and self._at[0] == here else here, step)
        if number is None:
            self.notify(with_keys(_("Nothing to go to: press {reader.find} and type what to find.")), timeout=4)
            return
        self._go(number)
        self._select_foreign(number)
        self.notify(self._place)

    def leave(self) -> bool:
        """Close the line and take the places off the page; return whether there was anything to close."""
        was_open = (self.is_mounted and self.display) or bool(self._hits.spots)
        self.display = False
        self._hits, self._at = Hits("", {}, ()), None
        self._count.update("")
        self._drop()
        self._page.show_layers("hits", {})
        self._page.focus()
        return was_open

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find while the words are typed, from where the cursor stood; where nothing is found it stands there again."""
        event.stop()
        self._find(event.value)

    def _find(self, words: str) -> None:
        hidden = self._page.flow.seen.hidden
        shown = [block for block in self._page.article.blocks if block.index not in hidden]
        self._hits, self._at = find_words(shown, words), None
        self._page.show_layers("hits", self._hits.layers)
        if not self._hits.spots:
            self._count.update(seen(self._typesetter, _("nothing found")) if words.strip() else "")
            self._go_back()
            return
        number = self._hits.beside(Spot(self._from.block, self._from.offset - 1), 1)
        self._go(number if number is not None else 0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back to the page with the places found of what stands in the line, be it words of the last time."""
        event.stop()
        if fold(event.value).strip() != self._hits.words:
            self._find(event.value)
        self.display = False
        self._page.focus()
        if self._hits.spots:
            self.jumped(self._begun, self._view)
            if self._at is not None:
                self._select_foreign(self._hits.spots.index(self._at[1]))
            self._tell()

    def _tell(self) -> None:
        said = _("{place} · {next}: the next one, {previous}: the one before, Esc: done")
        keys = {"next": key_of("reader.find-next"), "previous": key_of("reader.find-previous")}
        self.notify(said.format(place=self._place, **keys))

    def action_leave(self) -> None:
        """Close the line, the cursor where it stood before."""
        self._go_back()
        self.leave()

    def _go_back(self) -> None:
        """Show the page as it was when the line was opened."""
        if self._page.spot != self._begun:
            self._page.move_to(self._begun)
        if self._page.top != self._view:
            self._page.turn_to(self._view)

    def _go(self, number: int) -> None:
        spot = self._hits.spots[number]
        self._place = _("{n} of {all}").format(n=number + 1, all=len(self._hits.spots))
        for word in self._hits.left_out:
            self._place = _("{place}, without {word}").format(place=self._place, word=word)
        self._count.update(seen(self._typesetter, self._place))
        go_to(self._page, spot.block, spot.offset)
        self._at = spot_on(self._page), spot

    def _select_foreign(self, number: int) -> None:
        """Select a hit without an Arabic word, of which the cursor marks one word at most, so that all of it can be added and copied."""
        self._drop()
        block, (start, end) = self._hits.spots[number].block, self._hits.span(number)
        if any(token.start < end and start < token.end for token in self._page.words.arabic_of(block)):
            return
        start, end = foreign_around(self._page.text_of(block), start, end)
        self._page.select((block, start), (block, end))
        self._selects = True

    def _drop(self) -> None:
        if self._selects:
            self._page.screen.clear_selection()
        self._selects = False
