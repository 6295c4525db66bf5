"""The gloss card: a word explained in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import Resize
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.faults import tell_fault
from tui.screens.modal import Modal
from tui.screens.word.entries import entry_rows
from tui.screens.word.paint import Listed, Painter, listed
from tui.screens.word.rows import About, Example, facts, found_rows
from tui.screens.word.subject import Found, Inquiry, Kin, Subject
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import text_width
from tui.widgets.framed import entitle, seen
from tui.widgets.rows import RowChosen, RowMarked, Rows

if TYPE_CHECKING:
    from textual.timer import Timer

    from glossary.model import Gloss
    from glossary.occurrences import Place
    from glossary.readings import ShownReading

_MOST_READINGS = 6
"""Rows of the list of readings; the rest is scrolled."""
_TITLE = marked("The word explained")
_KEYS = marked("Enter keep · {card.always} always · {card.status} status · {list.copy} copy · Tab below · Esc")
_CORNERS = 4
"""Cells of the frame's lower edge that hold no text."""
_ALONE = marked("This word does not stand in the article: Esc goes back.")
_WHOLE = marked("This is the English of more than the word itself: choose one of the word's own readings.")


class Answer(NamedTuple):
    """What is to be done when a card closes: keep a reading of its word, or go to a place of the article."""

    keep: ShownReading | None = None
    always: bool = False
    place: Place | None = None


class Reader(NamedTuple):
    """What the card asks of whoever opened it."""

    said: Callable[[int, Gloss, ShownReading], Sequence[str]]
    """What the reader decided about a word of a block in a reading."""
    mark: Callable[[Gloss], None]
    """Gives a word its next status."""


class GlossCard(Modal[Answer | None]):
    """Shows a word's readings, and all that is known of the one under the bar; answers with what is to be done."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(
                Scope.CARD,
                {
                    "card.keep": "keep(False)",
                    "card.always": "keep(True)",
                    "card.status": "mark",
                },
            ),
            Binding("escape", "close", "Close the card.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("card.tcss")

    def __init__(self, typesetter: Typesetter, inquiry: Inquiry, subject: Subject, number: int, reader: Reader) -> None:
        """Know how to set text, whom to ask, the word and the reading that is shown of it."""
        super().__init__()
        self._inquiry = inquiry
        self._reader = reader
        self._subjects = [(subject, number)]
        self._found: dict[tuple[int, int], Found] = {}
        self._typesetter = typesetter
        self._saying: Timer | None = None
        painter = Painter(typesetter)
        self._readings: Rows[Listed] = Rows(
            lambda item, width, marked: painter.reading(self._readings, item, width, marked),
            copied=lambda item: item.copied,
            id="readings",
        )
        self._details: Rows[object] = Rows(
            lambda item, width, marked: painter.detail(self._details, item, width, marked and self._details.has_focus),
            can_mark=lambda item: isinstance(item, Kin | Example),
            id="details",
        )
        self._box = Vertical(self._readings, self._details, id="card")

    @property
    def subject(self) -> Subject:
        """The word that is shown."""
        return self._subjects[-1][0]

    @property
    def number(self) -> int:
        """The place of the reading under the bar."""
        return self._readings.item.number if self._readings.item else 0

    @property
    def reading(self) -> ShownReading:
        """The reading under the bar."""
        return self.subject.card.readings[self.number].shown

    def compose(self) -> ComposeResult:
        """Yield the readings and what is known of one of them."""
        entitle(self._box, self._typesetter, _(_TITLE), _(_KEYS))
        yield self._box

    def on_mount(self) -> None:
        """List the readings of the word."""
        self._list()

    def _list(self) -> None:
        subject, shown = self._subjects[-1]
        card = subject.card
        self._readings.styles.height = min(_MOST_READINGS, len(card.readings)) + 1
        self._readings.show(listed(card, shown), shown)
        self._readings.focus()

    # -- what is known of the reading under the bar

    def on_row_marked(self, event: RowMarked) -> None:
        """Show what is known of the reading that the bar came to."""
        event.stop()
        if event.rows is self._readings:
            self.tell()
            self.find_out()

    def on_resize(self, event: Resize) -> None:
        """Set the lines anew."""
        self.call_after_refresh(self.tell)

    def tell(self) -> None:
        """Show what is known by now of the reading under the bar, and what was decided."""
        number = self.number
        subject, found = self.subject, self._found.get((len(self._subjects), number))
        said = self._reader.said(subject.block or 0, subject.gloss, self.reading)
        about = About(subject.card.readings[number], subject.card.nearest, tuple(said))
        items: list[object] = list(facts(about, self._details.size.width))
        if found is not None:
            items += entry_rows(found.entries, self._details.size.width or 40)
            items += found_rows(about, found, self._inquiry.article)
        is_used = self._details.has_focus
        self._details.show(items, self._details.marked if is_used else 0, from_top=not is_used)

    @work(thread=True, exclusive=True, group="card", exit_on_error=False)
    def find_out(self) -> None:
        """Find out about the reading under the bar in the lexicon, the article and the library."""
        worker, key = get_current_worker(), (len(self._subjects), self.number)
        if key in self._found:
            return
        try:
            found = self._inquiry.found(self.reading.analysis, lambda: not worker.is_cancelled)
        except (CorpusError, GlossaryError) as error:
            self.app.call_from_thread(self.app.notify, spoken(error), severity="warning")
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._take, key, found)

    def _take(self, key: tuple[int, int], found: Found) -> None:
        self._found[key] = found
        if self.is_mounted:
            self.tell()

    def say(self, sentence: str, seconds: float) -> bool:
        """Show a sentence in place of the keys for a while, so that nothing lies over the card; return whether there is room."""
        room = max(1, self._box.size.width - _CORNERS)
        if text_width(self._typesetter, sentence) > room or not self.is_mounted:
            return False
        if self._saying is not None:
            self._saying.stop()
        self._box.border_subtitle = seen(self._typesetter, sentence)
        self._saying = self.set_timer(seconds, lambda: entitle(self._box, self._typesetter, _(_TITLE), _(_KEYS)))
        return True

    # -- what is done

    def on_row_chosen(self, event: RowChosen) -> None:
        """Keep the reading, go to the place, or explain the word of the root that does not stand in the article."""
        event.stop()
        item = self._details.item
        if event.rows is self._readings:
            self.action_keep(False)
        elif isinstance(item, Example):
            self.dismiss(Answer(place=item.place))
        elif isinstance(item, Kin) and item.places:
            self.dismiss(Answer(place=item.places[0]))
        elif isinstance(item, Kin):
            self.explain(item.lemma)

    @work(thread=True, exclusive=True, group="explain", exit_on_error=False)
    def explain(self, word: str) -> None:
        """Explain a word of the root in place of the one that is shown."""
        try:
            subject = self._inquiry.alone(word)
        except (CorpusError, GlossaryError) as error:
            self.app.call_from_thread(self.app.notify, spoken(error), severity="warning")
            return
        if subject is not None:
            self.app.call_from_thread(self._show, subject)

    def _show(self, subject: Subject) -> None:
        self._subjects.append((subject, 0))
        self._found = {key: found for key, found in self._found.items() if key[0] < len(self._subjects)}
        self._list()

    def action_keep(self, always: bool) -> None:
        """Answer that the reading under the bar is to be kept, here or everywhere."""
        if self.subject.block is None or self.reading.whole:
            self.app.notify(_(_ALONE) if self.subject.block is None else _(_WHOLE))
            return
        self.dismiss(Answer(self.reading, always))

    def action_mark(self) -> None:
        """Give the word its next status."""
        self._reader.mark(self.subject.gloss)

    def action_close(self) -> None:
        """Drop what is selected, go back to the word before, or close the card."""
        if self.selections:
            self.clear_selection()
        elif len(self._subjects) > 1:
            self._subjects.pop()
            self._list()
        else:
            self.dismiss(None)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed."""
        tell_fault(self, event)
