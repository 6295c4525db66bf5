"""The marked text of a topic as its parts, and as lines for a place where letters are one cell wide."""

from collections.abc import Iterator
from enum import Enum, auto
from textwrap import wrap
from typing import NamedTuple

_CODE = "    "


class Kind(Enum):
    """What a part of a text is."""

    TITLE = auto()
    HEADING = auto()
    ITEM = auto()
    CODE = auto()
    PARAGRAPH = auto()


class Part(NamedTuple):
    """A part of a text, its mark taken off; an example's lines together, each as it is."""

    kind: Kind
    text: str


_MARKS = {"# ": Kind.TITLE, "## ": Kind.HEADING, "* ": Kind.ITEM, _CODE: Kind.CODE}


def parts_of(text: str) -> Iterator[Part]:
    """Yield the parts of a marked text in order; lines of the same paragraph or example are one part."""
    kept: Part | None = None
    for line in text.splitlines():
        mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
        kind = _MARKS.get(mark, Kind.PARAGRAPH)
        said = line.removeprefix(mark)
        goes_on = kept is not None and kept.kind is kind and kind in (Kind.CODE, Kind.PARAGRAPH)
        if kept is not None and not (goes_on and line.strip()):
            yield kept
            kept = None
        if line.strip():
            joint = "\n" if kind is Kind.CODE else " "
            kept = Part(kind, f"{kept.text}{joint}{said}" if kept else said)
    if kept is not None:
        yield kept


def lines_of(text: str, width: int) -> Iterator[str]:
    """Yield a marked text as lines of at most `width` cells; examples are as they are, and no name is parted at a hyphen."""
    before: Kind | None = None
    for kind, said in parts_of(text):
        if before is not None and not (before is kind is Kind.ITEM):
            yield ""
        before = kind
        if kind is Kind.CODE:
            yield from (f"  {line}" for line in said.splitlines())
        elif kind in (Kind.ITEM, Kind.PARAGRAPH):
            mark = "* " if kind is Kind.ITEM else ""
            yield from wrap(
                said,
                max(width, 20),
                initial_indent=mark,
                subsequent_indent=" " * len(mark),
                break_long_words=False,
                break_on_hyphens=False,
            )
        else:
            yield said.upper() if kind is Kind.TITLE else said
