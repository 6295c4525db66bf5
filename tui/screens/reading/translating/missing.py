"""The approved terms and the names that the English of paragraphs misses: marked in both, and put right by a key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, ngettext
from tui.language.wordings import spoken
from tui.widgets.page.layers import Layer

if TYPE_CHECKING:
    from corpus.model import Span
    from glossary.respect.misses import Miss
    from tui.screens.commanded import Handlers
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.screens.reading.translating.units import Units
    from tui.services.services import Services

_FAMILY = "missed"


class _Word(NamedTuple):
    """A word of a block, in code points: a term may begin inside of it, behind what is written onto its first letter."""

    block: int
    start: int
    end: int

    def is_in(self, place: Span | None) -> bool:
        """Return whether a part of it stands in a range of its block."""
        return place is not None and place.start < self.end and self.start < place.end


class Missing:
    """Knows what the English of the paragraphs looked at misses."""

    def __init__(self, desk: Desk, meanings: Meanings, units: Units, services: Services) -> None:
        self.change: Callable[[int, str], None] = lambda _block, _english: None
        """Called with the English of a block in which a term was put right."""
        self.write: Callable[[int, str, int], None] = lambda _block, _wanted, _offset: None
        """Called with what is wanted in the English of a block where nobody can tell in which place, and where its Arabic stands."""
        self.is_waiting: Callable[[], bool] = lambda: False
        """Asked whether more English is on its way, with which it is to be told."""
        self._desk = desk
        self._meanings = meanings
        self._units = units
        self._services = services
        self._found: dict[int, Sequence[Miss]] = {}
        self._said = ""
        """What is said before how much is missed, once."""
        self._held: set[int] = set()
        """Blocks with English that is new, of which nothing was said yet."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"english.next-miss": self.next, "english.apply": self.apply}

    def of(self, block: int) -> Sequence[Miss]:
        """Return what the English of a block misses, as far as it was looked at."""
        return self._found.get(block, ())

    # -- looking

    def look(self, blocks: Iterable[int]) -> None:
        """Hold the English of blocks against the glossary and the names, in a worker."""
        wanted = [block for block in blocks if block in self._meanings.pairs or block in self._found]
        if wanted and self._meanings.ready:
            look = partial(self._look, wanted)
            self._desk.run_worker(look, thread=True, group="missed", exit_on_error=False)

    def sum_up(self, said: str, is_bad: bool) -> None:
        """Say what translating came to, and with it how much its English misses as soon as that is known."""
        self._desk.notify(said, severity="warning" if is_bad else "information", timeout=8)
        if is_bad:
            self._held.clear()
        else:
            self._said = said
            self._tell(())

    def _look(self, blocks: Sequence[int]) -> None:
        found: dict[int, tuple[str, Sequence[Miss]]] = {}
        try:
            respect = self._services.translating.respect
            for block in blocks:
                pair, annotated = self._units.get(block), self._meanings.annotated(block)
                if pair is None or annotated is None:
                    found[block] = ("", ())
                    continue
                text = self._meanings.article.blocks[block]
                found[block] = (pair.target, respect.misses(text, annotated, pair.target))
        except (CorpusError, GlossaryError):
            return
        self._desk.call_later(self._take, found)

    def _take(self, found: dict[int, tuple[str, Sequence[Miss]]]) -> None:
        """Mark what was found, unless the English is another one by now."""
        for block, (english, misses) in found.items():
            pair = self._units.get(block)
            if (pair.target if pair else "") == english:
                self._found[block] = misses
        self._tell(sorted(self._units.fresh & found.keys()))
        self._desk.page.show_layers(_FAMILY, self._layers(lambda miss: miss.arabic))
        self._desk.english.show_layers(_FAMILY, self._layers(lambda miss: miss.english))

    def _tell(self, blocks: Iterable[int]) -> None:
        """Say how much English that is new misses, once no more of it is on its way."""
        self._held.update(blocks)
        self._units.fresh -= self._held
        if self.is_waiting():
            return
        count = sum(len(self.of(block)) for block in self._held)
        if count:
            missed = ngettext(
                "{n} term or name missed: {pane}, then {next} goes there, {mend} mends.",
                "{n} terms and names missed: {pane}, then {next} goes there, {mend} mends.",
                count,
            )
            keys = {"next": key_of("english.next-miss"), "mend": key_of("english.apply")}
            told = missed.format(n=f"{count:,}", pane=key_of("reader.pane"), **keys)
            self._desk.notify(listed((self._said, told), " "), timeout=8)
        if not self._units.fresh:
            self._said = ""
            self._held.clear()

    def _layers(self, place: Callable[[Miss], Span | None]) -> dict[int, list[Layer]]:
        spans = {block: [place(miss) for miss in misses] for block, misses in self._found.items()}
        return {
            block: [Layer(span.start, span.end, "missed") for span in some if span is not None]
            for block, some in spans.items()
            if any(some)
        }

    # -- the keys

    @property
    def _word(self) -> _Word | None:
        """The word under the cursor."""
        page = self._desk.page
        token = page.words.token(page.spot) if page.spot else None
        return _Word(page.spot.block, token.start, token.end) if page.spot and token else None

    def next(self) -> None:
        """Go to the next place of the Arabic whose English is missed, from the last one round to the first."""
        places = sorted(
            (block, miss.arabic.start, place)
            for block, misses in self._found.items()
            for place, miss in enumerate(misses)
            if miss.arabic is not None
        )
        if not places:
            self._desk.notify(_("No term or name is missed in the English looked at so far."), timeout=4)
            return
        word = self._word
        here = (word.block, word.end - 1) if word else (0, -1)
        block, start, place = next((each for each in places if each[:2] > here), places[0])
        self._desk.go_to(block, start)
        from glossary.respect.misses import all_applied

        miss, pair = self._found[block][place], self._units.get(block)
        is_placed = pair is not None and all_applied(pair.target, [miss]) != pair.target
        said = _("{key} puts it right.") if is_placed else _("{key} writes it in.")
        told = said.format(key=key_of("english.apply"))
        self._desk.notify(listed((spoken(miss.message), told), " "), timeout=8)

    def apply(self) -> None:
        """Put right what the English misses: of the word under the cursor, else all that can be put right in place."""
        block = self._units.here
        pair, misses = self._units.get(block), self.of(block)
        if pair is None or not misses:
            self._desk.notify(_("The English of this paragraph misses no term."), timeout=4)
            return
        from glossary.respect.misses import all_applied

        word = self._word
        at = [miss for miss in misses if word is not None and word.block == block and word.is_in(miss.arabic)]
        english = all_applied(pair.target, at or misses)
        if english != pair.target:
            self.change(block, english)
        else:
            first = (at or misses)[0]
            start = first.arabic.start if first.arabic else 0
            self.write(block, first.wanted[0] if first.wanted else "", start)
