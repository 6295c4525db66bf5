"""The other shapes of TBX: version 2 (martif), and version 3 with an element for each category (DCT)."""

from glossary.exchange.tbx.vocabulary import Vocabulary
from glossary.exchange.xml.nodes import Node, unwrapped

ENTRIES = ("conceptEntry", "termEntry")
HEADERS = ("tbxHeader", "martifHeader")
BACKS = ("refObjectSec", "refObjectList")
ROOTS = ("tbx", "martif")

_TO_SECOND = {"conceptEntry": "termEntry", "langSec": "langSet", "termSec": "tig", "refObjectSec": "refObjectList"}
_TO_THIRD = {**{new: old for old, new in _TO_SECOND.items()}, "ntig": "termSec"}
_CORE = frozenset(
    (
        *("conceptEntry", "langSec", "termSec", "term", "termNote", "termNoteGrp", "admin", "adminGrp", "adminNote"),
        *(
            "descrip",
            "descripGrp",
            "descripNote",
            "transac",
            "transacGrp",
            "transacNote",
            "note",
            "date",
            "ref",
            "xref",
        ),
        *("hi", "foreign", "ph", "sc", "ec", "refObjectSec", "refObject", "item", "itemSet", "itemGrp"),
    )
)
"""Elements that mean the same in all styles of version 3."""


def as_third(node: Node, vocabulary: Vocabulary, *, by_element: bool) -> Node:
    """Return an entry of any version as one of version 3 in DCA style; `by_element` says that it is of DCT style."""
    if by_element and node.tag not in _CORE:
        tag, category = vocabulary.element(node.tag)
        node = Node(tag, {"type": category, **node.attributes}, node.children, node.line)
    children: list[Node | str] = []
    for each in node.children:
        if isinstance(each, str):
            children.append(each)
            continue
        new = as_third(each, vocabulary, by_element=by_element)
        children += new.children if node.tag == "ntig" and each.tag == "termGrp" else [new]
    return Node(_TO_THIRD.get(node.tag, node.tag), node.attributes, children, node.line)


def as_second(node: Node) -> Node:
    """Return an element of version 3 as one of version 2."""
    children = [each if isinstance(each, str) else as_second(each) for each in node.children]
    return Node(_TO_SECOND.get(node.tag, node.tag), node.attributes, children, node.line)


def tidied(node: Node) -> Node:
    """Return an element as it was before an editor broke and indented the lines of its text."""
    children: list[Node | str] = [each if isinstance(each, str) else tidied(each) for each in node.children]
    if len(children) == 1 and isinstance(children[0], str):
        return Node(node.tag, node.attributes, [unwrapped(children[0])], node.line)
    for place, each in enumerate(children):
        if isinstance(each, str):
            text = unwrapped(f"|{each}|")[1:-1]
            text = text.lstrip() if place == 0 else text
            children[place] = text.rstrip() if place == len(children) - 1 else text
    return Node(node.tag, node.attributes, children, node.line)
