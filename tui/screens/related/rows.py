"""How related articles and the articles of a story stand in their lists."""

from collections.abc import Sequence

from textual.strip import Strip

from corpus.model import Summary
from glossary.relations import Chapter, Kin
from tui.language.spoken import enumerated, isolated, marked, ngettext
from tui.language.spoken import gettext as _
from tui.telling.counted import counted
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, strip_of, text_width
from tui.widgets.rows import Rows

ROW_HEIGHT = 3
_LEAD, _EDGE, _DAY = 2, 2, 12
_COUNTED = 27
_COMMA = "، "
_UNDATED = marked("no date")


def _shared(item: Kin) -> str:
    """Return how much is shared with a related article."""
    some = _some(len(item.names), len(item.terms))
    return _("shared: {some}").format(some=some) if some else _("the same words")


def _new(item: Chapter) -> str:
    """Return how much is new in an article of a story."""
    if item.part.is_first:
        return _("the first that tells it")
    some = _some(len(item.names), len(item.terms))
    return _("new: {some}").format(some=some) if some else _("nothing new")


def _some(names: int, terms: int) -> str:
    return enumerated((counted(names, "name") if names else "", counted(terms, "term") if terms else ""))


class RelatedPainter:
    """Paints a title at the right, and below it what is shared, or new: how much at the left, the Arabic at the right."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self.own = ""
        """The id of the article that all this is about."""

    def kin(self, rows: Rows[Kin], item: Kin, width: int, marked: bool) -> Sequence[Strip]:
        """Return the lines of a related article."""
        summary = item.related.summary
        head = [self._day(rows, summary, marked)]
        return self._row(rows, (summary, marked), width, (head, _shared(item), item.shared))

    def chapter(self, rows: Rows[Chapter], item: Chapter, width: int, marked: bool) -> Sequence[Strip]:
        """Return the lines of an article of a story."""
        part = item.part
        ink = rows.row_ink("accent" if part.summary.id == self.own else "faint", marked=marked)
        later = ngettext("{n} day later", "{n} days later", part.gap).format(n=f"{part.gap:,}") if part.gap else ""
        told = _("this article") if part.summary.id == self.own else later
        room = text_width(self._typesetter, told) + 2 if told else 0
        head = [self._day(rows, part.summary, marked), fitted(self._typesetter, told, room, ink, "left")]
        why = _new(item)
        return self._row(rows, (part.summary, marked), width, (head, why, item.new))

    def _day(self, rows: Rows[Kin] | Rows[Chapter], summary: Summary, marked: bool) -> Fitted:
        day = isolated(summary.date.isoformat()) if summary.date else _(_UNDATED)
        return fitted(self._typesetter, day, _DAY, rows.row_ink("faint", marked=marked), "left")

    def _row(
        self,
        rows: Rows[Kin] | Rows[Chapter],
        shown: tuple[Summary, bool],
        width: int,
        told: tuple[Sequence[Fitted], str, Sequence[str]],
    ) -> Sequence[Strip]:
        (summary, marked), (head, why, arabic), setter = shown, told, self._typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        lead = fitted(setter, "▌" if marked else "", _LEAD, rows.row_ink("accent", marked=marked), "left")
        edge = fitted(setter, "", _EDGE, plain)
        used = _LEAD + _EDGE + sum(segment.cell_length for part in head for segment in part)
        title = fitted(setter, summary.title, max(0, width - used), plain, "right")
        wide = min(max(_COUNTED, text_width(setter, why) + 1), width - _LEAD - _EDGE)
        room = max(0, width - _LEAD - wide - _EDGE)
        left = fitted(setter, why, wide, rows.row_ink("accent", marked=marked), "left")
        right = fitted(setter, self._fitting(arabic, room), room, faint, "right")
        return [
            strip_of([lead, *head, title, edge], width, plain),
            strip_of([lead, left, right, edge], width, faint),
            strip_of([fitted(setter, "", width, rows.ink())], width, rows.ink()),
        ]

    def _fitting(self, arabic: Sequence[str], room: int) -> str:
        """Return as many names as have room, whole, with a sign that there are more."""
        told = ""
        for place, each in enumerate(arabic):
            longer = f"{told}{_COMMA}{each}" if told else each
            more = " …" if place + 1 < len(arabic) else ""
            if text_width(self._typesetter, longer + more) > room:
                return f"{told} …" if told else each
            told = longer
        return told
