"""PDF with a text layer, through pypdfium2: characters by their boxes, lines and paragraphs put together here."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from typing import Any

from corpus.errors import UnreadableSource
from corpus.ingest.formats.extras import extra
from corpus.ingest.formats.flow import page_lines
from corpus.ingest.formats.glyph import Glyph
from corpus.ingest.formats.glyphs import Line, lines_of_page
from corpus.ingest.formats.port import Found, Item
from corpus.ingest.formats.source import LARGEST, Source
from corpus.ingest.formats.stated import Stated, article_of_lines
from corpus.ingest.naming import titled
from corpus.worded import worded

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 4_000_000
"""So many characters are read of one file; the longest book has a third."""
_SPACE = 0x20
_PASSWORD = 4
"""The number that PDFium gives where a password is needed."""


class PdfReader:
    """Reads the text layer; pictures of text have none."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the article; raises UnreadableSource where there is none, and where pypdfium2 is missing."""
        pdfium = extra("pypdfium2", "pdf", worded("PDF files"))
        data = source.data(8 * LARGEST)
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            raise UnreadableSource(
                worded("{name} {reason}", name=titled(source.name), reason=_reason(error))
            ) from error
        try:
            pages = list(_pages(pdfium, document, source.name))
        except pdfium.PdfiumError as error:
            raise UnreadableSource(
                worded("{name} is damaged: a page of it cannot be read.", name=titled(source.name))
            ) from error
        finally:
            document.close()
        article = article_of_lines(page_lines(pages), Stated(), source)
        if article is None:
            raise UnreadableSource(
                worded(
                    "{name} has no text layer: its pages are pictures; have a program read them first (OCR).",
                    name=titled(source.name),
                )
            )
        yield Found(article, data)


def _pages(pdfium: Any, document: Any, name: str) -> Iterator[list[Line]]:
    """Yield the lines of each page; raises UnreadableSource where they are too many."""
    if len(document) > _MOST_PAGES:
        raise UnreadableSource(
            worded(
                "{name} has {n:,} pages: no article has; cut it into smaller files.", name=titled(name), n=len(document)
            )
        )
    read = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        try:
            read += text.count_chars()
            if read > _MOST_CHARACTERS:
                raise UnreadableSource(
                    worded("{name} has more characters than any book; cut it into smaller files.", name=titled(name))
                )
            glyphs = list(_glyphs(pdfium.raw, text))
        finally:
            text.close()
            page.close()
        yield lines_of_page(glyphs, runs_left=_runs_left(glyphs))


def _runs_left(glyphs: list[Glyph]) -> bool:
    """Return whether a page is written from the right: whether it has more Arabic letters than others."""
    kinds = Counter(
        "\u0590" <= glyph.text[0] <= "\u08ff" or glyph.text[0] >= "\ufb1d" for glyph in glyphs if glyph.text.isalpha()
    )
    return kinds[True] >= kinds[False]


def _glyphs(raw: Any, page: Any) -> Iterator[Glyph]:
    """Yield the characters of a page that its file holds, without those that PDFium made up."""
    left, right, bottom, top, across, base = (ctypes.c_double() for _ in range(6))
    loose = raw.FS_RECTF()
    for index in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, index)
        if not 0x20 <= code < 0x110000 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF):
            continue
        if raw.FPDFText_IsGenerated(page, index) == 1:
            continue
        raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
        raw.FPDFText_GetLooseCharBox(page, index, loose)
        raw.FPDFText_GetCharOrigin(page, index, across, base)
        size = max(loose.top - loose.bottom, top.value - bottom.value)
        if code == _SPACE:
            yield Glyph(" ", across.value, across.value, base.value, base.value, base.value, size, across.value)
            continue
        start, end = min(loose.left, left.value), max(loose.right, right.value)
        yield Glyph(chr(code), start, end, bottom.value, top.value, base.value, size, right.value)


def _reason(error: Any) -> str:
    if getattr(error, "err_code", None) == _PASSWORD:
        return worded("is protected by a password: save it without one.")
    return worded("is no PDF, or it is damaged or was cut off: fetch or save it again.")


READER = PdfReader
