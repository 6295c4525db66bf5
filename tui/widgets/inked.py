"""Widgets that paint their own lines, in inks that a theme names."""

from typing import NamedTuple

from rich.style import Style
from textual.color import Color
from textual.widget import Widget


class Ink(NamedTuple):
    """How something is told apart from the text around it; never by its colour alone where it means something."""

    colour: str = ""
    """A variable of the theme."""
    ground: str = ""
    """A variable of the theme."""
    attributes: str = ""
    """As Rich writes them: `bold`, `underline`, `not bold`."""


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
    "marked-yellow": Ink(ground="page-yellow", attributes="underline"),
    "marked-green": Ink(ground="page-green", attributes="bold"),
    "marked-rose": Ink(ground="page-rose", attributes="bold underline"),
    "marked-place": Ink("accent", attributes="bold underline"),
    "learning": Ink("warning", attributes="underline2"),
    "new-word": Ink("secondary", attributes="bold"),
    "name": Ink("page-name", attributes="bold"),
    "name-in-bold": Ink("page-name", attributes="not bold"),
    "chosen-name": Ink("page-name", "page-chosen", "bold underline"),
    "expression": Ink("accent", attributes="underline"),
    "term": Ink("page-term", attributes="underline"),
    "link": Ink("primary", attributes="underline"),
    "missed": Ink("error", attributes="underline2"),
    "counterpart": Ink("foreground", "page-chosen", "bold underline"),
    "differing": Ink("primary", "page-chosen", "bold underline"),
    "hit": Ink(ground="page-hit"),
    "sentence": Ink("foreground", attributes="bold"),
    "veil": _FAINT,
    "cursor": Ink("page-cursor-text", "page-cursor"),
    "selection": Ink(ground="screen-selection-background"),
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
    "bar": Ink(ground="panel"),
}
"""Inks by name; a name that is not here, such as `paragraph`, is the text's own."""


class Inked(Widget):
    """A widget with inks, mixed when they are first used and mixed anew for another theme."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._mixed: dict[tuple[str, ...], Style] = {}

    def ink(self, *names: str) -> Style:
        """Return the widget's own style with the inks of these names laid over it in turn."""
        if names not in self._mixed:
            self._mixed[names] = self.ink(*names[:-1]) + self._ink(names[-1]) if names else self.rich_style
        return self._mixed[names]

    def _ink(self, name: str) -> Style:
        ink = INKS.get(name, Ink())
        variables = self.app.theme_variables
        colour, ground = (
            Color.parse(variables[variable]).rich_color if variable else None for variable in (ink.colour, ink.ground)
        )
        return Style(color=colour, bgcolor=ground) + Style.parse(ink.attributes)

    def notify_style_update(self) -> None:
        """Mix the inks anew."""
        self._mixed.clear()
        super().notify_style_update()
