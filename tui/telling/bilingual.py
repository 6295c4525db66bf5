"""Articles beside their English as files, for the command line and for screens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from glossary.memory.exchange.bilingual import Bilingual, Layout, Only, bilingual

if TYPE_CHECKING:
    from corpus.model import Article
    from glossary.model import Pair


class Form(StrEnum):
    """What a document is written as."""

    MARKDOWN = "md"
    HTML = "html"
    PRINT = "print"
    """HTML for paper: printed from a browser it is a PDF."""
    TEXT = "text"
    XLIFF = "xliff"
    TMX = "tmx"
    JSON = "json"


EXTENSIONS = {Form.PRINT: "html", Form.TEXT: "txt", Form.XLIFF: "xlf"}
"""The ends of file names, where they are not the names of the forms."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a document is written."""

    form: Form = Form.MARKDOWN
    layout: Layout | None = None
    """None for what suits the form."""
    width: int = field(default=100)
    """Cells of a line of text."""


def write_bilingual(
    article: "Article", pairs: "Mapping[int, Pair]", look: Look, path: Path, *, force: bool = False
) -> Bilingual:
    """Write an article with the English of its blocks into a file, whole or not at all, and return what it holds.

    Raises UnwritableFile, where a file is there already unless `force` says to replace it.
    """
    from glossary.exchange.exporting import written_beside

    document = bilingual(article, pairs, Only.ALL)
    with written_beside(path, force) as stream:
        write_document(document, look, stream)
    return document


def write_document(document: Bilingual, look: Look, stream: BinaryIO) -> None:
    """Write a document as it is asked for."""
    _WRITERS[look.form](document, look, stream)


def file_name(article: "Article", form: Form) -> str:
    """Return a name for the file of an article."""
    return f"{article.id}-bilingual.{EXTENSIONS.get(form, form.value)}"


def _markdown(document: Bilingual, look: Look, stream: BinaryIO) -> None:
    from glossary.memory.exchange.as_markdown import write_markdown

    write_markdown(document, stream, look.layout or Layout.STACKED)


def _html(document: Bilingual, look: Look, stream: BinaryIO) -> None:
    from glossary.memory.exchange.as_html import write_html

    write_html(document, stream, look.layout or Layout.COLUMNS, paper=look.form is Form.PRINT)


def _text(document: Bilingual, look: Look, stream: BinaryIO) -> None:
    from tui.telling.side_by_side import SideBySide

    for line in SideBySide(look.width, look.layout or Layout.COLUMNS).lines(document):
        stream.write(f"{line}\n".encode("utf-8", "replace"))


def _xliff(document: Bilingual, _look: Look, stream: BinaryIO) -> None:
    from glossary.memory.exchange.xliff_writing import write_xliff

    write_xliff(document, stream)


def _tmx(document: Bilingual, _look: Look, stream: BinaryIO) -> None:
    from glossary.memory.exchange.tmx_writing import write_tmx

    write_tmx((row.pair for row in document.rows if row.pair is not None), stream)


def _json(document: Bilingual, _look: Look, stream: BinaryIO) -> None:
    import json

    from glossary.memory.exchange.bilingual import bilingual_shape

    written = json.dumps(bilingual_shape(document), ensure_ascii=False)
    stream.write(f"{written}\n".encode("utf-8", "replace"))


_WRITERS: dict[Form, Callable[[Bilingual, Look, BinaryIO], None]] = {
    Form.MARKDOWN: _markdown,
    Form.HTML: _html,
    Form.PRINT: _html,
    Form.TEXT: _text,
    Form.XLIFF: _xliff,
    Form.TMX: _tmx,
    Form.JSON: _json,
}
