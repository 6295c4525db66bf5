"""What can be done with many entries at once."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip

from glossary.curation.bulk import Action, Setting
from glossary.curation.curation import Chosen, Curation
from glossary.terminology import Stage, Status
from tui.commands.bindings import modal_keys
from tui.screens.terms.changing import Change, Changes, many
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import RowChosen, Rows


class Deed(NamedTuple):
    """Something to do with many entries."""

    title: str
    told: str
    """What is said when it is done, with the number where `{}` stands."""
    settings: tuple[Setting, ...] = ()
    question: str = ""
    """What is asked before, whose answer is the value of the settings."""
    kind: str = "bulk"
    """`bulk`, `approve` or `remove`."""


def _statuses(language: str, name: str) -> list[Deed]:
    return [
        Deed(
            f"{name} terms: {status.value}",
            f"{name} terms of {{}} {status.value}.",
            (Setting("status", status.value, Action.SET, language),),
        )
        for status in Status
    ]


def _truth(field: str, language: str, title: str) -> list[Deed]:
    return [
        Deed(f"{title}: {answer}", f"{title}, {{}}: {answer}.", (Setting(field, answer, Action.SET, language),))
        for answer in ("yes", "no")
    ]


APPROVE = Deed("Approve", "{} approved.", kind="approve")
REMOVE = Deed("Delete", "{} deleted.", kind="remove")
DEEDS = (
    APPROVE,
    Deed("Mark as obsolete", "{} obsolete now.", (Setting("stage", Stage.OBSOLETE.value),)),
    Deed("Make drafts again", "{} drafts again.", (Setting("stage", Stage.DRAFT.value),)),
    Deed("Add a subject", "Subject added to {}.", (Setting("subject", "", Action.ADD),), "Which subject?"),
    Deed("Take a subject away", "Subject taken from {}.", (Setting("subject", "", Action.REMOVE),), "Which subject?"),
    Deed("Move to a glossary", "{} moved.", (Setting("glossary", ""),), "Which glossary? A blank one is your own"),
    *_statuses("ar", "Arabic"),
    *_statuses("en", "English"),
    *_truth("forbidden", "ar", "Arabic terms forbidden"),
    *_truth("forbidden", "en", "English terms forbidden"),
    *_truth("untranslated", "ar", "Do not translate"),
    REMOVE,
)
"""What can be done, as it is listed."""


def done(deed: Deed, value: str, chosen: Chosen, curation: Callable[[], Curation]) -> Change:
    """Return the change that does a deed to the entries chosen, as one step of undo."""

    def change(changes: Changes) -> str:
        watch = changes.counted(deed.title)
        if deed.kind == "approve":
            count = curation().approve(chosen, watch)
        elif deed.kind == "remove":
            count = curation().remove(chosen, watch)
        else:
            settings = [each._replace(value=value.strip() or None) if deed.question else each for each in deed.settings]
            count = curation().bulk(chosen, settings, watch)
        if not count:
            return "Nothing to change: all of them are so already."
        return f"{deed.told.format(many(count))} u takes it back."

    return change


class BulkMenu(ModalScreen[Deed | None]):
    """Asks what is to be done with so many entries; answers with the deed, or None."""

    BINDINGS = modal_keys([Binding("escape", "leave", "Leave; nothing is changed.", show=False)])
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")

    def __init__(self, count: int, typesetter: Typesetter) -> None:
        super().__init__()
        self._count = count
        self._typesetter = typesetter
        self._rows: Rows[Deed] = Rows(self._paint)

    def compose(self) -> ComposeResult:
        """Yield what can be done."""
        with Vertical(id="menu") as box:
            box.border_title = f"Change {many(self._count)}"
            box.border_subtitle = "Enter do it · Esc leave"
            yield self._rows

    def on_mount(self) -> None:
        """List it."""
        self._rows.show(DEEDS)
        self._rows.focus()

    def _paint(self, deed: Deed, width: int, marked: bool) -> list[Strip]:
        plain = self._rows.row_ink(marked=marked)
        text = f"{'▌' if marked else ' '} {deed.title}{' …' if deed.question else ''}"
        return [strip_of([fitted(self._typesetter, text, width, plain, "left")], width, plain)]

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer with the deed under the bar."""
        self.dismiss(self._rows.item)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
