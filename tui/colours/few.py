"""Themes of the colours that a terminal itself chose: 16 of them, 8, or none."""

from typing import NamedTuple

from textual.theme import Theme

from tui.colours.depth import Depth


class _Hues(NamedTuple):
    """Colours by their names in terminals; all can be read on the ground, and the ground on all of them."""

    ground: str
    text: str
    faint: str
    strong: str
    """Titles and what is to be seen first."""
    second: str
    wrong: str
    term: str
    name: str
    hit: str
    yellow: str
    green: str
    rose: str


_DARK_16 = _Hues(
    "black",
    "bright_white",
    "white",
    "bright_yellow",
    "bright_cyan",
    "bright_red",
    "bright_green",
    "bright_cyan",
    "bright_green",
    "bright_yellow",
    "bright_green",
    "bright_magenta",
)
_DARK_8 = _Hues("black", "white", "white", "cyan", "green", "cyan", "green", "cyan", "green", "white", "green", "cyan")
_LIGHT = _Hues(
    "default",
    "default",
    "default",
    "blue",
    "blue",
    "default",
    "default",
    "blue",
    "default",
    "default",
    "blue",
    "default",
)
"""On a light ground of the terminal's own: many make what is bold brighter there, black a grey and red a light red."""
_NONE = _Hues(*["default"] * len(_Hues._fields))


_VARIABLES = {
    "ground": (
        "ansi-background",
        "surface-active",
        "surface",
        "panel",
        "panel-lighten-1",
        "page-cursor-text",
        "screen-selection-foreground",
        "input-selection-foreground",
        "input-cursor-background",
        "block-cursor-foreground",
        "scrollbar-background",
        "scrollbar-background-hover",
        "scrollbar-background-active",
        "scrollbar-corner-color",
    ),
    "text": (
        "ansi-foreground",
        "text",
        "screen-selection-background",
        "input-selection-background",
        "input-cursor-foreground",
        "block-cursor-background",
        "scrollbar",
    ),
    "faint": (
        "foreground-disabled",
        "text-muted",
        "text-disabled",
        "page-faint",
        "page-rule",
    ),
    "strong": (
        "border",
        "page-cursor",
        "scrollbar-hover",
        "scrollbar-active",
    ),
    "term": ("page-term",),
    "name": (
        "page-name",
        "page-chosen",
    ),
    "hit": ("page-hit",),
    "yellow": ("page-yellow",),
    "green": ("page-green",),
    "rose": ("page-rose",),
}
"""What style sheets and inks ask for, by the hue that it has."""


def few(theme: Theme, depth: Depth) -> Theme:
    """Return what stands for a theme where colours are few: black, unless it leaves the ground to the terminal.

    A white ground would be a grey on the console of Linux, and bold letters on it a grey in others.
    """
    if depth is Depth.NONE:
        hues, is_dark = _NONE, theme.dark
    elif theme.ansi and not theme.dark:
        hues, is_dark = _LIGHT, False
    else:
        hues, is_dark = _DARK_8 if depth is Depth.C8 else _DARK_16, True
    if theme.ansi:
        hues = hues._replace(ground="default", text="default")
    return _themed(theme.name, _Hues(*(f"ansi_{hue}" for hue in hues)), dark=is_dark)


def _themed(name: str, hues: _Hues, *, dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=hues.strong,
        secondary=hues.second,
        accent=hues.second,
        warning=hues.wrong,
        error=hues.wrong,
        success=hues.term,
        foreground=hues.text,
        background=hues.ground,
        dark=dark,
        ansi=True,
        variables={variable: getattr(hues, hue) for hue, named in _VARIABLES.items() for variable in named},
    )
