"""Terminals as far as they turn Arabic, each as it was seen to: what they show for a row that was sent."""

import unicodedata
from itertools import groupby

from tui.typeset.classes import Characters
from tui.typeset.levels import first_strong_level, paragraph_levels
from tui.typeset.order import line_levels, visual_order
from tui.typeset.terminal.row import SeenRow, SentRow

CHARACTERS = Characters()
MARK, JOINERS, FILLER = "\u200e", "\u200c\u200d", "\u034f"
COMMON = ["،", "؛", "؟", "ـ"]
"""Signs of no script."""


def shown_by_rows(row: SeenRow, sent: SentRow, base: int | None = 0) -> tuple[list[str], list[int]]:
    """What a terminal shows that resolves whole rows, and from which columns; it mirrors nothing, so nothing may need it."""
    return _resolved(list(sent.cells), base)


def shown_by_stretches(row: SeenRow, sent: SentRow) -> list[str]:
    """What a terminal shows that drops marks and resolves every stretch of one look on its own."""
    shown: list[str] = []
    columns = zip(sent.cells, row.looks, sent.apart, strict=True)
    for _, alike in groupby(columns, key=lambda column: column[1:]):
        shown += _resolved([_plain(cell) for cell, *_ in alike], 0)[0]
    return shown


def shown_by_words(row: SeenRow, sent: SentRow) -> list[str]:
    """What a terminal shows that turns and mirrors what stands in one font between blanks, if it begins with Arabic."""
    shown: list[str] = []
    columns = list(zip(sent.cells, row.looks, sent.apart, strict=True))
    for (is_blank, *_), alike in groupby(columns, key=lambda column: (_is_blank(column[0]), *column[1:])):
        cells = [cell for cell, *_ in alike]
        if not is_blank and _begins_arabic(cells):
            assert len({len(cell) for cell in cells}) == 1
            cells = [_mirrored(cell) for cell in cells[::-1]]
        shown += map(_plain, cells)
    return shown


def _resolved(cells: list[str], base: int | None) -> tuple[list[str], list[int]]:
    text = "".join(cells)
    classes = CHARACTERS.classes(text)
    level = (first_strong_level(classes) or 0) if base is None else base
    levels = line_levels(classes, paragraph_levels(classes, level, text, CHARACTERS), level)
    owners = [place for place, cell in enumerate(cells) for _ in cell]
    places = [owners.index(place) if cell else -1 for place, cell in enumerate(cells)]
    for place, cell in zip(places, cells, strict=True):
        assert not (cell and levels[place] % 2 and cell[0] in CHARACTERS.mirrors), "a bracket that may be mirrored"
    order = [owners[place] for place in visual_order(levels) if place in places]
    for column in [column for column, cell in enumerate(cells) if not cell]:
        order.insert(order.index(column - 1) + 1, column)
    return [_plain(cells[place]) for place in order], order


def _plain(cell: str) -> str:
    return cell.translate(dict.fromkeys(map(ord, MARK + JOINERS + FILLER)))


def _is_blank(cell: str) -> bool:
    return cell == " " or "\u2500" <= cell[:1] <= "\u259f"


def _begins_arabic(cells: list[str]) -> bool:
    """Whether the first letter or digit of a script is Arabic; a question mark has none."""
    for cell in [cell for cell in cells if cell[:1] not in COMMON]:
        if "ARABIC" in unicodedata.name(cell[:1] or " "):
            return True
        if cell[:1].isalpha():
            return False
    return False


def _mirrored(cell: str) -> str:
    return CHARACTERS.mirrors.get(cell[:1], cell[:1]) + cell[1:]
