"""Plain copies of web pages: all that is seen on them, menus too, a block or a piece of text a line."""

from collections.abc import Iterator

from corpus.ingest.webtree import Element

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "label",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "head"))


def by_blocks(tree: Element) -> str:
    """Return what is seen on a page, a block a line."""
    return _lines("".join(_pieces(tree, around="\n", inside="")))


def by_pieces(tree: Element) -> str:
    """Return what is seen on a page, each piece of text between two tags on a line, the title of the window first."""
    title = tree.findtext(".//title") or ""
    return _lines(title + "\n" + "".join(_pieces(tree, around="\n", inside="\n")))


def _pieces(element: Element, around: str, inside: str) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return
    edge = around if element.tag in _BLOCKS else inside
    yield edge + (element.text or "").replace("\n", " ")
    for child in element:
        yield from _pieces(child, around, inside)
        yield (child.tail or "").replace("\n", " ")
    yield edge


def _lines(text: str) -> str:
    return "\n".join(row for row in (" ".join(line.split()) for line in text.split("\n")) if row)
