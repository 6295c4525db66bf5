"""A guide on the screen: its text as lines of a list, the keys in it and its examples set off."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.style import Style
from textual.strip import Strip

from tui.help.prose import Kind, parts_of
from tui.language.spoken import is_mirrored
from tui.typeset.direction import Direction
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import Rows

_SET_OFF = re.compile("`([^`]+)`")
_MARGIN = "  "


class GuideLine(NamedTuple):
    """A line of a guide, and the ranges of it that are set off, in code points."""

    text: str
    kind: Kind
    ranges: tuple[tuple[int, int], ...] = ()


def guide_lines(text: str, width: int, typesetter: Typesetter) -> Iterator[GuideLine]:
    """Yield the lines of a guide in so many cells, its title left to the caller; examples are not wrapped."""
    before: Kind | None = None
    for kind, said in parts_of(text):
        if kind is Kind.TITLE:
            continue
        if before is not None and not (before is kind is Kind.ITEM) and before is not Kind.HEADING:
            yield GuideLine("", Kind.PARAGRAPH)
        before = kind
        if kind is Kind.CODE:
            yield from (GuideLine(f"{_MARGIN}{line}", kind) for line in said.splitlines())
        else:
            yield from _wrapped(f"• {said}" if kind is Kind.ITEM else said, kind, width, typesetter)


def _wrapped(said: str, kind: Kind, width: int, typesetter: Typesetter) -> Iterator[GuideLine]:
    pieces = _SET_OFF.split(said)
    text = "".join(pieces)
    ranges, place = [], 0
    for number, piece in enumerate(pieces):
        if number % 2:
            ranges.append((place, place + len(piece)))
        place += len(piece)
    prepared = typesetter.prepare(text, Direction.LTR)
    for span in typesetter.lay_out(prepared, max(width, 1)):
        own = ((max(start, span.start) - span.start, min(end, span.end) - span.start) for start, end in ranges)
        inside = tuple((start, end) for start, end in own if start < end)
        yield GuideLine(text[span.start : span.end].rstrip(), kind, inside)


def painted(line: GuideLine, width: int, rows: Rows[GuideLine], typesetter: Typesetter) -> list[Strip]:
    """Return a line as it is shown."""
    inks = {Kind.HEADING: "heading", Kind.CODE: "accent"}
    plain: Style = rows.ink(*([inks[line.kind]] if line.kind in inks else []))
    part = fitted(typesetter, line.text, width, plain, "reading" if is_mirrored() else "left")
    if not line.ranges:
        return [strip_of([part], width, rows.ink())]
    return [strip_of([part.with_ink(line.ranges, rows.ink("accent"))], width, rows.ink())]
