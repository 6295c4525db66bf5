"""An input line that shows Arabic joined and right to left, and edits it in logical order."""

from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.widgets.input import Selection

from tui.commands.bindings import with_arabic_keys
from tui.language.spoken import gettext as _
from tui.typeset.typesetter import Typesetter
from tui.widgets.typing.admitted import admitted, admitted_key
from tui.widgets.typing.history import Edited, EditHistory
from tui.widgets.typing.painted_input import PaintedInput
from tui.widgets.typing.paste_wanted import PasteWanted
from tui.widgets.typing.turned import in_reading_order

LONGEST = 1000
"""The code points that typing and pasting can fill a line with."""
_LOOKED_AT = 16
"""How many times as much of a pasted text is looked at: enough, even where most of it is left out."""

_UNPRINTED = ("\N{ZERO WIDTH NON-JOINER}", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")
"""What Arabic and Persian keyboards type beside letters."""


class ArabicInput(PaintedInput):
    """A line for Arabic and other text: arrows move as the eye sees, the value is logical text in plain letters."""

    BINDINGS = with_arabic_keys(
        [
            Binding("ctrl+a", "select_all", show=False),
            Binding("ctrl+z", "take_back(False)", show=False),
            Binding("ctrl+y,ctrl+shift+z", "take_back(True)", show=False),
            Binding("ctrl+backspace,alt+backspace", "delete_left_word", show=False),
            Binding("ctrl+delete", "delete_right_word", show=False),
        ]
    )

    longest: ClassVar[int] = LONGEST
    """The code points that typing and pasting can fill it with."""

    def __init__(self, typesetter: Typesetter, value: str = "", placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(typesetter, value, placeholder, id)
        self._edits = EditHistory()

    # -- moving

    def action_cursor_left(self, select: bool = False) -> None:
        """Go a cell to the left as the eye sees it."""
        self._go_beside(-1, select)

    def action_cursor_right(self, select: bool = False) -> None:
        """Go a cell to the right as the eye sees it."""
        self._go_beside(1, select)

    def _go_beside(self, step: int, select: bool) -> None:
        if select or self.selection.is_empty:
            self._go(self.seen.beside(self.caret, step), select)
        else:
            self._go((self.seen.leftmost if step < 0 else self.seen.rightmost)(*self.selection), select)

    def action_cursor_left_word(self, select: bool = False) -> None:
        """Go to the word on the left: the next one where the text is Arabic."""
        self._go((self.seen.next_word if self.seen.is_rtl else self.seen.previous_word)(self.caret), select)

    def action_cursor_right_word(self, select: bool = False) -> None:
        """Go to the word on the right."""
        self._go((self.seen.previous_word if self.seen.is_rtl else self.seen.next_word)(self.caret), select)

    def action_home(self, select: bool = False) -> None:
        """Go to where the text begins."""
        self._go(0, select)

    def action_end(self, select: bool = False) -> None:
        """Go to where the text ends."""
        self._go(len(self.value), select)

    def _go(self, offset: int, select: bool) -> None:
        self.selection = Selection(self.selection.start if select else offset, offset)

    # -- changing the text

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in the place of a range of code points, as far as it is let in and there is room for it."""
        start, end = sorted((max(0, start), min(len(self.value), end)))
        before = self._edited
        looked_at = _LOOKED_AT * self.longest
        if len(text) == 1:
            key = admitted_key(text, self.value[:start])
        else:
            key = admitted(in_reading_order(text[:looked_at], self._typesetter))
        new = key[: max(0, self.longest - len(self.value) + end - start)]
        if text and not key:
            return
        super().replace(new, start, end)
        self._edits.note(before, self._edited, _run(new, start, end))
        if len(new) < len(key) or len(text) > looked_at:
            self.notify(
                _("A line takes {n} letters: the rest was left out.").format(n=f"{self.longest:,}"), severity="warning"
            )

    def on_key(self, event: events.Key) -> None:
        """Let the signs in that Textual takes for no letters."""
        if event.character in _UNPRINTED:
            event.stop()
            event.prevent_default()
            self.replace(event.character or "", *self.selection)

    def on_paste(self, event: events.Paste) -> None:
        """Put what is pasted in the place of the selection."""
        event.stop()
        event.prevent_default()
        self.replace(event.text, *self.selection)

    def action_paste(self) -> None:
        """Ask for what is on the clipboard."""
        self.post_message(PasteWanted(lambda text: self.replace(text, *self.selection)))

    def action_delete_left(self) -> None:
        """Erase the selection; else the mark before the caret, or the letter."""
        self._erase(self.seen.erased_before(self.caret))

    def action_delete_right(self) -> None:
        """Erase the selection; else the letter at the caret with its marks."""
        self._erase(self.seen.erased_after(self.caret))

    def action_delete_left_word(self) -> None:
        """Erase the selection; else what lies before the caret, back to where a word begins."""
        self._erase(self.seen.previous_word(self.caret))

    def action_delete_right_word(self) -> None:
        """Erase the selection; else what comes after the caret, up to the next word."""
        self._erase(self.seen.next_word(self.caret))

    def _erase(self, other: int) -> None:
        """Erase the selection; where none is, what lies between the caret and another offset."""
        self.delete(*(sorted((self.caret, other)) if self.selection.is_empty else self.selection))

    # -- what was there before

    def action_take_back(self, redo: bool) -> None:
        """Take back the last change of this line, or do it again."""
        edited = (self._edits.redo if redo else self._edits.undo)(self._edited)
        if edited is not None:
            self.value = edited.text
            self.selection = Selection(edited.start, edited.end)

    @property
    def _edited(self) -> Edited:
        return Edited(self.value, *self.selection)


def _run(new: str, start: int, end: int) -> str:
    """Return which run of single steps an edit belongs to; empty for one that stands alone."""
    if new:
        return "typing" if len(new) == 1 and start == end and not new.isspace() else ""
    return "erasing" if end - start == 1 else ""
