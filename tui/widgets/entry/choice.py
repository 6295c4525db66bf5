"""A field with few answers, one of which is shown."""

from collections.abc import Sequence

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.commands.keys import latin_keys
from tui.language.word_classes import choice_told
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of, text_width
from tui.widgets.inked import Inked

_NOTHING = "–"
_FRAME = 3


class ChoiceChanged(Message):
    """Another answer was chosen."""

    def __init__(self, choice: "Choice") -> None:
        super().__init__()
        self.choice = choice

    @property
    def control(self) -> Widget:
        """The field."""
        return self.choice


class Choice(Inked, can_focus=True):
    """Shows one of several answers; left and right, space and first letters choose another one."""

    DEFAULT_CSS = "Choice { height: 1; background: $surface; } Choice:focus { background: $panel; }"
    BINDINGS = [
        Binding("left", "step(-1)", show=False),
        Binding("right,space", "step(1)", show=False),
        Binding("home", "go(0)", show=False),
        Binding("end", "go(-1)", show=False),
    ]

    def __init__(self, typesetter: Typesetter, answers: Sequence[str], value: str, id: str | None = None) -> None:  # noqa: A002
        """Offer the answers, an empty one for none; a value that is not among them is one more."""
        super().__init__(id=id)
        self._typesetter = typesetter
        self._answers = list(dict.fromkeys([*answers, value]))
        self._place = self._answers.index(value)

    @property
    def value(self) -> str:
        """The answer."""
        return self._answers[self._place]

    @value.setter
    def value(self, answer: str) -> None:
        if answer not in self._answers:
            self._answers.append(answer)
        self.action_go(self._answers.index(answer))

    def action_step(self, step: int) -> None:
        """Choose the next answer, or the one before, round the end."""
        self.action_go((self._place + step) % len(self._answers))

    def action_go(self, place: int) -> None:
        """Choose an answer by its place, from the end where negative."""
        place %= len(self._answers)
        if place != self._place:
            self._place = place
            self.refresh()
            self.post_message(ChoiceChanged(self))

    def on_key(self, event: events.Key) -> None:
        """Choose the next answer that begins with a letter, typed on either keyboard."""
        typed = event.character or ""
        letters = {typed.casefold(), latin_keys(typed).casefold()}
        if len(typed) != 1 or not typed.isalpha():
            return
        count = len(self._answers)
        following = ((self._place + step) % count for step in range(1, count + 1))
        found = next((place for place in following if self._beginnings(place) & letters), None)
        if found is not None:
            event.stop()
            self.action_go(found)

    def _beginnings(self, place: int) -> set[str]:
        """Return the first letters of an answer, as it is called and as it is shown."""
        answer = self._answers[place]
        return {answer[:1].casefold(), choice_told(answer)[:1].casefold()}

    def on_click(self) -> None:
        """Choose the next answer."""
        self.action_step(1)

    def render_line(self, y: int) -> Strip:
        """Return the answer, between signs while it can be changed."""
        setter, width = self._typesetter, self.size.width
        before, behind = ("‹", " ›") if self.has_focus else ("", "")
        plain, accent = self.ink("plain" if self.value else "faint"), self.ink("accent")
        answer = choice_told(self.value) or _NOTHING
        room = min(text_width(setter, answer), max(0, width - _FRAME))
        parts = [fitted(setter, before, 1, accent, "left"), fitted(setter, answer, room, plain, "left")]
        return strip_of([*parts, fitted(setter, behind, 2, accent, "left")], width, plain)
