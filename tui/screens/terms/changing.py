"""Changing the glossary from a screen: off its thread, one change after the other, told in one sentence."""

from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic

from textual.screen import Screen

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.progress import Watch
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.commanded import Handlers
from tui.screens.messages import GlossaryChanged
from tui.services.services import Services
from tui.telling.counted import counted
from tui.widgets.key_bar import KeyBar

Change = Callable[["Changes"], str]
"""Changes the glossary and returns the sentence that tells it, empty for none; it may tell how far it is by `progress`."""
_BETWEEN = 0.1
"""Seconds between two sentences of progress."""
_STOPPED = marked("Stopped: nothing was changed.")


class Stopped(GlossaryError):
    """The user stopped a change before it was done."""


class Changes:
    """Carries out changes for a screen; the last one may be stopped while it lasts."""

    def __init__(self, screen: Screen[None], services: Services, after: Callable[[], object]) -> None:
        """Take what is called, on the screen's thread, when something was changed."""
        self._screen = screen
        self._services = services
        self._after = after
        self._is_busy = False
        self._is_stopped = False
        self._told = 0.0

    def handlers(self, scope: Scope) -> Handlers:
        """Return what carries out a scope's commands to take changes back and to make them again."""
        name = scope.name.lower()
        return {
            f"{name}.undo": lambda: self.take_back(redo=False),
            f"{name}.redo": lambda: self.take_back(redo=True),
        }

    def do(self, change: Change, *, changes: bool = True, then: Callable[[], object] = lambda: None) -> None:
        """Carry out a change, `then` something more on the screen's thread where it was done; while another one lasts it is refused.

        One that `changes` nothing tells nobody else.
        """
        if self._is_busy:
            self._screen.notify(_("Wait until what was begun is done, or stop it with Esc."))
            return
        self._is_busy, self._is_stopped = True, False
        work = partial(self._carry_out, change, changes, then)
        self._screen.run_worker(work, thread=True, group="change", exit_on_error=False)

    def stop(self) -> bool:
        """Stop the change that lasts; return whether there is one."""
        self._is_stopped = self._is_busy
        return self._is_busy

    @property
    def is_stopped(self) -> bool:
        """Whether the user stopped the change that lasts."""
        return self._is_stopped

    def progress(self, sentence: str) -> None:
        """Tell how far a change is, from its worker; raise Stopped where the user stopped it."""
        if self._is_stopped:
            raise Stopped(_(_STOPPED))
        if monotonic() - self._told >= _BETWEEN:
            self._told = monotonic()
            self._screen.app.call_from_thread(self._hold, _("{sentence}  ·  Esc stops").format(sentence=sentence))

    def counted(self, name: str) -> Watch:
        """Return what tells how many of how many are done, after a name such as `Approving`, until the user stops it."""
        return Watch(
            lambda progress: self.progress(
                _("{what}: {done} of {total}").format(what=name, done=f"{progress.done:,}", total=f"{progress.total:,}")
            ),
            lambda: self._is_stopped,
        )

    def take_back(self, *, redo: bool) -> None:
        """Take back the last change of the glossary, or do it again."""

        def change(_changes: Changes) -> str:
            terms = self._services.terms
            return (terms.redo() if redo else terms.undo()) or (
                _("Nothing to do again.") if redo else _("Nothing to take back.")
            )

        self.do(change)

    def _carry_out(self, change: Change, changes: bool, then: Callable[[], object]) -> None:
        sentence, failed = "", True
        try:
            sentence, failed = spoken(change(self)), False
        except (CorpusError, GlossaryError, OSError) as error:
            sentence = spoken(error)
        finally:
            followed = (self._after,) if failed else (then, self._after)
            self._screen.app.call_from_thread(self._done, sentence, failed, followed, changes and not failed)

    def _done(self, sentence: str, failed: bool, followed: Sequence[Callable[[], object]], tells: bool) -> None:
        """End a change, from then on another one may be begun: what it did is seen."""
        app = self._screen.app
        self._is_busy = False
        self._hold("")
        if tells:
            app.post_message(GlossaryChanged())
        if self._screen.is_mounted:
            for each in followed:
                each()
        # the screen may have gone by then: it is said on the one that is there
        if sentence:
            app.notify(sentence, severity="warning" if failed else "information", timeout=6)

    def _hold(self, sentence: str) -> None:
        for bar in self._screen.query(KeyBar):
            bar.hold(sentence)


def many(count: int, one: str = "entry", more: str = "entries") -> str:
    """Return a number with its noun."""
    return counted(count, one, more)
