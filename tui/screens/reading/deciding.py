"""What the reader decides about the word under the cursor: which reading is kept, how well it is known; and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from corpus.errors import CorpusError
from glossary.errors import GlossaryError, StaleChoice
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.commanded import Handlers
from tui.screens.queue import Queue
from tui.screens.taken_back import takes_back
from tui.services.services import Services
from tui.telling.counted import counted

if TYPE_CHECKING:
    from glossary.model import Analysis, Gloss
    from tui.screens.reading.desk import Desk

_NO_READING = marked("This is the English of more than the word itself: {key} shows the word's own readings.")
_NAME = marked("This is a name: names are not learnt as words.")


class Decided(Message):
    """The reader decided about a word, or took something back; or it could not be kept."""

    def __init__(
        self, sentence: str, *, failed: bool = False, rules: bool = False, terms: bool = False, names: bool = False
    ) -> None:
        super().__init__()
        self.sentence = sentence
        self.failed = failed
        self.rules = rules
        """Whether words are read otherwise now."""
        self.terms = terms
        """Whether the glossary changed."""
        self.names = names
        """Whether names were decided otherwise."""


class Noted(Decided):
    """The reader noted something on the page, changed it or took it away."""


class Deciding:
    """Carries out decisions, each after the one before, off the screen's thread."""

    def __init__(self, desk: Desk, services: Services) -> None:
        """Take the desk with the word under the cursor, and where decisions are kept."""
        self._desk = desk
        self._services = services
        self._learning = services.learning
        self._queue = Queue()
        self.retaken: Callable[[], None] = lambda: None
        """Called, from a worker, when a mark or a note was taken back or made again."""
        self.taken: Callable[[], None] = lambda: None
        """Called, from a worker, when anything else was, or others changed something."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "reader.keep": self.keep_shown,
            "reader.status": self.next_status,
            "reader.rest-known": lambda: self._do(self._mark_rest),
            "reader.undo": lambda: self._do(partial(self._take_back, redo=False)),
            "reader.redo": lambda: self._do(partial(self._take_back, redo=True)),
        }

    # -- which reading is kept

    def keep_shown(self) -> None:
        """Keep the reading that is shown: at this place; kept there already, everywhere; kept everywhere, no longer."""
        spot, gloss, shown = self._desk.page.spot, self._desk.gloss, self._desk.explaining.reading
        if spot is None or gloss is None or shown is None:
            self._desk.notify(self._desk.why_not, timeout=3)
        elif shown.whole:
            self._desk.notify(_(_NO_READING).format(key=key_of("reader.readings")))
        else:
            self.keep(spot.block, gloss, shown.analysis)

    def keep(self, block: int, gloss: Gloss, reading: Analysis, *, always: bool = False) -> None:
        """Go a step on with a reading of a word of a block: kept there, kept everywhere, not kept; `always` leaves the first out."""
        self._do(partial(self._keep, block, gloss, reading, always=always))

    def _keep(self, block: int, gloss: Gloss, reading: Analysis, *, always: bool) -> Decided:
        from glossary.learning.model import Scope
        from glossary.learning.rules import rule_for, spot_of

        article, choices, token = self._desk.article, self._learning.choices, gloss.token
        kept = self._services.annotator().rules_in(article, block).kept(token, gloss.analyses, reading)
        meant = f"{token.surface} “{reading.gloss.partition('; ')[0]}”"
        if kept.always is not None:
            choices.drop(*(rule for rule in kept if rule is not None))
            said = _("{meant}: no longer kept. {back}").format(meant=meant, back=takes_back("reader"))
        else:
            scope = Scope.ALWAYS if always or kept.here is not None else Scope.HERE
            spot = spot_of(article.id, block, article.blocks[block].text, token)
            is_covered = gloss.match is not None or gloss.entity_id is not None
            dropped = [kept.here] if kept.here is not None and not is_covered else []
            choices.keep(rule_for(scope, token, reading, spot), *dropped)
            here = _("{meant}: kept here. {key} again: always; {back}")
            always_so = _("{meant}: kept always. {key} again: no longer; {back}")
            said = (here if scope is Scope.HERE else always_so).format(
                meant=meant, key=key_of("reader.keep"), back=takes_back("reader")
            )
        self._learning.apply_rules()
        return Decided(said, rules=True)

    # -- how well words are known

    def next_status(self) -> None:
        """Give the word under the cursor the next status."""
        gloss = self._desk.gloss
        if gloss is None:
            self._desk.notify(self._desk.why_not, timeout=3)
        else:
            self.mark(gloss)

    def mark(self, gloss: Gloss) -> None:
        """Give the word of a gloss the status after the one it has."""
        self._do(partial(self._mark, gloss))

    def _mark(self, gloss: Gloss) -> Decided:
        from glossary.learning.model import STATUS_GLYPHS
        from glossary.learning.words import cited, is_markable

        if not is_markable(gloss):
            return Decided(_(_NAME))
        word, statuses = cited(gloss, self._services.lexicon()), self._learning.statuses
        seen = statuses.of(word)
        now = seen.following
        self._learning.vocabulary.mark(word, now, seen)
        statuses.set(word, now)
        said = _("{word}: {sign} {status}. {key} again: {next}; {back}").format(
            word=word.lemma,
            sign=STATUS_GLYPHS[now],
            status=_(now.value),
            key=key_of("reader.status"),
            next=_(now.following.value),
            back=takes_back("reader"),
        )
        return Decided(said)

    def _mark_rest(self) -> Decided:
        """Mark every new word of the article as known, as one step."""
        from glossary.learning.model import WordStatus
        from glossary.learning.words import cited, new_words

        statuses = self._learning.statuses
        new = new_words(self._services.annotator(), self._desk.article, statuses)
        lexicon = self._services.lexicon()
        marked = self._learning.vocabulary.mark_all({cited(gloss, lexicon): WordStatus.KNOWN for _, gloss in new})
        for each in marked:
            statuses.set(each.word, each.status)
        if not marked:
            return Decided(_("This article has no new words."))
        return Decided(
            _("{words} marked as known. {back}").format(
                words=counted(len(marked), "new word"), back=takes_back("reader")
            )
        )

    # -- one after the other

    def look_again(self) -> None:
        """Learn what another program, or another screen, decided since; a database that cannot be asked is told of elsewhere."""
        self._work(self._looked_again)

    def _looked_again(self) -> Decided | None:
        try:
            if not self._learning.is_outdated():
                return None
            before = self._services.naming.rulings()
            self._learning.reload()
        except CorpusError:
            return None
        self.taken()
        return Decided("", rules=True, terms=True, names=self._services.naming.rulings() is not before)

    def _take_back(self, *, redo: bool) -> Decided:
        """Take back the last change, whatever it was, or do it again."""
        from glossary.undoing import Subject
        from tui.screens.reading.isolated import apart

        undoing, noting = self._learning.undoing, self._services.noting
        if noting.last(partial(undoing.moment, redo=redo), redo=redo):
            said = noting.take(redo=redo)
            self.retaken()
            return Noted(said)
        taken = undoing.redo() if redo else undoing.undo()
        if taken is None:
            return Decided(_("Nothing to do again.") if redo else _("Nothing to take back."))
        self._learning.reload()
        self.taken()
        reads_otherwise = not taken.subjects.isdisjoint((Subject.RULE, Subject.NAME))
        terms, names = Subject.CONCEPT in taken.subjects, Subject.NAME in taken.subjects
        return Decided(apart(spoken(taken.sentence)), rules=reads_otherwise, terms=terms, names=names)

    def do(self, decision: Callable[[], Decided | None]) -> None:
        """Carry out a decision that is made elsewhere."""
        self._do(decision)

    def _do(self, decision: Callable[[], Decided | None]) -> None:
        """Carry a decision out behind those before it, and tell what came of it."""
        self._work(partial(self._decided, decision))

    def _decided(self, decision: Callable[[], Decided | None]) -> Decided | None:
        """Decide, and note that what was decided is known here; what others changed before is still to be learnt."""
        is_outdated = self._learning.is_outdated()
        decided = decision()
        if not is_outdated:
            self._learning.catch_up()
        return decided

    def _work(self, decision: Callable[[], Decided | None]) -> None:
        self._queue.add(partial(self._carry_out, decision))
        self._desk.run_worker(self._queue.work, thread=True, group="decide", exit_on_error=False)

    def _carry_out(self, decision: Callable[[], Decided | None]) -> None:
        try:
            decided = decision()
        except StaleChoice as error:
            self._learning.reload()
            decided = Decided(spoken(error), failed=True, rules=True)
        except (CorpusError, GlossaryError) as error:
            decided = Decided(spoken(error), failed=True)
        if decided is not None:
            self._desk.post_message(decided)
