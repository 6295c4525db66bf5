"""How an article stands in the list of those that are versions and copies of one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

from corpus.likeness import Likeness
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated, marked, ngettext
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from corpus.copies import Copy

ROW_HEIGHT = 2
_LEAD, _EDGE = 2, 2
_WHY, _DAY, _ALIKE, _WORDS = 10, 12, 12, 12
_NAMES = {Likeness.VERSION: marked("version"), Likeness.COPY: marked("copy"), None: marked("● shown")}
"""Why an article stands there; the one that lists show has a sign."""


class CopyPainter:
    """Paints a title at the right, and below it why the article stands there, its day, how alike it is and its source."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter

    def paint(self, rows: Rows[Copy], copy: Copy, width: int, *, marked: bool) -> list[Strip]:
        """Return the lines of a row."""
        setter, summary = self._typesetter, copy.summary
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        accent = rows.row_ink("accent", marked=marked)
        day = isolated(summary.date.isoformat()) if summary.date else _("no date")
        alike = _("{share}% alike").format(share=copy.alike) if copy.why else ""
        told = [(_(_NAMES[copy.why]), _WHY, accent), (day, _DAY, faint), (alike, _ALIKE, plain)]
        told.append((ngettext("{n} words", "{n} words", summary.words).format(n=summary.words), _WORDS, faint))
        room = max(0, width - _LEAD - _EDGE - sum(each[1] for each in told))
        edge = fitted(setter, "", _EDGE, faint)
        lead = fitted(setter, "▌" if marked else "", _LEAD, accent, "left")
        title = fitted(setter, summary.title, max(0, width - _LEAD - _EDGE), plain, "right")
        facts = [fitted(setter, text, cells, ink, "left") for text, cells, ink in told]
        source = fitted(setter, summary.source or copy.address or "", room, faint, "right")
        return [strip_of([lead, title, edge], width, plain), strip_of([lead, *facts, source, edge], width, faint)]
