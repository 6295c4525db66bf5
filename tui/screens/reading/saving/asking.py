"""What is asked before an article beside its English is saved: which form, and which file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label

from corpus.errors import CorpusError
from corpus.presence import is_folder_there
from glossary.errors import GlossaryError, UnwritableFile
from glossary.exchange.exporting import is_taken
from tui.commands.bindings import modal_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.language.wordings import spoken
from tui.screens.adding.line import PlaceLine
from tui.screens.modal import Modal
from tui.screens.prompt import typed_path
from tui.telling.bilingual import EXTENSIONS, Form
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.entry.choice import Choice, ChoiceChanged
from tui.widgets.fitted import in_order
from tui.widgets.framed import entitle, seen

if TYPE_CHECKING:
    from tui.typeset.typesetter import Typesetter

FORMS = {
    "HTML, to read in a browser": Form.HTML,
    "Print: HTML for paper and PDF": Form.PRINT,
    "Markdown": Form.MARKDOWN,
    "Text in two columns": Form.TEXT,
    "XLIFF, for translators' tools": Form.XLIFF,
    "TMX, the translations alone": Form.TMX,
}
"""The forms by what they are called here."""
_INVITATION = marked("Enter writes the file. Tab completes its path.")


class SaveBilingual(Modal[str | None]):
    """Asks for a form and a file and has it written; answers with what came of it, or with None."""

    BINDINGS = modal_keys(
        [
            Binding("enter", "save", "Write the file.", show=False),
            Binding("up", "app.focus_previous", "Go to the form; ← and → choose another.", show=False),
            Binding("down", "app.focus_next", "Go to the file.", show=False),
            Binding("escape", "leave", "Leave; nothing is written.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("saving.tcss")

    def __init__(self, typesetter: Typesetter, default: Path, write: Callable[[Form, Path, bool], str]) -> None:
        """Take the file offered, its end left out, and what writes: the form, the file, whether one that is there goes."""
        super().__init__()
        self._typesetter = typesetter
        self._default = default
        self._write = write
        self._choice = Choice(typesetter, tuple(FORMS), next(iter(FORMS)))
        self._line = PlaceLine(typesetter, self._offered(), "~/article.html")
        self._line.select_on_focus = False
        self._said = ArabicText("", typesetter)
        self._refused = ""
        """The name of a file that was there already when it was to be written; once more replaces it."""

    def compose(self) -> ComposeResult:
        """Yield the form, the file, and what is told."""
        with Vertical(id="saving") as box:
            entitle(box, self._typesetter, _("Save bilingual"), _("Enter write · ↑ form · Esc leave"))
            with Horizontal():
                yield from in_order([Label(seen(self._typesetter, _("Form"))), self._choice])
            with Horizontal():
                yield from in_order([Label(seen(self._typesetter, _("File"))), self._line])
            yield self._said

    def on_mount(self) -> None:
        """Begin with the file."""
        self._line.focus()
        self._tell(_(_INVITATION), "faint")

    @property
    def _form(self) -> Form:
        return FORMS[self._choice.value]

    def _offered(self) -> str:
        """Return the name that is offered for the form, ~ for the user's home."""
        path = self._default.with_name(f"{self._default.name}.{_end(self._form)}")
        return f"~/{path.relative_to(Path.home())}" if path.is_relative_to(Path.home()) else str(path)

    def _tell(self, sentence: str, ink: str = "warning") -> None:
        self._said.show([Paragraph(sentence, ink)])

    # -- what is answered

    def on_choice_changed(self, event: ChoiceChanged) -> None:
        """Let the end of the file's name say the form that was chosen, unless the user gave it another end."""
        event.stop()
        written, dot, end = self._line.value.rpartition(".")
        if dot and end in set(map(_end, FORMS.values())):
            self._line.value = f"{written}.{_end(self._form)}"

    def on_input_changed(self, event: Input.Changed) -> None:
        """Forget that another name was refused."""
        event.stop()
        if self._refused and event.value != self._refused:
            self._refused = ""
            self._tell(_(_INVITATION), "faint")

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Write the file."""
        self.action_save()

    def action_save(self) -> None:
        """Write the file; one that is there already only when asked once more."""
        name = self._line.value
        path = typed_path(name)
        if not name.strip():
            self._tell(_("Name a file first."))
            return
        try:
            if self._refused != name and is_taken(path):
                self._refuse(path, name)
                return
        except UnwritableFile as error:
            self._tell(spoken(error))
            return
        self._tell(_("Writing …"), "faint")
        job = partial(self._written, self._form, path.absolute(), self._refused == name)
        self.run_worker(job, thread=True, exclusive=True, group="saving", exit_on_error=False)

    def _refuse(self, path: Path, name: str) -> None:
        if is_folder_there(path):
            self._tell(_("{path} is a folder: name a file in it.").format(path=path))
        else:
            self._refused = name
            self._tell(_("That file is there already: Enter once more replaces it."))

    def _written(self, form: Form, path: Path, force: bool) -> None:
        try:
            said = self._write(form, path, force)
        except (CorpusError, GlossaryError) as error:
            self.app.call_from_thread(self._tell, spoken(error))
        else:
            self.app.call_from_thread(self._answer, said)

    def _answer(self, said: str) -> None:
        if self.is_current:
            self.dismiss(said)
        else:
            self.app.notify(said, timeout=8)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


def _end(form: Form) -> str:
    """Return the end of the names of files of a form."""
    return EXTENSIONS.get(form, form.value)
