"""Entries of MultiTerm's own XML as those of TBX, whose forerunner (MARTIF) it is made after: a group around everything."""

from collections.abc import Iterator

from glossary.exchange.xml.nodes import Node, element

ROOT, ENTRY = "mtf", "conceptGrp"
_SECTIONS = {"languageGrp": "langSec", "termGrp": "termSec"}
_OF_SECTIONS = ("concept", "language", "system")
"""What a group tells of itself: its number, its language, MultiTerm's own kind of entry."""


def as_entry(group: Node) -> Node:
    """Return a `conceptGrp` as a `conceptEntry` of version 3; the fields of the termbase keep their names as types."""
    number = next((each.text.strip() for each in group.elements if each.tag == "concept"), "")
    return Node("conceptEntry", {"id": number} if number else {}, [*_parts(group)], group.line)


def _parts(group: Node) -> Iterator[Node]:
    for each in group.elements:
        if each.tag in _SECTIONS:
            yield Node(_SECTIONS[each.tag], _language(each), [*_parts(each)], each.line)
        elif each.tag == "transacGrp":
            yield _transaction(each)
        elif each.tag == "descripGrp":
            yield Node("descripGrp", {}, [*_described(each)], each.line)
        elif each.tag not in _OF_SECTIONS:
            yield each


def _language(group: Node) -> dict[str, str]:
    said = next((each for each in group.elements if each.tag == "language"), None)
    language = said.language or said.type if said is not None else ""
    return {"xml:lang": language} if language else {}


def _transaction(group: Node) -> Node:
    """Return who did what when: MultiTerm calls the deed a type and names who did it inside."""
    said = next((each for each in group.elements if each.tag == "transac"), Node("transac"))
    by = element("transacNote", said.text.strip(), type="responsibility") if said.text.strip() else None
    date = next((each for each in group.elements if each.tag == "date"), None)
    return element("transacGrp", element("transac", said.type, type="transactionType"), date, by)


def _described(group: Node) -> Iterator[Node]:
    """Yield what a group says, and as said of that what groups within it say, such as a source."""
    for each in group.elements:
        if each.tag == "descripGrp":
            yield from (Node("admin", inner.attributes, inner.children, inner.line) for inner in _described(each))
        else:
            yield each
