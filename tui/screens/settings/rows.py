"""How a setting stands in the list, and what is told of the one under the bar."""

from __future__ import annotations

from textual.strip import Strip

from tui.language.spoken import gettext as _
from tui.screens.settings.listing import Heading, Known, Line, Problem, Way
from tui.settings.model import Origin
from tui.settings.shown import source_of
from tui.settings.table import Setting
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import Paragraph
from tui.widgets.fitted import Fitted, fitted, strip_of
from tui.widgets.rows import Rows

_LEAD, _GAP = 2, 2
_NAME, _VALUE, _ORIGIN = 18, 26, 12
_AROUND, _APART = 4, " · "
"""How many choices are told before and behind the one that is taken, and what stands between them."""
_WORD_JOINER, _FIXED_SPACE = "\N{WORD JOINER}", "\N{NO-BREAK SPACE}"
_WHOLE = str.maketrans({"-": f"-{_WORD_JOINER}", " ": _FIXED_SPACE})
"""What keeps a choice on one line."""
_LEAST_MEANING = 40
"""Cells below which a meaning is told of the setting under the bar only."""
_ORIGINS = {
    Origin.OPTION: "option",
    Origin.ENVIRONMENT: "environment",
    Origin.FILE: "file",
    Origin.CHOSEN: "chosen",
    Origin.DEFAULT: "default",
}


def painted(rows: Rows[Line], setter: Typesetter, item: Line, width: int, *, marked: bool) -> list[Strip]:
    """Return the row of a line."""
    plain = rows.row_ink(marked=marked)
    lead = fitted(setter, "▌" if marked else "", _LEAD, rows.row_ink("accent", marked=marked), "left")
    room = max(1, width - _LEAD)
    match item:
        case Heading(title):
            said = _(title)
            heading = fitted(setter, said[:1].upper() + said[1:], width, rows.row_ink("strong", marked=marked), "left")
            return [strip_of([heading], width, plain)]
        case Problem(sentence):
            parts = [fitted(setter, sentence, room, rows.row_ink("warning", marked=marked), "left")]
        case Way(title, told):
            parts = [fitted(setter, f"{title} …", min(room, _NAME + _GAP + _VALUE + _GAP), plain, "left")]
            left = room - _NAME - _GAP - _VALUE - _GAP
            parts.append(fitted(setter, told, max(0, left), rows.row_ink("faint", marked=marked), "left"))
        case Known():
            return [strip_of([lead, *_setting(rows, setter, item, room, marked=marked)], width, plain)]
    return [strip_of([lead, *parts], width, plain)]


def _setting(rows: Rows[Line], setter: Typesetter, item: Known, room: int, *, marked: bool) -> list[Fitted]:
    """Return the name, the value, where that comes from and, where there is room, what it means."""
    plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
    value = min(_VALUE, max(8, room - _NAME - _ORIGIN - 2 * _GAP))
    meaning = room - _NAME - value - _ORIGIN - 3 * _GAP
    is_default = item.origin is Origin.DEFAULT
    is_choice = marked and bool(item.setting.values)
    said = f"‹ {item.value} ›" if is_choice else item.value or "–"
    gap = fitted(setter, "", _GAP, plain)
    return [
        fitted(setter, item.setting.name, _NAME, plain, "left"),
        gap,
        fitted(setter, said, value, plain if is_default else rows.row_ink("strong", marked=marked), "left"),
        gap,
        fitted(setter, _(_ORIGINS[item.origin]), _ORIGIN, faint if is_default else plain, "left"),
        *([gap, fitted(setter, _(item.setting.meaning), meaning, faint, "left")] if meaning >= _LEAST_MEANING else []),
    ]


def told_of(item: Line | None, config: str) -> list[Paragraph]:
    """Return what is told of a line: what it means, what it can be, and where its value comes from."""
    match item:
        case Problem(sentence):
            return [Paragraph(sentence, "warning")]
        case Way(_title, told):
            return [Paragraph(told, "faint")]
        case Known():
            return [
                Paragraph(_(item.setting.meaning), "strong"),
                _range(item),
                Paragraph(f"{_origin(item, config)} {_default(item)}".strip(), "faint"),
            ]
    return []


def as_written(text: str) -> str:
    """Return what is told with the choices as the settings file has them: without what keeps each of them on one line."""
    return text.replace(_WORD_JOINER, "").replace(_FIXED_SPACE, " ")


def range_of(setting: Setting) -> str:
    """Return what a number or a text can be."""
    return _("a number from 0 to {most}").format(most=f"{setting.most:,}") if setting.is_number else _("any text")


def _range(item: Known) -> Paragraph:
    setting = item.setting
    if not setting.values:
        return Paragraph(range_of(setting))
    place = setting.values.index(item.value) if item.value in setting.values else 0
    first = max(0, min(place - _AROUND, len(setting.values) - 2 * _AROUND - 1))
    choices = tuple(each.translate(_WHOLE) for each in setting.values)
    shown = choices[first : first + 2 * _AROUND + 1]
    before = _APART.join(("…",) * (first > 0) + choices[first:place])
    text = _APART.join(("…",) * (first > 0) + shown + ("…",) * (first + len(shown) < len(choices)))
    start = len(before) + len(_APART) * bool(before)
    return Paragraph(text, inks=((start, start + len(choices[place]), "strong"),))


def _origin(item: Known, config: str) -> str:
    source = source_of(item.setting.name, item.origin)
    if source and item.waiting is not None:
        told = _("From {source}, which is stronger than the file; there {value} waits.")
        return told.format(source=source, value=item.waiting or "–")
    if source:
        return _("From {source}, which is stronger than the file.").format(source=source)
    if item.origin is Origin.FILE:
        return _("From {file}.").format(file=config)
    return _("Chosen in the app.") if item.origin is Origin.CHOSEN else ""


def _default(item: Known) -> str:
    default = item.setting.default
    told = _("The default is {value}.").format(value=default) if default else ""
    later = _("It holds from the next start on.") if item.setting.at_start else ""
    return f"{told} {later}".strip()
