"""The lines of the text that trafilatura finds in a web page."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Any, NamedTuple

from corpus.ingest.verdicts import ends_sentence

Element = Any
"""An lxml element; its package comes without types."""

_BLOCKS = frozenset({"p", "head", "quote", "item", "cell", "code", "list", "table", "row"})
_BREAKS = frozenset({"lb", "br"})
_LONGEST_HEADING = 110
_CELLS, _LONGEST_ROW = 2, 300
"""How many cells with a text in them a row has at least that is a line, and how many letters in all at most."""
_BETWEEN_CELLS = " | "


class PageLine(NamedTuple):
    """A line of extracted text."""

    text: str
    is_heading: bool
    is_link: bool = False
    """Whether it is nothing but a link."""


class _Role(Enum):
    """What a block is to the text that stands in it and in no block inside."""

    TEXT = auto()
    HEADING = auto()
    QUOTE = auto()
    """Beside its paragraphs stands who said them, and where, but for sentences."""


def body_lines(body: Element) -> Iterator[PageLine]:
    """Yield the lines of a text: what stands in each block, also before, between and behind blocks in it, and short rows whole."""
    from lxml import etree

    pending: list[str] = []
    roles = [_Role.TEXT]
    walker = etree.iterwalk(body, events=("start", "end"))
    for event, element in walker:
        is_block = element.tag in _BLOCKS
        if is_block:
            yield from _cut(pending, roles[-1])
        if event == "end":
            roles = roles[:-1] if is_block else roles
            pending.append(_flat(element.tail))
            continue
        row = _row(element)
        if row:
            walker.skip_subtree()
        if is_block:
            roles.append(_role(element))
        pending.append(row or ("\n" if element.tag in _BREAKS else _flat(element.text)))
    yield from _cut(pending, roles[-1])


def written(element: Element) -> str:
    """Return the text of an element, a line of it for each block in it and each break."""
    pieces = [_flat(element.text)]
    for child in element:
        text = "\n" if child.tag in _BREAKS else written(child)
        pieces.append(f"\n{text}\n" if child.tag in _BLOCKS else text)
        pieces.append(_flat(child.tail))
    return "".join(pieces)


def spaced(text: str) -> str:
    """Return a text on one line, each space in it a single one."""
    return " ".join(text.split())


def _cut(pending: list[str], role: _Role) -> Iterator[PageLine]:
    pieces = "".join(pending).split("\n")
    pending.clear()
    for text in filter(None, map(spaced, pieces)):
        if role is not _Role.QUOTE or ends_sentence(text):
            yield PageLine(text, role is _Role.HEADING)


def _role(element: Element) -> _Role:
    """Return what a block is: a heading, or a short paragraph that is bold as a whole; a quote with paragraphs of its own; text."""
    if element.tag == "quote" and any(child.tag in _BLOCKS for child in element):
        return _Role.QUOTE
    if element.tag != "p" or len(element) != 1 or element[0].tag != "hi":
        return _Role.HEADING if element.tag == "head" else _Role.TEXT
    whole = spaced(written(element))
    is_bold = spaced(written(element[0])) == whole and len(whole) <= _LONGEST_HEADING
    return _Role.HEADING if is_bold else _Role.TEXT


def _row(element: Element) -> str:
    """Return the cells of a short row on one line; none of a longer one, the cells of which hold paragraphs, nor of what is no row."""
    if element.tag != "row" or len(element) < _CELLS:
        return ""
    cells = [text for cell in element if (text := spaced(written(cell)))]
    row = _BETWEEN_CELLS.join(cells)
    return row if len(cells) >= _CELLS and len(row) <= _LONGEST_ROW else ""


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")
