"""The glossary."""

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from glossary.terminology import Concept
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.screens.commanded import CommandedScreen, Handlers
from tui.screens.messages import GoBack
from tui.screens.terms.changing import Changes
from tui.screens.terms.concept.preview import paragraphs_of
from tui.screens.terms.listing.asking import NOTES
from tui.screens.terms.listing.columns import SORTED, ColumnHeadings, EntryPainter
from tui.screens.terms.listing.editing import Editing
from tui.screens.terms.listing.fetching import Fetching, Listed, PageCame
from tui.screens.terms.listing.rows import EntryRows
from tui.screens.terms.listing.selecting import Selecting
from tui.screens.terms.listing.selection import Selection
from tui.screens.terms.opening import Opening
from tui.screens.terms.watching import Watching
from tui.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.coming import PAGE, Coming
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, RowMarked
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

_WORDING = Wording(
    invitation="Search Arabic or English, or by fields: status:deprecated subject:law",
    opening="Opening the glossary …",
    one="entry",
    many="entries",
    nothing_found="No term fits. Enter and a add it, Esc clears the search, F1 says how to search.",
    empty="The glossary is empty. a adds the first term.",
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
        self._selection = Selection()
        self._rows = EntryRows(EntryPainter(typesetter, self._selection.__contains__), typesetter)
        self._title = TitleBar("warraq  ·  glossary", typesetter, "معجم", id="title")
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._headings = ColumnHeadings(typesetter)
        self._view = ArabicText("", typesetter, id="concept")
        self._wanted = ""
        self._listed: Listed | None = None
        """What is shown."""
        self._fetching = Fetching(self, services)
        self._changes = Changes(self, services, self.fill)
        self._opening = Opening(self, services, typesetter)
        self._watching = Watching(self, services, self.fill)
        self._choosing = Selecting(services, typesetter, self._rows, self._selection)
        self._choosing.changes, self._choosing.fetching = self._changes, self._fetching
        self._choosing.query = lambda: self._listed.query if self._listed else ""
        self._choosing.tell = self._tell
        self.handlers = self._handlers()
        self.notes = ("What can be searched for", NOTES)

    def _handlers(self) -> Handlers:
        rows, opening = self._rows, self._opening
        editing = Editing(self, self._services, self._typesetter, rows)
        editing.search, editing.kept = self._searched, self._kept
        return {
            **self._choosing.handlers,
            "glossary.filter": self._search.open,
            "glossary.open": lambda: opening.concept(rows.item),
            **editing.handlers,
            "glossary.sort": self.sort,
            "glossary.history": lambda: opening.history(rows.item),
            "glossary.merge": self.merge,
            "glossary.occurrences": lambda: opening.occurrences(rows.item),
            "glossary.duplicates": opening.duplicates,
            "glossary.candidates": opening.candidates,
            "glossary.check": opening.check,
            "glossary.import": opening.import_file,
            "glossary.export": self.export,
            "glossary.down": lambda: rows.action_mark(1),
            "glossary.up": lambda: rows.action_mark(-1),
            "glossary.copy": rows.action_copy,
            "glossary.undo": lambda: self._changes.take_back(redo=False),
            "glossary.redo": lambda: self._changes.take_back(redo=True),
            "glossary.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the search, the entries, the one under the bar, and the keys."""
        yield self._title
        yield self._search
        with Horizontal(id="entries"):
            with Vertical(id="listing"):
                yield self._headings
                yield self._rows
            with VerticalScroll(id="entry", can_focus=False):
                yield self._view
        yield KeyBar(Scope.GLOSSARY, self._typesetter)

    # -- listing

    def fill(self) -> None:
        """List anew: terms may have come."""
        self._fetching.fetch(self._search.words)

    def on_screen_resume(self) -> None:
        """List anew what another screen may have changed."""
        if self._listed is not None:
            self.fill()

    def on_listed(self, event: Listed) -> None:
        """Show the entries, or say why there are none; what cannot be understood yet leaves those shown before."""
        if event.query != self._search.words:
            return
        if event.problem and self._listed is not None and self._listed.concepts:
            self._search.tell(0, event.problem)
            return
        self._listed = event
        self._watching.begin()
        self._rows.show(event.concepts, self._place_in(event.concepts))
        self._tell()
        if not event.concepts:
            self._view.show([Paragraph(" ")])

    def on_page_came(self, event: PageCame) -> None:
        """Show a page that was waited for, if the list is still the one shown."""
        if event.of is self._rows.items and isinstance(event.of, Coming):
            event.of.put(event.page, event.concepts)
            self._rows.forget_painted()
            if self._rows.marked // PAGE == event.page:
                self.on_row_marked()

    def on_sought(self, event: Sought) -> None:
        """Search while the words are typed."""
        self._fetching.fetch(event.words)

    def sort(self) -> None:
        """Sort by something else."""
        self._fetching.next_order(self._search.words)
        self.fill()

    def _tell(self) -> None:
        """Say how many entries there are, how many of them are selected, and by what they are sorted."""
        listed = self._listed
        if listed is not None:
            order = self._fetching.order_of(listed.query)
            selected = f"  ·  {len(self._selection):,} selected" if self._selection else ""
            self._search.tell(len(listed.concepts), listed.problem, f"{selected}  ·  sorted by {SORTED[order]}")
            self._headings.tell(order)

    def _searched(self) -> tuple[str, bool | None]:
        """Return what is searched for, and whether it finds anything; None while that is not known."""
        words = self._search.words
        is_known = self._listed is not None and words == self._listed.query
        return words, bool(len(self._rows.items)) if is_known else None

    def look_up(self, concept: Concept) -> None:
        """Search for the words of an entry and put the bar on it."""
        self._wanted = concept.id
        self._search.seek(next((term.text for term in concept.terms), ""))

    def _place_in(self, concepts: Sequence[Concept | None]) -> int:
        """Return where the bar goes: to the entry just kept, else where it was."""
        if self._wanted:
            near = (concepts[place] for place in range(min(len(concepts), PAGE)))
            place = next((place for place, each in enumerate(near) if each and each.id == self._wanted), None)
            self._wanted = ""
            if place is not None:
                return place
        return self._rows.marked if len(self._rows.items) else 0

    def on_row_marked(self, event: RowMarked | None = None) -> None:
        """Show the entry under the bar."""
        self._view.show(paragraphs_of(self._rows.item) if self._rows.item else [Paragraph(" ")])

    def on_row_chosen(self, event: RowChosen) -> None:
        """Show all that is said of the entry chosen."""
        self._opening.concept(self._rows.item)

    # -- changes

    def merge(self) -> None:
        """Make one entry of those selected, or of the one under the bar and another one."""
        chosen = self._selection.chosen if self._selection else ()
        if isinstance(chosen, str):
            self.notify("Select the entries to merge one by one, with Space.")
        elif len(chosen) > 1:
            self._opening.merge_all(list(chosen))
        elif self._rows.item is not None:
            self._opening.merge([self._rows.item])

    def export(self) -> None:
        """Write the selection, what the search finds, or everything into a file."""
        chosen = self._selection.chosen if self._selection else []
        query = self._listed.query if self._listed else ""
        self._opening.export_file(query, [] if isinstance(chosen, str) else list(chosen))

    def _kept(self, concept: Concept) -> None:
        """List anew, the bar on an entry that was kept."""
        self._wanted = concept.id
        self.fill()

    def close(self) -> None:
        """Stop what lasts, or drop the selection, or leave the search; else go back."""
        if not (self._changes.stop() or self._choosing.clear() or self._search.leave()):
            self.post_message(GoBack())
