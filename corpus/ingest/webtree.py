"""What the tree of a web page tells of its lines: which are links, which are made alike, which is the headline."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from corpus.ingest.labels import key_of
from corpus.ingest.verdicts import ends_sentence

Element = Any
"""An lxml element; its package comes without types."""
Make = tuple[tuple[str, str], ...]
"""Tag and class of an element and of those around it."""

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
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
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(("head", "script", "style", "noscript", "template", "iframe", "select"))
_INLINE = frozenset(("span", "a", "button", "time", "b", "strong", "em", "i", "small", "label", "abbr"))
_ROWS = frozenset(("div", "header", "section", "footer", "aside", "li", "td", "nav"))
HEADINGS = frozenset(("h1", "h2", "h3"))
_LINKED = 0.6
"""From this share of its letters in links on a line is nothing but a link."""
_LINK_WORDS = 3
_LONGEST_LINK = 220
_AROUND = 3
_HEADLINE_WORDS = 2
_HOLDERS = ("div", "section", "article", "main", "body")
_SENTENCE = 40
"""So many letters a sentence has at least."""
_FEWEST = 2
"""So many paragraphs of sentences at least has a page that has its text in paragraphs."""


def is_shown(element: Element) -> bool:
    """Return whether an element is one, and may hold what a reader sees."""
    return isinstance(element.tag, str) and element.tag not in _SILENT


def text_of(element: Element) -> str:
    """Return the text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


def part_neighbours(tree: Element) -> None:
    """Put neighbours on lines of their own that only their styles keep apart, such as a date and a name in a row of a page's head.

    Pieces of words that stand in elements of their own within a paragraph stay together.
    """
    for row in tree.iter(*_ROWS):
        own = list(row)
        if len(own) < 2 or (row.text or "").strip() or not all(child.tag in _INLINE for child in own):
            continue
        if any(child.tail for child in own[:-1]):
            continue
        styled = any(child.get("class") for child in own)
        for child, following in pairwise(own):
            if styled or not _may_be_one_word(text_of(child), text_of(following)):
                child.addnext(child.makeelement("br"))


def gather_loose(tree: Element) -> None:
    """Put sentences that stand in divisions, beside paragraphs or by themselves, into paragraphs on a page that has such.

    What finds articles loses some of them, and glues others to one another.
    """
    if sum(_is_sentence(text_of(paragraph)) for paragraph in tree.iter("p")) < _FEWEST:
        return
    for holder in tree.iter(*_HOLDERS):
        for before, run in list(_runs(holder)):
            text = (holder.text if before is None else before.tail) or ""
            if not _is_paragraph(text, run):
                continue
            paragraph = holder.makeelement("p")
            paragraph.text = text
            if before is None:
                holder.text = None
                holder.insert(0, paragraph)
            else:
                before.tail = None
                before.addnext(paragraph)
            paragraph.extend(run)


def linked_lines(tree: Element) -> frozenset[str]:
    """Return the keys of lines that are nothing but links with a label at most: headlines of other articles."""
    found: set[str] = set()
    for block in {block for link in tree.iter("a") if (block := _block_around(link)) is not None}:
        text = text_of(block)
        if not 0 < len(text) <= _LONGEST_LINK or text.endswith((".", "…")):
            continue
        links = [text_of(link) for link in block.iter("a")]
        if sum(map(len, links)) >= _LINKED * len(text) and max(len(link.split()) for link in links) >= _LINK_WORDS:
            found.update(map(key_of, (text, *links)))
    return frozenset(found)


def makes(tree: Element) -> dict[str, Make]:
    """Return how the blocks of a page are made, by the keys of their texts."""
    return {key_of(text): _make(block) for block in _innermost(tree) if (text := text_of(block))}


def headline(tree: Element, said: str) -> str | None:
    """Return the longest heading of a page that stands in what its head says it is about, or None."""
    about = f" {key_of(said)} "
    found = ""
    for heading in tree.iter():
        if heading.tag in HEADINGS or heading.get("itemprop") == "headline":
            text = text_of(heading) or heading.get("content") or ""
            own = key_of(text)
            if len(own.split()) >= _HEADLINE_WORDS and f" {own} " in about and len(text) > len(found):
                found = text
    return found or None


def _may_be_one_word(before: str, after: str) -> bool:
    """Return whether two texts meet in letters of one script."""
    first, second = before[-1:], after[:1]
    return first.isalpha() and second.isalpha() and first.isascii() == second.isascii()


def _innermost(tree: Element) -> Iterator[Element]:
    for element in tree.iter():
        if element.tag in _BLOCKS and not any(child.tag in _BLOCKS for child in element.iterdescendants()):
            yield element


def _runs(holder: Element) -> Iterator[tuple[Element | None, list[Element]]]:
    """Yield what stands before, between and behind the blocks in an element, each with the block before it."""
    before: Element | None = None
    run: list[Element] = []
    for child in holder:
        if child.tag in _BLOCKS:
            yield before, run
            before, run = child, []
        else:
            run.append(child)
    yield before, run


def _is_paragraph(text: str, run: Sequence[Element]) -> bool:
    """Return whether a text and the elements behind it are sentences, with no block in them and not mostly links."""
    shown = [each for each in run if is_shown(each)]
    if any(inner.tag in _BLOCKS for each in shown for inner in each.iter()):
        return False
    parts = [text, *(part for each in shown for part in (*each.itertext(), each.tail or ""))]
    whole = " ".join("".join(parts).split())
    linked = sum(len(text_of(link)) for each in shown for link in each.iter("a"))
    return _is_sentence(whole) and linked < _LINKED * len(whole)


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and ends_sentence(text)


def _block_around(link: Element) -> Element | None:
    return next((above for above in link.iterancestors() if above.tag in _BLOCKS), None)


def _make(element: Element) -> Make:
    around = [element, *element.iterancestors()][: _AROUND + 1]
    return tuple((each.tag, each.get("class") or "") for each in around)
