"""The column of an article's English, which may begin each sentence beside its Arabic."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from tui.typeset.line import Line, LineSpan
from tui.typeset.typesetter import Typesetter
from tui.widgets.page.column import Column

if TYPE_CHECKING:
    from glossary.alignment.sentences import Bead

    BeadsOf = Callable[[int], Sequence[Bead]]


class TranslatedColumn(Column):
    """English by block; where `beads_of` is given, the sentences of a bead begin on a row of their own."""

    def __init__(
        self, text_of: Callable[[int], str], row_of: Callable[[int, int], int], typesetter: Typesetter
    ) -> None:
        """Take the texts, and what tells the row on which a code point of a block's Arabic stands."""
        super().__init__(text_of, typesetter)
        self.beads_of: BeadsOf | None = None
        """Tells what of a block's English stands for what of its Arabic; None where the English runs on."""
        self.is_beside = True
        """Whether the rows of the Arabic stand beside those of the English."""
        self._row_of = row_of
        self._rows: dict[int, tuple[int | None, ...]] = {}

    def resize(self, width: int, height: int) -> None:
        """Lay out anew for a width in cells; the rows are others also where only the Arabic has another width."""
        self._rows.clear()
        super().resize(width, height)

    def space(self, spacing: int) -> None:
        """Leave so many rows empty between two lines."""
        self._rows.clear()
        super().space(spacing)

    def forget(self, blocks: Iterable[int]) -> None:
        """Lay out some blocks anew, since their texts are others."""
        blocks = list(blocks)
        for block in blocks:
            self._rows.pop(block, None)
        super().forget(blocks)

    def begin_sentences(self, beads_of: "BeadsOf | None") -> None:
        """Begin the sentences of every bead on a row of their own from now on, or none where None is given."""
        self.beads_of = beads_of
        self._rows.clear()
        self._lines.clear()

    def rows(self, block: int) -> int:
        """Return how many rows a block's English takes, those that are left blank between sentences included."""
        return len(self._placed(block))

    def laid_out(self, block: int) -> tuple[LineSpan, ...]:
        """Return the lines of a block, worked out anew."""
        starts = [bead.english.start for bead in self._beginning(block)]
        if not starts:
            return super().laid_out(block)
        text = self._text_of(block)
        lines: list[LineSpan] = []
        for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
            part = self._typesetter.prepare(text[start:end], self.prepared(block).direction)
            found = self._typesetter.lay_out(part, max(1, self.width))
            lines.extend(LineSpan(start + line.start, start + line.end) for line in found)
        return tuple(lines)

    def line(self, block: int, row: int) -> Line | None:
        """Return the line on a row of a block, shaped; None where the row is left blank or is under the last one."""
        rows = self._placed(block)
        number = rows[row] if 0 <= row < len(rows) else None
        return None if number is None else self.shaped(block, self.lines(block)[number])

    def row_of(self, block: int, offset: int) -> int:
        """Return the row of a block's English on which a code point of it stands."""
        lines = self.lines(block)
        number = next((at for at, line in enumerate(lines) if offset < line.end), len(lines) - 1)
        return self._placed(block).index(number)

    def offset_on(self, block: int, row: int) -> int:
        """Return the code point of a block's English that a row begins with, or the next row that is not left blank."""
        number = next((each for each in self._placed(block)[row:] if each is not None), -1)
        return self.lines(block)[number].start

    def _beginning(self, block: int) -> "list[Bead]":
        """Return the sentences that begin a row, but for the first; what is said in the place of English has none."""
        return [bead for bead in self.beads_of(block)[1:] if len(bead.english)] if self.beads_of else []

    def _placed(self, block: int) -> tuple[int | None, ...]:
        """Return the number of the line on every row; a sentence begins not above its Arabic."""
        if block not in self._rows:
            self._rows[block] = tuple(self._place(block))
        return self._rows[block]

    def _place(self, block: int) -> list[int | None]:
        lines = self.lines(block)
        beside: dict[int, int] = {}
        if self.is_beside:
            beside = {bead.english.start: self._row_of(block, bead.arabic.start) for bead in self._beginning(block)}
        rows: list[int | None] = []
        for number, line in enumerate(lines):
            least = len(rows) + self.spacing if rows else 0
            rows += [None] * (max(beside.get(line.start, 0), least) - len(rows))
            rows.append(number)
        return rows
