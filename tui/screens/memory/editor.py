"""The editor of a translation in the list of all of them, where its Arabic is not on the page beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tui.commands.bindings import with_arabic_keys
from tui.screens.writing.editor import EnglishEditor
from tui.screens.writing.source import SourceAbove

if TYPE_CHECKING:
    from textual.geometry import Region

    from tui.screens.writing.offering import Subject
    from tui.screens.writing.typed import TypedEnglish
    from tui.typeset.typesetter import Typesetter


class UnitEditor(EnglishEditor):
    """Asks for the English of a segment below the whole of its Arabic."""

    BINDINGS = with_arabic_keys(
        [
            Binding("pageup,ctrl+up", "turn_source(-1)", "Turn the Arabic back.", show=False),
            Binding("pagedown,ctrl+down", "turn_source(1)", "Turn the Arabic on.", show=False),
        ]
    )

    def __init__(self, typesetter: Typesetter, subject: Subject, typed: TypedEnglish, place: Region) -> None:
        """Take where the row of the list stands on the screen."""
        self._source = SourceAbove(typesetter, subject.source)
        subject.marked = self._source.mark
        super().__init__(typesetter, subject, typed, place)
        self.above = self._source

    def action_turn_source(self, step: int) -> None:
        """Turn the Arabic by a page, where it is higher than its room."""
        turn = self._source.scroll_page_down if step > 0 else self._source.scroll_page_up
        turn(animate=False)
