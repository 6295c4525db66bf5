"""Keeping an entry that was filled in: what is proposed for it, the writing, and what another changed meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus.errors import CorpusError
from glossary.errors import GlossaryError, StaleConcept, UnknownConcept
from glossary.terminology import Concept
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.terms.kept import Outcome, written
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence

    from textual.screen import Screen

    from tui.screens.terms.filling.filling import Filling
    from tui.screens.terms.proposed import Chosen, Offered

_GONE = marked("This entry was removed elsewhere meanwhile. What you typed stays here; {key} keeps it as a new entry.")
_STAYS = marked("What you typed stays here; {key} tries again.")
KEEPS = "keep"
"""The group of the workers in which an entry is kept."""


class Leaving(Enum):
    """What becomes of an entry when its screen is left."""

    UNSAVED = 0
    """It is not kept: what was typed is held for the next time."""
    WAITS = 1
    """It is being written just now: what comes of that is told before."""
    KEPT = 2
    """It is kept: there is nothing left to hold."""


class Kept(NamedTuple):
    """What became of the entry; None and a sentence where it was not kept, an empty one where the user went on typing."""

    outcome: Outcome | None
    problem: str = ""


Done = Callable[[Kept], None]
"""Told what became of an entry."""


class Keeping:
    """Keeps entries that are filled in on a screen; each Arabic term gets its proposals once."""

    def __init__(self, screen: Screen[Any], services: Services, typesetter: Typesetter, keeps: str) -> None:
        """Take the id of the command that asks for it on the screen, whose key is named where it is to be given again."""
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._keeps = keeps
        self._gone = ""
        """The id of an entry that was found to be removed: what is kept of it is a new one."""
        self._taken: Filling | None = None
        """The entry that is being written, or was: it is not written twice."""
        self._is_writing = False
        self._seen: set[str] = set()
        """The terms for which proposals were shown."""

    def leaves(self, filling: Filling) -> Leaving:
        """Return what becomes of an entry whose screen is to be left now; what is only proposed for it is given up."""
        if filling is not self._taken:
            self._screen.workers.cancel_group(self._screen, KEEPS)
            return Leaving.UNSAVED
        return Leaving.WAITS if self._is_writing else Leaving.KEPT

    def keep(self, filling: Filling, done: Done) -> None:
        """Keep an entry, the user asked where there is something to choose; call `done` with what became of it.

        One that is being kept is not kept again, however often it is asked for.
        """
        if filling is not self._taken:
            self._work(partial(self._propose, filling, done))

    def _work(self, task: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._screen.run_worker(task(), exclusive=True, group=KEEPS, exit_on_error=False)

    async def _propose(self, filling: Filling, done: Done) -> None:
        """Offer what the terms could have, or keep the entry."""
        old = {term.text for term in filling.begun.terms if term.id} | self._seen
        places = [place for place, term in enumerate(filling.terms) if term.text.strip() and term.text not in old]
        offered = await asyncio.to_thread(self._offered, filling.typed(whole=True), places) if places else ()
        if not offered:
            await self._write(filling, done)
            return
        from tui.screens.terms.proposed import Proposals

        self._screen.app.push_screen(Proposals(self._typesetter, offered), partial(self._take, filling, done))

    def _take(self, filling: Filling, done: Done, chosen: Chosen | None) -> None:
        """Give the terms what was chosen and keep the entry; where the user wants to type on, nothing."""
        if chosen is None:
            done(Kept(None))
            return
        from glossary.proposing.proposal import with_proposals

        for place, proposals in chosen.items():
            filling.set_term(place, with_proposals(filling.terms[place], proposals))
            self._seen.add(filling.terms[place].text)
        self._work(partial(self._write, filling, done))

    def _offered(self, concept: Concept, places: Sequence[int]) -> Sequence[Offered]:
        from tui.screens.terms.proposed import offered_for

        try:
            return offered_for(self._services.wordbooks.proposer(), concept, places)
        except (CorpusError, GlossaryError):
            return ()

    async def _write(self, filling: Filling, done: Done) -> None:
        typed = filling.typed()
        typed = made_new(typed) if typed.id and typed.id == self._gone else typed
        self._taken, self._is_writing = filling, True
        kept: Kept | None = None
        try:
            kept = Kept(await asyncio.to_thread(written, self._services, typed))
        except StaleConcept:
            kept = await self._reconcile(filling, typed, done)
        except (CorpusError, GlossaryError) as error:
            kept = self._stays(typed, error)
        finally:
            self._taken, self._is_writing = (filling if kept is not None and kept.outcome else None), False
        if kept is not None:
            done(kept)

    async def _reconcile(self, filling: Filling, mine: Concept, done: Done) -> Kept | None:
        """Show what another changed meanwhile, and keep what is made of both; return why that cannot be, else None."""
        from tui.screens.terms.conflict import Conflict

        try:
            theirs = await asyncio.to_thread(self._services.terms.get, mine.id)
        except (CorpusError, GlossaryError) as error:
            return self._stays(mine, error)

        def answered(merged: Outcome | None) -> None:
            self._taken = filling if merged else None
            done(Kept(merged))

        self._screen.app.push_screen(
            Conflict(self._services, self._typesetter, (filling.begun, theirs, mine)), answered
        )
        return None

    def _stays(self, typed: Concept, problem: Exception) -> Kept:
        """Return what is said of an entry that could not be kept."""
        if isinstance(problem, UnknownConcept):
            self._gone = typed.id
            return Kept(None, _(_GONE).format(key=key_of(self._keeps)))
        return Kept(None, f"{spoken(problem)} {_(_STAYS).format(key=key_of(self._keeps))}")


def made_new(concept: Concept) -> Concept:
    """Return an entry as one that was never kept, with all it says."""
    terms = tuple(replace(term, id="") for term in concept.terms)
    return replace(concept, id="", version=0, terms=terms)


def next_draft(services: Services, concept: Concept) -> Concept | None:
    """Return the draft that comes after an entry in the order of the list, round its end; None where there is none."""
    drafts = [each for each in services.terms.concepts("stage:draft", _MOST_DRAFTS) if each.id != concept.id]
    if not drafts:
        return None
    arabic = [term.text for term in concept.in_language("ar")[:1]]
    later = (each for each in drafts if [term.text for term in each.in_language("ar")[:1]] > arabic)
    return next(later, drafts[0])


_MOST_DRAFTS = 500
