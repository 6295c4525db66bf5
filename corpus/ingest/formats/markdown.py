"""Markdown: one article a file; what stands above it between rules (`title: …`) is taken for what it says."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from corpus.arabic.patterns import Pattern
from corpus.errors import UnreadableSource
from corpus.ingest.formats.fields import stated_of
from corpus.ingest.formats.markup import markup_lines
from corpus.ingest.formats.port import Found, Item, with_repair
from corpus.ingest.formats.source import Source
from corpus.ingest.formats.stated import article_of_lines
from corpus.ingest.formats.text import text_of
from corpus.ingest.mending import mended
from corpus.ingest.naming import titled
from corpus.worded import worded

_FRONT = Pattern(r"\s*(?P<rule>---|\+\+\+)[ \t]*\r?\n(?P<rows>(?:.{0,2000}\n){0,200}?)(?P=rule)[ \t]*(?:\r?\n|$)")
_ROW = Pattern(r"(?P<name>[\w.-]{1,60})\s*[:=]\s*(?P<value>.*)")


class MarkdownReader:
    """Reads CommonMark with tables."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the article; raises UnreadableSource where there is none."""
        from markdown_it import MarkdownIt

        data = source.data()
        decoded = text_of(data, source.name)
        text = mended(decoded, are_lines_whole=True)
        stated, start = front_matter(text.text)
        lines = markup_lines(MarkdownIt("commonmark").enable("table").render(text.text[start:]))
        article = article_of_lines(lines, stated_of(stated, source.fields), source)
        if article is None:
            raise UnreadableSource(
                worded("{name} holds no article: there is no line of text in it.", name=titled(source.name))
            )
        found = Found(replace(article, repairs=(*text.repairs, *article.repairs)), data)
        yield with_repair(found, decoded.repair)


def front_matter(text: str) -> tuple[Mapping[str, str], int]:
    """Return the fields above a text, and where the text begins below them, in code points."""
    found = _FRONT.match(text)
    rows = [_ROW.match(row) for row in found["rows"].splitlines() if row.strip()] if found else []
    # rules part pieces of a text, too
    if found is None or not rows or rows[0] is None:
        return {}, 0
    fields = {row["name"]: row["value"].strip().strip("\"'").strip() for row in rows if row}
    return fields, found.end()


READER = MarkdownReader
