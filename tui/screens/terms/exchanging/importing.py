"""Importing a file: a look at it, a trial without a trace, then the import as one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.timer import Timer
from textual.worker import get_current_worker

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.exchange.incoming.importing import Outcome, Policy, Preview, Wish, preview
from glossary.progress import Progress, Watch
from tui.commands.bindings import bindings_of
from tui.commands.keymap import key_of
from tui.commands.model import Scope
from tui.language.spoken import beside_english, enumerated, listed, marked
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen
from tui.screens.terms.changing import Changes, many
from tui.screens.terms.exchanging.asking import Answers
from tui.screens.terms.exchanging.sources import GUESSED, READABLE, mapping_in, opened, plan_of
from tui.screens.terms.listing.columns import arabic_of, english_of
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import in_both
from tui.widgets.key_bar import KeyBar
from tui.widgets.passages import BLANK, Passage, Passages, Said, heading, told
from tui.widgets.title_bar import TitleBar

_SHOWN, _FAULTS = 8, 200
_MOMENT = 0.4
"""Seconds without a key after which the file is looked at."""
_FILE, _FORMAT, _THERE = marked("File"), marked("Format"), marked("There already")
_GLOSSARY, _BROKEN, _COLUMNS = marked("Glossary"), marked("Broken entries"), marked("Columns")
_LEAVE, _NONE = marked("leave them out"), marked("import nothing")
_QUESTIONS = {
    _FILE: ("", "~/terms.csv", ()),
    _FORMAT: (GUESSED, "", READABLE),
    _THERE: (Policy.SKIP.value, "", tuple(Policy)),
    _GLOSSARY: ("", marked("as the file says, else the one you write into"), ()),
    _BROKEN: (_LEAVE, "", (_LEAVE, _NONE)),
    _COLUMNS: ("", marked("of a table, where they are guessed wrong: 1=ar, 2=en, Note=note"), ()),
}
_SHARE = 100


class Shown(Message):
    """What is told below the form."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        super().__init__()
        self.passages = passages


class ImportScreen(CommandedScreen):
    """Asks for a file and how it is taken; shows what it holds, what would become of it, and what became."""

    scope = Scope.IMPORT
    BINDINGS = bindings_of(Scope.IMPORT)
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._answers = Answers(typesetter, _QUESTIONS, self._changed)
        self._passages = Passages(typesetter, label_width=16)
        self._changes = Changes(self, services, lambda: None)
        self._waiting: Timer | None = None
        self.handlers = {
            "import.try": lambda: self._run(dry=True),
            "import.run": lambda: self._run(dry=False),
            "import.undo": lambda: self._changes.take_back(redo=False),
            "import.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the form, what is told, and the keys."""
        yield TitleBar(_("Import a file"), self._typesetter, beside_english("استيراد"), id="title")
        yield self._answers
        yield self._passages
        yield KeyBar(Scope.IMPORT, self._typesetter)

    def on_mount(self) -> None:
        """Begin with the file."""
        self._answers.focus_first()
        said = _("TBX, TMX, OmegaT, CSV, TSV, JSON Lines and Markdown can be read.")
        self._passages.tell([told("", said, "faint")])

    def _changed(self, name: str) -> None:
        """Look at the file again, once the user stops typing."""
        if name in (_FILE, _FORMAT, _COLUMNS):
            if self._waiting is not None:
                self._waiting.stop()
            self._waiting = self.set_timer(_MOMENT, self.look)

    @work(thread=True, exclusive=True, group="preview", exit_on_error=False)
    def look(self) -> None:
        """Look at the file."""
        values, worker = self._answers.values, get_current_worker()
        if not values[_FILE].strip():
            return
        try:
            with opened(values[_FILE].strip(), values[_FORMAT], mapping_in(values[_COLUMNS])) as source:
                plan = plan_of(source)
                columns = [
                    (each.heading or str(number), str(each.field) if each.field else "–")
                    for number, each in enumerate(plan.columns if plan else (), 1)
                ]
                seen = preview(source, _SHOWN, lambda: worker.is_cancelled)
                shown = [heading(enumerated((source.format.title, many(seen.entries)))), *_seen(seen, columns)]
        except (CorpusError, GlossaryError, OSError) as error:
            shown = [told("", spoken(error), "warning")]
        if not worker.is_cancelled:
            self.post_message(Shown(shown))

    def on_shown(self, event: Shown) -> None:
        """Tell it below the form."""
        self._passages.tell(event.passages)

    def _run(self, *, dry: bool) -> None:
        """Import the file, or try to."""
        values = dict(self._answers.values)
        path = values[_FILE].strip()
        if not path:
            self.notify(_("Name a file first."))
            return
        if self._waiting is not None:
            self._waiting.stop()
        self.workers.cancel_group(self, "preview")
        glossary, strict = values[_GLOSSARY].strip() or None, values[_BROKEN] == _NONE
        wish = Wish(Policy(values[_THERE]), glossary, strict, dry)

        def change(changes: Changes) -> str:
            def tell(progress: Progress) -> None:
                share = progress.done * _SHARE // max(progress.total, 1)
                said = _("Trying: {entries}, {share} %") if dry else _("Importing: {entries}, {share} %")
                changes.progress(said.format(entries=many(progress.found), share=share))

            with opened(path, values[_FORMAT], mapping_in(values[_COLUMNS])) as source:
                watch = Watch(tell, lambda: changes.is_stopped)
                outcome = self._services.curating.importing.run(source, wish, watch)
            self.post_message(Shown(list(_outcome(outcome, dry))))
            if dry:
                return _("Tried: nothing was kept. {key} imports.").format(key=key_of("import.run"))
            if not outcome.changed:
                return _("Nothing was changed.")
            said = _("Imported: {entries} added. {key} takes all of it back.")
            return said.format(entries=many(outcome.added), key=key_of("import.undo"))

        self._changes.do(change, changes=not dry)

    def close(self) -> None:
        """Stop what lasts; else go back."""
        if not self._changes.stop():
            self.dismiss()


def _seen(seen: Preview, columns: Sequence[tuple[str, str]]) -> Iterator[Passage]:
    """Yield what a file holds: its columns, its first entries, its faults."""
    if columns:
        yield told("columns", listed(f"{name} = {field}" for name, field in columns), "accent")
    for each in seen.concepts:
        yield Passage(each.stage.value, in_both(Said(english_of(each)), Said(arabic_of(each))))
    if seen.entries > len(seen.concepts):
        more = f"{seen.entries - len(seen.concepts):,}"
        yield told("", _("and {number} more").format(number=more), "faint")
    yield from _faults([(each.line, each.sentence) for each in seen.faults], seen.broken)


def _outcome(outcome: Outcome, dry: bool) -> Iterator[Passage]:
    """Yield what an import did, or would do."""
    yield heading(_("It would be") if dry else _("Done"))
    yield told("read", f"{outcome.read:,}")
    for name, count in (
        (marked("added"), outcome.added),
        (marked("merged"), outcome.merged),
        (marked("replaced"), outcome.replaced),
        (marked("there already"), outcome.skipped),
    ):
        if count or count is outcome.added:
            yield told(name, f"{count:,}")
    yield from _beside(outcome)
    yield from _faults([(each.line, each.sentence) for each in outcome.faults], outcome.broken)


def _beside(outcome: Outcome) -> Iterator[Passage]:
    """Yield what one should know of entries that were taken."""
    if outcome.homonyms:
        said = _("{number}, with the Arabic of another entry and other English")
        yield told("homonyms", said.format(number=f"{outcome.homonyms:,}"))
    if outcome.elsewhere:
        said = _("{number}, which another glossary has with the same Arabic and English")
        yield told("in two", said.format(number=f"{outcome.elsewhere:,}"))
    if 0 < outcome.without_arabic < outcome.read:
        yield told("without Arabic", f"{outcome.without_arabic:,}")


def _faults(faults: Sequence[tuple[int, str]], broken: int) -> Iterator[Passage]:
    if broken:
        yield BLANK
        yield heading(many(broken, "broken entry", "broken entries"))
    for line, sentence in faults[:_FAULTS]:
        yield told(_("line {n}").format(n=f"{line:,}") if line else "", spoken(sentence), "warning")
