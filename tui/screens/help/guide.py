"""A guide on the screen: its text as lines of a list, the keys in it and its examples set off."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.style import Style
from textual.strip import Strip

from tui.help.prose import Kind, parts_of
from tui.language.spoken import SPOKEN, as_one, is_mirrored, isolated
from tui.typeset.direction import Direction
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of, text_width
from tui.widgets.rows import Rows

_SET_OFF = re.compile("`([^`]+)`")
_COLUMNS = re.compile(r"(.*\S) {2,}(\S.*)")
_ISOLATING = re.compile("[\u2066-\u2069]")
_END = "\N{POP DIRECTIONAL ISOLATE}"
_MARGIN = "  "
_ROOM_BESIDE = 20
"""Cells from which on what an example does stands beside it."""


class GuideLine(NamedTuple):
    """A line of a guide, and the ranges of it that are set off, in code points."""

    text: str
    kind: Kind
    ranges: tuple[tuple[int, int], ...] = ()
    example: str = ""
    """What is to be typed, in a column of its own before the text."""
    room: int = 0
    """The cells of that column."""

    @property
    def copied(self) -> str:
        """Return the line as it is copied."""
        return "\t".join(filter(None, (self.example, self.text)))


class Piece(NamedTuple):
    """What stands of a text in one line, and how far from its place there."""

    text: str
    shift: int


def guide_lines(text: str, width: int, typesetter: Typesetter) -> Iterator[GuideLine]:
    """Yield the lines of a guide in so many cells, its title left to the caller."""
    before: Kind | None = None
    for kind, said in parts_of(text):
        if kind is Kind.TITLE:
            continue
        if before is not None and not (before is kind is Kind.ITEM) and before is not Kind.HEADING:
            yield GuideLine("", Kind.PARAGRAPH)
        before = kind
        if kind is Kind.CODE:
            yield from _example(said.splitlines(), width - len(_MARGIN), typesetter)
        else:
            yield from _wrapped(f"• {said}" if kind is Kind.ITEM else said, kind, width, typesetter)


def _example(lines: Sequence[str], width: int, typesetter: Typesetter) -> Iterator[GuideLine]:
    """Yield the lines of an example: what is typed, each in its own order, and what it does beside or below it."""
    found = [_COLUMNS.fullmatch(line) for line in lines]
    pairs = [(each[1], SPOKEN.said(each[2])) if each else (line, "") for line, each in zip(lines, found, strict=True)]
    room = max((text_width(typesetter, typed) for typed, told in pairs if told), default=0)
    left = width - room - len(_MARGIN)
    for typed, told in pairs:
        if told and left >= _ROOM_BESIDE:
            yield from _rows([typed], told, room, left, typesetter)
            continue
        pieces = _pieces(typed, width, typesetter, Direction.LTR)
        yield from (GuideLine("", Kind.CODE, (), as_one(piece.text), width) for piece in pieces)
        yield from _rows([], told, len(_MARGIN), width - 2 * len(_MARGIN), typesetter) if told else ()


def _rows(typed: list[str], told: str, room: int, left: int, typesetter: Typesetter) -> Iterator[GuideLine]:
    """Yield what is typed, if anything, and beside it what it does in so many cells."""
    pieces = (piece.text for piece in _pieces(told, left, typesetter, _direction()))
    for example, piece in zip_longest(typed, pieces, fillvalue=""):
        yield GuideLine(piece, Kind.CODE, (), as_one(example), room)


def _pieces(text: str, width: int, typesetter: Typesetter, direction: Direction) -> Iterator[Piece]:
    """Yield a text in so many cells line by line; what keeps its order in it does so in every line that it goes on in."""
    prepared = typesetter.prepare(text, direction)
    opened = ""
    for span in typesetter.lay_out(prepared, max(width, 1)):
        before, said = opened, text[span.start : span.end].rstrip()
        signs = _ISOLATING.findall(before + said)
        opened = signs[-1] if signs and signs[-1] != _END else ""
        yield Piece(f"{before}{said}{_END if opened else ''}", len(before) - span.start)


def _direction() -> Direction:
    return Direction.RTL if is_mirrored() else Direction.LTR


def _wrapped(said: str, kind: Kind, width: int, typesetter: Typesetter) -> Iterator[GuideLine]:
    text, ranges = _set_off(said)
    for piece, shift in _pieces(text, width, typesetter, _direction()):
        own = ((max(start + shift, 0), min(end + shift, len(piece))) for start, end in ranges)
        yield GuideLine(piece, kind, tuple((start, end) for start, end in own if start < end))


def _set_off(said: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its signs, in Arabic all that runs the other way kept in order, and what they set off."""
    text, ranges = "", []
    for number, piece in enumerate(_SET_OFF.split(said)):
        is_set_off = number % 2 == 1
        shown = isolated(piece) if is_set_off else SPOKEN.said(piece)
        if is_set_off:
            ranges.append((len(text), len(text) + len(shown)))
        text += shown
    return text, ranges


def painted(line: GuideLine, width: int, rows: Rows[GuideLine], typesetter: Typesetter) -> list[Strip]:
    """Return a line as it is shown."""
    inks = {Kind.HEADING: "heading", Kind.CODE: "accent"}
    plain: Style = rows.ink(*([inks[line.kind]] if line.kind in inks else []))
    if line.kind is Kind.CODE:
        margin = fitted(typesetter, _MARGIN, len(_MARGIN), plain)
        example = fitted(typesetter, line.example, line.room, plain, "left")
        left = width - line.room - 2 * len(_MARGIN)
        told = [margin, fitted(typesetter, line.text, left, plain, "left")] if line.text else []
        return [strip_of([margin, example, *told], width, rows.ink())]
    part = fitted(typesetter, line.text, width, plain, "reading" if is_mirrored() else "left")
    if not line.ranges:
        return [strip_of([part], width, rows.ink())]
    return [strip_of([part.with_ink(line.ranges, rows.ink("accent"))], width, rows.ink())]
