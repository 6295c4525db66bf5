"""The palette."""

from collections.abc import Sequence
from pathlib import Path

from rich.segment import Segment
from rich.style import Style
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.commands.bindings import with_arabic_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated
from tui.language.wordings import spoken
from tui.screens.faults import tell_fault
from tui.screens.modal import Modal
from tui.screens.palette.offers import Offer, Source, places_of, wanted_words
from tui.screens.taking import Taking
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.fitted import Side, fitted, strip_of, text_width, with_arabic
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

_TITLE_WIDTH = 16
"""Cells, so that the sentences of commands stand in a column."""


class Offered(Message):
    """What the slow sources offer for a query, by the number of the source; or why one could not be asked."""

    def __init__(self, query: str, offers: dict[int, Sequence[Offer]], problem: str) -> None:
        super().__init__()
        self.query = query
        self.offers = offers
        self.problem = problem


class PaletteScreen(Modal[Offer | None]):
    """Lists what its sources offer for the words typed; answers with the offer chosen, to be carried out."""

    BINDINGS = with_arabic_keys(
        [
            Binding("escape", "close", "Leave; Enter does what is under the bar.", show=False),
            Binding("ctrl+p", "close", show=False, id="app.palette"),
            Binding("f1", "app.do('app.help')", show=False, id="app.help"),
            Binding("down", "mark(1)", "Go to the offer below.", show=False),
            Binding("up", "mark(-1)", "Go to the offer above.", show=False),
            Binding("pagedown", "mark_page(1)", "Go on by a page.", show=False),
            Binding("pageup", "mark_page(-1)", "Go back by a page.", show=False),
        ],
        Screen.BINDINGS,
    )
    CSS_PATH = Path(__file__).with_name("palette.tcss")

    def __init__(self, invitation: str, sources: Sequence[Source], typesetter: Typesetter, nothing: str) -> None:
        """Offer what sources have, or say a sentence where that is nothing."""
        super().__init__()
        self._nothing = nothing
        self._sources = sources
        self._typesetter = typesetter
        self._found: dict[int, Sequence[Offer]] = {}
        self._input = ArabicInput(typesetter, placeholder=invitation)
        self._taking = Taking(self, self._input, self._answer)
        self._rows: Rows[Offer | str] = Rows(self._paint, can_mark=lambda item: isinstance(item, Offer), id="offers")
        self._rows.can_focus = False

    def compose(self) -> ComposeResult:
        """Yield the line and the offers."""
        with Vertical(id="box") as box:
            entitle(box, self._typesetter, "", _("↑ ↓ choose · Enter do it · Esc close"))
            yield self._input
            yield self._rows

    def on_mount(self) -> None:
        """Offer what needs no words."""
        self._input.focus()
        self._seek("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what fits the words."""
        self._taking.typed()
        self._seek(event.value)

    def _seek(self, query: str) -> None:
        """Offer what the quick sources have; the slow ones offer nothing before they were asked for these words."""
        self._found = {
            number: source.offers(query) for number, source in enumerate(self._sources) if not source.is_slow
        }
        is_more_to_come = bool(query.strip()) and any(source.is_slow for source in self._sources)
        self._rows.show(self._listed() or ([] if is_more_to_come else [self._nothing]))
        if is_more_to_come:
            self.ask(query)

    @work(thread=True, exclusive=True, group="offers", exit_on_error=False)
    def ask(self, query: str) -> None:
        """Ask the slow sources."""
        worker = get_current_worker()
        offers: dict[int, Sequence[Offer]] = {}
        problem = ""
        for number, source in enumerate(self._sources):
            if source.is_slow and not worker.is_cancelled:
                try:
                    offers[number] = source.offers(query)
                except (CorpusError, GlossaryError) as error:
                    problem = spoken(error)
        if not worker.is_cancelled:
            self.post_message(Offered(query, offers, problem))

    def on_offered(self, event: Offered) -> None:
        """List what was found, the bar staying on its offer."""
        if event.query == self._input.value:
            self._found |= event.offers
            on, items = self._rows.item, self._listed()
            place = items.index(on) if isinstance(on, Offer) and on in items else None
            self._rows.show(items or [self._nothing], place or 0, in_place=place is not None)
            self._taking.listed(event.query.strip())
            if event.problem:
                self.notify(event.problem, severity="warning")

    def _listed(self) -> list[Offer | str]:
        """Return the offers under their headings; what is written in Arabic is sought among Arabic things first."""
        listed: list[Offer | str] = []
        for number, source in enumerate(self._sources):
            if offers := self._found.get(number):
                listed.append(source.heading)
                listed.extend(offers)
        return listed

    # -- painting

    def _paint(self, item: Offer | str, width: int, marked: bool) -> list[Strip]:
        rows = self._rows
        if isinstance(item, str):
            heading = rows.ink("faint" if item == self._nothing else "heading")
            return [strip_of([fitted(self._typesetter, f" {item}", width, heading, "left")], width, heading)]
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        room = max(0, width - 6)
        english = max(text_width(self._typesetter, item.english, room), _TITLE_WIDTH if item.is_command else 0)
        other = min(text_width(self._typesetter, item.other, room), max(room - english, room * 3 // 5))
        english = min(english, room - other)
        accent = rows.row_ink("accent", marked=marked) if item.is_command else plain
        lead = fitted(self._typesetter, "▌" if marked else "", 2, rows.row_ink("accent", marked=marked), "left")
        edge = fitted(self._typesetter, "", 2, plain)
        told = fitted(self._typesetter, f"  {item.told}", room - other - english, faint, "left")
        gap = fitted(self._typesetter, "", 2, faint)
        first, last = self._lit(item.english, english, plain, "left", marked), item.other
        if item.is_command:
            key = self._lit(isolated(last), other, accent, "end", marked)
            return [strip_of([lead, first, told, gap, key, edge], width, plain)]
        parts = with_arabic([first, told], [gap, self._lit(last, other, accent, "right", marked)])
        return [strip_of([lead, *parts, edge], width, plain)]

    def _lit(self, text: str, width: int, style: Style, side: Side, marked: bool) -> list[Segment]:
        """Return a text with the words typed made to stand out."""
        part = fitted(self._typesetter, text, width, style, side)
        places = places_of(wanted_words(self._input.value), text)
        return part.with_ink(places, self._rows.row_ink("sought", marked=marked)) if places else part

    # -- choosing

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with the offer under the bar; where there is none yet, with the first that is found for the words."""
        if isinstance(self._rows.item, Offer):
            self._answer()
        else:
            self._taking.take()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer with the offer clicked."""
        self._answer()

    def _answer(self) -> None:
        if isinstance(self._rows.item, Offer):
            self.dismiss(self._rows.item)

    def action_mark(self, step: int) -> None:
        """Move the bar by an offer."""
        self._rows.action_mark(step)

    def action_mark_page(self, pages: int) -> None:
        """Move the bar by a page."""
        self._rows.action_mark_page(pages)

    def action_close(self) -> None:
        """Close the palette."""
        self.dismiss(None)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed."""
        tell_fault(self, event)
