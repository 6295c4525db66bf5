"""EPUB 2 and 3: an article a chapter, in reading order; what no table of contents names belongs to the chapter before it."""

from collections.abc import Iterator, Sequence

from corpus.arabic.patterns import Pattern
from corpus.errors import UnreadableSource
from corpus.ingest.encoding import NotText, decoded
from corpus.ingest.formats.archive import Archive, BadPart
from corpus.ingest.formats.markup import lines_of, markup_lines
from corpus.ingest.formats.package import BadPackage, Package, package_of
from corpus.ingest.formats.port import Failed, Found, Item
from corpus.ingest.formats.source import LARGEST, Source
from corpus.ingest.formats.stated import Stated, article_of_lines
from corpus.ingest.formats.xml import BadXml, spelt, xml_root
from corpus.ingest.naming import titled
from corpus.ingest.weblines import PageLine
from corpus.worded import sentence_of, worded

_FEWEST_WORDS = 40
"""A document before the first chapter with fewer words is a title page or the like."""
_OWN_END = Pattern(r"<(script|title|style|a|div|p|span|iframe)\b([^<>]*)/>")


class EpubReader:
    """Reads books chapter by chapter."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the chapters; raises UnreadableSource for what is no book, or a locked one."""
        archive = Archive(source)
        try:
            package = package_of(archive)
        except BadPackage as error:
            raise UnreadableSource(worded("{name} {reason}.", name=titled(source.name), reason=error)) from error
        chapters = _chapters(package)
        several = len(chapters) > 1
        empty = True
        for number, names in enumerate(chapters, 1):
            label = package.contents.get(names[0]) if several else package.title
            part = f"chapter {number:,}" if several else ""
            if number <= source.skip:
                empty = False
                continue
            item = _chapter(archive, names, package, label or "", (source, part))
            if item is not None:
                empty = False
                yield item._replace(done=number)
        if empty:
            raise UnreadableSource(worded("{name} holds no text: its pages may be pictures.", name=titled(source.name)))


def _chapters(package: Package) -> list[list[str]]:
    """Return the documents of each chapter."""
    chapters: list[list[str]] = []
    begun = False
    for name in package.spine:
        begun = begun or name in package.contents
        if begun and name not in package.contents:
            chapters[-1].append(name)
        else:
            chapters.append([name])
    return chapters


def _chapter(
    archive: Archive, names: Sequence[str], package: Package, label: str, place: tuple[Source, str]
) -> Item | None:
    """Return a chapter, why it is none, or None where there are no words in it."""
    book, part = place
    raw: list[bytes] = []
    lines: list[PageLine] = []
    try:
        for name in names:
            raw.append(archive.data(name))
            if sum(map(len, raw)) > LARGEST:
                return Failed(worded("It is larger than 32 MB: no article is."), part)
            lines += document_lines(raw[-1])
    except BadPart as error:
        return Failed(sentence_of(error), part)
    except (NotText, BadXml) as error:
        return Failed(worded("It {reason}.", reason=error), part)
    words = sum(len(line.text.split()) for line in lines)
    if words < _FEWEST_WORDS and part and package.contents and names[0] not in package.contents:
        return None
    stated = Stated(label or None, package.date, package.title, author=package.author, is_work=True)
    article = article_of_lines(lines, stated, book)
    return None if article is None else Found(article, b"\n".join(raw), part)


def document_lines(data: bytes) -> list[PageLine]:
    """Return the lines of a document, which should be XML and often is not; raises NotText and BadXml."""
    text = decoded(data).text if data.strip() else ""
    try:
        return list(lines_of(xml_root(text))) if text else []
    except BadXml:
        if "<!ENTITY" in text:
            raise
    return markup_lines(_OWN_END.sub(r"<\1\2></\1>", spelt(text)))


READER = EpubReader
