"""The entries that are like one that is typed, offered below it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.semicolons import joined
from glossary.terminology import Concept, Status, Term
from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import fitted, strip_of, text_width, with_arabic

if TYPE_CHECKING:
    from glossary.proposing.similar import Similar

_GAP = 2
_MOST = 4
_MOMENT = 0.08
"""Seconds without a key after which what is typed is looked up."""
_HOW = marked(
    "In the glossary: {form.synonym} adds the Arabic there, {form.open} opens it, {form.save} keeps this one beside it."
)
_LANGUAGES = ("ar", "en")


class OfferTaken(Message):
    """An entry that is like the one that is typed is to be opened."""

    def __init__(self, similar: Similar) -> None:
        super().__init__()
        self.similar = similar


class OfferRow(Fielded, can_focus=True):
    """One line: how an entry is like the one that is typed, its English, its Arabic."""

    DEFAULT_CSS = "OfferRow { height: 1; } OfferRow:focus { background: $panel; }"
    BINDINGS = [Binding("enter", "take", show=False)]

    def __init__(self, typesetter: Typesetter, similar: Similar) -> None:
        super().__init__()
        self.similar = similar
        self._typesetter = typesetter

    def strip_of_line(self, number: int) -> Strip | None:
        """Return the line."""
        return self._strip() if number == 0 else None

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        return self.with_selection(self._strip(), y)

    def _strip(self) -> Strip:
        width = self.size.width
        arabic, english = (
            joined(term.text for term in self.similar.concept.in_language(language)) for language in _LANGUAGES
        )
        setter, likeness = self._typesetter, self.similar.likeness
        label = _GAP + max(text_width(setter, _(each.value)) for each in type(likeness))
        half = max(0, (width - label) // 2)
        plain = self.ink("key" if self.has_focus else "plain")
        said = fitted(setter, _(likeness.value), label, self.ink("faint"), "left")
        left = fitted(setter, english, max(0, half - _GAP), plain, "left")
        gap = fitted(setter, "", min(half, _GAP), plain, "left")
        right = fitted(setter, arabic, width - label - half, plain, "right")
        return strip_of([said, *with_arabic([left], [gap, right])], width, plain)

    def action_take(self) -> None:
        """Ask for the entry to be opened."""
        self.post_message(OfferTaken(self.similar))


class SimilarFound(Message):
    """Entries like the one that is typed."""

    def __init__(self, found: Sequence[Similar]) -> None:
        super().__init__()
        self.found = found


class Offers(Vertical):
    """The entries that are like the one that is typed, the most alike first."""

    DEFAULT_CSS = "Offers { height: auto; }"

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._shown: Sequence[Similar] = ()

    def compose(self) -> ComposeResult:
        """Yield a line for each, and how they are taken."""
        if self._shown:
            yield ArabicText(with_keys(_(_HOW)), self._typesetter)
        for similar in self._shown:
            yield OfferRow(self._typesetter, similar)

    @work(exclusive=True, group="similar", exit_on_error=False)
    async def look(self, typed: Concept) -> None:
        """Find entries like the one that is typed, once the typing stops for a moment."""
        self.post_message(SimilarFound(await similar_to(self._services, typed, _MOST)))

    async def on_similar_found(self, event: SimilarFound) -> None:
        """Offer them."""
        event.stop()
        if [each.concept for each in event.found] != [each.concept for each in self._shown]:
            self._shown = event.found
            await self.recompose()

    @property
    def marked(self) -> Similar | None:
        """The entry under the keys, else the first."""
        focused = self.screen.focused
        if isinstance(focused, OfferRow):
            return focused.similar
        return self._shown[0] if self._shown else None


async def similar_to(services: Services, typed: Concept, limit: int) -> Sequence[Similar]:
    """Return the entries like one that is typed, after a moment in which more may be typed; none where they cannot be looked up."""
    await asyncio.sleep(_MOMENT)
    return await asyncio.to_thread(_similar, services, typed, limit)


def _similar(services: Services, typed: Concept, limit: int) -> Sequence[Similar]:
    from glossary.proposing.similar import similar

    english = [term.text for term in typed.in_language("en")]
    arabic = [term.text for term in typed.in_language("ar")]
    try:
        return similar(services.terms, arabic[0] if arabic else "", english, typed.id, limit)
    except (CorpusError, GlossaryError):
        return ()


def with_synonyms(concept: Concept, terms: Iterable[Term]) -> Concept:
    """Return an entry with more terms, those that it has left out; beside a preferred one they are admitted."""
    known = {(term.language, term.text) for term in concept.terms}
    new = [term for term in terms if (term.language, term.text) not in known]
    return replace(concept, terms=(*concept.terms, *(replace(term, id="", status=Status.ADMITTED) for term in new)))
