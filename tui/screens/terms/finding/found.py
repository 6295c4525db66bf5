"""A screen that lists what is found while the search goes on."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import monotonic
from typing import Any, Generic, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip
from textual.worker import Worker, get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.progress import Progress, Watch
from tui.language.spoken import beside_english
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen
from tui.screens.terms.changing import Changes
from tui.screens.terms.opening import Opening
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, Rows
from tui.widgets.title_bar import TitleBar

Item = TypeVar("Item")
_BETWEEN = 0.15
"""Seconds between two looks of the screen at what was found."""


class Came(Message):
    """What was found so far, and a sentence that says how far the search is."""

    def __init__(self, items: Sequence[Any], sentence: str, *, failed: bool = False, is_all: bool = False) -> None:
        super().__init__()
        self.items = items
        self.sentence = sentence
        self.failed = failed
        self.is_all = is_all
        """Whether the search is over."""


class FoundScreen(CommandedScreen, Generic[Item]):
    """Lists what a subclass finds; Esc stops the search first, then goes back."""

    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")
    row_height = 1
    names = ("English", "")
    """What the title says at its two ends."""
    arabic = ""
    """What stands at the other end of an English title that needs none."""

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self.services = services
        self.typesetter = typesetter
        self.changes = Changes(self, services, lambda: None)
        self.opening = Opening(self, services, typesetter)
        self.rows: Rows[Item] = Rows(self.paint, row_height=self.row_height, id="found")
        self._said = ArabicText("", typesetter, id="said")
        self._search: Worker[None] | None = None
        self._is_again = False
        """Whether it is searched once more for what is shown already."""

    def compose(self) -> ComposeResult:
        """Yield the title, how far the search is, what was found, and the keys."""
        yield TitleBar(_(self.names[0]), self.typesetter, self.names[1] or beside_english(self.arabic), id="title")
        yield self._said
        yield self.rows
        yield KeyBar(self.scope, self.typesetter)

    def on_mount(self) -> None:
        """Do what comes first."""
        self.come_first()

    def come_first(self) -> None:
        """Begin the search."""
        self.begin()

    @abstractmethod
    def find(self, watch: Watch) -> Iterable[Item]:
        """Yield what is found; it is called in a worker."""

    @abstractmethod
    def paint(self, item: Item, width: int, marked: bool) -> Sequence[Strip]:
        """Return the row of something found."""

    @abstractmethod
    def summary(self, items: Sequence[Item]) -> str:
        """Return what is said when the search is over."""

    @abstractmethod
    def choose(self, item: Item) -> None:
        """Do what enter does."""

    def begin(self) -> None:
        """Search anew; what is shown already stays until all is found."""
        self._is_again = bool(self.rows.items)
        self._search = self.search()

    @work(thread=True, exclusive=True, group="search", exit_on_error=False)
    def search(self) -> None:
        """Search, and tell from time to time what was found."""
        worker, last = get_current_worker(), 0.0
        found: list[Item] = []
        place = [_("Looking …")]

        def tell(progress: Progress) -> None:
            place[0] = (_("{done} of {total} looked at") if progress.total else _("{done} looked at")).format(
                done=f"{progress.done:,}", total=f"{progress.total:,}"
            )
            show()

        def show(*, at_once: bool = False) -> None:
            nonlocal last
            if (at_once or monotonic() - last > _BETWEEN) and not worker.is_cancelled:
                last = monotonic()
                self.post_message(
                    Came(
                        list(found),
                        _("{n} found  ·  {place}  ·  Esc stops").format(n=f"{len(found):,}", place=place[0]),
                    )
                )

        show(at_once=True)
        try:
            for item in self.find(Watch(tell, lambda: worker.is_cancelled)):
                if worker.is_cancelled:
                    break
                found.append(item)
                show()
        except (CorpusError, GlossaryError, OSError) as error:
            self.post_message(Came(found, spoken(error), failed=True))
            return
        stopped = _("Stopped.") + " " if worker.is_cancelled else ""
        self.post_message(Came(found, f"{stopped}{self.summary(found)}", is_all=not stopped))

    def on_came(self, event: Came) -> None:
        """List it, the bar on what it was on, else where it was."""
        shown, on = self.rows.items, self.rows.item
        is_other = event.items != shown if event.is_all else len(event.items) > len(shown) and not self._is_again
        if is_other:
            place = 0 if on is None else max(0, self.rows.marked)
            alike = (number for number, each in enumerate(event.items) if on is not None and self.is_same(each, on))
            self.rows.show(event.items, next(alike, place), in_place=True)
        self._said.show([Paragraph(event.sentence, "warning" if event.failed else "faint")])

    def is_same(self, one: Item, other: Item) -> bool:
        """Return whether two finds are of the same thing, as it was and as it is now."""
        return one == other

    def drop(self, item: Item) -> None:
        """List something no longer, the bar on what it is on else, and say what is left."""
        on = self.rows.item
        left = [each for each in self.rows.items if not self.is_same(each, item)]
        place = min(self.rows.marked, max(0, len(left) - 1))
        self.rows.show(left, next((number for number, each in enumerate(left) if each is on), place))
        if self._search is None or not self._search.is_running:
            self._said.show([Paragraph(self.summary(left), "faint")])

    def on_row_chosen(self, event: RowChosen) -> None:
        """Do what enter does."""
        if self.rows.item is not None:
            self.choose(self.rows.item)

    def close(self) -> None:
        """Stop what lasts; else go back."""
        if self._search is not None and self._search.is_running:
            self._search.cancel()
        elif not self.changes.stop():
            self.dismiss()
