"""The card that shows a step of the tour, above the keys of a screen."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.screens.tour.steps import STEPS
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.framed import entitle


class TourCard(Vertical):
    """Says one thing; it takes no keys, and a click goes on."""

    DEFAULT_CSS = """
    TourCard { height: auto; border: round $accent; padding: 0 2; }
    """

    def __init__(self, typesetter: Typesetter, go_on: Callable[[], object]) -> None:
        """Take what a click does."""
        super().__init__()
        self._typesetter = typesetter
        self._go_on = go_on
        self._said = ArabicText("", typesetter)
        self.told = ""
        """What it says."""

    def compose(self) -> ComposeResult:
        """Yield the sentence."""
        yield self._said

    def show(self, number: int) -> None:
        """Show a step, by its number from 0."""
        title = _("Tour, {step} of {steps}").format(step=number + 1, steps=len(STEPS))
        keys = _("{tour} go on · Esc leave the tour").format(tour=key_of("app.tour"))
        entitle(self, self._typesetter, title, keys)
        self.told = STEPS[number].sentence
        self._said.show([Paragraph(self.told)])

    def on_click(self) -> None:
        """Go on."""
        self._go_on()
