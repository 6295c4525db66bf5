"""What stands between choosing an engine and asking it: what it needs to be told, and the user's word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.commands.keymap import key_of
from tui.engines.known import no_address
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.engines.question import Question
from tui.screens.prompt import Prompt
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.engines.engines import Engines
    from tui.engines.known import KnownEngine

QUESTIONS = {
    "url": marked("Address of {title}, as http://127.0.0.1:5000"),
    "model": marked("Model of {title}, by its name there"),
    "folder": marked("Folder of the model of {title}"),
    "region": marked("Region of your account at {title}"),
    "account": marked("Account at {title}: app id, folder id, e-mail"),
}
"""What can be asked for in a line; a key cannot, since lines are shown."""


class Readying:
    """Asks the user for what an engine needs, and whether it may be sent texts."""

    def __init__(
        self, screen: Screen[Any], engines: Engines, typesetter: Typesetter, tell: Callable[[str], None]
    ) -> None:
        """Take what is told a sentence where something stands against it, an empty one where something was changed."""
        self._screen = screen
        self._engines = engines
        self._typesetter = typesetter
        self._tell = tell

    def ready(self, name: str, go_on: Callable[[str], object]) -> None:
        """Go on with an engine once it was told what it needs and the user let texts be sent to it."""
        try:
            known = self._engines.known(name)
        except GlossaryError as error:
            self._tell(spoken(error))
            return
        if known.missing:
            self._ask(known, known.missing[0].value, partial(self.ready, name, go_on))
        elif known.is_remote and not known.host:
            self._tell(_no_address(known))
        elif not self._engines.is_allowed(known):
            told = _("{title} is asked only where you ask for a translation. {key} in the list takes a yes back.")
            asked = _("Send paragraphs of your articles to {host}?").format(host=known.host)
            question = Question(
                asked, told.format(title=spoken(known.title), key=key_of("engines.forbid")), self._typesetter
            )
            self._screen.app.push_screen(question, partial(self._decide, known, go_on))
        else:
            go_on(name)

    def tell_all(self, known: KnownEngine) -> None:
        """Ask for everything that an engine can be told, one after the other."""
        self._ask_next(known.name, [each.value for each in (*known.engine.needs, *known.engine.takes)])

    def is_done(self, change: Callable[[], object]) -> bool:
        """Return whether a change was kept; what stands against it is told."""
        try:
            change()
        except (GlossaryError, CorpusError) as error:
            self._tell(spoken(error))
            return False
        return True

    def _decide(self, known: KnownEngine, go_on: Callable[[str], object], is_allowed: bool | None) -> None:
        if not is_allowed:
            self._tell(_("Nothing is sent to {host}.").format(host=known.host))
        elif self.is_done(partial(self._engines.allow, known)):
            self._tell("")
            go_on(known.name)

    def _ask_next(self, name: str, details: Sequence[str]) -> None:
        wanted = [each for each in details if each in QUESTIONS]
        if wanted:
            self._ask(self._engines.known(name), wanted[0], partial(self._ask_next, name, wanted[1:]))

    def _ask(self, known: KnownEngine, detail: str, go_on: Callable[[], object], typed: str | None = None) -> None:
        """Ask for an address, a model or the like, and go on with the answer; what cannot be is there to mend.

        An empty line is none where it can do without; what it needs stays as it was.
        """

        def told(answer: str | None) -> None:
            if answer is None:
                return
            if not answer and detail in known.engine.needs:
                go_on()
            elif self.is_done(partial(self._engines.tell, known.name, {detail: answer})):
                self._tell("")
                self._say_overruled(known.name, {detail: answer})
                go_on()
            else:
                self._ask(known, detail, go_on, answer)

        question = _(QUESTIONS[detail]).format(title=spoken(known.title))
        before = getattr(known.settings, detail) if typed is None else typed
        self._screen.app.push_screen(Prompt(question, before, self._typesetter, may_be_empty=True), told)

    def _say_overruled(self, name: str, told: Mapping[str, str]) -> None:
        said = self._engines.overruled(name, told)
        if said:
            self._screen.app.notify(said, severity="warning", timeout=8)


def _no_address(known: KnownEngine) -> str:
    """Return what is said of an engine whose address is none, and how that is mended."""
    if place := known.place("url"):
        return no_address(known.url, place)
    wrong = _("{place} is no address for {title}: {key} tells another one, with http:// or https://.")
    return wrong.format(place=repr(known.url), title=spoken(known.title), key=key_of("engines.edit"))
