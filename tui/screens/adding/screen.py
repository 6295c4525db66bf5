"""The screen that adds articles: a line for what, a look at it, then the report."""

from collections.abc import Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from time import monotonic

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import beside_english, listed, marked
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.adding.line import PlaceLine, TextPasted
from tui.screens.adding.naming import names_in
from tui.screens.adding.seeing import Look, Named
from tui.screens.adding.told import Tally
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.messages import GlossaryChanged, OpenArticle
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.key_bar import KeyBar
from tui.widgets.passages import Passage, Passages, told
from tui.widgets.rows import RowChosen
from tui.widgets.title_bar import TitleBar

_MOMENT = 0.3
"""Seconds without a key after which what the line names is looked at."""
_BETWEEN = 0.1
"""Seconds between two sentences of progress."""
_INVITATION = marked("A file, a folder or an address; or paste a text")
_FIRST = marked("A file, a folder or an address; or paste a text.")
_HINT = marked(
    "Text, Markdown, web pages, JSON, JSON Lines, EPUB, Word, PDF and web archives can be read. "
    "Tab completes a path; files can be dropped here."
)


class Shown(Message):
    """What is told below the line."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        super().__init__()
        self.passages = passages


class AddingScreen(CommandedScreen):
    """Asks for articles, shows how the first begins, adds them and tells what became of each."""

    scope = Scope.ADDING
    BINDINGS = bindings_of(Scope.ADDING)
    CSS_PATH = Path(__file__).with_name("adding.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._line = PlaceLine(typesetter, placeholder=_(_INVITATION), id="place")
        self._passages = Passages(typesetter, label_width=16)
        self._text = ""
        self._waiting: Timer | None = None
        self._is_busy = self._is_stopped = False
        self._told = 0.0
        self.handlers = {
            "adding.run": self.add_articles,
            "adding.complete": self._line.action_complete,
            "adding.line": self._line.focus,
            **row_handlers(Scope.ADDING, self._passages),
            "adding.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the line, what is told, and the keys."""
        yield TitleBar(_("Add articles"), self._typesetter, beside_english("إضافة مقالات"), id="title")
        yield self._line
        yield self._passages
        yield KeyBar(Scope.ADDING, self._typesetter)

    def on_mount(self) -> None:
        """Begin with the line."""
        self._line.focus()
        self._passages.tell([told("", _(_HINT), "faint")])

    def on_text_pasted(self, event: TextPasted) -> None:
        """Take a pasted text for the article."""
        self._text = event.text
        with self.prevent(Input.Changed):
            self._line.value = ""
        self.look(self._named)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look at what the line names, once the user stops typing."""
        self._text = ""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(_MOMENT, lambda: self.look(self._named))

    @property
    def _named(self) -> Named:
        return Named(names_in(self._line.value), self._text)

    @work(thread=True, exclusive=True, group="look", exit_on_error=False)
    def look(self, named: Named) -> None:
        """Show what there is, and how it begins."""
        worker = get_current_worker()
        shown = [told("", _(_HINT), "faint")]
        if named:
            shown = Look(lambda: worker.is_cancelled).passages(*named)
        if not worker.is_cancelled:
            self.post_message(Shown(shown))

    def on_shown(self, event: Shown) -> None:
        """Tell it below the line."""
        self._passages.tell(event.passages)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Add what the line names."""
        self.add_articles()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Open the article under the bar."""
        if self._passages.passage is not None and isinstance(self._passages.passage.goal, str):
            self.post_message(OpenArticle(self._passages.passage.goal))

    def add_articles(self) -> None:
        """Add what the line names; where the keys are on the list, open the article under the bar."""
        if self.focused is self._passages and self._passages.passage and self._passages.passage.goal:
            self._passages.action_choose()
            return
        named = self._named
        if not named or self._is_busy:
            busy = _("Wait until what was begun is done, or stop it with Esc.")
            self.notify(busy if self._is_busy else _(_FIRST))
            return
        if self._waiting is not None:
            self._waiting.stop()
        self.workers.cancel_group(self, "look")
        self._is_busy, self._is_stopped = True, False
        self.run_worker(partial(self._add, named), thread=True, group="add", exit_on_error=False)

    def _add(self, named: Named) -> None:
        """Bring the articles in, off the screen's thread."""
        tally, problem = Tally(), ""
        try:
            self._bring_in(named, tally)
        except (CorpusError, GlossaryError, OSError) as error:
            problem = spoken(error)
        finally:
            self._is_busy = False
        tally.is_stopped = self._is_stopped
        self.app.call_from_thread(self._done, tally, problem)

    def _bring_in(self, named: Named, tally: Tally) -> None:
        from corpus.importing.importing import Import
        from corpus.importing.model import Place
        from corpus.importing.places import places
        from corpus.ingest.naming import STDIN
        from corpus.ingest.sources import Wishes

        services, worker = self._services, get_current_worker()

        def is_stopped() -> bool:
            return self._is_stopped or worker.is_cancelled

        fetched = partial(services.following.articles_at, cancelled=is_stopped)
        job = Import(services.library, services.intake.read_files.get(), Wishes(fetched=fetched))
        piped = BytesIO(named.text.encode("utf-8", "surrogatepass")) if named.text else None
        for event in job.run([Place(STDIN)] if named.text else places(named.names), piped):
            tally.note(event)
            if is_stopped():
                break
            if monotonic() - self._told >= _BETWEEN:
                self._told = monotonic()
                self.app.call_from_thread(self._hold, listed((tally.sentence, tally.at, _("Esc stops"))))
        for outcome in job.rest():
            tally.note(outcome)

    def _done(self, tally: Tally, problem: str) -> None:
        self._hold("")
        if tally.is_changed:
            self.app.post_message(GlossaryChanged(names=True))
        if not self.is_mounted:
            return
        reason = [told("", problem, "warning")] if problem else []
        self._passages.tell([*reason, *tally.passages()])
        self._passages.focus()

    def _hold(self, sentence: str) -> None:
        for bar in self.query(KeyBar):
            bar.hold(sentence)

    def close(self) -> None:
        """Stop what lasts; else go back."""
        if self._is_busy:
            self._is_stopped = True
            return
        self.dismiss()
