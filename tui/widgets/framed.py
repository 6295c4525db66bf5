"""What stands in the border of a box: its title, and the keys that it answers to."""

from textual.content import Content
from textual.widget import Widget

from tui.commands.keyed import BETWEEN, foot
from tui.typeset.direction import Direction
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import base_of

_WIDEST = 200


class Seen(Content):
    """A short text as it is seen, which is cut where its reading ends: an Arabic one at its left."""

    __slots__ = ["_typesetter", "_written"]

    def __init__(self, text: str, typesetter: Typesetter) -> None:
        super().__init__(typesetter.fit(text, _WIDEST, base_of(text)).text)
        self._written = text
        self._typesetter = typesetter

    @property
    def markup(self) -> str:
        """Return the text as it was written, by which the box can be called elsewhere."""
        return Content(self._written).markup

    def expand_tabs(self, tab_size: int = 8) -> Content:
        """Return it as it is: it has no tabs."""
        return self

    def split(self, *_separator: object, **_how: object) -> list[Content]:
        """Return it as it is: it is one line."""
        return [self]

    def truncate(self, max_width: int, *, ellipsis: bool = False, pad: bool = False) -> Content:
        """Return it in so many cells at most."""
        if self.cell_length <= max_width or base_of(self._written) is not Direction.RTL:
            return super().truncate(max_width, ellipsis=ellipsis, pad=pad)
        return Content(self._typesetter.fit(self._written, max_width, Direction.RTL).text)


class _Foot(Seen):
    """The keys that a box answers to, with the words that name their commands."""

    __slots__ = ["_keys"]

    def __init__(self, keys: str, typesetter: Typesetter) -> None:
        super().__init__(foot(keys), typesetter)
        self._keys = keys

    def truncate(self, max_width: int, *, ellipsis: bool = False, pad: bool = False) -> Content:
        """Return it in so many cells at most, the first keys and the last, which leads away: those between go, whole ones."""
        parts = self._written.split(BETWEEN)
        shown = Seen(self._written, self._typesetter)
        while len(parts) > 2 and shown.cell_length > max_width:
            del parts[-2]
            shown = Seen(BETWEEN.join(parts), self._typesetter)
        return shown.truncate(max_width, ellipsis=ellipsis, pad=pad)

    def anew(self) -> "_Foot":
        """Return it with the keys that the commands have now."""
        return _Foot(self._keys, self._typesetter)


def entitle(box: Widget, typesetter: Typesetter, title: str, keys: str | None = None) -> None:
    """Put a title into the upper border of a box and its keys into the lower one; None leaves those as they are.

    The key of a command is written `{scope.command}`.
    """
    box.border_title = seen(typesetter, title)
    if keys is not None:
        box.border_subtitle = _Foot(keys, typesetter)


def retell_keys(box: Widget) -> None:
    """Put the keys of a box into its lower border as they are now, where it tells any."""
    told = box._border_subtitle
    if isinstance(told, _Foot):
        box.border_subtitle = told.anew()


def seen(typesetter: Typesetter, text: str) -> Content:
    """Return a short text as it is seen, joined and in order, for what Textual draws by itself."""
    return Seen(text, typesetter)
