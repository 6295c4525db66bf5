"""Documents of Word (.docx), through python-docx: one article a file."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from corpus.errors import UnreadableSource
from corpus.ingest.formats.archive import Archive
from corpus.ingest.formats.extras import extra
from corpus.ingest.formats.port import Found, Item
from corpus.ingest.formats.source import LARGEST, Source
from corpus.ingest.formats.stated import Stated, article_of_lines
from corpus.ingest.formats.xml import Element, children, local
from corpus.ingest.naming import titled
from corpus.ingest.weblines import PageLine
from corpus.worded import worded

_LONGEST_HEADING = 110
_STOPS = ".؟!:؛،"
_HIDDEN = frozenset({"del", "moveFrom", "txbxContent", "Fallback", "pict", "instrText", "rPr", "pPr"})
_AROUND = frozenset({"sdt", "sdtcontent", "customxml"})
"""What paragraphs, rows and cells may stand in: the fields of forms and templates."""
_LISTED = "Table of Contents"
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BROKEN = (
    KeyError,
    ValueError,
    AttributeError,
    IndexError,
    TypeError,
    EOFError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What python-docx raises for files that are not as they should be."""


class DocxReader:
    """Reads paragraphs and tables; what was struck out, text boxes, notes and headers are left out."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the article; raises UnreadableSource for what is none, and where python-docx is missing."""
        docx = extra("docx", "docx", worded("Word documents"))
        Archive(source).check_all()
        data = source.data(4 * LARGEST)
        lines, title = _read(docx, data, source.name)
        article = article_of_lines(lines, Stated(title), source)
        if article is None:
            raise UnreadableSource(
                worded("{name} holds no article: there is no line of text in it.", name=titled(source.name))
            )
        yield Found(article, data)


def _read(docx: Any, data: bytes, name: str) -> tuple[list[PageLine], str | None]:
    """Return the lines of a document and its title, if one is set as such."""
    from lxml import etree

    try:
        lines: list[PageLine] = []
        title: str | None = None
        document = docx.Document(io.BytesIO(data))
        for each in _inside(document.element.body, "p", "tbl"):
            if local(each) == "tbl":
                lines += [PageLine(row, is_heading=False) for row in _rows(each)]
                continue
            block = docx.text.paragraph.Paragraph(each, document._body)
            style = (block.style.name or "").lower() if block.style is not None else ""
            text = _text(each)
            is_heading = style.startswith(("heading", "title", "subtitle")) or _is_bold(block, text)
            if style == "title" and title is None and text.strip():
                title = text
                continue
            lines += [PageLine(row, is_heading) for row in text.split("\n") if row.strip()]
    except (*_BROKEN, etree.LxmlError, docx.opc.exceptions.OpcError) as error:
        raise UnreadableSource(
            worded(
                "{name} is no document that Word could open: it is damaged, or was only renamed; save it again as .docx.",
                name=titled(name),
            )
        ) from error
    return lines, title


def _inside(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children with these names, also those in fields, but for what is no text of the document's own."""
    for child in element:
        if local(child) in names:
            yield child
        elif local(child) in _AROUND and not _is_filled_in(child):
            yield from _inside(child, *names)


def _is_filled_in(field: Element) -> bool:
    """Return whether Word wrote what stands in a field: what to type there, or the table of contents."""
    about = [each for properties in children(field, "sdtpr") for each in properties.iter()]
    return any(
        local(each) == "showingplchdr" or (local(each) == "docpartgallery" and _LISTED in each.values())
        for each in about
    )


def _rows(table: Element) -> Iterator[str]:
    """Yield the rows of a table, a line each; cells that are one are said once."""
    for row in _inside(table, "tr"):
        cells = (" ".join(_text(cell).split()) for cell in _inside(row, "tc"))
        yield " | ".join(filter(None, cells))


def _text(element: Any) -> str:
    """Return the text in an element as it stands after all changes were accepted."""
    from lxml import etree

    parts: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, each in walker:
        tag = etree.QName(each).localname
        if event == "end":
            parts.append("\n" if tag == "p" and each is not element else "")
        elif tag in _HIDDEN:
            walker.skip_subtree()
        elif tag == "t":
            parts.append(each.text or "")
        else:
            parts.append(_SIGNS.get(tag, ""))
    return "".join(parts)


def _is_bold(paragraph: Any, text: str) -> bool:
    """Return whether all of a paragraph is bold and short, as headings are set that are none."""
    said = text.strip()
    if not 0 < len(said) <= _LONGEST_HEADING or said[-1] in _STOPS:
        return False
    return all(run.bold for run in paragraph.runs if run.text.strip()) and any(
        run.text.strip() for run in paragraph.runs
    )


READER = DocxReader
