"""A row of a form: what is asked, the answer, and below it what is wrong with the answer."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Label

from tui.language.spoken import gettext as _
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.entry.choice import Choice, ChoiceChanged
from tui.widgets.entry.fold import Fold
from tui.widgets.fitted import in_order
from tui.widgets.framed import seen


class Asked(NamedTuple):
    """What a row asks for."""

    label: str
    value: str
    put: Callable[[str], str]
    """Takes an answer and returns what is wrong with it, or nothing."""
    hint: str = ""
    """What a line shows while nothing is written in it."""
    answers: Sequence[str] = ()
    """Where there are few answers, all of them; else it is a line to write in."""


class FormRow(Vertical):
    """Asks for one thing; more editors may stand beside the first."""

    DEFAULT_CSS = """
    FormRow { height: auto; }
    FormRow > Horizontal { height: 1; }
    FormRow Label { width: 15; color: $page-faint; }
    FormRow ArabicInput { width: 1fr; margin: 0; }
    FormRow Choice { width: 1fr; }
    FormRow Choice.beside { width: 16; margin: 0 0 0 1; }
    FormRow Fold { width: 11; margin: 0 0 0 1; }
    FormRow .problem { margin: 0 0 0 15; color: $error; }
    """

    def __init__(self, typesetter: Typesetter, asked: Asked, *beside: Asked, more: Fold | None = None) -> None:
        """Ask for one thing, in the same line for what is beside it, and below for more where that is unfolded."""
        super().__init__()
        self._typesetter = typesetter
        self._last = [more] if more else []
        if more:
            more.below = self
        self._label = asked.label
        self._asked: dict[Widget, Asked] = {}
        self._said: dict[Widget, str] = {}
        for number, each in enumerate((asked, *beside)):
            editor = _editor(each, typesetter)
            if number:
                editor.add_class("beside", update=False)
                self.add_class("shared", update=False)
            self._asked[editor] = each
        self._problem: ArabicText | None = None

    def compose(self) -> ComposeResult:
        """Yield the label and the editors."""
        with Horizontal():
            yield from in_order([Label(seen(self._typesetter, _(self._label))), *self._asked, *self._last])

    @property
    def first(self) -> Widget:
        """The first editor."""
        return next(iter(self._asked))

    @property
    def labels(self) -> list[str]:
        """What is asked, first that of the first editor."""
        return [asked.label for asked in self._asked.values()]

    def label_of(self, editor: Widget) -> str:
        """Return what an editor of this row asks for; empty where it is none of them."""
        asked = self._asked.get(editor)
        return asked.label if asked else ""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take what is written."""
        event.stop()
        self._take(event.input, event.value)

    def on_choice_changed(self, event: ChoiceChanged) -> None:
        """Take what was chosen."""
        event.stop()
        self._take(event.choice, event.choice.value)

    def _take(self, editor: Widget, value: str) -> None:
        asked = self._asked.get(editor)
        if asked is not None:
            self._said[editor] = asked.put(value)
            self.say(next(filter(None, self._said.values()), ""))

    def say(self, problem: str) -> None:
        """Say what is wrong below the line, or nothing."""
        if self._problem is None:
            if not problem:
                return
            self._problem = ArabicText("", self._typesetter)
            self._problem.add_class("problem")
            self.mount(self._problem)
        self._problem.display = bool(problem)
        self._problem.show([Paragraph(problem, "warning")] if problem else [])


def _editor(asked: Asked, typesetter: Typesetter) -> Widget:
    if asked.answers:
        return Choice(typesetter, asked.answers, asked.value)
    editor = ArabicInput(typesetter, asked.value, _(asked.hint))
    editor.select_on_focus = False
    return editor
