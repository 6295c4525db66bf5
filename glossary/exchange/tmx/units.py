"""The translation units of a TMX file (1.4b and before), as they stand: for glossaries and for translation memories."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO

from glossary.exchange.moments import can_be_kept
from glossary.exchange.port import Report
from glossary.exchange.xml.entries import Entries
from glossary.exchange.xml.nodes import Node

TOOL = "warraq"
"""How a file says that warraq wrote it."""
_CODES = ("bpt", "ept", "ph", "it", "ut")
"""Elements that hold markup of the document, not its text."""
_MOMENT = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Variant:
    """A text of a unit in one language."""

    language: str
    """As the file writes it."""
    text: str
    """Without codes of markup."""
    node: Node
    """The `tuv`."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A text in several languages."""

    variants: tuple[Variant, ...]
    node: Node
    """The `tu`."""
    tool: str
    """What wrote the file, as it says."""

    @property
    def ours(self) -> bool:
        """Whether warraq wrote the file."""
        return self.tool == TOOL

    @property
    def line(self) -> int:
        """The line that it begins in."""
        return self.node.line


def units(stream: BinaryIO, report: Report) -> Iterator[Unit]:
    """Return the units of a file, read as they are asked for; raises `UnreadableFile` where it is no TMX."""
    tool = ""
    for node in Entries(stream, ("tu", "header"), ("tmx",), report):
        if node.tag == "header":
            tool = node.attributes.get("creationtool", "")
            continue
        variants = tuple(
            Variant(each.language, text_of(segment), each)
            for each in node.elements
            if each.tag == "tuv"
            for segment in each.elements
            if segment.tag == "seg"
        )
        yield Unit(variants, node, tool)


def text_of(node: Node) -> str:
    """Return the text of a segment without codes of markup."""
    parts = (each if isinstance(each, str) else "" if each.tag in _CODES else text_of(each) for each in node.children)
    return "".join(parts)


def moment_of(written: str) -> datetime | None:
    """Return a moment of TMX, such as `20261120T201844Z`, None where it is none."""
    try:
        found = datetime.strptime(written, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return found if can_be_kept(found) else None


def moment_written(at: datetime) -> str:
    """Return a moment as TMX writes it, in UTC and without fractions of a second."""
    known = at if at.tzinfo else at.replace(tzinfo=UTC)
    return known.astimezone(UTC).strftime(_MOMENT).rjust(16, "0")
