"""An article and its English as Markdown that GitHub and others show right to left where it is Arabic."""

import re
from collections.abc import Iterator
from html import escape
from typing import BinaryIO

from corpus.model import BlockKind
from corpus.notebook import escaped
from glossary.memory.exchange.bilingual import Bilingual, Layout

_HEADINGS = {BlockKind.TITLE: "# ", BlockKind.HEADING: "## "}
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


def write_markdown(bilingual: Bilingual, stream: BinaryIO, layout: Layout = Layout.STACKED) -> None:
    """Write the paragraphs, the English below the Arabic or in a table beside it."""
    parts = _stacked(bilingual) if layout is Layout.STACKED else _columns(bilingual)
    for part in (*_head(bilingual), *parts):
        stream.write(part.encode("utf-8", "replace"))


def _head(bilingual: Bilingual) -> Iterator[str]:
    article = bilingual.article
    told = [article.source, article.date.isoformat() if article.date else None, article.address]
    for each in told:
        if each:
            yield f"- {escaped(each)}\n"
    yield f"- {bilingual.summary}\n\n"


def _stacked(bilingual: Bilingual) -> Iterator[str]:
    for row in bilingual.rows:
        mark = _HEADINGS.get(row.block.kind, "")
        yield f'<div dir="rtl" lang="ar">\n\n{_paragraphs(row.block.text, mark)}</div>\n\n'
        if row.pair is None:
            yield f"{mark}*{row.missing}*\n\n" if row.missing else ""
        else:
            yield _paragraphs(row.pair.target, mark)
        if row.credit:
            yield f"<sub>{_in_html(row.credit)}</sub>\n\n"
        for term in row.terms:
            yield f"- {escaped(term.arabic)}: {escaped(term.english)}\n"
        yield "\n" if row.terms else ""


def _paragraphs(text: str, mark: str) -> str:
    """Return a text that may have several lines as one paragraph of so many lines."""
    lines = [escaped(line) for line in text.splitlines() if line.strip()]
    return mark + (" " if mark else "\\\n").join(lines) + "\n\n"


def _columns(bilingual: Bilingual) -> Iterator[str]:
    yield "<table>\n"
    for row in bilingual.rows:
        tag = "strong" if row.block.kind in _HEADINGS else "span"
        english = f"<em>{row.missing}</em>" if row.missing else ""
        if row.pair is not None:
            by = f"<br><sub>{_in_html(row.credit)}</sub>" if row.credit else ""
            english = f"<{tag}>{_in_html(row.pair.target)}</{tag}>{by}"
        arabic = f"<{tag}>{_in_html(row.block.text)}</{tag}>"
        yield (
            f'<tr>\n<td lang="en" dir="ltr" valign="top" width="50%">{english}</td>\n'
            f'<td lang="ar" dir="rtl" valign="top" align="right" width="50%">{arabic}</td>\n</tr>\n'
        )
    yield "</table>\n"


def _in_html(text: str) -> str:
    """Return a text for the inside of HTML within Markdown: on one line, since a blank one would end the HTML."""
    return escape(_UNFIT.sub(" ", text).strip(), quote=True)
