"""Themes made fit to be read: their own colours moved no further than the contrast of WCAG 2.1 AA asks for."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from textual.color import Color
from textual.theme import Theme

from tui.colours.contrast import PART, TEXT, Rgb, contrast

Shown = Callable[[Color], Rgb]
"""Tells what a terminal shows for a colour."""
GROUNDS = ("background", "surface", "panel")
"""What parts of a screen stand on."""
MARKS = {
    "page-chosen": "primary",
    "page-hit": "warning",
    "page-yellow": "accent",
    "page-green": "success",
    "page-rose": "error",
    "screen-selection-background": "secondary",
    "input-selection-background": "secondary",
}
"""Grounds laid under some of the text, and the colour of the theme that each has a tinge of."""
TEXTS = {
    "foreground": "foreground",
    "primary": "primary",
    "secondary": "secondary",
    "accent": "accent",
    "warning": "warning",
    "error": "error",
    "success": "success",
    "page-term": "success",
    "page-name": "primary",
    "page-faint": "foreground",
}
"""Colours of text, and the colour of the theme that each begins from."""
_TINGE = 0.35
"""How much of its colour a mark has at most."""
_FAINTNESS = 0.35
"""How much of the ground faint text has at most."""
_ROOM, _SHARE = 12.0, 0.9
"""The contrast that the ground of a mark leaves to black or white text, or so much of what the theme's own grounds leave."""
_STEP = 0.02
_HEX = re.compile("#[0-9a-fA-F]{6}")
_BLACK, _WHITE = Color(0, 0, 0), Color(255, 255, 255)


def exact(colour: Color) -> Rgb:
    """Return what a terminal of every colour shows."""
    return colour.rgb


def nearest_of_256(colour: Color) -> Rgb:
    """Return what a terminal of 256 colours shows."""
    from rich.color import ColorSystem

    return tuple(colour.rich_color.downgrade(ColorSystem.EIGHT_BIT).get_truecolor())  # type: ignore[return-value]


def legible(theme: Theme, shown: Shown = exact) -> Theme:
    """Return a theme of which all texts can be read on all grounds, as a terminal shows them.

    What can be read as it is stays as it is; colours of the page that the theme does not name are derived from those it does.
    """
    named = theme.to_color_system().generate()
    wanted = {*GROUNDS, *TEXTS.values(), *MARKS.values()}
    theme_colours = {name: Color.parse(getattr(theme, name) or named[name]) for name in wanted}
    given = {name: Color.parse(value) for name, value in theme.variables.items() if _HEX.fullmatch(value)}
    base = [theme_colours[name] for name in GROUNDS]
    towards = _extreme(base, shown)
    marks = {name: _mark(given.get(name), theme_colours[hue], base, towards, shown) for name, hue in MARKS.items()}
    grounds = [*base, *marks.values()]
    texts = {}
    for name, hue in TEXTS.items():
        start = given.get(name) or theme_colours[hue]
        if name == "page-faint" and name not in given:
            start = start.blend(base[0], _FAINTNESS)
        texts[name] = _moved(start, grounds, towards, shown)
    cursor = _moved(given.get("page-cursor", texts["primary"]), base[:1], towards, shown, PART)
    told = given.get("page-cursor-text", base[0])
    against = _extreme([cursor], shown)
    rule = _moved(given.get("page-rule", base[-1]), base[:-1], towards, shown, PART)
    extra = {"page-rule": rule, "page-cursor": cursor, "page-cursor-text": _moved(told, [cursor], against, shown)}
    return _with(theme, {**theme_colours, **marks, **texts, **extra})


def _extreme(grounds: Iterable[Color], shown: Shown) -> Color:
    """Return black or white: what stands out more from the ground it stands out from least."""
    places = [shown(ground) for ground in grounds]
    return max((_BLACK, _WHITE), key=lambda each: min(contrast(shown(each), place) for place in places))


def _moved(start: Color, grounds: Iterable[Color], towards: Color, shown: Shown, least: float = TEXT) -> Color:
    """Return a colour moved towards black or white until it stands out from all of some grounds."""
    places = [shown(ground) for ground in grounds]
    share = 0.0
    while share < 1:
        colour = start.blend(towards, share) if share else start
        if all(contrast(shown(colour), place) >= least for place in places):
            return colour
        share += _STEP
    return towards


def _mark(given: Color | None, hue: Color, base: list[Color], towards: Color, shown: Shown) -> Color:
    """Return the ground of a mark: with as much of its colour as leaves text on it room to be told apart from it."""
    ground = base[0]
    start = ground.blend(hue, _TINGE) if given is None else ground + given
    least = min(_ROOM, _SHARE * min(contrast(shown(towards), shown(each)) for each in base))
    share = 0.0
    while share < 1 and contrast(shown(towards), shown(start.blend(ground, share))) < least:
        share += _STEP
    return start.blend(ground, share) if share else start


def _with(theme: Theme, colours: Mapping[str, Color]) -> Theme:
    """Return a theme with other colours."""
    own = ("primary", "secondary", "accent", "warning", "error", "success", "foreground", *GROUNDS)
    # also what a theme has a field for, where it was moved: Textual rounds what it finds in fields
    page = {name: colour.hex for name, colour in colours.items() if name not in own or _is_moved(theme, name, colour)}
    rest = {
        "border": colours["primary"].hex,
        "panel-lighten-1": colours["panel"].hex,
        "text": colours["foreground"].hex,
        "text-muted": colours["page-faint"].hex,
        "text-disabled": colours["page-faint"].hex,
        "input-selection-foreground": colours["foreground"].hex,
        "block-cursor-background": colours["panel"].hex,
        "block-cursor-foreground": colours["foreground"].hex,
    }
    own_colours = {name: colours[name].hex for name in own}
    return replace(theme, variables={**theme.variables, **rest, **page}, **own_colours)  # type: ignore[arg-type]


def _is_moved(theme: Theme, name: str, colour: Color) -> bool:
    return Color.parse(getattr(theme, name) or "transparent") != colour
