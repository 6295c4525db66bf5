"""An article and its English as one HTML file that needs nothing else: no script, no font, no picture, nothing fetched."""

import base64
import hashlib
import re
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from typing import BinaryIO

from corpus.model import BlockKind
from glossary.memory.exchange.bilingual import Bilingual, Layout, Row

_HEADINGS = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2"}
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no HTML document may hold, and what steers terminals."""
_LONG = 1800
"""Signs of a block that may stand on two pages: unbroken it could leave half of one empty."""
_TITLE = 90
"""Signs of the running title."""


def write_html(bilingual: Bilingual, stream: BinaryIO, layout: Layout = Layout.COLUMNS, *, paper: bool = False) -> None:
    """Write a page for a browser, on `paper` one that is laid out for A4 with a running title and page numbers."""
    title = bilingual.article.title or bilingual.article.id
    style = _style(title, paper)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    parts = [
        '<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="warraq">\n',
        f"<title>{_shown(title)}</title>\n<style>{style}</style>\n</head>\n",
        f'<body class="{layout.value}">\n',
        *_head(bilingual),
        "<main>\n",
        *(_pair(row) for row in bilingual.rows),
        "</main>\n</body>\n</html>\n",
    ]
    for part in parts:
        stream.write(part.encode("utf-8"))


def _style(title: str, paper: bool) -> str:
    sheets = files("glossary.memory.exchange").joinpath("data")
    style = sheets.joinpath("page.css").read_text(encoding="utf-8")
    if not paper:
        return style
    own = sheets.joinpath("paper.css").read_text(encoding="utf-8")
    return style + own.replace("TITLE", _css_string(title if len(title) <= _TITLE else f"{title[:_TITLE]}…"))


def _css_string(text: str) -> str:
    """Return a string of CSS in which everything but letters and digits is spelt out, so that nothing in it can end it."""
    fit = "".join(" " if sign.isspace() else sign for sign in _UNFIT.sub("", text))
    return '"' + "".join(sign if sign.isalnum() else f"\\{ord(sign):x} " for sign in fit) + '"'


def _head(bilingual: Bilingual) -> Iterator[str]:
    """Yield what is said of the article: where it is from, and who translated how much of it."""
    article = bilingual.article
    told = [article.source, article.date.isoformat() if article.date else None, article.address]
    yield '<header lang="en">\n'
    for each in told:
        if each:
            yield f"<p><bdi>{_shown(each)}</bdi></p>\n"
    yield f"<p>{_shown(bilingual.summary)}</p>\n</header>\n"


def _pair(row: Row) -> str:
    tag = _HEADINGS.get(row.block.kind, "p")
    kind = row.block.kind.value
    english = f'<{tag} class="missing">[{row.missing}]</{tag}>' if row.missing else ""
    if row.pair is not None:
        by = f'<p class="by"><bdi>{_shown(row.credit)}</bdi></p>' if row.credit else ""
        english = f"<{tag}>{_shown(row.pair.target)}</{tag}>{by}"
    longest = max(len(row.block.text), len(row.pair.target) if row.pair else 0)
    return (
        f'<section class="pair {kind}{" long" if longest > _LONG else ""}">\n'
        f'<div lang="ar" dir="rtl"><{tag}>{_shown(row.block.text)}</{tag}>{_terms(row)}</div>\n'
        f'<div lang="en" dir="ltr">{english}</div>\n</section>\n'
    )


def _terms(row: Row) -> str:
    each = (
        f'<li><bdi>{_shown(term.arabic)}</bdi>: <bdi lang="en">{_shown(term.english)}</bdi></li>' for term in row.terms
    )
    return f'<ul class="terms">{"".join(each)}</ul>' if row.terms else ""


def _shown(text: str) -> str:
    """Return a text as HTML that shows it and does nothing else."""
    return escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", text), quote=True)
