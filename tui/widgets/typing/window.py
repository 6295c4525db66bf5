"""Which part of a long input line is shown."""

from tui.widgets.typing.seen import SeenLine


class Window:
    """Follows the caret along a line: what is shown moves no further than the caret asks for."""

    def __init__(self) -> None:
        self._hidden = 0
        """The columns left out at the side where reading begins."""

    def left(self, seen: SeenLine, caret: int | None, width: int) -> int:
        """Return the column of the line that stands at the left edge of so many cells; negative where blanks come first.

        The caret, an offset, is in view; without one the line is shown from its beginning.
        """
        if caret is None:
            self._hidden = 0
        else:
            column, cell_width = seen.caret(caret)
            before = seen.width - column - cell_width if seen.is_rtl else column
            self._hidden = max(before + cell_width - width, min(self._hidden, before, seen.width - width), 0)
        return seen.width - self._hidden - width if seen.is_rtl else self._hidden
