"""How an article stands in the list of the library."""

from collections.abc import Collection, Mapping, Sequence

from rich.style import Style
from textual.strip import Strip

from corpus.model import Summary
from corpus.positions import Position
from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored, isolated, listed, ngettext
from tui.screens.selection import Selection
from tui.settings.settled import Settled
from tui.telling.reading_time import time_left
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, strip_of, text_width
from tui.widgets.rows import Rows

ROW_HEIGHT = 3
_BAR = 8
_WIDE = 76
"""Cells of a row on which there is room for how much of an article is known."""
_ROOMY, _ROOM = 92, 44
"""Cells of a row on which there is room for the length of an article beside its time, and those that both and its day take."""
_KNOWN = 14
_SOURCE = 18
"""Cells that tags leave to the source."""


class SummaryPainter:
    """Paints a title at the right, and below it how far it is read, its date, its length and its source."""

    def __init__(self, typesetter: Typesetter, settled: Settled) -> None:
        """Take what sets the texts, and the settings, which say how fast one reads."""
        self.positions: Mapping[str, Position] = {}
        """How far each article is read, by its id."""
        self.newer: Collection[str] = ()
        """The articles that are later versions of what was read, by their ids."""
        self.known: dict[str, float | None] = {}
        """How much of each article is known, by its id, as far as that was found out; None where no word is marked."""
        self.tags: dict[str, tuple[str, ...]] = {}
        """The tags of each article that has any, by its id, as far as they were looked up."""
        self.selection = Selection()
        """What is selected of the articles."""
        self.headings: Sequence[tuple[Summary, str]] = ()
        """The rows with which parts of the list begin, and what these are called."""
        self._typesetter = typesetter
        self._settled = settled

    def paint(self, rows: Rows[Summary | None], item: Summary, width: int, *, marked: bool) -> list[Strip]:
        """Return the lines of a row."""
        plain = rows.row_ink(marked=marked)
        dim, accent = rows.row_ink("faint", marked=marked), rows.row_ink("accent", marked=marked)
        edge = fitted(self._typesetter, "", 2, dim)
        lead = fitted(self._typesetter, "▌" if marked else "", 2, accent, "left")
        sign = fitted(self._typesetter, _chosen(marked=marked), 2, accent, "left") if item in self.selection else lead
        heading = next((_(told) for first, told in self.headings if first is item), "")
        label = self._label(heading, accent) if heading else []
        room = width - 4 - sum(s.cell_length for part in label for s in part)
        title = fitted(self._typesetter, item.title, room, plain, "right")
        position = self.positions.get(item.id)
        progress = position.progress if position else 0.0
        read = _progress(progress, is_newer=item.id in self.newer)
        share = self.known.get(item.id) if width >= _WIDE else None
        left = fitted(self._typesetter, read, min(20, width - 4), accent, "left")
        known = [] if share is None else [fitted(self._typesetter, _known(share), _KNOWN, accent, "left")]
        told = self._told(item, progress, is_roomy=width >= _ROOMY)
        middle = fitted(self._typesetter, told, max(0, min(_ROOM if width >= _ROOMY else 30, width - 26)), dim, "left")
        room = max(0, width - 4 - sum(s.cell_length for part in (left, *known, middle) for s in part))
        tags = self._tagged(item.id, room, accent)
        room -= sum(s.cell_length for part in tags for s in part)
        if text_width(self._typesetter, item.source or "", room + 1) > room:
            # a source that is longer goes up to what stands before it
            ahead = sum(s.cell_length for s in middle)
            middle = fitted(self._typesetter, told, min(ahead, text_width(self._typesetter, told) + 2), dim, "left")
            room += ahead - sum(s.cell_length for s in middle)
        source = fitted(self._typesetter, item.source or "", room, dim, "end")
        return [
            strip_of([sign, *label, title, edge], width, plain),
            strip_of([lead, left, *known, middle, *tags, source, edge], width, dim),
            strip_of([fitted(self._typesetter, "", width, rows.ink())], width, rows.ink()),
        ]

    def _label(self, told: str, ink: Style) -> list[Fitted]:
        return [fitted(self._typesetter, told, text_width(self._typesetter, told) + 2, ink, "left")]

    def _told(self, item: Summary, progress: float, *, is_roomy: bool) -> str:
        """Return how long what is left of an article takes, its length, its day, and how many versions stand behind it."""
        time = time_left(item.words, progress, self._settled.settings.words_a_minute)
        words = ngettext("{n} words", "{n} words", item.words).format(n=item.words)
        day = isolated(item.date.isoformat()) if item.date else ""
        parts = (time, words if is_roomy or not time else "", day, f"+{item.others}" if item.others else "")
        return listed(parts)

    def _tagged(self, article_id: str, room: int, ink: Style) -> list[Fitted]:
        """Return the tags of an article, whole ones, as long as enough is left for the source."""
        tags = [f"#{tag}" for tag in self.tags.get(article_id, ())]
        while tags and text_width(self._typesetter, listed(tags, "  ")) > room - _SOURCE:
            tags.pop()
        told = listed(tags, "  ")
        return [fitted(self._typesetter, told, text_width(self._typesetter, told) + 2, ink, "left")] if told else []


def _chosen(*, marked: bool) -> str:
    """Return the sign of what is selected, with a gap to a title that begins beside it."""
    if is_mirrored():
        return "■"
    return "▌■" if marked else " ■"


def _known(share: float) -> str:
    """Return how much of an article is known, rounded down so that only what is known whole says so."""
    return _("● {share}% known").format(share=int(share * 100))


def _progress(share: float, *, is_newer: bool) -> str:
    """Return how much is read, or how much was of the version before."""
    if share <= 0:
        return _("new version") if is_newer else _("new")
    if share >= 1 and not is_newer:
        return _("✓ read")
    filled = max(1, round(share * _BAR))
    return f"{'━' * filled}{'─' * (_BAR - filled)} {_('new version') if is_newer else f'{share:.0%}'}"
