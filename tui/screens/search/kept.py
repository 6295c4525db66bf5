"""The kept searches: choosing one, keeping another, and taking back what was done."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.strip import Strip
from textual.worker import get_current_worker

from corpus.errors import CorpusError, UnclearSearch
from glossary.errors import GlossaryError
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.keyed import with_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.language.wordings import spoken
from tui.screens.empty import KEPT_SEARCHES
from tui.screens.modal import Modal
from tui.screens.prompt import Prompt
from tui.screens.steps import Step, Steps
from tui.services.services import Services
from tui.telling.counted import counted
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.fitted import fitted, strip_of, text_width
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

if TYPE_CHECKING:
    from corpus.kept_searches import KeptSearch

_LEAD, _GAP, _COUNT = 2, 2, 18
_NAME = 0.4
"""How much of the room the name has, the rest is the query's."""
_TOLD = marked("New are the articles that came since you last chose the search.")


_KEYS = marked(
    "Enter search · {kept.keep} keep · {kept.rename} rename · {kept.forget} forget · {kept.undo} undo · Esc leave"
)
_KEYS_WITHOUT = marked("Enter search · {kept.rename} rename · {kept.forget} forget · {kept.undo} undo · Esc leave")


class Counted(NamedTuple):
    """A kept search and what it finds."""

    kept: KeptSearch
    articles: int | None = None
    """None where its query is understood no longer."""
    new: int | None = None
    """Those that came since this reader looked; None where that was never."""


class KeptScreen(Modal[str | None]):
    """Lists the kept searches with what each finds now; answers with the query of the one chosen, or None."""

    scope = Scope.KEPT
    BINDINGS = modal_keys(
        [
            *acting_bindings(
                Scope.KEPT,
                {
                    "kept.keep": "keep",
                    "kept.rename": "rename",
                    "kept.forget": "forget",
                    "kept.undo": "undo",
                    "kept.redo": "redo",
                },
            ),
            Binding("escape", "leave", "Leave.", show=False),
        ]
    )
    CSS_PATH = Path(__file__).with_name("kept.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, query: str) -> None:
        """Take the query that can be kept, empty for none."""
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._query = query if query.strip() else ""
        self._said = ArabicText(_("Looking …"), typesetter, id="said")
        self._rows: Rows[Counted] = Rows(self._paint)
        self._count_cells = 0
        """The cells of what the searches find, no more than they take: the rest is their names' and queries'."""
        self._on = ""
        """The name of the search that was kept or called otherwise just now."""
        self._steps = Steps(self, self._fill)

    def compose(self) -> ComposeResult:
        """Yield the list in a box."""
        with Vertical(id="kept-box") as box:
            keys = _(_KEYS) if self._query else _(_KEYS_WITHOUT)
            entitle(box, self._typesetter, _("Kept searches"), keys)
            yield self._said
            yield self._rows

    def on_mount(self) -> None:
        """List them."""
        self._rows.focus()
        self._fill()

    def _fill(self) -> None:
        """List them anew."""
        self.run_worker(self._count, thread=True, exclusive=True, group="kept", exit_on_error=False)

    def _count(self) -> None:
        try:
            self._services.ensure_first_run()
            found = [self._counted(each) for each in self._services.kept_searches.all()]
        except (CorpusError, GlossaryError) as error:
            self.app.call_from_thread(self._tell, spoken(error))
            return
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show, found)

    def _counted(self, kept: KeptSearch) -> Counted:
        library = self._services.library
        try:
            new = None if kept.looked is None else library.count(kept.query, kept.looked)
            return Counted(kept, library.count(kept.query), new)
        except UnclearSearch:
            return Counted(kept)

    def _show(self, found: list[Counted]) -> None:
        """List them, the bar on the one that was kept or called otherwise just now, else on the one it was on, or on its row."""
        wanted, on = self._on, self._rows.item
        self._on = ""
        places = (place for place, each in enumerate(found) if each.kept.name == wanted)
        same = (place for place, each in enumerate(found) if on is not None and each.kept.id == on.kept.id)
        counts = (text_width(self._typesetter, _found(each)) for each in found)
        self._count_cells = min(_COUNT, max(counts, default=0) + _GAP)
        self._rows.show(found, next(places, next(same, max(0, self._rows.marked))), in_place=True)
        self._said.show([Paragraph(_(_TOLD) if found else with_keys(_(KEPT_SEARCHES)), "faint")])

    def _tell(self, problem: str) -> None:
        self._said.show([Paragraph(problem, "warning")])

    def _paint(self, item: Counted, width: int, marked: bool) -> list[Strip]:
        rows, setter = self._rows, self._typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        room = max(2, width - _LEAD - self._count_cells - 2 * _GAP)
        name = int(room * _NAME)
        gap = fitted(setter, "", _GAP, plain)
        parts = [
            fitted(setter, "▌" if marked else " ", _LEAD, rows.row_ink("accent", marked=marked), "left"),
            fitted(setter, item.kept.name, name, rows.row_ink("strong", marked=marked)),
            gap,
            fitted(setter, item.kept.query, room - name, faint),
            gap,
            fitted(setter, _found(item), self._count_cells, plain if item.new else faint, "left"),
        ]
        return [strip_of(parts, width, plain)]

    def on_row_chosen(self, event: RowChosen) -> None:
        """Answer with the search under the bar, and note that it was looked at."""
        if self._rows.item is not None:
            kept = self._rows.item.kept
            look = partial(self._look, kept.id)
            self.app.run_worker(look, thread=True, group="look", exit_on_error=False)
            self.dismiss(kept.query)

    def _look(self, search_id: str) -> None:
        try:
            self._services.kept_searches.look(search_id)
        except (CorpusError, GlossaryError) as error:
            self.app.call_from_thread(self.app.notify, spoken(error), severity="warning")

    # -- changes

    def action_keep(self) -> None:
        """Ask for a name, and keep the query that was on the line."""
        if not self._query:
            self._tell(_("There is no query to keep: write one first."))
            return

        def named(name: str | None) -> None:
            if name:
                self._steps.do(partial(self._kept, name))

        self.app.push_screen(Prompt(_("Keep the search as"), self._query.strip()[:60], self._typesetter), named)

    def _kept(self, name: str) -> Step:
        searches = self._services.kept_searches
        kept = searches.keep(name, self._query)
        self._on = kept.name
        return Step(_("Kept"), partial(searches.restore, kept.id), partial(searches.forget, kept.id))

    def action_rename(self) -> None:
        """Ask for another name of the search under the bar."""
        if self._rows.item is None:
            return
        kept = self._rows.item.kept

        def named(name: str | None) -> None:
            if name and name != kept.name:
                self._steps.do(partial(self._renamed, kept, name))

        self.app.push_screen(Prompt(_("Call the search"), kept.name, self._typesetter), named)

    def _renamed(self, kept: KeptSearch, name: str) -> Step:
        searches = self._services.kept_searches
        renamed = searches.change(kept, name)
        self._on = renamed.name

        def call(before: str, after: str) -> None:
            self._on = searches.change(searches.get(before), after).name

        return Step(_("Renamed"), partial(call, kept.name, renamed.name), partial(call, renamed.name, kept.name))

    def action_forget(self) -> None:
        """Keep the search under the bar no longer."""
        if self._rows.item is not None:
            kept = self._rows.item.kept
            searches = self._services.kept_searches
            step = Step(_("Forgotten"), partial(searches.forget, kept.id), partial(searches.restore, kept.id))
            self._steps.do(step.carried_out)

    def action_undo(self) -> None:
        """Take back the last change of this list."""
        self._steps.undo()

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self._steps.redo()

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


def _found(item: Counted) -> str:
    if item.articles is None:
        return _("not understood")
    new = counted(item.new, "new", "new") if item.new else ""
    return listed((f"{item.articles:,}", new)) if new else f"{item.articles:,}"
