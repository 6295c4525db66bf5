"""What can be done with many entries at once."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip

from glossary.curation.bulk import Action, Setting
from glossary.curation.curation import Chosen, Curation
from glossary.terminology import Stage, Status
from tui.commands.bindings import modal_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.screens.modal import Modal
from tui.screens.taken_back import takes_back
from tui.screens.terms.changing import Change, Changes, many
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows


class Deed(NamedTuple):
    """Something to do with many entries."""

    title: str
    """What it is called, with its value where `{value}` stands."""
    told: str
    """What is said when it is done, with the number where `{entries}` stands."""
    settings: tuple[Setting, ...] = ()
    question: str = ""
    """What is asked before, whose answer is the value of the settings."""
    value: str = ""
    """What is set, where that is one of few."""
    kind: str = "bulk"
    """`bulk`, `approve` or `remove`."""

    @property
    def called(self) -> str:
        """What it is called in the language that is spoken."""
        return _(self.title).format(value=_(self.value))

    def done(self, entries: int) -> str:
        """Return what is said when it is done to so many entries."""
        return _(self.told).format(entries=many(entries), value=_(self.value))


def _statuses(language: str, title: str, said: str) -> list[Deed]:
    return [
        Deed(title, said, (Setting("status", status.value, Action.SET, language),), value=status.value)
        for status in Status
    ]


def _truth(field: str, language: str, title: str, said: str) -> list[Deed]:
    return [
        Deed(title, said, (Setting(field, answer, Action.SET, language),), value=answer)
        for answer in (marked("yes"), marked("no"))
    ]


APPROVE = Deed("Approve", marked("{entries} approved."), kind="approve")
REMOVE = Deed("Delete", marked("{entries} deleted."), kind="remove")
_SUBJECT = marked("Which subject?")
DEEDS = (
    APPROVE,
    Deed("Mark as obsolete", marked("{entries} obsolete now."), (Setting("stage", Stage.OBSOLETE.value),)),
    Deed("Make drafts again", marked("{entries} drafts again."), (Setting("stage", Stage.DRAFT.value),)),
    Deed("Add a subject", marked("Subject added to {entries}."), (Setting("subject", "", Action.ADD),), _SUBJECT),
    Deed(
        "Take a subject away",
        marked("Subject taken from {entries}."),
        (Setting("subject", "", Action.REMOVE),),
        _SUBJECT,
    ),
    Deed(
        "Move to a glossary",
        marked("{entries} moved."),
        (Setting("glossary", ""),),
        marked("Which glossary? A blank one is your own"),
    ),
    *_statuses("ar", marked("Arabic terms: {value}"), marked("Arabic terms of {entries} {value}.")),
    *_statuses("en", marked("English terms: {value}"), marked("English terms of {entries} {value}.")),
    *_truth(
        "forbidden",
        "ar",
        marked("Arabic terms forbidden: {value}"),
        marked("Arabic terms forbidden, {entries}: {value}."),
    ),
    *_truth(
        "forbidden",
        "en",
        marked("English terms forbidden: {value}"),
        marked("English terms forbidden, {entries}: {value}."),
    ),
    *_truth("untranslated", "ar", marked("Do not translate: {value}"), marked("Do not translate, {entries}: {value}.")),
    REMOVE,
)
"""What can be done, as it is listed."""


def done(deed: Deed, value: str, chosen: Chosen, curation: Callable[[], Curation]) -> Change:
    """Return the change that does a deed to the entries chosen, as one step of undo."""

    def change(changes: Changes) -> str:
        watch = changes.counted(deed.called)
        if deed.kind == "approve":
            count = curation().approve(chosen, watch)
        elif deed.kind == "remove":
            count = curation().remove(chosen, watch)
        else:
            settings = [each._replace(value=value.strip() or None) if deed.question else each for each in deed.settings]
            count = curation().bulk(chosen, settings, watch)
        if not count:
            return _("Nothing to change: all of them are so already.")
        return listed((deed.done(count), takes_back("glossary")), " ")

    return change


class BulkMenu(Modal[Deed | None]):
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
            entitle(
                box,
                self._typesetter,
                _("Change {entries}").format(entries=many(self._count)),
                _("Enter do it · Esc leave"),
            )
            yield self._rows

    def on_mount(self) -> None:
        """List it."""
        self._rows.show(DEEDS)
        self._rows.focus()

    def _paint(self, deed: Deed, width: int, marked: bool) -> list[Strip]:
        plain = self._rows.row_ink(marked=marked)
        text = f"{'▌' if marked else ' '} {deed.called}{' …' if deed.question else ''}"
        return [strip_of([fitted(self._typesetter, text, width, plain, "left")], width, plain)]

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer with the deed under the bar."""
        self.dismiss(self._rows.item)

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
