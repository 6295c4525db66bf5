"""The reader."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.events import Key

from corpus.model import Article
from tui.commands.bindings import bindings_of
from tui.commands.model import Note, Scope
from tui.language.spoken import marked
from tui.rooms.jumps import Jumps
from tui.screens.commanded import CommandedScreen, Handlers
from tui.screens.empty import told_unlisted
from tui.screens.messages import GlossaryChanged, GoBack, OpenArticle
from tui.screens.reading.adding import Adding
from tui.screens.reading.arrangement import Arrangement
from tui.screens.reading.card_opening import CardOpening
from tui.screens.reading.deciding import Decided, Deciding, Noted
from tui.screens.reading.desk import Desk
from tui.screens.reading.finding import Finding
from tui.screens.reading.keeping import Keeping
from tui.screens.reading.kept_place import KeptPlace, kept_spot
from tui.screens.reading.learning import Learning, NamesFound, WordsReady
from tui.screens.reading.looking import LookedAround
from tui.screens.reading.looks import Looks
from tui.screens.reading.meanings import Meanings
from tui.screens.reading.naming.hand import NameHand
from tui.screens.reading.noting.annotating import Annotating
from tui.screens.reading.picking import Picking
from tui.screens.reading.reading_title import ReadingTitle
from tui.screens.reading.refusing import Refusing
from tui.screens.reading.saving.saving import Saving
from tui.screens.reading.sidebar import leave_drawer, leave_one, toggle_names
from tui.screens.reading.translating.hand import TranslatingHand
from tui.screens.reading.travel.jumping import Jumping
from tui.screens.reading.travel.travels import Travels
from tui.screens.reading.viewing.keys import EnglishKeys
from tui.screens.reading.word_marks import WordMarks
from tui.screens.related.opening import ReadMore
from tui.screens.type_ahead import TypeAhead
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.elsewhere import ArticleChosen
from tui.widgets.key_bar import KeyBar
from tui.widgets.names_pane import NameChosen, NameMarked, NamesPane
from tui.widgets.pane_layout import RoomLayout
from tui.widgets.split import Room

if TYPE_CHECKING:
    from textual.timer import Timer

    from glossary.entities.directory import EntityRecord

_OTHERS = 3.0
"""Seconds between two looks at what other programs changed."""
_GAP = 3
"""Cells between the names and the English: the margin of the style sheet."""
_IN_PALETTE = (Note("engines", "Translation engines: choose what translates, and whether texts may be sent to it."),)


class ReadingScreen(CommandedScreen):
    """An article at the right, English at the left, names in a sidebar, the word's gloss below."""

    scope = Scope.READER
    BINDINGS = bindings_of(Scope.READER)
    AUTO_FOCUS = "Page"
    CSS_PATH = Path(__file__).with_name("reading.tcss")
    _begun = False

    def __init__(
        self, services: Services, article: Article, typesetter: Typesetter, jumps: Jumps, type_ahead: TypeAhead
    ) -> None:
        super().__init__((marked("In the palette, {app.palette}"), _IN_PALETTE))
        self.article = article
        self.records: Sequence[EntityRecord] = ()
        """The names of the article, as soon as they are known."""
        self._services = services
        self._typesetter = typesetter
        self._others: Timer | None = None
        self._meanings = Meanings(services, article)
        self._names = NamesPane(typesetter, self._meanings.names.others, told_unlisted)
        self._keys = KeyBar(Scope.READER, typesetter)
        self._desk = Desk(self._meanings, typesetter, kept_spot(article, services), self._show_progress)
        self.go_to, self.jumping = self._desk.go_to, Jumping(self._desk, jumps)
        self._place = KeptPlace(self._desk, services.positions, services.more.days)
        self.keep_place, self.read_on = self._place.keep, self._place.read_on
        self._picking = Picking(self._desk, self._keys.hold)
        self._finding = Finding(self, self._desk.page, typesetter)
        self.show_found = self._finding.show
        self._title = ReadingTitle(article, typesetter, services.settled)
        self._toggle_names = partial(toggle_names, self, self._names, self._desk.page)
        self._more = ReadMore(self, services, typesetter)
        self._room = Room(RoomLayout(self._names, self._desk), _GAP, id="room")
        self._arrangement = Arrangement(self, self._room, self._desk, services.settled)
        self._looks = Looks(self, self._desk, self._meanings, services.settled)
        self._looks.views.told = self._keys.tell_state
        self._adding = Adding(self._desk, self._meanings, services, lambda: self.post_message(WordsReady()))
        self.deciding = Deciding(self._desk, services)
        self._translating = TranslatingHand(self._desk, self._meanings, services, self.deciding, self._keys.hold)
        self._translating.opening.wait_for = type_ahead.wait_for
        self._annotating = Annotating(self._desk, services, self.deciding)
        self.deciding.retaken = self._annotating.annotated.load
        self.word_marks = WordMarks(self._desk, services)
        self._learning = Learning(self, self._meanings, (self._annotating.annotated, self.word_marks), services)
        self.learn, self.refresh_terms = self._learning.learn, self._learning.refresh_terms
        self._naming = NameHand(self, self._desk, self._names, self._meanings, services)
        self._cards = CardOpening(self._desk, self._meanings, self.deciding, typesetter)
        self._travels = Travels(self._desk, services, self._annotating, self._keys.hold)
        self.follow, self.awaits = self._naming.follow, self._travels.awaits
        self._finding.jumped, self._annotating.go = self.jumping.jumped, self.jumping.go_to
        self.handlers = self.jumping.noting(self._handlers())

    def _handlers(self) -> Handlers:
        return {
            **self._desk.handlers,
            **self._picking.handlers,
            **EnglishKeys(self._desk, self._picking.handlers).handlers,
            **self._looks.handlers,
            **self.deciding.handlers,
            **self._cards.handlers,
            **self.word_marks.handlers,
            **self._annotating.handlers,
            **self._travels.handlers,
            **self._adding.handlers,
            **self._finding.handlers,
            **self._arrangement.handlers,
            **Refusing(self._desk, self._meanings, self._services, self.deciding).handlers,
            **self._naming.handlers,
            **self._translating.handlers,
            **Keeping(self.article, self, self._services).handlers,
            **Saving(self.article, self, self._services, self._typesetter).handlers,
            "reader.names": self._toggle_names,
            "reader.related": lambda: self._more.open(self.article.id, self.article.title),
            "reader.versions": lambda: self._more.open_versions(self.article.id),
            "reader.zen": lambda: self.toggle_class("-zen"),
            "reader.close": self.close,
            "reader.back": lambda: self.post_message(GoBack()),
        }

    def compose(self) -> ComposeResult:
        """Yield the title, the three columns, the line for finding and the keys."""
        yield self._title
        yield self._room
        yield self._keys

    def fill(self) -> None:
        """Learn what the article says, unless that was begun before."""
        if not self._begun:
            self._begun = True
            self.watch(self, "focused", lambda: leave_drawer(self, self._desk.page), init=False)
            self.watch(self, "selections", self._picking.tell, init=False)
            self.watch(self, "selections", self._desk.counterparts.follow, init=False)
            self.learn()
        else:
            self._look_again()

    def regain_focus(self) -> None:
        """Learn what was decided, noted and translated elsewhere while another window had the focus."""
        self._look_again()
        self._translating.look_again()

    def _look_again(self) -> None:
        """Learn what was decided and noted elsewhere, where the screen is the one that is read."""
        if self.is_active:
            self.deciding.look_again()
            self._annotating.annotated.look_again()

    # -- learning

    def on_names_found(self, event: NamesFound) -> None:
        """List the names, and go to the one that was followed here; where they are others than before, show words anew."""
        is_anew, self.records = bool(self.records), event.records
        self._naming.show()
        if is_anew:
            self._desk.explaining.begin()
            self._looks.learn_anew(range(len(self.article.blocks)))

    def on_words_ready(self, event: WordsReady) -> None:
        """Explain the word under the cursor."""
        if event.problem:
            self._desk.explaining.say(event.problem)
            return
        self._naming.show()
        self._learning.hold_english(self._naming.tell)
        if self._others is None:
            self._others = self.set_interval(_OTHERS, self._look_again)
        self._desk.explain()
        self._desk.looking.learn_around()
        self.word_marks.mark()

    def on_looked_around(self, event: LookedAround) -> None:
        """Set the words anew of which more is known, and hold new English against the names."""
        self._looks.learn_anew(event.findings.blocks)
        self._translating.missing.look(event.findings.blocks)
        if event.findings.translated:
            self._learning.hold_english(self._naming.tell)

    def on_decided(self, event: Decided) -> None:
        """Tell what was decided, and show the words as they are read and known now."""
        if event.sentence:
            self.notify(event.sentence, severity="warning" if event.failed else "information")
        if event.rules:
            self._desk.explaining.begin()
            self._looks.learn_anew(range(len(self.article.blocks)))
        if event.names:
            self.post_message(GlossaryChanged(names=True))
        elif event.terms:
            self.refresh_terms()
        if event.names or event.terms:
            return
        self._desk.explain()
        self._cards.refresh()
        self.word_marks.mark()

    def on_noted(self, event: Noted) -> None:
        """Tell what was noted, and show it."""
        self.notify(event.sentence)
        self._annotating.annotated.show()
        self._desk.explain()

    # -- the names

    def on_name_marked(self, event: NameMarked) -> None:
        """Let the name stand out on the page where the keys are on the list."""
        if self._names.has_focus_within:
            self._naming.marks.choose(event.record.entity.id)

    def on_name_chosen(self, event: NameChosen) -> None:
        """Go to the next mention of the name."""
        self.jumping.jump(lambda: self._naming.mentions.step_through(event.record))

    def on_article_chosen(self, event: ArticleChosen) -> None:
        """Ask for the other article, at the name."""
        self.post_message(OpenArticle(event.article_id, event.entity_id))

    # -- where one reads

    def _show_progress(self, progress: float) -> None:
        self._keys.tell(f"{progress:.0%}")
        self._title.tell_progress(progress)
        self._place.keep_soon()
        self.word_marks.follow()

    def on_screen_suspend(self) -> None:
        """Keep the place when another screen comes before this one, and stop what goes on by itself."""
        self._travels.stop()
        self.keep_place()

    # -- commands

    def on_key(self, event: Key) -> None:
        """Hand a key to what holds the keys."""
        self._travels.take(event)

    def close(self) -> None:
        """Close what is open: the hits, the filter, the sidebar over the page, zen; then go back."""
        is_closed = self._finding.leave() or self._translating.stop()
        if not is_closed and not leave_one(self, self._names, self._desk.page):
            self.post_message(GoBack())
