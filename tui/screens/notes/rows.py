"""How places of an article, and what is noted, stand in lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.style import Style
from textual.strip import Strip

from corpus.annotation import Annotation, AnnotationKind, Listed, Placed
from corpus.arabic.normalise import fold
from corpus.contents import ContentsEntry, share_before
from corpus.model import Article
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated, listed
from tui.screens.reading.noting.layers import SIGNS, ink_of
from tui.telling.moments import day_of
from tui.typeset.direction import Direction
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, strip_of, text_width, with_arabic
from tui.widgets.rows import Rows

NOTES_ROW_HEIGHT = 4
_LEAD, _SHARE, _SIGN, _EDGE = 2, 6, 2, 2
_LONGEST = 300
"""Code points of words that are looked at for a row."""
_DAY = 12


class Line(NamedTuple):
    """A row of an article's contents, marks and notes."""

    text: str
    ink: str = "plain"
    share: str = ""
    sign: str = ""
    spot: tuple[int, int] | None = None
    """Where it leads: a block, and an offset in code points of its text; None where it leads nowhere."""
    annotation: Annotation | None = None
    leads_by: str = ""
    """The letter by which it leads into another article."""
    is_told: bool = False
    """Whether it only tells something: a heading of the list, or the text of the note above."""


def lines_of(
    article: Article,
    entries: Sequence[ContentsEntry],
    placed: Sequence[Placed],
    words: str = "",
    letters: Mapping[str, Annotation] | None = None,
) -> list[Line]:
    """Return the rows for what has all of some words, whatever their spelling, and for marks elsewhere that letters lead to."""
    wanted = fold(words).split()
    named = [entry for entry in entries if _has(entry.text, wanted)]
    noted = [each for each in placed if _has(f"{each.annotation.quote.exact} {each.annotation.note}", wanted)]
    lines = [Line(listed((_("Contents"), f"{len(named):,}")), "faint", is_told=True)] if named else []
    lines += [Line(entry.text, share=f"{entry.share:.0%}", spot=(entry.block, 0)) for entry in named]
    if noted:
        lines.append(Line(listed((_("Marks and notes"), f"{len(noted):,}")), "faint", is_told=True))
    for each in noted:
        lines += _noted(article, each)
    return [*lines, *_elsewhere(placed, wanted, letters or {})]


def _elsewhere(placed: Sequence[Placed], wanted: Sequence[str], letters: Mapping[str, Annotation]) -> list[Line]:
    """Return the rows of marks in other articles."""
    here = {each.annotation.id for each in placed}
    others = [letters[letter] for letter in sorted(letters) if letters[letter].id not in here]
    found = [each for each in others if _has(f"{each.title} {each.quote.exact}", wanted)]
    if not found:
        return []
    told = Line(listed((_("Marks in other articles"), f"{len(found):,}")), "faint", is_told=True)
    return [told, *(Line(each.title, sign=each.letter, annotation=each, leads_by=each.letter) for each in found)]


def _noted(article: Article, placed: Placed) -> Iterator[Line]:
    annotation, passage = placed
    share = f"{share_before(article, *passage.start):.0%}" if passage else "–"
    spot = (passage.start.block, passage.start.offset) if passage else None
    sign = annotation.letter or SIGNS[annotation.kind]
    yield Line(_shown(annotation), ink_of(placed), share, sign, spot, annotation)
    for text in filter(str.strip, annotation.note.splitlines()):
        yield Line(text, "noted", is_told=True)
    if passage is None:
        yield Line(_("These words are no longer in this version of the article."), "faint", is_told=True)


def _shown(annotation: Annotation) -> str:
    return " ".join(annotation.quote.exact[:_LONGEST].split())


def _has(text: str, wanted: Sequence[str]) -> bool:
    folded = fold(text) if wanted else ""
    return all(word in folded for word in wanted)


def painted_line(rows: Rows[Line], typesetter: Typesetter, line: Line, width: int, *, marked: bool) -> Strip:
    """Return the row of a line: how far on it is at the left, the text where its reading begins."""
    plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
    if line.is_told:
        indent = _LEAD if line.ink == "faint" and "  ·  " in line.text else _LEAD + _SHARE + _SIGN
        told = fitted(typesetter, line.text, width - indent - _EDGE, rows.row_ink(line.ink, marked=marked))
        return strip_of(
            [fitted(typesetter, "", indent, plain), told, fitted(typesetter, "", _EDGE, plain)], width, plain
        )
    room = width - _LEAD - _SHARE - _SIGN - _EDGE
    parts = [
        fitted(typesetter, "▌" if marked else "", _LEAD, rows.row_ink("accent", marked=marked), "left"),
        fitted(typesetter, line.share, _SHARE, faint, "left"),
        fitted(typesetter, line.sign, _SIGN, rows.row_ink("sign", marked=marked), "left"),
        *_beside_blank(typesetter, line.text, room, (rows.row_ink(line.ink, marked=marked), plain)),
        fitted(typesetter, "", _EDGE, plain),
    ]
    return strip_of(parts, width, plain)


def painted_note(
    rows: Rows[Listed | None], typesetter: Typesetter, item: Listed, width: int, *, marked: bool
) -> list[Strip]:
    """Return the rows of something noted: the words, the note, the article with the day and who noted it."""
    annotation = item.annotation
    plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
    ink = ink_of(Placed(annotation, None))
    lead = fitted(typesetter, "▌" if marked else "", _LEAD, rows.row_ink("accent", marked=marked), "left")
    edge, room = fitted(typesetter, "", _EDGE, plain), max(0, width - _LEAD - _SIGN - _EDGE)
    sign = fitted(
        typesetter, annotation.letter or SIGNS[annotation.kind], _SIGN, rows.row_ink("sign", marked=marked), "left"
    )
    quote = _beside_blank(typesetter, _shown(annotation), room, (rows.row_ink(ink, marked=marked), plain))
    note = annotation.note.replace("\n", "  /  ")
    is_empty = annotation.kind is not AnnotationKind.NOTE
    said = fitted(typesetter, "" if is_empty else note, room, rows.row_ink("noted", marked=marked))
    blank = fitted(typesetter, "", _SIGN, plain)
    day = isolated(day_of(annotation.made)) if annotation.made else ""
    told = listed((day, annotation.author or "", "" if item.is_kept else _("not in the library")), "  ")
    left = fitted(typesetter, told, min(room // 2, max(_DAY, text_width(typesetter, told) + 2)), faint, "left")
    title = fitted(typesetter, item.title, room - sum(each.cell_length for each in left), faint, "right")
    return [
        strip_of([lead, sign, *quote, edge], width, plain),
        strip_of([lead, blank, said, edge], width, plain),
        strip_of([lead, blank, left, title, edge], width, plain),
        strip_of([fitted(typesetter, "", width, rows.ink())], width, rows.ink()),
    ]


def _beside_blank(typesetter: Typesetter, text: str, room: int, inks: tuple[Style, Style]) -> list[Fitted]:
    """Return a text where its reading begins, and the blank beside it in an ink of its own."""
    own, blank = inks
    line = typesetter.fit(text, room)
    shown = fitted(typesetter, text, line.width, own)
    beside = fitted(typesetter, "", room - line.width, blank)
    return with_arabic([], [beside, shown] if line.direction is Direction.RTL else [shown, beside])
