"""The help as lines of a list: what is longer than a line goes on in the next one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.strip import Strip

from tui.commands.keymap import keys_of
from tui.commands.keys import key_label, twin_labels
from tui.commands.model import Command, Note
from tui.language.spoken import gettext as _
from tui.language.spoken import isolated, marked
from tui.screens.help.contents import Entry, Heading, Said, TopicOffered
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, strip_of, text_width
from tui.widgets.rows import Rows

KEYS_WIDTH = 14
_TWIN_WIDTH = 3
"""Cells of a twin at least, the gap behind it included."""
_TWINS_WIDTH = 8
_EXAMPLE_WIDTH = 20
_LEFT = "  "
_ROOM_FOR_TITLES = 60
"""Cells from which on the name of a command stands before what it does."""
_TWINS_HEADING = marked("on an Arabic keyboard")


class HelpLine(NamedTuple):
    """A line of an entry: what stands at its left, and a piece of what it says."""

    entry: Entry
    left: str
    text: str
    is_first: bool
    is_last: bool
    """Whether the bar can be on it: with its last line all of an entry is in view."""
    twins: Sequence[str] = ()
    """The keys of an Arabic keyboard beside it."""


def lines_of(entries: Iterable[Entry], width: int, typesetter: Typesetter) -> Iterator[HelpLine]:
    """Yield the lines of entries in so many cells."""
    for entry in entries:
        left, told, room = _columns(entry, width, typesetter)
        pieces = list(_wrapped(told, room, typesetter))
        twins = list(_twins(keys_of(entry), typesetter)) if isinstance(entry, Command) else []
        rows = list(zip_longest(left, pieces, twins, fillvalue=""))
        for number, (beside, piece, arabic) in enumerate(rows):
            yield HelpLine(entry, beside, piece, number == 0, number == len(rows) - 1, arabic)


def can_mark(line: HelpLine) -> bool:
    """Return whether the bar can be on a line."""
    return line.is_last and not isinstance(line.entry, Heading | Said)


def _columns(entry: Entry, width: int, typesetter: Typesetter) -> tuple[list[str], str, int]:
    """Return the lines at the left of an entry, what it says, and the cells for that."""
    if isinstance(entry, Command):
        room = width - KEYS_WIDTH - _TWINS_WIDTH
        told = f"{_(entry.title)}.  {_(entry.help)}" if room > _ROOM_FOR_TITLES else _(entry.help)
        labels = [key_label(key) for key in keys_of(entry)]
        return list(_packed(labels, KEYS_WIDTH - len(_LEFT) - 1)), told, room
    if isinstance(entry, Note):
        room = width - _EXAMPLE_WIDTH
        is_long = text_width(typesetter, entry.example) > _EXAMPLE_WIDTH - len(_LEFT) - 1
        return [entry.example, *([""] if is_long else [])], ("\n" if is_long else "") + _(entry.told), room
    if isinstance(entry, TopicOffered):
        return [entry.name], entry.title, width - _EXAMPLE_WIDTH
    return [], entry.text, width - len(_LEFT)


def _packed(labels: list[str], room: int) -> Iterator[str]:
    """Yield lines of labels with spaces between, as many as fit into so many cells."""
    line = ""
    for label in labels:
        if line and len(line) + 1 + len(label) > room:
            yield line
            line = ""
        line = f"{line} {label}" if line else label
    yield line


def _twins(keys: Iterable[str], typesetter: Typesetter) -> Iterator[tuple[str, ...]]:
    """Yield the labels of twins, line by line, as many as fit into their column."""
    line: tuple[str, ...] = ()
    for twin in twin_labels(keys):
        if line and sum(_twin_width(each, typesetter) for each in (*line, twin)) > _TWINS_WIDTH:
            yield line
            line = ()
        line = (*line, twin)
    yield line


def _twin_width(twin: str, typesetter: Typesetter) -> int:
    return max(_TWIN_WIDTH, text_width(typesetter, twin) + 1)


def _wrapped(text: str, width: int, typesetter: Typesetter) -> Iterator[str]:
    for paragraph in text.split("\n"):
        prepared = typesetter.prepare(paragraph)
        for span in typesetter.lay_out(prepared, max(width, 1)):
            yield paragraph[span.start : span.end].strip()


Painter = Callable[[HelpLine, int, bool], list[Strip]]


def painter_of(typesetter: Typesetter, rows: "Callable[[], Rows[HelpLine]]") -> Painter:
    """Return what paints a line; an entry under the bar is barred as a whole."""

    def paint(line: HelpLine, width: int, _is_marked: bool) -> list[Strip]:
        barred = rows().item
        is_barred = barred is not None and barred.entry is line.entry and not isinstance(line.entry, Heading | Said)
        return [_Painted(rows(), typesetter, width, is_barred).strip(line)]

    return paint


class _Painted(NamedTuple):
    """A line of the list that is being painted."""

    rows: Rows[HelpLine]
    typesetter: Typesetter
    width: int
    is_barred: bool

    def strip(self, line: HelpLine) -> Strip:
        """Return the line in its columns."""
        entry, rows = line.entry, self.rows
        if isinstance(entry, Heading):
            return self._heading(line)
        plain = rows.row_ink(marked=self.is_barred)
        accent = rows.row_ink("accent", marked=self.is_barred)
        if isinstance(entry, Said):
            return strip_of([self._part(f"{_LEFT}{line.text}", self.width, "faint")], self.width, plain)
        if not isinstance(entry, Command):
            is_wide = not line.text
            room = self.width if is_wide else _EXAMPLE_WIDTH
            left = self._part(f"{_LEFT}{isolated(line.left)}", room, "accent")
            return strip_of([left, self._part(line.text, self.width - room)], self.width, plain)
        keys = self._part(f"{_LEFT}{isolated(line.left)}", KEYS_WIDTH, "accent")
        # one by one, or letters side by side would run from right to left
        widths = {twin: _twin_width(twin, self.typesetter) for twin in line.twins}
        twins = [part for twin in line.twins for part in fitted(self.typesetter, twin, widths[twin], accent, "left")]
        gap = self._part("", _TWINS_WIDTH - sum(part.cell_length for part in twins))
        told = self._part(line.text, self.width - KEYS_WIDTH - _TWINS_WIDTH)
        return strip_of([keys, twins, gap, told], self.width, plain)

    def _heading(self, line: HelpLine) -> Strip:
        entry = line.entry
        has_keys = isinstance(entry, Heading) and entry.has_keys and line.is_first
        room = max(KEYS_WIDTH, text_width(self.typesetter, line.text) + 3) if has_keys else self.width
        ground = self.rows.ink()
        heading = fitted(self.typesetter, f" {line.text}", room, self.rows.ink("heading"), "left")
        told = _(_TWINS_HEADING) if has_keys else ""
        twins = fitted(self.typesetter, told, self.width - room, self.rows.ink("faint"), "left")
        return strip_of([heading, twins], self.width, ground)

    def _part(self, text: str, width: int, *inks: str) -> Fitted:
        return fitted(self.typesetter, text, width, self.rows.row_ink(*inks, marked=self.is_barred), "left")
