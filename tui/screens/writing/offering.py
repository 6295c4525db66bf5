"""Looking for what can be offered to whoever writes the English of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.worker import get_current_worker

from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.screens.writing.offers import Offer

if TYPE_CHECKING:
    from textual.screen import Screen

    from corpus.model import Span
    from tui.screens.writing.recalled import Recalled


@dataclass(slots=True)
class Subject:
    """What is written about."""

    source: str
    """The Arabic."""
    kept: str
    """The English that is kept, empty where none is."""
    offers: Callable[[str], Sequence[Offer]]
    """Returns what is offered to who begins with a text; takes longer than a frame."""
    used: Callable[[str], Sequence[Offer]]
    """Returns where words were used; takes longer than a frame."""
    wanted: str = ""
    """A term that is missed, which is offered before all others."""
    is_recalling: bool = False
    """Whether the keys are on what is offered at first."""
    caret: int | None = None
    """Where the caret is at first, in code points of the English that is kept; at its end where nothing is said."""
    marked: Callable[[Sequence[Span]], object] = lambda _differing: None
    """Called with what of the Arabic is otherwise in that of the offer under the bar, in code points."""


class Offering:
    """Lists in the panel what is found, off the screen's thread; what is asked for last is listed."""

    def __init__(self, screen: Screen[Any], subject: Subject, panel: Recalled, shown: Callable[[], None]) -> None:
        """Take who is told when other offers are listed."""
        self._screen = screen
        self._subject = subject
        self._panel = panel
        self._shown = shown

    def look(self, begun: str) -> None:
        """List what is like the paragraph, for who begins with a text."""
        self._screen.run_worker(
            partial(self._look, begun), thread=True, exclusive=True, group="offers", exit_on_error=False
        )

    def look_for_use(self, words: str) -> None:
        """List where words were used."""
        work = partial(self._look_for_use, words)
        self._screen.run_worker(work, thread=True, exclusive=True, group="offers", exit_on_error=False)

    def _look(self, begun: str) -> None:
        term = self._subject.wanted
        is_there = bool(term) and _holds(begun, term)
        wanted = [Offer(_("missed"), term, told=_("glossary"), is_whole=False)] if term and not is_there else []
        offers = [*wanted, *self._subject.offers(begun)]
        is_alike = any(offer.sign.endswith("%") for offer in offers)
        found = "" if is_alike else _("Nothing like it is in the memory.")
        how = _("Alt and its digit puts one in; Tab goes there.") if offers else ""
        there = (
            _("“{words}” is in it already: {key} keeps it.").format(words=term, key=key_of("writing.keep"))
            if is_there
            else found
        )
        self._tell(offers, " ".join(each for each in (there, how) if each))

    def _look_for_use(self, words: str) -> None:
        offers = self._subject.used(words)
        said = _("Where “{words}” was used. {key} without a word shows what is alike again.")
        self._tell(
            offers,
            (said if offers else _("The memory has no “{words}”.")).format(words=words, key=key_of("writing.use")),
        )

    def _tell(self, offers: Sequence[Offer], said: str) -> None:
        """Have offers listed, unless something else was asked for meanwhile."""
        if not get_current_worker().is_cancelled:
            self._screen.call_later(self._show, offers, said)

    def _show(self, offers: Sequence[Offer], said: str) -> None:
        self._panel.show(offers, said)
        self._shown()


def _holds(text: str, words: str) -> bool:
    """Return whether words stand in a text, in whatever case."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE) is not None
