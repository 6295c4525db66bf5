"""Which elements the core structure of ISO 30042:2019 allows inside an entry, so that nothing else is written."""

import re

from glossary.exchange.tbx.claims import moment
from glossary.exchange.xml.nodes import Node

_TYPED = ("id", "xml:lang", "target", "datatype", "type")
_INLINE = ("hi", "foreign", "ph")
_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote"), _TYPED
    ),
    "xref": ("id", "target", "type"),
    **dict.fromkeys(("note", "foreign"), ("id", "xml:lang")),
    **dict.fromkeys(("date", "term", "adminGrp", "descripGrp", "termNoteGrp", "transacGrp"), ("id",)),
    "hi": ("target", "type"),
    "ph": ("type",),
}
_REQUIRED = {
    **dict.fromkeys(
        ("admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote"), ("type",)
    ),
    "xref": ("target", "type"),
}
_LINKS = ("admin", "adminGrp", "note", "ref", "transacGrp", "xref")
_TEXTUAL: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("admin", "descrip", "termNote", "note", "foreign"), _INLINE),
    **dict.fromkeys(("adminNote", "descripNote", "ref", "transac", "transacNote", "xref", "date", "hi"), ()),
    "term": ("hi",),
}
"""Elements of text, and what may stand in it."""
_GROUPS = {
    "adminGrp": ("admin", ("adminNote", "note", "ref", "xref")),
    "descripGrp": ("descrip", ("admin", "adminGrp", "descripNote", "note", "ref", "transacGrp", "xref")),
    "termNoteGrp": ("termNote", _LINKS),
    "transacGrp": ("transac", ("date", "note", "ref", "transacNote", "xref")),
}
"""Elements of elements: the first one, and the others."""
AUXILIARY = ("admin", "adminGrp", "descrip", "descripGrp", "note", "ref", "transacGrp", "xref")
"""What may be said of a concept, a language or a term."""
OF_TERM = ("termNote", "termNoteGrp")
"""What may be said of a term only, right after it."""
_EMPHASES = ("entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math")
_NAME = re.compile(r"[^\W\d][\w.-]*")
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*", re.ASCII)
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#]\S*)?")
_UNSAFE = re.compile(r"""[<>"{}|\\^`\[\]\s]|%(?![0-9A-Fa-f]{2})|#.*#""")


def fits(node: Node) -> bool:
    """Return whether an element is one that the core structure allows, with all that is in it."""
    allowed = _ATTRIBUTES.get(node.tag)
    if allowed is None or not set(node.attributes) <= set(allowed):
        return False
    if not all(node.attributes.get(name) for name in _REQUIRED.get(node.tag, ())):
        return False
    if not all(_attribute_fits(node, name, value) for name, value in node.attributes.items()):
        return False
    if node.tag == "date":
        return moment(node.text) is not None and not node.elements
    if node.tag in _GROUPS:
        main, others = _GROUPS[node.tag]
        tags = [each.tag for each in node.elements]
        if tags[:1] != [main] or not set(tags[1:]) <= set(others) or len(node.elements) != len(node.children):
            return False
    elif not {each.tag for each in node.elements} <= set(_TEXTUAL.get(node.tag, ())):
        return False
    return all(fits(each) for each in node.elements) and not (node.tag == "ph" and node.children)


def is_language(text: str) -> bool:
    """Return whether a text may be the language of an element."""
    return _LANGUAGE.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Return whether a text may be an id."""
    return _NAME.fullmatch(text) is not None


def _attribute_fits(node: Node, name: str, value: str) -> bool:
    if name == "xml:lang":
        return is_language(value)
    if name == "target" and node.tag == "xref":
        return is_name(value) or (_ADDRESS.fullmatch(value) is not None and not _UNSAFE.search(value))
    if name in ("id", "target"):
        return is_name(value)
    return not (name == "type" and node.tag == "hi") or value in _EMPHASES
