"""Widgets that paint their own lines, in inks that a theme names."""

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from tui.widgets.bare import BareStyles


class Ink(NamedTuple):
    """How something is told apart from the text around it; never by its colour alone where it means something."""

    colour: str = ""
    """A variable of the theme."""
    ground: str = ""
    """A variable of the theme."""
    attributes: str = ""
    """As Rich writes them: `bold`, `underline`, `not bold`."""
    bare: tuple[str, str] = ("", "")
    """What it is where a terminal has few colours or none, if not just its colour and attributes: a variable and attributes.

    There no ground is laid; what is reversed has its colour for a ground.
    """


_FAINT = Ink("page-faint")
INKS = {
    # on the page, from the lowest layer to the highest
    "title": Ink("primary", attributes="bold"),
    "heading": Ink("accent", attributes="bold"),
    "section": Ink("accent"),
    "kicker": Ink("accent"),
    "dateline": Ink("accent"),
    "caption": _FAINT,
    "credit": _FAINT,
    "date": _FAINT,
    "related": _FAINT,
    "boilerplate": Ink("page-faint", attributes="italic"),
    "marked-yellow": Ink(ground="page-yellow", attributes="underline", bare=("page-yellow", "italic underline")),
    "marked-green": Ink(ground="page-green", attributes="bold", bare=("page-green", "italic bold")),
    "marked-rose": Ink(ground="page-rose", attributes="bold underline", bare=("page-rose", "italic bold underline")),
    "marked-place": Ink("accent", attributes="bold underline"),
    "learning": Ink("warning", attributes="underline2"),
    "new-word": Ink("secondary", attributes="bold"),
    "name": Ink("page-name", attributes="bold"),
    "name-in-bold": Ink("page-name", attributes="not bold"),
    "chosen-name": Ink("page-name", "page-chosen", "bold underline", ("page-chosen", "bold underline reverse")),
    "expression": Ink("accent", attributes="underline"),
    "term": Ink("page-term", attributes="underline"),
    "link": Ink("primary", attributes="underline"),
    "missed": Ink("error", attributes="underline2"),
    "counterpart": Ink("foreground", "page-chosen", "bold underline", ("page-chosen", "bold underline reverse")),
    "differing": Ink("primary", "page-chosen", "bold underline", ("page-chosen", "bold underline reverse")),
    "hit": Ink(ground="page-hit", attributes="underline2", bare=("page-hit", "bold not underline reverse")),
    "sentence": Ink("foreground", attributes="bold"),
    "veil": _FAINT,
    "cursor": Ink(
        "page-cursor-text",
        "page-cursor",
        bare=("page-cursor", "not bold not underline not underline2 not italic reverse"),
    ),
    "selection": Ink(ground="screen-selection-background", bare=("foreground", "not bold underline reverse")),
    "unseen": Ink("accent", attributes="not bold"),
    "focused": Ink(bare=("", "bold")),
    "dimmed": Ink("page-faint", attributes="not bold", bare=("page-faint", "dim not bold")),
    # under the page's words
    "meant": Ink("foreground", attributes="bold"),
    # elsewhere
    "faint": _FAINT,
    "strong": Ink(attributes="bold"),
    "plain": Ink(attributes="not bold"),
    "key": Ink("primary", attributes="bold"),
    "accent": Ink("primary"),
    "sign": Ink("accent", attributes="bold"),
    "noted": Ink("accent"),
    "found": Ink("page-term", attributes="bold"),
    "sought": Ink("primary", attributes="bold underline"),
    "named": Ink("page-name", attributes="bold"),
    "named-plain": Ink("page-name"),
    "warning": Ink("error", attributes="bold"),
    "guess": Ink("page-faint", attributes="italic"),
    "struck": Ink("page-faint", attributes="strike"),
    "bar": Ink(ground="panel", bare=("foreground", "reverse")),
}
"""Inks by name; a name that is not here, such as `paragraph`, is the text's own."""


class Inked(Widget):
    """A widget with inks, mixed when they are first used and mixed anew for another theme."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._styles_cache = BareStyles()
        self._mixed: dict[tuple[str, ...], Style] = {}

    def ink(self, *names: str) -> Style:
        """Return the widget's own style with the inks of these names laid over it in turn, that of the cursor last."""
        if names not in self._mixed:
            *below, last = sorted(names, key=_is_on_top) or [""]
            self._mixed[names] = self.ink(*below) + self._ink(last) if names else self.rich_style
        return self._mixed[names]

    def _ink(self, name: str) -> Style:
        return mixed(INKS.get(name, Ink()), self.app.theme_variables, are_few=self.app.native_ansi_color)

    def notify_style_update(self) -> None:
        """Mix the inks anew."""
        self._mixed.clear()
        super().notify_style_update()


def mixed(ink: Ink, variables: Mapping[str, str], *, are_few: bool) -> Style:
    """Return an ink in the colours of a theme; without a ground where the colours are few, for those are the terminal's."""
    attributes, names = ink.attributes, (ink.colour, ink.ground)
    if are_few:
        names, attributes = (ink.bare[0] or ink.colour, ""), ink.bare[1] or ink.attributes
    colour, ground = (Color.parse(variables[name]).rich_color if name else None for name in names)
    return Style(color=colour, bgcolor=ground) + Style.parse(attributes)


def _is_on_top(name: str) -> bool:
    """Return whether nothing is laid over an ink: the cursor has letters of its own, which another ground would hide."""
    return name == "cursor"
