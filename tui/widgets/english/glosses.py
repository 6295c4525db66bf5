"""What stands beside a paragraph that has no translation: the glosses of its words, and how one is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.typeset.direction import Direction
from tui.typeset.line import Line, LineSpan
from tui.typeset.prepared import Prepared
from tui.typeset.typesetter import Typesetter
from tui.widgets.page.layers import Layer

if TYPE_CHECKING:
    from glossary.model import Gloss

SEPARATOR = " · "


class Glosses(NamedTuple):
    """The glosses of one block as running text, and the word of it that is told apart."""

    block: int
    glosses: Sequence[Gloss]
    word: int
    prepared: Prepared
    lines: tuple[LineSpan, ...]
    layers: tuple[Layer, ...]

    @property
    def word_line(self) -> int:
        """The line on which the word's English stands."""
        start = self.layers[0].start if self.layers else 0
        return next((number for number, line in enumerate(self.lines) if start < line.end), 0)


def glosses_of(block: int, glosses: Sequence[Gloss], word: int, typesetter: Typesetter, width: int) -> Glosses:
    """Return the glosses of a block laid out at a width in cells, the word at an offset told apart."""
    parts: list[str] = []
    layers: list[Layer] = []
    length = 0
    for gloss in glosses:
        if gloss.brief:
            parts.append(gloss.brief)
            length += len(gloss.brief) + len(SEPARATOR)
        if gloss.token.start == word and parts:
            end = length - len(SEPARATOR)
            layers.append(Layer(end - len(parts[-1]), end, "cursor"))
    prepared = typesetter.prepare(SEPARATOR.join(parts), Direction.LTR)
    lines = typesetter.lay_out(prepared, max(1, width))
    return Glosses(block, glosses, word, prepared, lines, tuple(layers))


class Hint:
    """What is said where a paragraph has no translation."""

    def __init__(self, said: str, typesetter: Typesetter) -> None:
        self.said = said
        self._typesetter = typesetter
        self._prepared = typesetter.prepare(said, Direction.LTR)

    def lines(self, width: int) -> tuple[LineSpan, ...]:
        """Return its lines at a width in cells."""
        return self._typesetter.lay_out(self._prepared, max(1, width))

    def line(self, number: int, width: int) -> Line | None:
        """Return one of them; None where there is no such line."""
        lines = self.lines(width)
        return self._typesetter.line(self._prepared, lines[number]) if 0 <= number < len(lines) else None
