"""XML that others wrote: nothing is loaded, and documents that declare entities of their own are refused."""

from html import unescape
from typing import Any

from corpus.arabic.patterns import Pattern
from corpus.ingest.formats.xml_faults import LIBXML
from corpus.worded import worded

Element = Any
"""An lxml element; its package comes without types."""

_DECLARATION = Pattern(r"^\s*<\?xml[^>]*\?>")
_NAMED = Pattern(r"&(?!(?:amp|lt|gt|quot|apos|LT|GT|AMP|QUOT);)[A-Za-z][A-Za-z0-9]{1,30};")
"""Characters by names that HTML knows and XML does not; what they stand for is no sign of XML."""
_BARE = Pattern(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")
"""Ampersands that begin no reference, such as those of addresses that nobody spelt as XML wants it."""
_QUOTED, _QUOTED_TO = "<![CDATA[", "]]>"
_ENTITY = "<!ENTITY"


class BadXml(ValueError):
    """A text that is no XML, or none that is read; its text is what follows `It` in a sentence."""


def spelt(text: str) -> str:
    """Return a document without what it says of its encoding, with the characters that entities of HTML stand for, and `&` spelt out."""
    named = _NAMED.subn(lambda found: unescape(found[0]), _DECLARATION.sub("", text))[0]
    return _spelt_out(named) if "&" in named else named


def _spelt_out(text: str) -> str:
    """Return a document with each bare ampersand as a reference to one, but where it is quoted as it is."""
    parts: list[str] = []
    start = 0
    while (begin := text.find(_QUOTED, start)) >= 0:
        end = text.find(_QUOTED_TO, begin)
        end = len(text) if end < 0 else end
        parts += (_BARE.sub("&amp;", text[start:begin]), text[begin:end])
        start = end
    return "".join([*parts, _BARE.sub("&amp;", text[start:])])


def xml_root(text: str) -> Element:
    """Return the root of a document; entities of HTML are the characters they stand for. Raises BadXml."""
    from lxml import etree

    if _ENTITY in text:
        raise BadXml(worded("is refused: it declares entities of its own, which articles do not need"))
    try:
        return etree.fromstring(spelt(text).encode("utf-8", "replace"), _parser(is_strict=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadXml(worded("is not XML: {problem}", problem=_problem(error))) from error


def torn_xml_root(text: str) -> Element | None:
    """Return the root of a document that need not be well-formed, read as far as it can be; None where there is nothing to read."""
    from lxml import etree

    try:
        whole = b"" if _ENTITY in text else spelt(text).encode("utf-8", "replace")
        return etree.fromstring(whole, _parser(is_strict=False)) if whole else None
    except (etree.XMLSyntaxError, ValueError):
        return None


def _problem(error: Exception) -> str:
    """Return what is wrong, and where; what no parser says often in the words of the parser."""
    clause = LIBXML.get(getattr(error, "code", None) or 0)
    if clause is None:
        return " ".join(str(error).split())[:120]
    line, column = getattr(error, "position", (0, 0))
    return worded("in line {line}, column {column}, {fault}", line=line, column=column, fault=clause)


def _parser(*, is_strict: bool) -> Any:
    from lxml import etree

    return etree.XMLParser(
        recover=not is_strict,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


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
