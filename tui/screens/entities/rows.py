"""The rows of the list, in which space selects."""

from collections.abc import Sequence

from textual.binding import Binding

from glossary.authority.listed import NameRow
from tui.commands.bindings import with_arabic_keys
from tui.screens.entities.columns import NamePainter, Shares
from tui.typeset.typesetter import Typesetter
from tui.widgets.coming_rows import ComingRows


class Selection:
    """Names that are selected, in the order in which they were."""

    def __init__(self) -> None:
        """Select nothing."""
        self._rows: dict[str, NameRow] = {}

    def __contains__(self, row: NameRow) -> bool:
        return row.entity.id in self._rows

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def rows(self) -> Sequence[NameRow]:
        """The names selected."""
        return tuple(self._rows.values())

    def turn(self, row: NameRow) -> None:
        """Select a name, or no longer."""
        if self._rows.pop(row.entity.id, None) is None:
            self._rows[row.entity.id] = row

    def clear(self) -> bool:
        """Select nothing; return whether anything was selected."""
        had_any = bool(self._rows)
        self._rows.clear()
        return had_any


class NameRows(ComingRows[NameRow]):
    """Lists names."""

    BINDINGS = with_arabic_keys([Binding("space", "screen.do('names.select')", show=False, id="names.select")])

    def __init__(self, typesetter: Typesetter, selection: Selection) -> None:
        self.shares = Shares(typesetter)
        painter = NamePainter(typesetter, self.shares, selection.__contains__)
        super().__init__(
            lambda item, width, marked: painter.paint(self, item, width, marked), copied=_copied, id="names-listed"
        )


def _copied(row: NameRow | None) -> str:
    """Return a name as it is copied: the Arabic and the English, a tab between."""
    return f"{row.entity.ar}\t{row.entity.en}" if row else ""
