"""The glossary."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.strip import Strip
from textual.worker import get_current_worker

from corpus.arabic.tokenise import tokens
from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.terminology import Concept, Stage
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.screens.commanded import CommandedScreen
from tui.screens.messages import GlossaryChanged, GoBack
from tui.screens.terms.concept import paragraphs_of
from tui.screens.terms.draft import Draft
from tui.screens.terms.form import TermForm
from tui.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.key_bar import KeyBar
from tui.widgets.paged import Paged
from tui.widgets.rows import RowChosen, RowMarked, Rows
from tui.widgets.search_box import SearchBox, Sought, Wording
from tui.widgets.title_bar import TitleBar

_WORDING = Wording(
    invitation="Search Arabic or English",
    opening="Opening the glossary …",
    one="entry",
    many="entries",
    nothing_found="No term fits. Enter and a add it, Esc clears the search.",
    empty="The glossary is empty. a adds the first term.",
)
_MOST_FOUND = 200
Change = Callable[[], object]
"""Changes the glossary; returns what to tell the user, or nothing."""


class Listed(Message):
    """The entries that fit the search; or the sentence that says why there are none."""

    def __init__(self, concepts: Sequence[Concept], query: str, problem: str = "") -> None:
        super().__init__()
        self.concepts = concepts
        self.query = query
        self.problem = problem


class GlossaryScreen(CommandedScreen):
    """The entries at the left, the one under the bar at the right."""

    scope = Scope.GLOSSARY
    BINDINGS = bindings_of(Scope.GLOSSARY)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("terms.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._title = TitleBar("warraq  ·  glossary", typesetter, "معجم", id="title")
        self._rows: Rows[Concept] = Rows(self._paint, copied=_copied, id="concepts")
        self._search = SearchBox(_WORDING, self._rows, typesetter)
        self._view = ArabicText("", typesetter, id="concept")
        self._wanted = ""
        self._listed = ""
        """The query whose entries are shown."""
        self.handlers = {
            "glossary.filter": self._search.open,
            "glossary.new": lambda: self.edit(Draft()),
            "glossary.edit": self.edit_marked,
            "glossary.remove": self.remove_marked,
            "glossary.down": lambda: self._rows.action_mark(1),
            "glossary.up": lambda: self._rows.action_mark(-1),
            "glossary.copy": self._rows.action_copy,
            "glossary.undo": lambda: self.take_back(redo=False),
            "glossary.redo": lambda: self.take_back(redo=True),
            "glossary.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the search, the entries, the one under the bar, and the keys."""
        yield self._title
        yield self._search
        with Horizontal(id="entries"):
            yield self._rows
            with VerticalScroll(id="entry", can_focus=False):
                yield self._view
        yield KeyBar(Scope.GLOSSARY, self._typesetter)

    def _paint(self, item: Concept, width: int, marked: bool) -> list[Strip]:
        rows = self._rows
        plain = rows.row_ink(marked=marked)
        accent = rows.row_ink("accent", marked=marked)
        english = "; ".join(term.text for term in item.in_language("en"))
        arabic = " ، ".join(term.text for term in item.in_language("ar")[:1])
        lead = fitted(self._typesetter, "▌" if marked else " ", 2, accent, "left")
        draft = fitted(self._typesetter, "○ " if item.stage is Stage.DRAFT else "  ", 2, accent, "left")
        half = (width - 6) // 2
        left = fitted(self._typesetter, english, half, plain, "left")
        right = fitted(self._typesetter, arabic, width - 6 - half, plain, "right")
        edge = fitted(self._typesetter, "", 2, plain)
        return [strip_of([lead, draft, left, right, edge], width, plain)]

    def fill(self) -> None:
        """List anew: terms may have come."""
        self.list_concepts(self._search.words)

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def list_concepts(self, query: str) -> None:
        """Fetch the entries that fit."""
        try:
            self._services.ensure_first_run()
            terms = self._services.terms
            found: Sequence[Concept]
            if query.strip():
                found = _different(each.concept for each in terms.find(query, _MOST_FOUND))
            else:
                found = Paged(terms.count(""), lambda limit, offset: terms.concepts("", limit, offset))
            if found:
                found[0]
        except (CorpusError, GlossaryError) as error:
            self.post_message(Listed((), query, str(error)))
            return
        if not get_current_worker().is_cancelled:
            self.post_message(Listed(found, query))

    def on_listed(self, event: Listed) -> None:
        """Show them, or say why there are none."""
        if event.query == self._search.words:
            self._listed = event.query
            self._rows.show(event.concepts, self._place_in(event.concepts))
            self._search.tell(len(event.concepts), event.problem)
            if not event.concepts:
                self._view.show([Paragraph(" ")])

    def on_sought(self, event: Sought) -> None:
        """Search while the words are typed."""
        self.list_concepts(event.words)

    def look_up(self, concept: Concept) -> None:
        """Search for the words of an entry and put the bar on it."""
        self._wanted = concept.id
        self._search.seek(next((term.text for term in concept.terms), ""))

    def _place_in(self, concepts: Sequence[Concept]) -> int:
        """Return where the bar goes: to the entry just kept, else where it was."""
        if self._wanted:
            near = range(min(len(concepts), 2000))
            place = next((place for place in near if concepts[place].id == self._wanted), None)
            self._wanted = ""
            if place is not None:
                return place
        return self._rows.marked if len(self._rows.items) else 0

    def on_row_marked(self, event: RowMarked) -> None:
        """Show the entry under the bar."""
        if self._rows.item:
            self._view.show(paragraphs_of(self._rows.item))

    def on_row_chosen(self, event: RowChosen) -> None:
        """Correct the entry chosen."""
        self.edit_marked()

    # -- changes

    def edit(self, draft: Draft) -> None:
        """Open the form; a new entry begins with the words of a search that found nothing."""
        if draft.concept is None and not self._has_found():
            draft = _from_query(self._search.words.strip())
        self.app.push_screen(TermForm(self._services, self._typesetter, draft), self._kept)

    def _has_found(self) -> bool:
        """Return whether something fits the search, whether or not it is shown by now."""
        words = self._search.words
        if not words.strip() or words == self._listed:
            return bool(not words.strip() or self._rows.items)
        try:
            return bool(self._services.terms.find(words, 1))
        except (CorpusError, GlossaryError):
            return True

    def edit_marked(self) -> None:
        """Open the form on the entry under the bar."""
        if self._rows.item:
            self.edit(Draft.of(self._rows.item))

    def _kept(self, concept: Concept | None) -> None:
        if concept is not None:
            self._wanted = concept.id
            self.notify("Kept. u takes it back.")
            self.app.post_message(GlossaryChanged())
            self.list_concepts(self._search.words)

    @work(thread=True, group="change", exit_on_error=False)
    def remove_marked(self) -> None:
        """Remove the entry under the bar; undo brings it back."""
        item = self._rows.item
        if item is not None:
            self._change(lambda: self._services.terms.remove(item.id), "Removed. u brings it back.")

    @work(thread=True, group="change", exit_on_error=False)
    def take_back(self, *, redo: bool) -> None:
        """Take back the last change of the glossary, or do it again."""
        nothing = f"Nothing to {'do again' if redo else 'take back'}."
        self._change(lambda: self._services.terms.redo() if redo else self._services.terms.undo(), "", nothing)

    def _change(self, change: Change, said: str, nothing: str = "") -> None:
        try:
            told = change() or nothing
        except (CorpusError, GlossaryError) as error:
            self.app.call_from_thread(self.notify, str(error), severity="error")
            return
        self.app.call_from_thread(self.notify, said or str(told), timeout=4)
        self.app.post_message(GlossaryChanged())
        self.list_concepts(self._search.words)

    def close(self) -> None:
        """Leave the search; then go back."""
        if not self._search.leave():
            self.post_message(GoBack())


def _copied(concept: Concept) -> str:
    """Return an entry as it is copied: the Arabic and the English, a tab between."""
    return "\t".join("; ".join(term.text for term in concept.in_language(language)) for language in ("ar", "en"))


def _different(concepts: Iterable[Concept]) -> list[Concept]:
    """Return each entry once, in the order in which it was first found."""
    return list({concept.id: concept for concept in concepts}.values())


def _from_query(words: str) -> Draft:
    """Return a draft of the words that found nothing, in the field of their language."""
    return Draft(ar=words) if tokens(words) else Draft(en=words)
