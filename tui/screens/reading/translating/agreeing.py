"""What is said before a whole article goes to an engine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from tui.commands.bindings import modal_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import ngettext
from tui.screens.modal import Modal
from tui.telling.costs import cost_told
from tui.telling.counted import counted
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.framed import entitle

if TYPE_CHECKING:
    from glossary.translate.estimate import Estimate
    from tui.typeset.typesetter import Typesetter


class Agreeing(Modal[bool | None]):
    """Says how much would go where; answers with True where that is wanted."""

    BINDINGS = modal_keys(
        [
            Binding("enter", "agree", "Begin.", show=False),
            Binding("escape", "leave", "Leave; nothing is sent.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("translating.tcss")

    def __init__(self, typesetter: Typesetter, told: list[Paragraph]) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._told = told

    def compose(self) -> ComposeResult:
        """Yield what would be done."""
        with Vertical(id="agreeing") as box:
            entitle(box, self._typesetter, _("Translate the article"), _("Enter begins · Esc leaves"))
            yield ArabicText("", self._typesetter)

    def on_mount(self) -> None:
        """Say it."""
        self.query_one(ArabicText).show(self._told)

    def action_agree(self) -> None:
        """Answer that it is wanted."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


def told_before(found: Estimate, where: str) -> list[Paragraph]:
    """Return what is said: how much goes where, how long it takes at least, and how much has its English already."""
    said = [
        Paragraph(
            _("{paragraphs}, {characters} characters, go {where}.").format(
                paragraphs=counted(found.missing, "paragraph"), characters=f"{found.characters:,}", where=where
            ),
            "strong",
        )
    ]
    if found.kept:
        said.append(
            Paragraph(
                _("{paragraphs} with English already: not asked for.").format(
                    paragraphs=counted(found.kept, "paragraph")
                ),
                "faint",
            )
        )
    if found.seconds >= 1:
        said.append(
            Paragraph(
                _("At the pace that is set it takes {seconds} s at least.").format(seconds=f"{found.seconds:.0f}"),
                "faint",
            )
        )
    if found.left is not None and found.left < found.characters:
        more = ngettext(
            "{characters} characters are left of today's budget: it takes {n} day.",
            "{characters} characters are left of today's budget: it takes {n} days.",
            found.days,
        )
        said.append(Paragraph(more.format(characters=f"{found.left:,}", n=f"{found.days:,}"), "warning"))
    if found.cost is not None:
        said.append(Paragraph(_("That costs about {cost}.").format(cost=cost_told(found.cost)), "faint"))
    said.append(Paragraph(_("The English appears as it comes. Esc stops; what came by then is kept."), "faint"))
    return said
