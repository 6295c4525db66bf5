"""The editor that opens on the rows of a paragraph's English, with what is offered for it below."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import Resize
from textual.geometry import Region
from textual.screen import Screen
from textual.widgets import Input

from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.keyed import foot
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.modal import Modal
from tui.screens.terms.remembering import Remembering
from tui.screens.writing.deeds import Written
from tui.screens.writing.offering import Offering, Subject
from tui.screens.writing.offers import Offer
from tui.screens.writing.recalled import Recalled
from tui.widgets.framed import entitle, seen
from tui.widgets.rows import RowChosen
from tui.widgets.typing.writing import Writing

if TYPE_CHECKING:
    from tui.screens.writing.source import SourceAbove
    from tui.screens.writing.typed import TypedEnglish
    from tui.typeset.typesetter import Typesetter

PANEL_ROWS = 11
"""Rows of the panel with what is offered, its rule included."""
_FEWEST = 4
"""Rows of the panel at least."""
_LEAST = 5
"""Rows of the editor at least, its border included."""
_KEYS = marked("{writing.keep} keep · {writing.approve} approve · Esc leave")
_FEW_KEYS = marked("{writing.keep} keep · {writing.approve} approve")
_DOES = {
    "writing.keep": "keep",
    "writing.approve": "approve",
    "writing.use": "use",
    **{f"writing.offer-{number}": f"put({number})" for number in range(1, 10)},
}
"""What carries out the commands."""
_SIDE = 2
"""Cells of border and padding at each side."""
_AROUND_KEYS = 6
"""Cells of the border that keys in it leave to its corners."""


class EnglishEditor(Modal[Written | None]):
    """Asks for the English of a paragraph; answers with it, or with None where it is left."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.WRITING, _DOES),
            Binding("escape", "leave", "Leave; what was typed is there again the next time.", show=False),
            Binding("tab", "turn", "Go to what is offered, and back; there Enter or a digit puts one in.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("writing.tcss")

    def __init__(self, typesetter: Typesetter, subject: Subject, typed: TypedEnglish, place: Region) -> None:
        """Take where the English stands on the screen."""
        super().__init__()
        self.where: Callable[[], Region] = lambda: place
        """Tells where the English stands now that the screen has another size."""
        self.below: Screen[Any] | None = None
        """The screen below, on which the English stands; it may be laid out for another size later than this one."""
        self._subject = subject
        self._typed = typed
        self._place = place
        self.above: SourceAbove | None = None
        """What stands above the English."""
        left = typed.get(subject.source)
        self._begun = subject.kept if left is None else left
        self._is_left = left is not None
        self._writing = Writing(typesetter, self._begun, _("the English of this paragraph"), id="writing")
        self._writing.select_on_focus = False
        self._typesetter = typesetter
        self._recalled = Recalled(typesetter)
        self._recalled.marked = lambda offer: subject.marked(offer.asked if offer else ())
        self._offering = Offering(self, subject, self._recalled, self._shown)
        self._remembering = Remembering(self, self._remember)

    def compose(self) -> ComposeResult:
        """Yield the editor, and the offers below."""
        with Vertical(id="editing") as box:
            entitle(box, self._typesetter, _("English, typed before and not kept") if self._is_left else _("English"))
            if self.above is not None:
                yield self.above
            yield self._writing
        yield self._recalled

    def on_mount(self) -> None:
        """Begin at the end of what is there, and look for what can be offered."""
        if self.below is not None:
            self.below.screen_layout_refresh_signal.subscribe(self, lambda _screen: self.on_resize())
        caret = None if self._is_left else self._subject.caret
        self._writing.cursor_position = len(self._begun) if caret is None else caret
        self._writing.focus()
        self._recalled.show((), _("Looking for the like …"))
        self._offering.look(self._begun)

    def on_resize(self, event: Resize | None = None) -> None:
        """Stand where the English stands, also once the rows below are set for their new width."""
        self._stand()
        self.call_after_refresh(self._stand)

    def _stand(self) -> None:
        """Stand where the English stands, and let the panel be below."""
        self._place = self.where()
        width, height = self.size
        box = self.query_one("#editing")
        most = self._most
        left = max(0, self._place.x - _SIDE)
        wide = min(width - left, self._place.width + 2 * _SIDE)
        above = self.above.fit(wide - 2 * _SIDE, height - most - _LEAST) if self.above else 0
        top = max(0, min(self._place.y - 1, height - most - _LEAST - above))
        box.styles.offset = (left, top)
        box.styles.width = wide
        panel = max(_FEWEST, min(most, 2 + 2 * len(self._recalled.rows.items)))
        self._recalled.styles.height = panel
        box.styles.max_height = height - panel - top
        keys = foot(_(_KEYS))
        box.border_subtitle = seen(self._typesetter, keys if wide >= len(keys) + _AROUND_KEYS else foot(_(_FEW_KEYS)))
        self._writing.styles.max_height = height - panel - top - 2 - above

    @property
    def _most(self) -> int:
        """The rows that the panel may take."""
        return min(PANEL_ROWS, max(_FEWEST, self.size.height // 3))

    # -- what is offered

    def _shown(self) -> None:
        """Give the panel its room, and the keys where they are wanted there."""
        self._stand()
        if self._subject.is_recalling and self._recalled.rows.items:
            self._subject.is_recalling = False
            self.call_after_refresh(self._recalled.rows.focus)

    def action_use(self) -> None:
        """Show where words were used; where none are at the caret, what is alike."""
        words = self._writing.selected_text or _word_at_caret(self._writing)
        if words.strip():
            self._offering.look_for_use(" ".join(words.split()))
        else:
            self._offering.look(self._begun)

    def action_turn(self) -> None:
        """Go to the offers, or back to the writing."""
        if self._writing.has_focus and self._recalled.rows.items:
            self._recalled.rows.focus()
        else:
            self._writing.focus()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Put the offer under the bar in."""
        if self._recalled.rows.item is not None:
            self._put(self._recalled.rows.item)

    def action_put(self, number: int) -> None:
        """Put an offer in by its digit."""
        offer = self._recalled.numbered(number)
        if offer is not None:
            self._put(offer)

    def _put(self, offer: Offer) -> None:
        """Put English in: that of a whole paragraph for all that was there, unless something was typed; else at the caret."""
        writing = self._writing
        is_untouched = writing.value == self._begun
        if offer.is_whole and is_untouched:
            writing.replace(offer.english, 0, len(writing.value))
        else:
            first, last = sorted(writing.selection)
            writing.replace(_apart(offer.english, writing.value[:first], writing.value[last:]), first, last)
        writing.focus()

    # -- the end

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Hold what was typed when the typing pauses."""
        self._remembering.soon()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Keep it."""
        self.action_keep()

    def action_keep(self) -> None:
        """Answer with what is typed; it is held until whoever asked has kept it."""
        self._answer(Written(self._writing.value.strip()))

    def action_approve(self) -> None:
        """Answer with what is typed, as approved."""
        self._answer(Written(self._writing.value.strip(), is_approved=True))

    def action_leave(self) -> None:
        """Go back from the offers; else answer nothing, what was typed is there again the next time."""
        if self._recalled.rows.has_focus:
            self._writing.focus()
        else:
            self._answer(None)

    def _answer(self, written: Written | None) -> None:
        self._remembering.stop()
        self._remember()
        self.dismiss(written)

    def _remember(self) -> None:
        text = self._writing.value.strip()
        self._typed.hold(self._subject.source, None if text == self._subject.kept else text)

    def on_unmount(self) -> None:
        """Hold what was typed where the app ends."""
        self._remembering.now()


def _word_at_caret(writing: Writing) -> str:
    """Return the word at the caret; behind one, where typing leaves the caret, that one."""
    text, caret = writing.value, writing.caret
    while caret and not text[caret : caret + 1].isalnum():
        caret -= 1
    return text[slice(*writing.seen.word_at(caret))] if caret < len(text) else ""


def _apart(words: str, before: str, after: str) -> str:
    """Return words with the spaces that keep them apart from what is before and after them."""
    left = " " if before and not before[-1].isspace() and before[-1] not in "([“‘\"'" else ""
    right = " " if after and after[0].isalnum() else ""
    return f"{left}{words}{right}"
