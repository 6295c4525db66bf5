"""Who changed what of an entry, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip

from corpus.errors import CorpusError
from glossary.curation.differences import differences
from glossary.errors import GlossaryError
from glossary.terminology import Change, Concept
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import as_one, isolated, listed, marked
from tui.language.spoken import gettext as _
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.taken_back import takes_back
from tui.screens.terms.changing import Changes, many
from tui.screens.terms.listing.columns import arabic_of, english_of
from tui.screens.terms.naming import names_of_related, with_names
from tui.screens.terms.told_fields import field_told, parted, value_told
from tui.screens.terms.watching import Watching
from tui.services.services import Services
from tui.telling.moments import minute_of
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, in_both, strip_of
from tui.widgets.key_bar import KeyBar
from tui.widgets.passages import Passage, Passages, Said, heading
from tui.widgets.rows import RowChosen, RowMarked, Rows
from tui.widgets.title_bar import TitleBar

_KINDS = {
    "add": marked("added"),
    "revise": marked("corrected"),
    "remove": marked("deleted"),
    "merge": marked("merged"),
    "split": marked("split"),
    "restore": marked("restored"),
    "bulk": marked("changed with others"),
    "approve": marked("approved"),
    "import": marked("imported"),
}
_NOTHING = "–"
_WHEN, _VERSION = 18, 6


class ChangesFound(Message):
    """The changes of the entry, the newest first."""

    def __init__(self, changes: Sequence[Change], names: Mapping[str, str]) -> None:
        super().__init__()
        self.changes = changes
        self.names = names
        """What the entries are called that it refers to, by their ids."""


class HistoryScreen(CommandedScreen):
    """The changes of an entry, and what the one under the bar changed, field by field."""

    scope = Scope.HISTORY
    BINDINGS = bindings_of(Scope.HISTORY)
    AUTO_FOCUS = "#changes"
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, concept: Concept) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._concept = concept
        self._names: Mapping[str, str] = {}
        title, other = _titles_of(concept)
        self._title = TitleBar(title, typesetter, other, id="title")
        self._rows: Rows[Change] = Rows(self._paint, id="changes")
        self._fields = Passages(typesetter, label_width=18, id="differences")
        self._changes = Changes(self, services, self.fill)
        self.handlers = {
            "history.restore": self.restore,
            **row_handlers(Scope.HISTORY, self._rows),
            **self._changes.handlers(Scope.HISTORY),
            "history.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the changes, what each changed, and the keys."""
        yield self._title
        yield self._rows
        yield self._fields
        yield KeyBar(Scope.HISTORY, self._typesetter)

    def on_mount(self) -> None:
        """List the changes."""
        self.fill()
        Watching(self, self._services, self.fill).begin()

    def fill(self) -> None:
        """List the changes as they are now."""
        self.fetch()

    @work(thread=True, exclusive=True, group="fetch", exit_on_error=False)
    def fetch(self) -> None:
        """Fetch the changes."""
        try:
            changes = self._services.terms.history(self._concept.id)
            versions = [version for each in changes for version in (each.before, each.after)]
            self.post_message(ChangesFound(changes, names_of_related(self._services, versions)))
        except (CorpusError, GlossaryError) as error:
            self.app.call_from_thread(self.notify, spoken(error), severity="error")

    def on_changes_found(self, event: ChangesFound) -> None:
        """Show them, the bar on the change it was on, or on the newest one where it was there."""
        self._names = event.names
        newer = len(event.changes) - len(self._rows.items)
        first_seen = self._rows.marked <= 0 or newer < 0
        self._rows.show(event.changes, 0 if first_seen else self._rows.marked + newer, in_place=True)

    def _paint(self, change: Change, width: int, is_marked: bool) -> list[Strip]:
        rows = self._rows
        plain, faint = rows.row_ink(marked=is_marked), rows.row_ink("faint", marked=is_marked)
        fields = differences(change.before, change.after)
        moment = isolated(minute_of(change.at))
        when = f"{'▌' if is_marked else ' '} {moment}"
        version = f"v{change.after.version}" if change.after else _NOTHING
        what = _("{change} by {author}").format(change=_kind(change.kind), author=change.author or _("somebody"))
        told = many(len(fields), "field", "fields") if change.before and change.after else ""
        room = width - _WHEN - _VERSION - 2
        parts = [
            fitted(self._typesetter, when, _WHEN, rows.row_ink("accent", marked=is_marked), "left"),
            fitted(self._typesetter, f"  {as_one(version)}", _VERSION + 2, faint, "left"),
            fitted(self._typesetter, listed((what, told)), room, plain, "left"),
        ]
        return [strip_of(parts, width, plain)]

    def on_row_marked(self, event: RowMarked) -> None:
        """Show what the change under the bar changed."""
        if event.rows is self._rows and self._rows.item is not None:
            self._fields.tell(_told(self._rows.item, self._names))

    def on_row_chosen(self, event: RowChosen) -> None:
        """Bring the version back that was chosen."""
        if event.rows is self._rows:
            self.restore()

    def restore(self) -> None:
        """Bring back the version that the change under the bar made."""
        item = self._rows.item
        version = item.after.version if item and item.after else None
        if version is None:
            self.notify(_("This change left no version to bring back: choose one before it."))
            return

        def change(_changes: Changes) -> str:
            last = self._services.terms.history(self._concept.id)[0].after
            back = self._services.curating.curation.restore(self._concept.id, version)
            if last is not None and last.version == back.version:
                return _("Nothing was changed.")
            said = _("Version {version} is back.").format(version=version)
            return listed((said, takes_back("history")), " ")

        self._changes.do(change)

    def close(self) -> None:
        """Go back."""
        if not self._changes.stop():
            self.dismiss()


def _titles_of(concept: Concept) -> tuple[str, str]:
    first, other = in_both(english_of(concept), arabic_of(concept))
    return listed((_("History"), first)), other


def _kind(kind: str) -> str:
    """Return what a change is called: `undo add` is an entry that was added and taken back."""
    first, _blank, rest = kind.partition(" ")
    if first in ("undo", "redo") and rest:
        said = _("“{change}” taken back") if first == "undo" else _("“{change}” done again")
        return said.format(change=_(_KINDS.get(rest, rest)))
    return _(_KINDS.get(kind, kind))


def _told(change: Change, names: Mapping[str, str]) -> list[Passage]:
    """Return what a change changed: what each field was, and what it is, entries by their names."""
    fields = [
        each._replace(
            before=value_told(each.field, with_names(each.before, names)),
            after=value_told(each.field, with_names(each.after, names)),
        )
        for each in differences(change.before, change.after)
    ]
    if not fields:
        return [Passage("", (Said(_("No field was changed."), "faint"),))]
    if change.before is None or change.after is None:
        name, ink = (_("It said"), "faint") if change.after is None else (_("It says"), "plain")
        values = [(each.field, each.before if change.after is None else each.after) for each in fields]
        return [heading(name), *_grouped((field, (Said(value or _NOTHING, ink),)) for field, value in values)]
    rows = ((each.field, (_said(each.before, "faint"), _said(each.after, "strong"))) for each in fields)
    return [Passage("", (Said(_("before"), "accent"), Said(_("after"), "accent"))), *_grouped(rows)]


def _said(value: str | None, ink: str) -> Said:
    return Said(value or _NOTHING, ink)


def _grouped(rows: Iterable[tuple[str, tuple[Said, ...]]]) -> Iterator[Passage]:
    """Yield a passage for each field; the fields of a term stand under its name."""
    last = ""
    for name, said in rows:
        term, field = parted(name)
        if term and term != last:
            yield heading(field_told(term))
        last = term
        yield Passage(field_told(field), said)
