"""The commands by which an engine is asked: for the paragraph under the cursor, and for all that is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.commands.keyed import with_keys
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked, ngettext
from tui.language.wordings import spoken
from tui.screens.looking_up import look_up
from tui.screens.reading.translating.passages import blocks_to_translate, is_translatable
from tui.screens.reading.translating.running import Run, Running, again
from tui.telling.counted import counted

if TYPE_CHECKING:
    from glossary.model import Pair
    from glossary.translate.estimate import Estimate
    from glossary.translate.port import Translator
    from tui.screens.commanded import Handlers
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.screens.reading.translating.units import Units
    from tui.services.services import Services

_NO_ARABIC = marked("This paragraph has no Arabic to translate.")


_SAID = {
    (True, True, True): marked("Translating by {engine}: {number} of {all} paragraphs · Esc stops"),
    (True, True, False): marked("Translating: {number} of {all} paragraphs · Esc stops"),
    (True, False, True): marked("Translating by {engine}: The paragraph · Esc stops"),
    (True, False, False): marked("Translating: The paragraph · Esc stops"),
    (False, True, True): marked("Being translated by {engine}: {number} of {all} paragraphs."),
    (False, True, False): marked("Being translated: {number} of {all} paragraphs."),
    (False, False, True): marked("The paragraph is being translated by {engine}."),
    (False, False, False): marked("The paragraph is being translated."),
}
"""What is said of a run: of the article or not, of several paragraphs or of one, by an engine that is known or not."""


class Asking:
    """Has paragraphs translated, and shows what comes of it beside them."""

    def __init__(
        self, desk: Desk, meanings: Meanings, units: Units, services: Services, hold: Callable[[str], None]
    ) -> None:
        """Take the desk, what is shown on it, and what shows a sentence in the footer for as long as it is held."""
        self._desk = desk
        self._meanings = meanings
        self._units = units
        self._services = services
        self._hold = hold
        self._running = Running(desk, meanings, services)
        self._running.heard, self._running.ended = self._hear, self._end
        self._running.told = lambda run: self._hold(self._told(run))
        self.over: Callable[[str, bool], None] = lambda _said, _is_bad: None
        """Told what translating the article came to, and whether something failed."""
        self._warned: int | None = None
        """The block of which was said that it has English already: the next time it is asked for anew."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.translate": self.translate, "reader.translate-all": self.translate_all}

    def stop(self) -> bool:
        """Stop what is being translated, and return whether something was."""
        return self._running.stop()

    @property
    def lasts(self) -> bool:
        """Whether something is being translated."""
        return self._running.run is not None

    # -- one paragraph

    def translate(self) -> None:
        """Ask for the paragraph under the cursor; where there is English, only when that is said twice."""
        block, warned = self._units.here, self._warned
        self._warned = None
        if self._is_at_work(_("Press Esc to stop that first.")):
            return
        if not is_translatable(self._meanings, block):
            self._desk.notify(_(_NO_ARABIC), timeout=4)
        elif (pair := self._units.get(block)) is not None and warned != block:
            self._warned = block
            self._desk.notify(_there_is(pair), timeout=6)
        else:
            self._begin(Run([block], is_anew=pair is not None))

    # -- the whole article

    def translate_all(self) -> None:
        """Say how much is left to translate, and begin when that is agreed to."""
        if self._is_at_work(_("Esc stops that.")):
            return
        look_up(self._desk.screen, self._count, self._agree)

    def _count(self) -> tuple[Estimate, str]:
        """Work out what it takes, and where that is sent. Raises CorpusError, GlossaryError."""
        from glossary.translate.estimate import Allowance, estimate
        from tui.engines.allowance import allowance

        translating = self._services.translating
        translator = translating.translator()
        engine = translator.engine if translator else None
        allowed = allowance(engine, self._services.settings) if engine else Allowance()
        found = estimate([self._meanings.article], translating.memory, allowed)
        if translator is not None:
            translator.close()
        return found, _where(engine)

    def _agree(self, answer: tuple[Estimate, str]) -> None:
        """Ask, unless something else is being translated by now."""
        from tui.screens.reading.translating.agreeing import Agreeing, told_before

        found, where = answer
        if self._is_at_work(_("Esc stops that.")):
            return
        left = blocks_to_translate(self._meanings, self._desk.page.flow.seen.hidden)
        if not left:
            self._desk.notify(_("Every paragraph of the article has its English."), timeout=4)
        elif not found.missing:
            self._begin(Run(left, is_article=True))
        else:
            agreeing = Agreeing(self._desk.typesetter, told_before(found, where))
            self._desk.app.push_screen(
                agreeing, lambda agreed: self._begin(Run(left, is_article=True)) if agreed else None
            )

    # -- while it lasts

    def _is_at_work(self, advice: str) -> bool:
        """Return whether something is being translated, of which that is said, with what can be done."""
        run = self._running.run
        if run is not None:
            self._desk.notify(listed((self._told(run), advice), " "), timeout=4)
        return run is not None

    def _begin(self, run: Run) -> None:
        """Begin, unless something else was begun while that was asked about."""
        if self._is_at_work(_("Esc stops that.")):
            return
        self._running.begin(run)
        waiting = {block: _("Being translated …") for block in run.wanted if self._units.get(block) is None}
        self._units.say(waiting)
        self._hold(self._told(run))

    def _told(self, run: Run) -> str:
        if run.waiting:
            return listed((run.waiting, _("Esc stops.")), " ")
        said = _SAID[run.is_article, len(run.wanted) > 1, bool(run.title)]
        return _(said).format(number=run.tried, all=len(run.wanted), engine=run.title)

    def _hear(self, run: Run, block: int, pair: Pair | None) -> None:
        """Show an answer; English that somebody wrote or approved stays, and the new one is offered."""
        from glossary.translate.articles import is_machine

        own = self._units.get(block)
        if pair is None:
            said = run.failures[block]
            if own is None:
                self._units.say({block: said}, failed=True)
            else:
                self._desk.notify(said, severity="warning", timeout=8)
        elif own is not None and not is_machine(own) and is_machine(pair):
            self._units.offered[block] = pair
            self._desk.notify(
                with_keys(_("Another translation came: {reader.english} shows it beside yours.")), timeout=6
            )
        else:
            if not run.is_article:
                self._units.lift([block])
            self._units.take({block: pair})
        self._hold(self._told(run))

    def _end(self, run: Run) -> None:
        self._hold("")
        self._units.unsay([block for block in run.wanted if block not in self._units.failed])
        if run.needs_engine:
            self._choose(run)
        elif run.problem and not run.is_article and self._units.get(run.wanted[0]) is None:
            self._units.say({run.wanted[0]: listed((run.problem, again()), " ")}, failed=True)
        elif run.problem:
            self._desk.notify(run.problem, severity="warning", timeout=8)
        elif run.is_stopped:
            said = _stopped(run, len(run.wanted) - len(run.answered))
            self.over(said, False) if run.is_article else self._desk.notify(said, timeout=6)
        elif run.is_article:
            self.over(_summary(run), bool(run.failures))

    def _choose(self, run: Run) -> None:
        """Have an engine chosen and allowed, then go on."""
        from tui.screens.engines.screen import EnginesScreen

        def chosen(name: str | None) -> None:
            if name is None:
                self._desk.notify(_("No engine was chosen: nothing was sent."), timeout=4)
            else:
                left: Sequence[int] = run.wanted if run.is_anew else [b for b in run.wanted if not self._units.get(b)]
                self._begin(Run(list(left), run.is_anew, run.is_article))

        self._desk.app.push_screen(EnginesScreen(self._services, self._desk.typesetter), chosen)


def _where(engine: Translator | None) -> str:
    """Return where texts go."""
    if engine is None:
        return _("to the engine that you choose next")
    said = _("to {engine}") if engine.is_remote else _("to {engine} on this machine")
    return said.format(engine=spoken(engine.title))


def _there_is(pair: Pair) -> str:
    """Return what is said of English that is there already."""
    from glossary.model import PairStatus

    if pair.status is PairStatus.APPROVED:
        said = _("This English is approved. {key} again asks for another, which is offered beside it.")
        return said.format(key=key_of("reader.translate"))
    if pair.status is PairStatus.EDITED:
        said = _("{who} wrote this English. {key} again asks for another, which is offered beside it.")
        return said.format(who=pair.origin or _("Somebody"), key=key_of("reader.translate"))
    said = _("This is the English of {who}. {key} again asks anew.")
    return said.format(who=pair.engine or pair.origin, key=key_of("reader.translate"))


def _stopped(run: Run, left: int) -> str:
    if not run.is_article:
        there = _("The translation was there already.")
        return there if run.answered else _("Stopped: the paragraph is as it was.")
    done = counted(len(run.answered), "paragraph")
    said = _("Stopped: {paragraphs} translated and kept, {left} left. {key} goes on.")
    return said.format(paragraphs=done, left=left, key=key_of("reader.translate-all"))


def _summary(run: Run) -> str:
    done = ngettext("{n} paragraph translated.", "{n} paragraphs translated.", len(run.answered))
    done = done.format(n=f"{len(run.answered):,}")
    if not run.failures:
        return done
    first = next(iter(run.failures.values())).removesuffix(again()).rstrip()
    said = _("{done} {number} failed: {reason} {key} tries those again.")
    return said.format(done=done, number=len(run.failures), reason=first, key=key_of("reader.translate-all"))
