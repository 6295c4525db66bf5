"""The lines of markup that is all text, without the menus of a web page: of chapters, feeds and records."""

from collections.abc import Iterator
from typing import Any

from corpus.arabic.letters import entries
from corpus.arabic.patterns import Pattern
from corpus.ingest.formats.xml import local
from corpus.ingest.weblines import PageLine

Element = Any
"""An lxml element; its package comes without types."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | frozenset(
    entries(
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form"
        " header hr html li main ol p pre section summary table tbody tfoot thead tr ul"
    )
)
_HIDDEN = frozenset(
    {"script", "style", "head", "nav", "template", "svg", "math", "rt", "rp", "noscript", "iframe", "object"}
)
_CELLS = frozenset({"td", "th"})
_BETWEEN_CELLS = " | "
_BOLD = frozenset({"b", "strong"})
_LONGEST_HEADING = 110
_TAGS = Pattern(r"</?(?:p|br|div|span|h[1-6]|a|ul|ol|li|strong|em|b|i|img|figure|blockquote|article)\b[^<>]{0,2000}>")


def is_markup(text: str) -> bool:
    """Return whether a text has tags of HTML in it."""
    return "<" in text and _TAGS.search(text.lower()) is not None


def markup_lines(data: str | bytes, *, encoding: str | None = None) -> list[PageLine]:
    """Return the lines of a page or a fragment; entities other than those of HTML are not known, nothing is loaded."""
    root = markup_tree(data, encoding=encoding)
    return [] if root is None else list(lines_of(root))


def markup_tree(data: str | bytes, *, encoding: str | None = None) -> Element | None:
    """Return the tree of a page or a fragment, or None where there is nothing in it."""
    from lxml import etree, html

    given = data.encode("utf-8", "replace") if isinstance(data, str) else data
    parser = html.HTMLParser(encoding="utf-8" if isinstance(data, str) else encoding, no_network=True)
    try:
        return html.document_fromstring(given, parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def lines_of(root: Element) -> Iterator[PageLine]:
    """Yield the lines of a tree: what stands in a block, cut where the line is broken on purpose."""
    from lxml import etree

    pending: list[str] = []
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    is_heading = False
    for event, element in walker:
        tag = local(element)
        if event == "start":
            if tag in _BLOCKS:
                yield from _flushed(pending, is_heading=is_heading)
                is_heading = tag in _HEADINGS or (tag == "p" and _is_bold(element))
            if tag in _CELLS and any(part.strip() for part in pending):
                pending.append(_BETWEEN_CELLS)
            if tag in _HIDDEN:
                walker.skip_subtree()
            else:
                pending.append("\n" if tag == "br" else _flat(element.text))
            continue
        if tag in _BLOCKS:
            yield from _flushed(pending, is_heading=is_heading)
            is_heading = False
        pending.append(_flat(element.tail))
    yield from _flushed(pending, is_heading=is_heading)


def _flushed(pending: list[str], *, is_heading: bool) -> Iterator[PageLine]:
    text = "".join(pending)
    pending.clear()
    for row in text.split("\n"):
        line = " ".join(row.split())
        if line:
            yield PageLine(line, is_heading)


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _is_bold(element: Element) -> bool:
    """Return whether all of a paragraph is bold and short, as headings are set that are none."""
    if len(element) != 1 or local(element[0]) not in _BOLD or (element.text or "").strip():
        return False
    said = "".join(element[0].itertext()).strip()
    return not (element[0].tail or "").strip() and 0 < len(said) <= _LONGEST_HEADING
