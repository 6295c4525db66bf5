"""Saying of words on the page that they are not the term they were taken for, and asking why they were."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import Handlers
from tui.screens.reading.deciding import Decided, Deciding
from tui.screens.reading.foreign import terms_at
from tui.screens.reading.meanings import LOADING
from tui.screens.taken_back import takes_back
from tui.services.services import Services

if TYPE_CHECKING:
    from glossary.matching.refusals import RefusalScope, TermException
    from glossary.terminology import TermMatch
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.screens.word.matches import MatchAnswer
    from tui.widgets.page.words import Spot

_NOTHING = marked("No term of the glossary stands here.")
_TOLD = {"here": marked("here"), "article": marked("in this article"), "always": marked("anywhere")}
_NEXT = {"here": marked("in this article"), "article": marked("anywhere"), "always": marked("a term again")}


class _Refused(NamedTuple):
    """What was refused last, and where the cursor was."""

    spot: Spot
    match: TermMatch
    kept: tuple[TermException, ...] = ()
    """One for each scope, the narrowest first."""


class Refusing:
    """Makes exceptions at the cursor; each press of the same key at the same word goes further."""

    def __init__(self, desk: Desk, meanings: Meanings, services: Services, deciding: Deciding) -> None:
        self._desk = desk
        self._meanings = meanings
        self._services = services
        self._deciding = deciding
        self._last: _Refused | None = None

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.not-term": self.refuse, "reader.terms": self.show}

    def _matches(self) -> Sequence[TermMatch]:
        """Return the terms found at the cursor, the longest first."""
        spot = self._desk.page.spot
        word = self._desk.page.words.token(spot) if spot else None
        return terms_at(self._meanings, spot.block, word) if spot and word else ()

    def refuse(self) -> None:
        """Say that the term here is not meant; once more: in the article; once more: anywhere; once more: it is one again."""
        spot, last = self._desk.page.spot, self._last
        if spot is None:
            self._tell_nothing()
            return
        if last is not None and last.spot == spot:
            self._deciding.do(partial(self._refused, last))
            return
        matches = self._matches()
        if not matches:
            self._tell_nothing()
            return
        self._deciding.do(partial(self._refused, _Refused(spot, matches[0])))

    def _tell_nothing(self) -> None:
        self._desk.notify(_(_NOTHING if self._meanings.ready else LOADING), timeout=3)

    def _refused(self, last: _Refused) -> Decided:
        """Go a step further than what is still kept of what was refused last: some of it may have been taken back since."""
        from glossary.matching.refusals import RefusalScope

        exceptions, match = self._services.learning.exceptions, last.match
        there = {each.id for each in exceptions.all()}
        before = tuple(each for each in last.kept if each.id in there)
        scopes = list(RefusalScope)
        step = scopes.index(before[-1].scope) + 1 if before else 0
        if step == len(scopes):
            exceptions.allow(*before)
            self._last = None
            return self._decided(_("{term}: a term here again.").format(term=match.ar))
        kept = self._keep(last.spot, match, scopes[step])
        self._last = last._replace(kept=(*before, kept))
        name = scopes[step].value
        return self._decided(
            _("{term}: not meant {where}. {key} again: {next}; {back}").format(
                term=match.ar,
                where=_(_TOLD[name]),
                key=key_of("reader.not-term"),
                next=_(_NEXT[name]),
                back=takes_back("reader"),
            )
        )

    def _keep(self, spot: Spot, match: TermMatch, scope: RefusalScope) -> TermException:
        article = self._desk.article
        return self._services.learning.exceptions.refuse(match, scope, article.id, article.blocks[spot.block].text)

    def _decided(self, sentence: str) -> Decided:
        self._services.learning.apply_rules()
        return Decided(sentence, rules=True)

    def show(self) -> None:
        """Show the terms found at the word, nested ones too, and why."""
        from tui.screens.word.matches import MatchCard

        spot, matches = self._desk.page.spot, self._matches()
        if spot is None or not matches:
            self._tell_nothing()
            return
        self._desk.app.push_screen(MatchCard(self._desk.typesetter, matches), partial(self._answered, spot))

    def _answered(self, spot: Spot, answer: MatchAnswer | None) -> None:
        if answer is None:
            return
        if answer.scope is None:
            from tui.screens.terms.opening import Opening

            Opening(self._desk.screen, self._services, self._desk.typesetter).concept_of(answer.match.concept_id)
            return
        self._last = None
        scope = answer.scope

        def decision() -> Decided:
            self._keep(spot, answer.match, scope)
            return self._decided(
                _("{term}: not meant {where}. {back}").format(
                    term=answer.match.ar, where=_(_TOLD[scope.value]), back=takes_back("reader")
                )
            )

        self._deciding.do(decision)
