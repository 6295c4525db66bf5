"""Plain text and HTML: one article a source."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from corpus.errors import UnreadableSource
from corpus.ingest.article import article
from corpus.ingest.encoding import Decoded, NotText, decoded
from corpus.ingest.formats.port import Found, Item
from corpus.ingest.formats.source import Source, checked
from corpus.ingest.layouts import Layouts
from corpus.ingest.mending import mended
from corpus.ingest.naming import is_address, origin, titled
from corpus.ingest.overgrown import is_overgrown
from corpus.ingest.web import is_html, page, plain_text
from corpus.model import Article
from corpus.worded import worded

_LARGE = 1024 * 1024
_HEAD = 64 * 1024
"""So many bytes tell whether it is a page."""


class TextReader:
    """Reads what is written for people: a text, or a page of the web."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the article; raises UnreadableSource where there is none."""
        data = source.data()
        yield Found(text_article(data, source.name, source.layouts), data)


def text_article(data: bytes, name: str, layouts: Layouts | None = None) -> Article:
    """Return the article that a plain text or an HTML page is; UnreadableSource if there is none.

    `layouts` is what cuts it up, where it is at hand.
    """
    source = text_of(data, name, is_page=is_html(data[:_HEAD].decode("utf-8", "replace"), name))
    found = (_from_page if is_html(source.text, name) else _from_plain)(source, name, layouts or Layouts())
    if not found.blocks:
        raise UnreadableSource(worded("{name} holds no article: there is no line of text in it.", name=titled(name)))
    repairs = (source.repair,) if source.repair else ()
    return replace(found, repairs=repairs + found.repairs)


def text_of(data: bytes, name: str, *, is_page: bool = False) -> Decoded:
    """Return the text that bytes are; UnreadableSource if they are none.

    What comes from the web, such as a page, is read also where a few of its bytes are damaged.
    """
    try:
        return decoded(checked(data, name), lenient=is_page or is_address(name))
    except NotText as error:
        raise UnreadableSource(worded("{name} {reason}.", name=titled(name), reason=error)) from error


def _from_plain(source: Decoded, name: str, layouts: Layouts) -> Article:
    text = mended(source)
    with _collector_at_rest(len(source.utf8)):
        found = article(text.text, layouts.plain(text.text), origin(name), text.utf8)
    return replace(found, text_is_source=text.text == source.text, repairs=text.repairs)


def _from_page(source: Decoded, name: str, layouts: Layouts) -> Article:
    if is_overgrown(source.text):
        raise UnreadableSource(
            worded("{name} is refused: it has more tags, or more in one of them, than any article.", name=titled(name))
        )
    html = mended(source, is_markup=True)
    read = page(html.text)
    repairs = html.repairs
    if read.lines:
        text, layout = layouts.page(read)
        repairs += read.repairs
    else:
        seen = plain_text(html.text)
        clean = mended(Decoded(seen, seen.encode("utf-8", "surrogatepass")), are_lines_whole=True)
        text, layout = clean.text, layouts.plain(clean.text)
        repairs += clean.repairs
    made = article(text, layout, origin(name))
    return replace(made, text_is_source=False, repairs=tuple(dict.fromkeys(repairs)))


@contextmanager
def _collector_at_rest(size: int) -> Iterator[None]:
    """Stop the garbage collector while a large text is cut up: it would look at all the new blocks again and again."""
    if size < _LARGE or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
