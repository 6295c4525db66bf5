"""XML that others wrote: nothing is loaded, and documents that declare entities of their own are refused."""

from html import unescape
from typing import Any

from corpus.arabic.patterns import Pattern
from corpus.worded import worded

Element = Any
"""An lxml element; its package comes without types."""

_DECLARATION = Pattern(r"^\s*<\?xml[^>]*\?>")
_NAMED = Pattern(r"&(?!(?:amp|lt|gt|quot|apos|LT|GT|AMP|QUOT);)[A-Za-z][A-Za-z0-9]{1,30};")
"""Characters by names that HTML knows and XML does not; what they stand for is no sign of XML."""
_ENTITY = "<!ENTITY"


class BadXml(ValueError):
    """A text that is no XML, or none that is read; its text is what follows `It` in a sentence."""


def spelt(text: str) -> str:
    """Return a document without what it says of its encoding, and with the characters that entities of HTML stand for."""
    return _NAMED.subn(lambda found: unescape(found[0]), _DECLARATION.sub("", text))[0]


def xml_root(text: str) -> Element:
    """Return the root of a document; entities of HTML are the characters they stand for. Raises BadXml."""
    from lxml import etree

    if _ENTITY in text:
        raise BadXml(worded("is refused: it declares entities of its own, which articles do not need"))
    whole = spelt(text).encode("utf-8", "replace")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(whole, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadXml(worded("is not XML: {problem}", problem=" ".join(str(error).split())[:120])) from error


def local(element: Element) -> str:
    """Return the name of an element without its namespace, empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def children(element: Element, name: str) -> list[Element]:
    """Return the children with a name, whatever their namespace."""
    return [child for child in element if local(child) == name]


def text_in(element: Element) -> str:
    """Return all the text in an element on one line."""
    return " ".join("".join(element.itertext()).split())
