"""Marking places by a letter, and going to them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from corpus.annotation import is_everywhere
from corpus.errors import CorpusError
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.commanded import Handlers
from tui.screens.notes.way import way_to
from tui.screens.reading.travel.letters import letter_of
from tui.screens.taken_back import takes_back

if TYPE_CHECKING:
    from textual.events import Key

    from corpus.annotation import Annotation
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.noting.annotating import Annotating
    from tui.screens.reading.travel.taking import Taking
    from tui.services.services import Services

_SECONDS = 4.0
ASKED = marked("Mark: Esc none · a-z here · A-Z 0-9 everywhere")
"""What is said while a letter is waited for, in a line that may have little room."""


class Lettered:
    """Asks for the letter of a mark, and leads to marks that have one."""

    def __init__(self, desk: Desk, services: Services, annotating: Annotating, taking: Taking) -> None:
        """Take what makes marks, and what has the next key come here."""
        self._desk = desk
        self._services = services
        self._annotating = annotating
        self._taking = taking
        annotating.go_by_letter = self.go

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.mark-letter": self.ask}

    def ask(self) -> None:
        """Have the next key be the letter of the word under the cursor."""
        self._taking.hold(self._answered, _(ASKED))

    def _answered(self, event: Key) -> bool:
        self._taking.release()
        letter = letter_of(event)
        if letter:
            said = _("Marked: {key} and {letter} go there.")
            if is_everywhere(letter):
                said = _("Marked: {key} and {letter} go there from any article.")
            told = said.format(key=key_of("reader.marks"), letter=letter)
            self._annotating.mark_lettered(letter, f"{told} {takes_back('reader')}")
        return True

    def go(self, letter: str) -> None:
        """Go to what a letter leads to, in another article too."""
        annotated = self._annotating.annotated
        found = annotated.letters.get(letter)
        if found is None:
            return
        there = next((each for each in annotated.placed if each.annotation.id == found.id), None)
        if there is None:
            work = partial(self._open, found)
            self._desk.run_worker(work, thread=True, exclusive=True, group="open", exit_on_error=False)
        elif there.passage is None:
            self._desk.notify(_("These words are no longer in this version of the article."), timeout=_SECONDS)
        else:
            self._annotating.go(*there.passage.start)

    def _open(self, annotation: Annotation) -> None:
        """Find where the words stand in the version that is shown, and ask for it."""
        say: Callable[[str], object] = partial(self._desk.app.call_from_thread, self._desk.notify)
        try:
            about = self._services.noting.annotations.about(annotation.article)
            item = next((each for each in about if each.annotation.id == annotation.id), None)
            if item is None:
                say(_("This mark was taken away meanwhile."))
                return
            self._desk.post_message(way_to(item, self._services))
        except CorpusError as error:
            say(spoken(error))
