"""Exporting entries into a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from textual.app import ComposeResult

from glossary.exchange.exporting import export_file, is_taken
from glossary.exchange.port import FORMATS, Heading, format_named, format_of_name
from glossary.progress import Progress, Watch
from glossary.terminology import Concept
from tui.commands.bindings import bindings_of
from tui.commands.keymap import key_of
from tui.commands.model import Scope
from tui.language.spoken import beside_english, marked
from tui.language.spoken import gettext as _
from tui.screens.commanded import CommandedScreen
from tui.screens.prompt import typed_path
from tui.screens.terms.changing import Changes, many
from tui.screens.terms.exchanging.asking import Answers
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.key_bar import KeyBar
from tui.widgets.title_bar import TitleBar

_BY_NAME = marked("by the name")
_ALL, _FOUND, _SELECTED = marked("everything"), marked("what the search finds"), marked("the selection")
_FILE, _FORMAT, _ENTRIES = marked("File"), marked("Format"), marked("Entries")


class ExportScreen(CommandedScreen):
    """Asks which entries go into which file."""

    scope = Scope.EXPORT
    BINDINGS = bindings_of(Scope.EXPORT)
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, query: str, ids: Sequence[str]) -> None:
        """Take what the list was searched for, and the entries selected in it."""
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._query = query
        self._ids = ids
        which = [*([_SELECTED] if ids else []), *([_FOUND] if query.strip() else []), _ALL]
        questions: dict[str, tuple[str, str, Sequence[str]]] = {
            _FILE: ("", "~/terms.tbx", ()),
            _FORMAT: (_BY_NAME, "", (_BY_NAME, *FORMATS)),
            _ENTRIES: (which[0], "", which),
        }
        self._answers = Answers(typesetter, questions, self._changed)
        self._said = ArabicText("", typesetter, id="said")
        self._changes = Changes(self, services, lambda: None)
        self._refused = ""
        """The file that was there already when it was to be written; once more replaces it."""
        self.handlers = {"export.run": self.export, "export.close": self.close}

    def compose(self) -> ComposeResult:
        """Yield the form, what is told, and the keys."""
        yield TitleBar(_("Export into a file"), self._typesetter, beside_english("تصدير"), id="title")
        yield self._answers
        yield self._said
        yield KeyBar(Scope.EXPORT, self._typesetter)

    def on_mount(self) -> None:
        """Begin with the file."""
        self._answers.focus_first()
        self._tell(_("The end of the name tells the format: .tbx .tmx .csv .tsv .jsonl .md .utf8 .apkg"), "faint")

    def _changed(self, _name: str) -> None:
        self._refused = ""

    def _tell(self, sentence: str, ink: str = "plain") -> None:
        self._said.show([Paragraph(sentence, ink)])

    def export(self) -> None:
        """Write the file; one that is there already only when asked once more."""
        values = dict(self._answers.values)
        name = values[_FILE].strip()
        path = typed_path(name)
        form = format_of_name(name) if values[_FORMAT] == _BY_NAME else format_named(values[_FORMAT])
        if not name or form is None:
            said = _("Name a file first.") if not name else _("Choose a format: the name tells none.")
            self._tell(said, "warning")
            return
        force = self._refused == name

        def change(changes: Changes) -> str:
            if not force and is_taken(path):
                self.app.call_from_thread(self._refuse, name)
                return ""

            def tell(progress: Progress) -> None:
                told = _("{what}: {done} of {total}")
                done, total = f"{progress.done:,}", f"{progress.total:,}"
                changes.progress(told.format(what=_("Exporting"), done=done, total=total))

            concepts = self._chosen(values[_ENTRIES], Watch(tell, lambda: changes.is_stopped))
            count = export_file(path, form, concepts, Heading(), force=force)
            said = _("{entries} written to {path}.").format(entries=many(count), path=path)
            self.app.call_from_thread(self._tell, said)
            return ""

        self._changes.do(change, changes=False)

    def _refuse(self, name: str) -> None:
        """Tell that a file is there already, unless another one was named meanwhile."""
        if self._answers.values[_FILE].strip() == name:
            self._refused = name
            said = _("{name} is there already: {key} once more replaces it.")
            self._tell(said.format(name=name, key=key_of("export.run")), "warning")

    def _chosen(self, which: str, watch: Watch) -> Iterator[Concept]:
        """Yield the entries that are to be written."""
        if which != _SELECTED:
            yield from self._services.curating.exported(self._query if which == _FOUND else "", watch)
            return
        for done, each in enumerate(self._ids):
            yield self._services.terms.get(each)
            watch.told(Progress(done + 1, len(self._ids)))

    def close(self) -> None:
        """Stop what lasts; else go back."""
        if not self._changes.stop():
            self.dismiss()
