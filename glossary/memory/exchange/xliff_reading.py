"""Articles that come back from another tool as XLIFF 2."""

from collections.abc import Iterator
from typing import BinaryIO

from corpus.worded import worded
from glossary.errors import UnreadableFile
from glossary.exchange.port import Report
from glossary.exchange.tbx.format import begins
from glossary.exchange.xml.entries import Entries
from glossary.exchange.xml.nodes import Node
from glossary.languages import language_of
from glossary.memory.exchange.port import Arrived, is_arabic_again
from glossary.memory.exchange.xliff_words import MACHINE, NAMESPACE, ORIGIN, ROOT, UNKNOWN
from glossary.model import Pair, PairStatus

_PARTS = ("segment", "ignorable")
_APPROVED = "final"


def is_xliff(head: bytes) -> bool:
    """Return whether a file begins as XLIFF does."""
    return begins(head, ROOT)


def xliff_pairs(stream: BinaryIO, report: Report) -> Iterator[Arrived]:
    """Yield a translation for each unit that is translated; raises UnreadableFile where it is not from Arabic into English.

    A unit that nobody has begun is passed over; one of which some sentences lack their English is told to `report`.
    """
    entries = Entries(stream, ("unit",), ("xliff",), report)
    is_checked = False
    for unit in entries:
        if not is_checked:
            _check(entries.root)
            is_checked = True
        pair = _pair(unit)
        if pair is not None:
            yield Arrived(unit.line, pair)
        elif any(part.tag == "segment" and _texts(part)[1].strip() for part in _parts(unit)):
            report(unit.line, worded("The unit has a sentence without English; it is left out."))
    if not is_checked and entries.root.tag:
        _check(entries.root)


def _check(root: Node) -> None:
    said = root.attributes
    if not said.get("version", "").startswith("2.") or said.get("xmlns", NAMESPACE) != NAMESPACE:
        version = said.get("version", "of another kind")[:20]
        raise UnreadableFile(
            worded("The file is XLIFF {version}: save it as XLIFF 2.0 or 2.1 and import it again.", version=version)
        )
    source, target = (said.get(name, "") for name in ("srcLang", "trgLang"))
    if language_of(source) != "ar" or (target and language_of(target) != "en"):
        raise UnreadableFile(
            worded(
                "The file translates from {source} into {target}, not from Arabic into English.",
                source=source[:20],
                target=target[:20],
            )
        )


def _pair(unit: Node) -> Pair | None:
    """Return the translation of a unit, its sentences put together; None where one of them has no English."""
    source, target, states = "", "", set[str]()
    for part in _parts(unit):
        arabic, english = _texts(part)
        source, target = source + arabic, target + english
        if part.tag == "segment" and arabic.strip():
            if not english.strip():
                return None
            is_machine = part.attributes.get("subState") == MACHINE
            states.add(MACHINE if is_machine else part.attributes.get("state", ""))
    if not source.strip():
        return None
    return Pair(source, target, _origin(unit), _status(states))


def _parts(unit: Node) -> Iterator[Node]:
    return (each for each in unit.elements if each.tag in _PARTS)


def _texts(part: Node) -> tuple[str, str]:
    """Return the Arabic of a part and its English; empty where there is none, or where a tool put the Arabic in its place."""
    own = {each.tag: _text(each) for each in part.elements if each.tag in ("source", "target")}
    arabic = own.get("source", "")
    english = own.get("target", arabic if part.tag == "ignorable" else "")
    return arabic, "" if part.tag == "segment" and is_arabic_again(arabic, english) else english


def _text(node: Node) -> str:
    """Return the text of a source or a target, with what XML cannot hold and without codes of markup."""
    parts = (each if isinstance(each, str) else _code(each) for each in node.children)
    return "".join(parts)


def _code(node: Node) -> str:
    if node.tag != "cp":
        return _text(node)
    try:
        return chr(int(node.attributes.get("hex", ""), 16))
    except (ValueError, OverflowError):
        return ""


def _status(states: set[str]) -> PairStatus:
    if states == {_APPROVED}:
        return PairStatus.APPROVED
    return PairStatus.MACHINE if states == {MACHINE} else PairStatus.EDITED


def _origin(unit: Node) -> str:
    notes = (each for group in unit.elements if group.tag == "notes" for each in group.elements)
    told = next((each.text.strip() for each in notes if each.attributes.get("category") == ORIGIN), "")
    return "" if told == UNKNOWN else told
