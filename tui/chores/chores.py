"""What is done while a user reads and nobody waits for it."""

from functools import partial
from itertools import chain
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from corpus.errors import CorpusError
from corpus.presence import is_there
from glossary.errors import GlossaryError
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.rooms.makers import imported_ahead
from tui.screens.messages import NamesCatalogued

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import App

    from corpus.store.copies.refresh import Comparing
    from corpus.store.reindex import Reindexing
    from glossary.memory.indexing import UnitIndexing
    from tui.services.services import Services

_CATALOGUE_AFTER = 2.0
"""Seconds after the first screen is filled."""
_IMPORT_AFTER = 0.5
"""Seconds after the first screen is filled, when others are imported that may be asked for next."""
_ROOTS_AFTER = 5.0
"""Seconds after the lexicon was loaded, when the words of the first page are explained."""
_TOLD_AT_ONCE = 25
"""Articles that are catalogued before the screen is told."""
_TOLD_EVERY = 60.0
"""Seconds between two sentences on what takes minutes."""
_BREATH = 0.05
"""Seconds between some hundred terms, in which others may write."""


class Chores:
    """The catalogue of names and terms, and the roots of terms, each brought up to date by a worker of its own."""

    def __init__(self, app: "App[Any]", services: "Services") -> None:
        """Know the app whose workers do it, and the services."""
        self._app = app
        self._services = services

    def begin(self) -> None:
        """Begin what needs no lexicon, soon after the first screen is filled, and tell in the app what is waited for."""
        self._services.preparing.begin()
        self._services.preparing.tell = self._tell
        self._services.hearing.hand_over(self._say)
        self._app.set_timer(_IMPORT_AFTER, partial(self._work, self._import_ahead, "import"))
        self._app.set_timer(_CATALOGUE_AFTER, partial(self._work, self._catalogue, "catalogue"))

    def go_on(self) -> None:
        """Begin what needs the lexicon, soon after it was loaded."""
        self._app.set_timer(_ROOTS_AFTER, partial(self._work, self._fill_roots, "roots"))

    def catalogue(self) -> None:
        """Read the articles anew in which a name may stand of which a spelling was added or taken away."""
        self._work(self._catalogue, "catalogue")

    def end(self) -> None:
        """Let what takes long end, for the app ends."""
        self._services.preparing.end()
        self._services.hearing.hand_over(None)

    def _work(self, chore: "Callable[[], None]", group: str) -> None:
        self._app.run_worker(chore, group=group, thread=True, exclusive=True, exit_on_error=False)

    def _import_ahead(self) -> None:
        self._do(imported_ahead(), _BREATH)

    def _learn_sources(self) -> None:
        """Learn what sources print on many pages of which many articles came since, and index older articles without it."""
        try:
            boilerplate = self._services.intake.boilerplate.get()
            boilerplate.learn_grown()
        except CorpusError as error:
            self._note(error)
            return
        self._do(boilerplate.settle(), _BREATH)

    def _catalogue(self) -> None:
        """Note which names and terms stand in the articles that came since the last time, and tell the screen of some from time to time."""
        database = self._services.settled.begun.database_file
        if database is not None and not is_there(database):
            return
        self._learn_sources()
        try:
            self._index_anew()
            self._compare_anew()
            self._index_units()
            total = len(self._services.naming.uncatalogued())
        except CorpusError as error:
            self._note(error)
            return
        if total > _TOLD_AT_ONCE:
            self._tell_catalogued(total, 0)
        done = self._do(self._services.catalogue_missing(), 0, partial(self._tell_catalogued, total))
        if done or total:
            self._tell_catalogued(done, done)

    def _index_anew(self) -> None:
        """Index the articles of a large library that another version of warraq indexed; the old index is used meanwhile."""
        from corpus.store.reindex import Reindexing

        reindexing = Reindexing(self._services.curating.engine)
        if reindexing.is_due:
            self._do(self._telling(_("The index of words is being made anew"), reindexing), _BREATH)

    def _compare_anew(self) -> None:
        """Look for copies and versions among the articles of a large library which another version of warraq compared."""
        from corpus.store.copies.refresh import Comparing

        comparing = Comparing(self._services.curating.engine)
        if comparing.is_due:
            self._do(self._telling(_("Copies and versions of articles are being looked for"), comparing), _BREATH)

    def _index_units(self) -> None:
        """Put translations into the indexes by which they are recalled, where there are many that another version kept."""
        from glossary.memory.indexing import UnitIndexing

        indexing = UnitIndexing(self._services.curating.engine)
        if indexing.is_due:
            self._do(self._telling(_("Translations are being indexed"), indexing, "translations"), _BREATH)

    def _telling(
        self, what: str, work: "Reindexing | Comparing | UnitIndexing", of: str = "articles"
    ) -> "Iterator[object]":
        """Yield the steps of a long work, and say now and then how far it is."""
        due = monotonic()
        for step in chain([work.left()], work.steps()):
            if monotonic() >= due:
                self._say(
                    _("{what}: {done} of {total} so far.").format(
                        what=what, done=f"{step.done:,}", total=f"{step.total:,}"
                    )
                )
                due = monotonic() + _TOLD_EVERY
            yield step

    def _fill_roots(self) -> None:
        """Fill in the roots that the lexicon tells of terms."""
        self._do(self._services.fill_roots(), _BREATH)

    def _do(
        self, steps: "Iterator[object]", breath: float, tell: "Callable[[int], object]" = lambda _done: None
    ) -> int:
        """Take steps until the app ends, tell from time to time how many were taken, and return that."""
        worker, count = get_current_worker(), 0
        try:
            for _step in steps:
                if worker.is_cancelled:
                    break
                count += 1
                if count % _TOLD_AT_ONCE == 0:
                    tell(count)
                sleep(breath)
        except (CorpusError, GlossaryError) as error:
            self._note(error)
        return count

    def _note(self, error: Exception) -> None:
        """Note what kept a chore from being done; nobody waits for it, and the screens tell what they cannot do themselves."""
        self._services.logbook.told(error, warning=True)

    def _tell_catalogued(self, total: int, done: int) -> None:
        self._app.call_later(lambda: self._app.screen.post_message(NamesCatalogued(done, total)))

    def _tell(self, count: int) -> None:
        sentence = _("The glossary is being read: {n} terms so far.").format(n=f"{count:,}")
        self._app.call_later(partial(self._app.notify, sentence, timeout=2))

    def _say(self, sentence: str) -> None:
        self._app.call_later(partial(self._app.notify, spoken(sentence), timeout=6))
