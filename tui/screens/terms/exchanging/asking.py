"""A form whose answers are kept by their names."""

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.typeset.typesetter import Typesetter
from tui.widgets.entry.row import Asked, FormRow


class Answers(Vertical):
    """Rows of questions, each by its name; tells when an answer changes."""

    DEFAULT_CSS = "Answers { height: auto; padding: 1 3; }"

    def __init__(
        self,
        typesetter: Typesetter,
        questions: Mapping[str, tuple[str, str, Sequence[str]]],
        changed: Callable[[str], object],
    ) -> None:
        """Take for each name the answer at first, a hint and, where there are few answers, all of them."""
        super().__init__()
        self.values = {name: value for name, (value, *_rest) in questions.items()}
        self._changed = changed
        self._rows = {
            name: FormRow(typesetter, Asked(name, value, self._put(name), hint, answers))
            for name, (value, hint, answers) in questions.items()
        }

    def _put(self, name: str) -> Callable[[str], str]:
        def put(value: str) -> str:
            if self.values[name] != value:
                self.values[name] = value
                self._changed(name)
            return ""

        return put

    def compose(self) -> ComposeResult:
        """Yield the rows."""
        yield from self._rows.values()

    def focus_first(self) -> None:
        """Bring the keys to the first row."""
        next(iter(self._rows.values())).first.focus()
