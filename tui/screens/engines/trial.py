"""Having an engine translate a sentence, to see whether it answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from threading import Event
from time import perf_counter
from typing import TYPE_CHECKING, Any

from glossary.errors import GlossaryError
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.widgets.arabic_text import Paragraph

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.translate.guard.guarded import Guarded
    from tui.engines.engines import Engines


class Trial:
    """Asks one engine at a time, off the screen's thread; a newer trial ends the one before."""

    def __init__(self, screen: Screen[Any], engines: Engines, show: Callable[[Sequence[Paragraph]], object]) -> None:
        """Take what shows the answer, or why there is none."""
        self._screen = screen
        self._engines = engines
        self._show = show
        self._asked: Guarded | None = None
        self._ended = Event()
        """Set where nobody waits for the trial any more; each has its own."""

    def begin(self, name: str) -> None:
        """Ask an engine, which may be sent texts."""
        self.end()
        self._show([_asking(name)])
        ask = partial(self._ask, name, self._ended)
        self._screen.run_worker(ask, thread=True, exclusive=True, group="trial", exit_on_error=False)

    def end(self) -> None:
        """End a trial that is under way, one that still waits for a key too: nothing is sent then."""
        self._ended.set()
        self._ended = Event()
        if self._asked is not None:
            self._asked.close()

    def _ask(self, name: str, ended: Event) -> None:
        from glossary.translate.port import translated
        from tui.engines.trial import TRIAL

        begun = perf_counter()
        try:
            engine = self._asked = self._engines.open(name, partial(self._tell, name, ended))
            with closing(engine):
                if ended.is_set():
                    return
                paragraphs = [Paragraph(TRIAL), Paragraph(translated(engine, TRIAL), "strong")]
            took = _("{title} took {seconds} s.").format(
                title=spoken(engine.title), seconds=f"{perf_counter() - begun:.1f}"
            )
            paragraphs.append(Paragraph(took, "faint"))
        except GlossaryError as error:
            paragraphs = [Paragraph(spoken(error), "warning")]
        if not ended.is_set():
            self._screen.app.call_from_thread(self._show, paragraphs)

    def _tell(self, name: str, ended: Event, said: str) -> None:
        """Show why the engine is waited for, or that it is asked again."""
        if not ended.is_set():
            shown = Paragraph(spoken(said), "faint") if said else _asking(name)
            self._screen.app.call_from_thread(self._show, [shown])


def _asking(name: str) -> Paragraph:
    return Paragraph(_("Asking {name} …").format(name=name), "faint")
