"""Opening the editor on the English of a paragraph: where it stands, what is offered in it, what it leaves behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.language.spoken import gettext as _
from tui.screens.reading.translating.passages import is_translatable, terms_of
from tui.screens.reading.translating.place import editing_place
from tui.screens.writing.typed import TypedEnglish
from tui.widgets.page.layers import Layer

if TYPE_CHECKING:
    from textual.geometry import Region, Size
    from textual.worker import Worker

    from corpus.model import Span
    from glossary.model import Pair
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.screens.reading.translating.known import KnownEnglish
    from tui.screens.reading.translating.units import Units
    from tui.screens.writing.deeds import Written
    from tui.screens.writing.offers import Offer
    from tui.services.services import Services
    from tui.widgets.page.flow import Place

_FAMILY = "recalled"
"""The family of layers that tells what of a paragraph is otherwise in what is recalled."""


@dataclass(slots=True)
class _Begun:
    """The page before the editor took room on it."""

    top: Place
    size: Size
    pair: Pair | None
    """The English that was there."""
    turned: Place | None = None
    """Where it was turned to since."""


class Opening:
    """Has the English of a paragraph written."""

    def __init__(self, desk: Desk, meanings: Meanings, units: Units, known: KnownEnglish, services: Services) -> None:
        """Take the desk, what is shown on it, what learns more of it, and where what is alike is kept."""
        self.written: Callable[[int, Written, Pair | None], object] = lambda _block, _written, _pair: None
        """Called with what was written of a block, and the English that was there when it was begun."""
        self.wait_for: Callable[[Worker[None]], object] = lambda _worker: None
        """Called with the worker that must be done before another key is answered."""
        self.typed = TypedEnglish(services.settings.english_file, meanings.article.id)
        """What was typed and not kept."""
        self._desk = desk
        self._meanings = meanings
        self._units = units
        self._known = known
        self._services = services

    def open(self, wanted: str = "", *, is_recalling: bool = False, caret: int | None = None) -> None:
        """Open the editor on the paragraph that the keys are about; see `Subject` for what can be said of it.

        Its English is known before, so that nobody writes beside it what was not shown yet.
        """
        block = self._units.here
        if not is_translatable(self._meanings, block):
            self._desk.notify(_("This paragraph has no Arabic to translate."), timeout=4)
            return
        begin = partial(self._begin, block, wanted, is_recalling=is_recalling, caret=caret)
        worker = self._known.learn([block], begin)
        if worker is not None:
            self.wait_for(worker)

    def _begin(self, block: int, wanted: str, *, is_recalling: bool, caret: int | None) -> None:
        if not self._desk.screen.is_active:
            return
        from tui.screens.writing.editor import EnglishEditor
        from tui.screens.writing.offering import Subject

        page = self._desk.page
        pair = self._units.get(block)
        subject = Subject(
            self._units.source(block),
            pair.target if pair else "",
            partial(self._offers, block),
            self._used,
            wanted,
            is_recalling,
            caret,
            partial(self._mark, block),
        )
        begun = _Begun(page.top, page.size, pair)
        where = partial(self._place, block, begun)
        editor = EnglishEditor(self._desk.typesetter, subject, self.typed, where())
        editor.where, editor.below = where, self._desk.screen
        self._desk.app.push_screen(editor, partial(self._closed, block, begun))

    def _place(self, block: int, begun: _Begun) -> Region:
        """Return where the English of a block stands, and note where the page was turned for it."""
        region = editing_place(self._desk, block)
        begun.turned = self._desk.page.top
        return region

    def _closed(self, block: int, begun: _Begun, written: Written | None) -> None:
        """Turn the page back to where it was before the editor took room on it, and hand on what was written."""
        page = self._desk.page
        self._mark(block, ())
        if page.size == begun.size and page.top == begun.turned != begun.top:
            page.turn_to(begun.top)
        if written is not None:
            self.written(block, written, begun.pair)

    def _mark(self, block: int, differing: Sequence[Span]) -> None:
        """Mark on the page what of a paragraph is otherwise in the Arabic of what is offered."""
        layers = [Layer(span.start, span.end, "differing") for span in differing]
        self._desk.page.show_layers(_FAMILY, {block: layers} if layers else {})

    # -- what is offered; in a worker

    def _offers(self, block: int, begun: str) -> Sequence[Offer]:
        from tui.screens.writing.offers import kept_offers, recalled_offers, sentence_offers, term_offers

        pair, source = self._units.get(block), self._units.source(block)
        offers = kept_offers(pair, self._units.offered.get(block), begun)
        shown = [begun, *(offer.english for offer in offers)]
        try:
            memory = self._services.translating.memory
            found = memory.recall(source)
            parts = memory.recall_sentences(source, 1)
        except (CorpusError, GlossaryError):
            found, parts = [], []
        terms = terms_of(self._services, self._meanings, self._meanings.article.blocks[block])
        return [
            *offers,
            *recalled_offers(found, source, shown),
            *sentence_offers(parts, source, shown),
            *term_offers(terms),
        ]

    def _used(self, words: str) -> Sequence[Offer]:
        from tui.screens.writing.offers import concorded_offers

        try:
            return concorded_offers(self._services.translating.memory.concordance(words))
        except (CorpusError, GlossaryError):
            return []
