"""The glossary."""

from collections.abc import Collection
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.worker import Worker

from glossary.terminology import Concept
from tui.commands.bindings import bindings_of
from tui.commands.keyed import with_keys
from tui.commands.model import Scope
from tui.language.spoken import beside_english, marked
from tui.language.spoken import gettext as _
from tui.screens.commanded import CommandedScreen, Handlers, row_handlers
from tui.screens.empty import EMPTY
from tui.screens.messages import GoBack
from tui.screens.paging import PageCame
from tui.screens.selection import Selection
from tui.screens.terms.changing import Changes
from tui.screens.terms.concept.preview import paragraphs_of
from tui.screens.terms.listing.asking import NOTES
from tui.screens.terms.listing.columns import ColumnHeadings, EntryPainter
from tui.screens.terms.listing.editing import Editing
from tui.screens.terms.listing.fetching import Listed
from tui.screens.terms.listing.listing import Listing
from tui.screens.terms.listing.rows import EntryRows
from tui.screens.terms.listing.selecting import Selecting
from tui.screens.terms.opening import Opening
from tui.screens.terms.watching import Watching
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import in_order
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, RowMarked
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

_WORDING = Wording(
    invitation="Search Arabic or English, or by fields: status:deprecated subject:law",
    opening="Opening the glossary …",
    one="entry",
    many="entries",
    nothing_found=marked(
        "No term fits. Enter and {glossary.new} add it, Esc clears the search, {app.help} says how to search."
    ),
    empty=EMPTY[Scope.GLOSSARY],
)


class GlossaryScreen(CommandedScreen):
    """The entries, and the one under the bar beside them where there is room."""

    scope = Scope.GLOSSARY
    BINDINGS = bindings_of(Scope.GLOSSARY)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("terms.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        selected = Selection()
        self._rows = EntryRows(EntryPainter(typesetter, selected.__contains__), typesetter)
        self._title = TitleBar(_("warraq  ·  glossary"), typesetter, beside_english("معجم"), id="title")
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._headings = ColumnHeadings(typesetter)
        self._view = ArabicText("", typesetter, id="concept")
        self._listing = Listing(self, services, self._search, self._rows, self._headings)
        self._changes = Changes(self, services, self.fill)
        self._opening = Opening(self, services, typesetter)
        self._listing.selection, self._listing.begun = selected, Watching(self, services, self.fill).begin
        self._choosing = Selecting(services, typesetter, self._rows, selected)
        self._choosing.changes, self._choosing.listing = self._changes, self._listing
        self._editing = Editing(self, services, typesetter, self._listing)
        self.handlers = self._handlers()
        self.notes = (marked("What can be searched for"), NOTES)

    def _handlers(self) -> Handlers:
        rows, opening = self._rows, self._opening
        editing = self._editing
        return {
            **self._choosing.handlers,
            "glossary.filter": self._search.open,
            "glossary.open": lambda: opening.concept(rows.item),
            **editing.handlers,
            "glossary.sort": self._listing.sort,
            "glossary.history": lambda: opening.history(rows.item),
            "glossary.merge": self.merge,
            "glossary.occurrences": lambda: opening.occurrences(rows.item),
            "glossary.duplicates": opening.duplicates,
            "glossary.candidates": opening.candidates,
            "glossary.check": opening.check,
            "glossary.import": opening.import_file,
            "glossary.export": self.export,
            "glossary.names": lambda: self.run_action("app.do('app.names')"),
            **row_handlers(Scope.GLOSSARY, rows),
            **self._changes.handlers(Scope.GLOSSARY),
            "glossary.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the search, the entries, the one under the bar, and the keys."""
        yield self._title
        yield self._search
        with Horizontal(id="entries"):
            listing = Vertical(self._headings, self._rows, id="listing")
            yield from in_order([listing, VerticalScroll(self._view, id="entry", can_focus=False)])
        yield KeyBar(Scope.GLOSSARY, self._typesetter)

    # -- listing

    def fill(self) -> Worker[None] | None:
        """List anew: terms may have come."""
        if self._listing.shown is None:
            self._editing.want_begun()
        return self._listing.fill()

    def on_screen_resume(self) -> None:
        """List anew what another screen may have changed."""
        if self._listing.shown is not None:
            self.fill()

    def on_listed(self, event: Listed) -> None:
        """Show the entries, or say why there are none."""
        is_first = self._listing.shown is None
        if not self._listing.take(event):
            return
        if is_first:
            self._editing.tell_begun()
        if not event.concepts:
            self._view.show([Paragraph(" ")])

    def on_page_came(self, event: PageCame) -> None:
        """Show a page that was waited for."""
        if self._rows.take_page(event.of, event.page, event.items):
            self.on_row_marked()

    def on_sought(self, event: Sought) -> None:
        """Search while the words are typed."""
        self._listing.search(event.words)

    def look_up(self, concept: Concept) -> None:
        """Search for the words of an entry and put the bar on it."""
        self._listing.look_up(concept)

    def on_row_marked(self, event: RowMarked | None = None) -> None:
        """Show the entry under the bar."""
        self._view.show(paragraphs_of(self._rows.item) if self._rows.item else [Paragraph(" ")])

    def on_row_chosen(self, event: RowChosen) -> None:
        """Show all that is said of the entry chosen."""
        self._opening.concept(self._rows.item)

    # -- changes

    @property
    def _chosen(self) -> str | Collection[str]:
        return self._listing.selection.chosen if self._listing.selection else ()

    def merge(self) -> None:
        """Make one entry of those selected, or of the one under the bar and another one."""
        chosen = self._chosen
        if isinstance(chosen, str):
            self.notify(with_keys(_("Select the entries to merge one by one, with {glossary.select}.")))
        elif len(chosen) > 1:
            self._opening.merge_all(list(chosen), self._choosing.clear)
        elif self._rows.item is not None:
            self._opening.merge([self._rows.item])

    def export(self) -> None:
        """Write the selection, what the search finds, or everything into a file."""
        chosen = self._chosen
        self._opening.export_file(self._listing.query, [] if isinstance(chosen, str) else list(chosen))

    def close(self) -> None:
        """Stop what lasts, or drop the selection, or leave the search; else go back."""
        if not (self._changes.stop() or self._choosing.clear() or self._search.leave()):
            self.post_message(GoBack())
