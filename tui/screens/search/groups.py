"""The groups of what a query finds, and the line that says how many each has."""

from enum import StrEnum

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored
from tui.typeset.typesetter import Typesetter
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import Fitted, fitted, strip_of, text_width

_SIGN, _GAP = 2, 4
"""Cells of the sign before the group that is listed, and behind each group."""


class Group(StrEnum):
    """What is searched."""

    ARTICLES = "Articles"
    TERMS = "Terms"
    NAMES = "Names"


class GroupWanted(Message):
    """A group was clicked."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self.group = group


class GroupLine(Fielded):
    """Shows the groups with their numbers; the one that is listed stands out."""

    DEFAULT_CSS = "GroupLine { height: 1; margin: 0 3; }"

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._counts: dict[Group, int] = {}
        self._listed = Group.ARTICLES

    def tell(self, counts: dict[Group, int], listed: Group) -> None:
        """Show other numbers, or that another group is listed."""
        self._counts, self._listed = dict(counts), listed
        self.refresh()

    def _parts(self) -> list[tuple[Group, Fitted]]:
        parts = []
        for group in Group:
            count = self._counts.get(group)
            sign = "▸" if group is self._listed else ""
            text = _(group.value) if count is None else f"{_(group.value)} {count:,}"
            ink = self.ink("sought" if group is self._listed else "plain" if count else "faint")
            parts.append((group, fitted(self._typesetter, sign, _SIGN, self.ink("accent"), "left")))
            parts.append((group, fitted(self._typesetter, text, text_width(self._typesetter, text), ink, "left")))
            parts.append((group, fitted(self._typesetter, "", _GAP, ink)))
        return parts

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        return self.with_selection(self.strip_of_line(y), y)

    def strip_of_line(self, number: int) -> Strip:
        """Return the groups on their line, a blank for any other."""
        if number:
            return Strip.blank(self.size.width, self.ink())
        return strip_of([part for _group, part in self._parts()], self.size.width, self.ink())

    def on_click(self, event: events.Click) -> None:
        """List the group clicked."""
        column, clicked = 0, self.size.width - 1 - event.x if is_mirrored() else event.x
        for group, part in self._parts():
            column += sum(segment.cell_length for segment in part)
            if clicked < column:
                self.post_message(GroupWanted(group))
                return
