"""How the English keeps up with the Arabic, and whether it is hidden until it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.screens.commanded import Handlers
from tui.screens.reading.viewing.beads import Beads
from tui.screens.reading.viewing.origins import origin_of
from tui.settings.layout import Sync

if TYPE_CHECKING:
    from glossary.alignment.sentences import Bead
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings

_SAID = {
    Sync.PARAGRAPH: marked("The English keeps in step by paragraph."),
    Sync.SENTENCE: marked("The English keeps in step by sentence."),
    Sync.OFF: marked("The English stays where it is; {reader.pane} goes there."),
}
_BESIDE = {
    Sync.PARAGRAPH: marked("Beside the Arabic, the English keeps in step by paragraph."),
    Sync.SENTENCE: marked("Beside the Arabic, the English keeps in step by sentence."),
    Sync.OFF: marked("Beside the Arabic, the English stays where it is; {reader.pane} goes there."),
}
"""What is said where the English stands on the page."""


class Views:
    """Changes how the English of a reader is seen."""

    def __init__(self, desk: Desk, meanings: Meanings, kept: Mapping[str, object]) -> None:
        """Begin as it was kept."""
        self.changed: Callable[[], None] = lambda: None
        """Called when what is kept is another."""
        self.told: Callable[[str, str], None] = lambda _long, _short: None
        """Called with what the foot of the screen is to say, and what where there is little room."""
        self._desk = desk
        self._meanings = meanings
        self._english = desk.english.english
        self._beads = Beads(meanings, desk.page.words)
        self._english.veil.beads_of = self._beads.of
        desk.counterparts.learnt = self._take
        self._english.veil.is_on = kept.get("english") == "hidden"
        self._english.sync = next((each for each in Sync if each == kept.get("sync")), Sync.PARAGRAPH)
        desk.page.face.veiled = lambda block: self._english.veil.hidden_arabic(
            block, len(desk.page.article.blocks[block].text)
        )
        self._begin_sentences()

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {"reader.sync": self.next_sync, "reader.reveal": self.reveal}

    @property
    def kept(self) -> Mapping[str, str]:
        """What is kept from run to run."""
        return {"sync": self._english.sync, "english": "hidden" if self._english.veil.is_on else "shown"}

    def next_sync(self) -> None:
        """Let the English keep up with the Arabic otherwise; where it stands on the page it cannot stay behind."""
        sync = self._english.sync.following
        self._english.sync = Sync.PARAGRAPH if sync is Sync.OFF and self._english.is_on_page else sync
        self._desk.page.lay_out(self._begin_sentences)
        self._desk.english.settle()
        said = (_BESIDE if self._english.is_on_page else _SAID)[self._english.sync]
        self._say(with_keys(_(said)))

    def reveal(self) -> None:
        """Show the English of the sentence under the cursor, then of its paragraph, then all; then hide all."""
        current = self._desk.english.current
        if current is None:
            self._desk.notify(_("This text has no Arabic, and so no English to hide."), timeout=4)
            return
        asked = self._english.veil.ask(current.block, current.number)
        self._desk.explain()
        self._desk.english.refresh()
        self._desk.page.refresh()
        self._say(with_keys(_(asked.value)))

    def _say(self, sentence: str) -> None:
        self._desk.notify(sentence, timeout=4)
        self.follow()
        self.changed()

    def _take(self, block: int, english: str, beads: Sequence[Bead]) -> None:
        """Bring a block's sentences together as its words tell; while English is hidden they stay, lest some be shown unasked."""
        if self._english.veil.is_on or not self._beads.take(block, english, beads):
            return
        if self._english.sync is Sync.SENTENCE:
            self._desk.page.lay_out(self._begin_sentences)
            self._desk.english.settle()
        else:
            self._desk.english.refresh_text()

    def _begin_sentences(self) -> None:
        """Begin each sentence beside its own where they are to keep up with each other."""
        is_by_sentence = self._english.sync is Sync.SENTENCE
        self._desk.page.flow.translations.begin_sentences(self._english.beads if is_by_sentence else None)

    def follow(self) -> None:
        """Show the sentence under the cursor, and who wrote its English."""
        self._desk.english.refresh_text()
        current = self._desk.english.current
        pair = self._meanings.pairs.get(current.block) if current else None
        self._desk.tell_origin(origin_of(pair) if pair else "")
        self.tell()

    def tell(self) -> None:
        """Say at the foot of the screen how the English is seen, where there is some."""
        sync, hidden = self._english.sync, self._english.veil.is_on
        if not self._meanings.pairs:
            self.told("", "")
            return
        step = _("in step: {sync}").format(sync=_(sync.value))
        short = [_(sync.value)] if sync is not Sync.PARAGRAPH else []
        long = listed((step, _("English hidden") if hidden else ""), " · ")
        self.told(long, listed([*short, with_keys(_("hidden: {reader.reveal}"))] if hidden else short, " · "))
