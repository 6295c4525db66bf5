"""XML elements as they pass through: read, compared and written, without namespaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even as a reference (production 2)."""
_ODD = re.compile("[^ !#-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, or has to write in another way."""
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = _TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
_BROKEN_LINE = re.compile(r"[ \t]*[\r\n]\s*")


@dataclass(slots=True)
class Node:
    """An element of an XML file."""

    tag: str
    """Its name without a prefix."""
    attributes: dict[str, str] = field(default_factory=dict)
    """By name, with the prefix: `xml:lang`."""
    children: list["Node | str"] = field(default_factory=list)
    """Elements and text, in order; text between elements that is only space is left out."""
    line: int = 0

    @property
    def text(self) -> str:
        """All text in it, that of elements inside it included."""
        children = self.children
        if len(children) == 1 and isinstance(children[0], str):
            return children[0]
        return "".join(each if isinstance(each, str) else each.text for each in children)

    @property
    def elements(self) -> list["Node"]:
        """The elements directly inside it."""
        return [each for each in self.children if isinstance(each, Node)]

    @property
    def type(self) -> str:
        """Its `type` attribute, or else nothing."""
        return self.attributes.get("type", "")

    @property
    def language(self) -> str:
        """Its language as the file writes it, or else nothing."""
        return self.attributes.get("xml:lang", "") or self.attributes.get("lang", "")

    def __iter__(self) -> Iterator["Node"]:
        """Return itself and all elements inside it, in the order of the file."""
        yield self
        for each in self.elements:
            yield from each


def element(tag: str, *children: "Node | str | None", **attributes: str) -> Node:
    """Return an element; `xml_lang` stands for `xml:lang`, and children that are None are left out."""
    named = {name.replace("_", ":"): value for name, value in attributes.items()}
    return Node(tag, named, [child for child in children if child is not None])


def unwrapped(text: str) -> str:
    """Return text as it was before an editor broke and indented its lines, without space around it."""
    return _BROKEN_LINE.sub(" ", text.strip())


def as_xml(node: Node) -> str:
    """Return an element as XML, with nothing added between its parts; what XML cannot hold is left out."""
    attributes = "".join(f' {name}="{_written(value, _ATTRIBUTE)}"' for name, value in node.attributes.items())
    inside = "".join(_written(each, _TEXT) if isinstance(each, str) else as_xml(each) for each in node.children)
    return f"<{node.tag}{attributes}>{inside}</{node.tag}>" if inside else f"<{node.tag}{attributes}/>"


def _written(text: str, escapes: dict[int, str]) -> str:
    return _UNWRITABLE.sub("", text).translate(escapes) if _ODD.search(text) else text
