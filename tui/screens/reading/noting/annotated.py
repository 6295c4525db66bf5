"""What is noted in the article that is read, shown on its page and beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from corpus.annotation import Annotation, Passage, Place, Placed
from corpus.errors import CorpusError
from tui.screens.reading.noting.layers import SIGNS, layers_of
from tui.screens.reading.noting.passages import around
from tui.services.noting import Noting
from tui.widgets.page.margin import Sign

if TYPE_CHECKING:
    from tui.screens.reading.desk import Desk


class Annotated:
    """The marks, highlights and notes of an article, as far as they are known by now."""

    def __init__(self, desk: Desk, noting: Noting) -> None:
        """Take the desk with the page, and where notes are kept."""
        self._desk = desk
        self._noting = noting
        self._revision = 0
        self.placed: Sequence[Placed] = ()
        """Each with the passage it stands on."""
        self.letters: Mapping[str, Annotation] = {}
        """What one goes to by which letter, in other articles too."""
        desk.explaining.noted = self.notes_on
        desk.page.show_layers("annotations", {})  # below what is laid later: terms and names keep their colour

    def load(self) -> None:
        """Learn what is noted; it takes a look into the database."""
        self.placed = self._noting.of(self._desk.article)
        self.letters = self._noting.letters(self._desk.article.id)
        self._revision = self._noting.revision()

    def look_again(self) -> None:
        """Learn what was noted elsewhere since, and show it; a database that cannot be asked is told of elsewhere."""
        self._desk.run_worker(self._look, thread=True, exclusive=True, group="notes", exit_on_error=False)

    def _look(self) -> None:
        try:
            if self._noting.revision() == self._revision:
                return
            self.load()
        except CorpusError:
            return
        self._desk.app.call_from_thread(self.show)

    def show(self) -> None:
        """Show what is noted on the page and beside it."""
        self._desk.page.show_layers("annotations", layers_of(self._desk.article, self.placed))
        self._desk.margin.show(self._signs())

    def _signs(self) -> Mapping[int, Sequence[Sign]]:
        found: dict[int, list[Sign]] = {}
        for annotation, passage in self.placed:
            sign = SIGNS[annotation.kind]
            if passage is not None and sign.strip():
                found.setdefault(passage.start.block, []).append(Sign(passage.start.offset, sign))
        return found

    def notes_on(self, block: int, start: int, end: int) -> list[str]:
        """Return what is noted on a range of a block, in code points, or around it."""
        there = around(self.placed, Passage(Place(block, start), Place(block, end)))
        return [each.annotation.note for each in there if each.annotation.note]
