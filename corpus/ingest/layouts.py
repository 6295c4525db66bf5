"""Text -> pieces: of plain text as people copy it from news pages, and of the lines of a web page."""

import datetime
from collections.abc import Sequence

from corpus.ingest.body import Body
from corpus.ingest.core import core, title_of
from corpus.ingest.datelines import Datelines
from corpus.ingest.dates import Dates
from corpus.ingest.gluing import Gluing
from corpus.ingest.head import Head
from corpus.ingest.labels import key_of, load_labels
from corpus.ingest.layout import Layout
from corpus.ingest.lines import is_blank
from corpus.ingest.owner import owner
from corpus.ingest.pieces import Piece, captioned, whole
from corpus.ingest.policies import without_policies
from corpus.ingest.roles import Roles
from corpus.ingest.signatures import Signatures
from corpus.ingest.tickers import without_tickers
from corpus.ingest.verdicts import Marked, Role
from corpus.ingest.web import Page
from corpus.ingest.weblines import PageLine
from corpus.model import BlockKind

_ABOVE_TITLE = 3
"""So many lines above the title of a page may belong to the article."""
_MENU_SECTIONS = 2
"""A section below so many others is one of a menu."""
_AGAIN = 8
"""Within so many lines of the body the title may stand again."""
_UNLABELLED = frozenset({Role.BODY, Role.BULLET, Role.SHORT, Role.EMOJI, Role.SECTION, Role.KICKER})


class Layouts:
    """Cuts up the lines of one text; made with the label table for each."""

    def __init__(self) -> None:
        labels = load_labels()
        signatures = Signatures(labels)
        datelines = Datelines(labels, signatures)
        self.dates = Dates()
        self._roles = Roles(labels, signatures, self.dates)
        self._head = Head(labels, signatures, datelines)
        self._body = Body(datelines)
        self._gluing = Gluing(labels, signatures, datelines, self._roles)

    def plain(self, text: str) -> Layout:
        """Return the pieces of a plain text with the day and the publisher it states."""
        lines = without_policies(self._gluing.parted(without_tickers(self._roles.marked(text))))
        among = core(lines)
        if among is not None:
            return self._of_page(lines, among)
        title = self._head.title_index(lines)
        pieces = self._pieces(lines, title)
        return Layout(tuple(pieces), _stated_day(pieces, lines), _owner(lines) or self._head.site(lines, title))

    def _of_page(self, lines: Sequence[Marked], among: range) -> Layout:
        """Return the pieces of the article in a copy of a whole page, with what stands right above it."""
        title = title_of(lines, among)
        first = among.start if title is None else _first_above(lines, title)
        near = lines[first : among.stop]
        own = None if title is None else title - first
        pieces = self._pieces(near, own, among.start - first)
        day = _stated_day(pieces, near) or _nearest_day(lines, among)
        return Layout(tuple(pieces), day, _owner(lines) or self._head.site(lines, title))

    def titled(self, page: Page, body: str) -> tuple[str, Layout]:
        """Return a plain text below what is known of it, with its pieces: the lines of the page are not looked at."""
        top = _top(page)
        text = "\n".join([row for _, row in top] + ["", body])
        marked = self._roles.marked(text)
        above, below = marked[: len(top)], marked[len(top) :]
        title = [item for (kind, _), item in zip(top, above, strict=True) if kind is BlockKind.TITLE]
        lines = title + without_policies(self._gluing.parted(below))
        pieces = self._pieces(lines, 0 if title else self._head.title_index(lines))
        pieces = self._top_pieces(top, above) + pieces[len(self._head.title_pieces(title[0])) if title else 0 :]
        day = page.day or _stated_day(pieces, lines)
        return text, Layout(tuple(pieces), day, page.site or _owner(lines))

    def page(self, page: Page) -> tuple[str, Layout]:
        """Return the text of a web page, a block a line, with its pieces."""
        top = _top(page)
        known = {key_of(row) for _, row in top}
        lines = [line for line in page.lines if key_of(line.text) not in known and not is_blank(line.text)]
        caption = [page.caption] if page.caption else []
        text = "\n".join([row for _, row in top] + caption + [line.text for line in lines])
        marked = self._roles.marked(text)
        pieces = self._top_pieces(top, marked)
        for item in marked[len(top) : len(top) + len(caption)]:
            split = item.verdict.split if item.role is Role.CAPTION else None
            pieces.extend(captioned(item, split))
        below = marked[len(top) + len(caption) :]
        as_set = [_as_set(item, line) for item, line in zip(below, lines, strict=True)]
        names, others = self._head.of_page(without_policies(as_set), below)
        pieces += names + self._body.pieces([item for item in others if item.role is not Role.NOISE])
        pieces.sort(key=lambda piece: piece.start)
        return text, Layout(tuple(pieces), page.day or _stated_day(pieces, marked), page.site)

    def _pieces(self, lines: Sequence[Marked], title: int | None, below: int | None = None) -> list[Piece]:
        """Return the pieces of the lines of a plain text whose title is known, and perhaps where its body begins."""
        head = self._head
        start = head.body_index(lines, title) if below is None else below
        again = {index for index in range(start, min(start + _AGAIN, len(lines))) if head.repeats(lines, index, title)}
        body = [
            item
            for index, item in enumerate(lines[start:], start)
            if item.role is not Role.NOISE and not (index in again and item.role is Role.SHORT)
        ]
        return head.pieces(lines, title, start) + self._body.pieces(body)

    def _top_pieces(self, top: Sequence[tuple[BlockKind, str]], marked: Sequence[Marked]) -> list[Piece]:
        pieces: list[Piece] = []
        for (kind, _), item in zip(top, marked, strict=False):
            pieces.extend(self._head.title_pieces(item) if kind is BlockKind.TITLE else [whole(kind, item)])
        return pieces


def _first_above(lines: Sequence[Marked], title: int) -> int:
    """Return the number of the first line above the title of a page that may belong to its article: no menu of sections does."""
    first = max(0, title - _ABOVE_TITLE)
    sections = [number for number in range(first, title) if lines[number].role is Role.SECTION]
    run = sections[-1] if sections else title
    while run and lines[run - 1].role is Role.SECTION:
        run -= 1
    if not sections or sections[-1] - run < _MENU_SECTIONS:
        return first
    rest = range(sections[-1] + 1, title)
    return title if all(lines[number].role is Role.SHORT for number in rest) else rest.start


def _top(page: Page) -> list[tuple[BlockKind, str]]:
    """Return the lines that a page states for itself, in the order in which they are read."""
    rows = [(BlockKind.SECTION, page.section), (BlockKind.TITLE, page.title), (BlockKind.CREDIT, page.author)]
    return [(kind, row) for kind, row in rows if row and not is_blank(row)]


def _as_set(item: Marked, line: PageLine) -> Marked:
    """Return a line of a page as it is set there: headings may be headings, anything else without a label is body."""
    if line.is_link and item.role in _UNLABELLED:
        role = Role.RELATED_LINE
    elif line.is_heading:
        role = Role.SHORT if item.role in _UNLABELLED else item.role
    else:
        role = Role.BODY if item.role in _UNLABELLED else item.role
    return item._replace(role=role)


def _owner(marked: Sequence[Marked]) -> str | None:
    owners = (owner(item.text) for item in reversed(marked) if item.role is Role.COPYRIGHT)
    return next((name for name in owners if name), None)


def _nearest_day(lines: Sequence[Marked], among: range) -> datetime.date | None:
    """Return the day of the line nearest above an article, else below, that says nothing but when; a later change goes last."""
    dated = [
        (item.verdict.updated, number >= among.stop, abs(number - among.start), item.verdict.day)
        for number, item in enumerate(lines)
        if item.verdict.day
    ]
    return min(dated)[3] if dated else None


def _stated_day(pieces: Sequence[Piece], lines: Sequence[Marked]) -> datetime.date | None:
    stated = [piece for piece in pieces if piece.kind is BlockKind.DATE]
    dated = [item for item in lines if item.verdict.day]
    verdicts = [item.verdict for item in dated if any(item.start <= piece.start < item.end for piece in stated)]
    published = (verdict.day for verdict in verdicts if not verdict.updated)
    return next(published, verdicts[0].day if verdicts else None)
