"""Having paragraphs translated: one after the other as they are wanted, in a worker that can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.commands.keymap import key_of
from tui.language.spoken import as_one
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.reading.translating.passages import terms_of

if TYPE_CHECKING:
    from glossary.errors import TranslationFailed
    from glossary.model import Pair
    from glossary.translate.cached import CachedTranslator
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.services.services import Services

_CONSENT = "consent"
"""The kind of failure of an engine that nobody allowed to be asked yet."""


def again() -> str:
    """Return which key tries again, a sentence."""
    return _("{key} tries again.").format(key=key_of("reader.translate"))


@dataclass(slots=True)
class Run:
    """Blocks that are being translated, and how far that has come."""

    wanted: list[int]
    is_anew: bool = False
    """Whether the engine is asked although there is English."""
    is_article: bool = False
    title: str = ""
    """What the engine is called, as soon as it is known."""
    answered: set[int] = field(default_factory=set)
    """The blocks that are translated."""
    failures: dict[int, str] = field(default_factory=dict)
    waiting: str = ""
    """Why the engine is waited for, empty where it is not."""
    is_stopped: bool = False
    problem: str = ""
    """Why nothing could be asked for, empty where something was."""
    needs_engine: bool = False
    """Whether no engine is chosen, or nobody said that this one may be asked."""

    @property
    def tried(self) -> int:
        """How many blocks are translated, or cannot be."""
        return len(self.answered | self.failures.keys())


_Answer = tuple[int, "Pair | None", "TranslationFailed | None"]
Heard = Callable[[Run, int, "Pair | None"], None]
"""Told of a block's translation, or that it has none, on the screen's thread."""


class Running:
    """Carries out one run at a time."""

    def __init__(self, desk: Desk, meanings: Meanings, services: Services) -> None:
        self.heard: Heard = lambda _run, _block, _pair: None
        """Called with every answer."""
        self.told: Callable[[Run], None] = lambda _run: None
        """Called where a run waits for its engine, and where it does no longer."""
        self.ended: Callable[[Run], None] = lambda _run: None
        """Called when a run is over."""
        self.run: Run | None = None
        """The one that lasts."""
        self._desk = desk
        self._meanings = meanings
        self._services = services
        self._translator: CachedTranslator | None = None
        self._lock = Lock()

    def begin(self, run: Run) -> None:
        """Begin a run; there is none that lasts."""
        self.run = run
        self._desk.run_worker(partial(self._work, run), thread=True, group="translate", exit_on_error=False)

    def stop(self) -> bool:
        """Stop the run that lasts, and what its engine was asked; return whether there was one."""
        if self.run is None:
            return False
        with self._lock:
            self.run.is_stopped = True
            translator = self._translator
        if translator is not None:
            translator.close()
        return True

    def _work(self, run: Run) -> None:
        try:
            self._translate(run)
        except (CorpusError, GlossaryError) as error:
            if run.tried:
                self._fail(
                    run,
                    [block for block in run.wanted if block not in run.answered and block not in run.failures],
                    error,
                )
            else:
                run.problem = spoken(error)
        finally:
            self._desk.call_later(self._end, run)

    def _translate(self, run: Run) -> None:
        translator = self._services.translating.translator(tell=lambda said: self._wait(run, spoken(said)))
        if translator is None:
            run.needs_engine = True
            return
        with self._lock:
            self._translator, run.title = translator, spoken(translator.engine.title)
            is_stopped = run.is_stopped
        try:
            if is_stopped:
                return
            for block, pair, failure in self._answers(run, translator):
                if pair is not None:  # also one that came when the run was stopped already: it is kept
                    self._tell(run, block, pair)
                if run.is_stopped:
                    return
                if failure is not None and failure.kind == _CONSENT:
                    run.needs_engine = True
                    return
                if pair is None:
                    self._fail(run, [block], failure or GlossaryError(_("The engine gave no translation.")))
        finally:
            with self._lock:
                self._translator = None
            translator.close()

    def _answers(self, run: Run, translator: CachedTranslator) -> Iterator[_Answer]:
        """Yield what comes of each block, what the memory has of them first unless they are asked for anew."""
        from glossary.translate.articles import Wish, translate_article
        from glossary.translate.port import Passage

        article, terms = self._meanings.article, partial(terms_of, self._services, self._meanings)
        if run.is_anew:
            blocks = [article.blocks[block] for block in run.wanted]
            passages = [Passage(block.text, tuple(terms(block))) for block in blocks]
            for made in translator.pairs(passages, is_anew=True):
                yield run.wanted[made.place], made.pair, made.failure
        else:
            for each in translate_article(article, translator, terms, Wish(tuple(run.wanted))):
                yield each.block.index, each.pair, each.failure

    def _fail(self, run: Run, blocks: Iterable[int], error: Exception) -> None:
        for block in blocks:
            run.failures[block] = f"{as_one(spoken(error))} {again()}"
            self._desk.call_later(self.heard, run, block, None)

    def _tell(self, run: Run, block: int, pair: Pair) -> None:
        run.answered.add(block)
        self._desk.call_later(self.heard, run, block, pair)

    def _wait(self, run: Run, said: str) -> None:
        """Tell that the engine is waited for, or no longer."""
        run.waiting = said
        self._desk.call_later(self.told, run)

    def _end(self, run: Run) -> None:
        self.run = None
        self.ended(run)
