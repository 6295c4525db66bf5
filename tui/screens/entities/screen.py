"""The names of the library."""

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.timer import Timer
from textual.worker import Worker

from glossary.model import Entity
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.screens.commanded import CommandedScreen, Handlers, row_handlers
from tui.screens.entities.columns import NameHeadings
from tui.screens.entities.deciding import Deciding
from tui.screens.entities.fetching import NamesCame, NamesListed
from tui.screens.entities.hand import Hand
from tui.screens.entities.listing import NameListing
from tui.screens.entities.opening import NameOpening
from tui.screens.entities.preview import paragraphs_of
from tui.screens.entities.rows import NameRows, Selection
from tui.screens.entities.told import NameTold, Telling, Wanted
from tui.screens.messages import GoBack
from tui.screens.terms.watching import Watching
from tui.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, RowMarked
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

_WORDING = Wording(
    invitation="Search Arabic or English, by any spelling",
    opening="Looking through the library …",
    one="name",
    many="names",
    nothing_found="No name has these words, in any spelling. Esc clears the search.",
    empty="No names yet. The people, organisations and places of your articles come here once these are in the library: "
    "warraq add FILE … in the shell adds some, and names are looked for while you read.",
)
_GLANCE = Wanted(articles=4, contexts=0, company=5)
_SOON = 0.12
"""Seconds between two names that are looked up while the bar goes on."""
_WITH_WHOM = 24
"""Names whose company is shown."""


class NamesScreen(CommandedScreen):
    """Every name of the library, and what is known of the one under the bar beside them where there is room."""

    scope = Scope.NAMES
    BINDINGS = bindings_of(Scope.NAMES)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("entities.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._selection = Selection()
        self._rows = NameRows(typesetter, self._selection)
        self._title = TitleBar("warraq  ·  names", typesetter, "أعلام", id="title")
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._headings = NameHeadings(typesetter)
        self._view = ArabicText("", typesetter, id="name-told")
        self._soon: Timer | None = None
        self._has_moved = False
        """Whether the bar went on, or the list was made anew, since a name was looked up."""
        self._telling = Telling(self, services)
        self._deciding = Deciding(self, services, self.show_decided)
        self._opening = NameOpening(self, services, typesetter)
        self._listing = NameListing(self, services, self._search, self._rows, self._headings)
        self._listing.selection = self._selection
        self._listing.begun = Watching(self, services, self.look_again).begin
        hand = Hand(self, services, typesetter, self._chosen, self._deciding)
        self.handlers = {**hand.handlers("names"), **self._handlers()}

    def _handlers(self) -> Handlers:
        rows, listing = self._rows, self._listing
        return {
            "names.open": self.open,
            "names.search": self._search.open,
            "names.kind": listing.next_kind,
            "names.unconfirmed": listing.turn_unconfirmed,
            "names.hidden": listing.turn_hidden,
            "names.sort": listing.sort,
            "names.select": self.select,
            "names.likely": self._opening.likely,
            "names.company": self.show_company,
            **row_handlers(Scope.NAMES, rows),
            **self._deciding.handlers(Scope.NAMES),
            "names.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the search, the names, the one under the bar, and the keys."""
        yield self._title
        yield self._search
        with Horizontal(id="names-listing"):
            with Vertical(id="names-list"):
                yield self._headings
                yield self._rows
            with VerticalScroll(id="name-shown", can_focus=False):
                yield self._view
        yield KeyBar(Scope.NAMES, self._typesetter)

    # -- listing

    def fill(self) -> Worker[None] | None:
        """List anew: names may have come, or been decided otherwise."""
        return self._listing.fill()

    def show_decided(self) -> None:
        """List anew what was decided on, no longer selected."""
        self._selection.clear()
        self._selected()
        self.fill()

    def look_again(self) -> None:
        """Learn what others decided."""
        self._deciding.look_again(self.fill)

    def on_screen_resume(self) -> None:
        """List anew what another screen may have changed."""
        if self._listing.shown is not None:
            self.fill()

    def on_names_listed(self, event: NamesListed) -> None:
        """Show the names, or say why there are none."""
        if self._listing.take(event):
            self.on_row_marked()

    def on_names_came(self, event: NamesCame) -> None:
        """Show a page that was waited for."""
        if self._listing.take_page(event):
            self.on_row_marked()

    def on_sought(self, event: Sought) -> None:
        """Search while the words are typed."""
        self._listing.search()

    def on_row_marked(self, event: RowMarked | None = None) -> None:
        """Show what is known of the name under the bar: at once, or where the bar goes on, soon after it stays."""
        if self._rows.item is None:
            self._view.show([Paragraph(" ")])
        elif self._soon is not None:
            self._has_moved = True
        elif self.has_class("-wide"):
            self._telling.fetch(self._rows.item.entity.id, _GLANCE)
            self._soon = self.set_timer(_SOON, self._look)

    def _look(self) -> None:
        self._soon = None
        if self._has_moved:
            self._has_moved = False
            self.on_row_marked()

    def on_name_told(self, event: NameTold) -> None:
        """Show what is known, if the bar is still there."""
        on = self._rows.item
        if event.told is not None and on is not None and on.entity.id == event.entity_id:
            self._view.show(paragraphs_of(event.told))

    def on_row_chosen(self, event: RowChosen) -> None:
        """Show all that is known of the name chosen."""
        self.open()

    def open(self) -> None:
        """Show all that is known of the name under the bar."""
        if self._rows.item is not None:
            self._opening.entity(self._rows.item.entity.id)

    # -- choosing

    def _chosen(self) -> Sequence[Entity]:
        """Return the names selected, else the one under the bar; what was selected is not, once it is decided on."""
        on = self._rows.item
        return [row.entity for row in self._selection.rows] or ([on.entity] if on else [])

    def select(self) -> None:
        """Select the name under the bar, or no longer, and go to the next one."""
        if self._rows.item is not None:
            self._selection.turn(self._rows.item)
            self._rows.action_mark(1)
            self._selected()

    def _selected(self) -> None:
        self._rows.forget_painted()
        self._listing.tell()

    def show_company(self) -> None:
        """Show which of the names selected share articles; of those listed, the first, where there are not two."""
        chosen = [row.entity.id for row in self._selection.rows]
        if len(chosen) < 2:
            count = min(_WITH_WHOM, len(self._rows.items))
            chosen = [row.entity.id for row in self._rows.items[:count] if row is not None]
        self._opening.company(chosen)

    def close(self) -> None:
        """Stop what lasts, drop the selection, leave the search, then the filters; else go back."""
        had_any = self._selection.clear()
        if had_any:
            self._selected()
        if not (self._deciding.stop() or had_any or self._search.leave() or self._listing.leave_filters()):
            self.post_message(GoBack())
