"""The help."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input

from tui.commands.bindings import acting_bindings, with_arabic_keys
from tui.commands.model import Command, Scope
from tui.commands.table import command_named
from tui.help.topics import spoken_topic
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.empty import NOTHING_FITS
from tui.screens.help.asking import Help
from tui.screens.help.contents import Said, TopicOffered, fitting, texts_of
from tui.screens.help.guide import GuideLine, guide_lines, painted
from tui.screens.help.lines import HelpLine, can_mark, lines_of, painter_of
from tui.screens.modal import Modal
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, RowPainter, Rows

_KEYS = marked("Enter do it, read it · {help.search} search · Esc close")
_GUIDE_KEYS = marked("↑ ↓ PgDn move · Esc back")
Line = TypeVar("Line")


class Wrapped(Rows[Line], Generic[Line]):
    """Lines that are made for the width they have."""

    def __init__(self, paint: RowPainter[Line], can_mark: Callable[[Line], bool], id: str) -> None:  # noqa: A002
        super().__init__(paint, can_mark=can_mark, copied=_text_of, id=id)
        self.laid_out: Callable[[], None] = lambda: None
        """Makes the lines anew for another width."""
        self._width = 0

    def on_resize(self) -> None:
        """Make the lines anew where the width is another one."""
        if self.size.width != self._width:
            self._width = self.size.width
            self.laid_out()

    def on_click(self, event: events.Click) -> None:
        """Take a click on any line of an entry for one on its last, where the bar is."""
        offset = event.get_content_offset(self)
        index = self._first + offset.y if offset is not None else len(self.items)
        if index < len(self.items) and not self._can_mark(self.items[index]):
            last = self._markable(index, 1)
            if getattr(self.items[last], "entry", None) is getattr(self.items[index], "entry", self):
                event.prevent_default()
                self.marked = last


class HelpScreen(Modal[Command | None]):
    """Tells what can be done where the keys are, and guides by topic; answers with the command that is to be carried out."""

    BINDINGS = with_arabic_keys(
        [
            Binding("escape", "close", show=False),
            Binding("f1", "close", show=False, id="app.help"),
            *acting_bindings(Scope.HELP, {"help.search": "search"}),
            Binding("down", "to_list", show=False),
            Binding("shift+f1,f13", "to_keys", show=False, id="app.keymap"),
        ],
        Screen.BINDINGS,
    )
    CSS_PATH = Path(__file__).with_name("help.tcss")

    def __init__(self, told: Help, typesetter: Typesetter, topic: str = "") -> None:
        """Take what is told, and the topic that is open at first, where one is."""
        super().__init__()
        self._help = told
        self._typesetter = typesetter
        self._topic = topic
        self._box = Vertical(id="box")
        self._search = ArabicInput(typesetter, placeholder=_("Search the help"), id="search")
        self._rows: Wrapped[HelpLine] = Wrapped(painter_of(typesetter, lambda: self._rows), can_mark, "help")
        self._guide: Wrapped[GuideLine] = Wrapped(self._paint_guide, lambda _line: False, "guide")
        self._rows.laid_out, self._guide.laid_out = self._list, self._lay_out_guide

    def compose(self) -> ComposeResult:
        """Yield the search, what is listed, and the guide in its place."""
        with self._box:
            yield self._search
            yield self._rows
            yield self._guide

    def on_mount(self) -> None:
        """Show the list, or the topic that was asked for."""
        self._show(self._topic)

    def _show(self, topic: str) -> None:
        """Show a topic; with none the list."""
        self._topic = topic
        is_guide = bool(topic)
        self._search.display = self._rows.display = not is_guide
        self._guide.display = is_guide
        title = spoken_topic(topic).title if topic else self._help.title
        entitle(
            self._box, self._typesetter, _("Help · {about}").format(about=title), _(_GUIDE_KEYS if topic else _KEYS)
        )
        if is_guide:
            self._lay_out_guide()
        (self._guide if is_guide else self._rows).focus()

    def _list(self) -> None:
        """List what fits the words that are searched for."""
        width = self._rows.size.width - 1
        if width > 0:
            entries = list(fitting(self._help.sections, self._search.value)) or [Said(_(NOTHING_FITS))]
            self._rows.show(list(lines_of(entries, width, self._typesetter)), from_top=not self._search.value)

    def _lay_out_guide(self) -> None:
        width = self._guide.size.width - 1
        if width > 0 and self._topic:
            self._guide.show(list(guide_lines(spoken_topic(self._topic).text, width, self._typesetter)))

    def _paint_guide(self, line: GuideLine, width: int, _is_marked: bool) -> list[Strip]:
        return painted(line, width, self._guide, self._typesetter)

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what fits."""
        self._list()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to what was found."""
        self.action_to_list()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer with the command chosen, or open the guide."""
        entry = self._rows.item.entry if self._rows.item and not self._topic else None
        if isinstance(entry, Command):
            self.dismiss(entry)
        elif isinstance(entry, TopicOffered):
            self._show(entry.name)

    def action_close(self) -> None:
        """Go back from a guide; else close the help."""
        if self._topic:
            self._show("")
        else:
            self.dismiss(None)

    def action_to_keys(self) -> None:
        """Go to where commands get other keys."""
        self.dismiss(command_named("app.keymap"))

    def action_search(self) -> None:
        """Bring the keys to the search."""
        if self._topic:
            self._show("")
        self._search.focus()

    def action_to_list(self) -> None:
        """Bring the keys to the list, unless nothing in it can be chosen."""
        if not self._topic and any(map(can_mark, self._rows.items)):
            self._rows.focus()


def _text_of(line: object) -> str:
    if isinstance(line, HelpLine):
        return "\t".join(filter(None, texts_of(line.entry)))
    return line.copied if isinstance(line, GuideLine) else ""
