"""How a command and its keys stand in the list, and what is told of the one under the bar."""

from __future__ import annotations

import re

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.commands.keymap import Keymap
from tui.commands.keys import key_label, key_name, twin_labels
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored, isolated
from tui.language.wordings import spoken
from tui.screens.keymap.listing import Keyed, Line
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import Paragraph
from tui.widgets.fitted import fitted, snug, strip_of
from tui.widgets.rows import Rows

_LEAD, _TITLE, _KEYS, _TWINS = 2, 22, 24, 14
_LEAST_HELP = 20
"""Cells below which the help is told of the command under the bar only."""
_OWN = "•"
"""Stands before keys that the user chose."""


def painted(rows: Rows[Line], setter: Typesetter, item: Line, width: int, place: int) -> list[Strip]:
    """Return the row of a line; the bar is on it where a place is told, that of the key marked, else it is -1."""
    marked = place >= 0
    plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
    if isinstance(item, Scope):
        told = _(item.value)
        return [
            strip_of([fitted(setter, told[:1].upper() + told[1:], width, rows.ink("heading"), "left")], width, plain)
        ]
    lead = fitted(setter, "▌" if marked else "", _LEAD, rows.row_ink("accent", marked=marked), "left")
    parts = [
        lead,
        fitted(setter, _(item.command.title), _TITLE, plain, "left"),
        fitted(setter, _OWN if item.is_own else "", 2, rows.row_ink("accent", marked=marked), "left"),
        _keys(rows, setter, item, place),
        _twins(rows, setter, item, marked=marked),
    ]
    left = width - _LEAD - _TITLE - 2 - _KEYS - _TWINS
    if left >= _LEAST_HELP:
        parts.append(fitted(setter, _(item.command.help), left, faint, "left"))
    return [strip_of(parts, width, plain)]


def _keys(rows: Rows[Line], setter: Typesetter, item: Keyed, place: int) -> list[Segment]:
    """Return the keys, the one marked between angles."""
    marked = place >= 0
    ink, plain = rows.row_ink("key", marked=marked), rows.row_ink(marked=marked)
    segments: list[Segment] = []
    for number, key in enumerate(item.keys):
        is_it = marked and len(item.keys) > 1 and number == place
        label = f"‹{key_label(key)}›" if is_it else key_label(key)
        segments += snug(setter, isolated(label), rows.row_ink("strong", marked=marked) if is_it else ink, 2)
    if not item.keys:
        segments += snug(setter, "–", rows.row_ink("faint", marked=marked), 2)
    return _filled(segments, _KEYS, plain)


def _twins(rows: Rows[Line], setter: Typesetter, item: Keyed, *, marked: bool) -> list[Segment]:
    """Return the letters of an Arabic keyboard one by one, or letters side by side would run from right to left."""
    segments: list[Segment] = []
    for twin in twin_labels(item.keys):
        *before, last = twin.split(" ")
        for stroke, gap in (*((each, 1) for each in before), (last, 2)):
            segments += snug(setter, isolated(stroke), rows.row_ink("accent", marked=marked), gap)
    return _filled(segments, _TWINS, rows.row_ink(marked=marked))


def _filled(segments: list[Segment], width: int, ink: Style) -> list[Segment]:
    """Return segments that take just so many cells, from where the interface begins to read."""
    if not is_mirrored():
        return list(Strip(segments).adjust_cell_length(width - 1, ink).adjust_cell_length(width, ink))
    cut = Strip(segments).crop(0, width - 1)
    return [Segment(" " * (width - cut.cell_length), ink), *cut]


def told_of(item: Line | None, keymap: Keymap) -> list[Paragraph]:
    """Return what is told of a command: what it does, what it is called in the settings file, its usual keys, what is odd."""
    if not isinstance(item, Keyed):
        return []
    command = item.command
    usual = " ".join(map(key_name, command.keys))
    own = _("You chose its keys.") if item.is_own else ""
    told = _("{name} in config.toml; keys in the table of commands: {keys}.").format(name=command.id, keys=usual)
    named = re.compile(rf"(?<![\w.-]){re.escape(command.id)}(?![\w-])")
    odd = [Paragraph(spoken(each), "warning") for each in keymap.problems if named.search(each)]
    return [Paragraph(_(command.help), "strong"), Paragraph(f"{told} {own}".rstrip(), "faint"), *odd[:2]]
