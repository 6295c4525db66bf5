"""Learning what an article says: its names, its words and its terms, what is noted in it; each shown as soon as it is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.wordings import spoken
from tui.screens.reading.meanings import Meanings
from tui.screens.reading.noting.annotated import Annotated
from tui.screens.reading.word_marks import WordMarks
from tui.services.services import Services

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.entities.directory import EntityRecord


class NamesFound(Message):
    """The names of the article are known."""

    def __init__(self, records: Sequence[EntityRecord]) -> None:
        super().__init__()
        self.records = records


class WordsReady(Message):
    """The lexicon and the glossary are loaded; or the reason why they are not."""

    def __init__(self, problem: str = "") -> None:
        super().__init__()
        self.problem = problem


class Learning:
    """Learns off the screen's thread, and posts to the screen what it learnt."""

    def __init__(
        self, screen: Screen[None], meanings: Meanings, marks: tuple[Annotated, WordMarks], services: Services
    ) -> None:
        """Take the screen that is told, what knows words and names, what marks the page, and where terms are kept."""
        self._screen = screen
        self._meanings = meanings
        self._annotated, self._word_marks = marks
        self._services = services

    def learn(self) -> None:
        """Find the names, load the lexicon and the glossary."""
        self._work(self._learn, "learn")

    def _learn(self) -> None:
        try:
            self._screen.post_message(NamesFound(self._meanings.names.learn()))
            self._meanings.names.know()
            self._annotated.load()
            self._screen.app.call_from_thread(self._annotated.show)
            self._meanings.learn_words()
            self._word_marks.load()
        except (CorpusError, GlossaryError) as error:
            self._screen.post_message(WordsReady(spoken(error)))
            return
        self._screen.post_message(WordsReady())

    def refresh_terms(self) -> None:
        """Find the terms anew, since the glossary changed."""
        self._work(self._refresh_terms, "learn")

    def _refresh_terms(self) -> None:
        self._services.refresh_terms()
        self._meanings.forget_terms()
        self._screen.post_message(WordsReady())

    def hold_english(self, then: Callable[[], object]) -> None:
        """Look which names the English spells otherwise, and call `then` where that changed."""

        def hold() -> None:
            if self._meanings.names.hold(self._meanings.english):
                self._screen.app.call_from_thread(then)

        self._work(hold, "spelt")

    def _work(self, task: Callable[[], None], group: str) -> None:
        self._screen.run_worker(task, thread=True, exclusive=True, group=group, exit_on_error=False)
