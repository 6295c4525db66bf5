"""Figures of the library and of what was made of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import beside_english
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.services.services import Services
from tui.telling.told_figures import Line, figure_lines
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import Rows
from tui.widgets.title_bar import TitleBar

_LEAD, _LABEL, _VALUE, _GAP, _BAR = 2, 36, 12, 2, 40
_HEADING = "accent"


class FiguresFound(Message):
    """The figures as lines; or why there are none."""

    def __init__(self, lines: Sequence[Line], problem: str = "") -> None:
        super().__init__()
        self.lines = lines
        self.problem = problem


class FiguresScreen(CommandedScreen):
    """Lists the figures in groups, with bars."""

    scope = Scope.FIGURES
    BINDINGS = bindings_of(Scope.FIGURES)
    AUTO_FOCUS = "Rows"
    CSS_PATH = Path(__file__).with_name("figures.tcss")

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._said = ArabicText(_("Counting …"), typesetter, id="said")
        self._rows: Rows[Line] = Rows(
            self._paint, can_mark=lambda line: bool(line.value), copied=lambda line: f"{line.label}\t{line.value}"
        )
        self.handlers = {**row_handlers(Scope.FIGURES, self._rows), "figures.close": self.dismiss}

    def compose(self) -> ComposeResult:
        """Yield the title, the figures and the keys."""
        yield TitleBar(_("Figures"), self._typesetter, beside_english("أرقام المكتبة"), id="title")
        yield self._said
        yield self._rows
        yield KeyBar(self.scope, self._typesetter)

    def on_mount(self) -> None:
        """Count."""
        self.count()

    @work(thread=True, exclusive=True, group="figures", exit_on_error=False)
    def count(self) -> None:
        """Count everything."""
        try:
            self.post_message(FiguresFound(figure_lines(self._services.more.figures(), _)))
        except (CorpusError, GlossaryError) as error:
            self.post_message(FiguresFound((), spoken(error)))

    def on_figures_found(self, event: FiguresFound) -> None:
        """Show them."""
        self._rows.show(event.lines, from_top=True)
        self._said.show([Paragraph(event.problem, "warning")] if event.problem else [])
        self._said.display = bool(event.problem)

    def _paint(self, item: Line, width: int, marked: bool) -> list[Strip]:
        setter, rows = self._typesetter, self._rows
        plain = rows.row_ink(_HEADING if item.is_heading else "plain", marked=marked)
        room = max(0, width - _LEAD)
        label = fitted(setter, item.label, room if item.is_heading else min(_LABEL, room), plain, "left")
        parts = [fitted(setter, "▌" if marked else "", _LEAD, rows.row_ink("accent", marked=marked), "left"), label]
        if not item.is_heading:
            value = min(_VALUE, max(0, room - _LABEL))
            parts.append(fitted(setter, item.value, value, plain, "right"))
            most = min(_BAR, max(0, room - _LABEL - _VALUE - _GAP))
            bar = "" if item.share is None else "━" * max(round(item.share * most), int(item.share > 0))
            parts.append(
                fitted(
                    setter, f"  {bar}", max(0, room - _LABEL - _VALUE), rows.row_ink("accent", marked=marked), "left"
                )
            )
        return [strip_of(parts, width, plain)]
