"""The names of the library."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.worker import Worker

from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import beside_english
from tui.language.spoken import gettext as _
from tui.screens.commanded import CommandedScreen, Handlers, row_handlers
from tui.screens.empty import EMPTY
from tui.screens.entities.choosing import Choosing
from tui.screens.entities.columns import NameHeadings
from tui.screens.entities.deciding import Deciding
from tui.screens.entities.fetching import NamesListed
from tui.screens.entities.glance import Glance
from tui.screens.entities.hand import Hand
from tui.screens.entities.listing import NameListing
from tui.screens.entities.opening import NameOpening
from tui.screens.entities.rows import NameRows, Selection
from tui.screens.entities.telling import NameTold
from tui.screens.messages import GoBack, NamesCatalogued
from tui.screens.paging import PageCame
from tui.screens.terms.watching import Watching
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText
from tui.widgets.fitted import in_order
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
    empty=EMPTY[Scope.NAMES],
)


class NamesScreen(CommandedScreen):
    """Every name of the library, and what is known of the one under the bar beside them where there is room."""

    scope = Scope.NAMES
    BINDINGS = bindings_of(Scope.NAMES)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("entities.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._typesetter = typesetter
        selection = Selection()
        self._rows = NameRows(typesetter, selection)
        self._title = TitleBar(_("warraq  ·  names"), typesetter, beside_english("أعلام"), id="title")
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._headings = NameHeadings(typesetter, self._rows.shares)
        self._view = ArabicText("", typesetter, id="name-told")
        self._glance = Glance(self, services, self._rows, self._view)
        self._deciding = Deciding(self, services, self.show_decided)
        self._opening = NameOpening(self, services, typesetter)
        self._listing = NameListing(self, services, self._search, self._rows, self._headings)
        self._listing.selection = selection
        self._choosing = Choosing(self._rows, self._listing, self._opening)
        self._listing.begun = Watching(self, services, self.look_again).begin
        hand = Hand(self, services, typesetter, self._choosing.chosen, self._deciding)
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
            "names.select": self._choosing.turn,
            "names.likely": self._opening.likely,
            "names.company": self._choosing.show_company,
            **row_handlers(Scope.NAMES, rows),
            **self._deciding.handlers(Scope.NAMES),
            "names.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the search, the names, the one under the bar, and the keys."""
        yield self._title
        yield self._search
        with Horizontal(id="names-listing"):
            listing = Vertical(self._headings, self._rows, id="names-list")
            yield from in_order([listing, VerticalScroll(self._view, id="name-shown", can_focus=False)])
        yield KeyBar(Scope.NAMES, self._typesetter)

    # -- listing

    def fill(self) -> Worker[None] | None:
        """List anew: names may have come, or been decided otherwise."""
        return self._listing.fill()

    def show_decided(self) -> None:
        """List anew what was decided on, no longer selected."""
        self._choosing.clear()
        self.fill()

    def on_names_catalogued(self, event: NamesCatalogued) -> None:
        """Show the names that came, and how many articles are still to be read."""
        self._search.note(event.progress)
        self.fill()

    def look_again(self) -> None:
        """Learn what others decided."""
        self._deciding.look_again(self.fill)

    def on_screen_resume(self) -> None:
        """List anew what another screen may have changed; what it was told of is not known here."""
        self._search.note("")
        if self._listing.shown is not None:
            self.fill()

    def on_names_listed(self, event: NamesListed) -> None:
        """Show the names, or say why there are none."""
        if self._listing.take(event):
            self.on_row_marked()

    def on_page_came(self, event: PageCame) -> None:
        """Show a page that was waited for."""
        if self._rows.take_page(event.of, event.page, event.items):
            self.on_row_marked()

    def on_sought(self, event: Sought) -> None:
        """Search while the words are typed."""
        self._listing.search()

    def on_row_marked(self, event: RowMarked | None = None) -> None:
        """Show what is known of the name under the bar."""
        self._glance.look()

    def on_name_told(self, event: NameTold) -> None:
        """Show what is known, if the bar is still there."""
        self._glance.take(event)

    def on_row_chosen(self, event: RowChosen) -> None:
        """Show all that is known of the name chosen."""
        self.open()

    def open(self) -> None:
        """Show all that is known of the name under the bar."""
        if self._rows.item is not None:
            self._opening.entity(self._rows.item.entity)

    def close(self) -> None:
        """Stop what lasts, drop the selection, leave the search, then the filters; else go back."""
        if not (
            self._deciding.stop() or self._choosing.clear() or self._search.leave() or self._listing.leave_filters()
        ):
            self.post_message(GoBack())
