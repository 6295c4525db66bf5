"""What becomes of entries that are merged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from glossary.terminology import Concept
from tui.commands.bindings import bindings_of
from tui.commands.keymap import key_of
from tui.commands.model import Scope
from tui.language.spoken import beside_english, listed
from tui.language.spoken import gettext as _
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.taken_back import takes_back
from tui.screens.terms.changing import Changes, many
from tui.screens.terms.merging.table import compared
from tui.screens.terms.naming import names_of_related
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.key_bar import KeyBar
from tui.widgets.passages import Passages
from tui.widgets.rows import RowChosen
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from glossary.terminology import Relation

_MOST = 3
"""Entries that are shown beside the one that is kept."""


class MergeScreen(CommandedScreen):
    """Entries side by side, and at the right the one that is made of them."""

    scope = Scope.MERGE
    BINDINGS = bindings_of(Scope.MERGE)
    AUTO_FOCUS = "Passages"
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")

    def __init__(
        self,
        services: Services,
        typesetter: Typesetter,
        concepts: Sequence[Concept],
        then: Callable[[], object] | None = None,
    ) -> None:
        """Take the entries, the one to be kept first; with one alone, another is asked for. `then` is told once they are merged."""
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._concepts = list(concepts)
        self._first = 1
        """The place of the first entry that is shown beside the one that is kept."""
        self._merged = False
        self._then = then
        self._names: Mapping[str, str] = {}
        """What the entries are called that they refer to."""
        self._said = ArabicText("", typesetter, id="said")
        self._rows = Passages(typesetter, label_width=2)
        self._changes = Changes(self, services, self._done)
        self.handlers = {
            "merge.done": self.merge,
            "merge.turn": self.turn,
            "merge.others": self.show_others,
            "merge.add": self.ask,
            "merge.drop": self.drop,
            **row_handlers(Scope.MERGE, self._rows),
            "merge.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the entries and the keys."""
        yield TitleBar(_("Merge entries"), self._typesetter, beside_english("دمج"), id="title")
        yield self._said
        yield self._rows
        yield KeyBar(Scope.MERGE, self._typesetter)

    def on_mount(self) -> None:
        """Show them; ask for another one where there is one only."""
        self._show()
        self.look()
        if len(self._concepts) < 2:
            self.ask()

    def _show(self) -> None:
        count = len(self._concepts)
        said = (
            _("Choose another entry with {key}.").format(key=key_of("merge.add"))
            if count < 2
            else _("{entries} become one: {key} merges, {takes_back}").format(
                entries=many(count), key=key_of("merge.done"), takes_back=takes_back("glossary")
            )
        )
        shown = self._shown
        if count > _MOST + 1:
            last = f"–{shown[-1]}" if len(shown) > 1 else ""
            more = _("{places} of {number} others stand here, {key} shows more.")
            more = more.format(places=f"{shown[0]}{last}", number=count - 1, key=key_of("merge.others"))
            said = listed((said, more), " ")
        self._said.show([Paragraph(said, "plain")])
        self._rows.tell(compared(self._concepts, shown, self._names), stays=True)

    @property
    def _shown(self) -> range:
        """The places of the entries that are shown beside the one that is kept."""
        count = len(self._concepts)
        first = self._first if self._first < count else 1
        return range(first, min(count, first + _MOST))

    def show_others(self) -> None:
        """Show the next entries beside the one that is kept, round to the first ones."""
        if len(self._concepts) <= _MOST + 1:
            self.notify(_("All of them are shown."), timeout=3)
            return
        self._first = self._shown.stop
        self._show()

    def look(self) -> None:
        """Find out what the entries are called that they refer to."""

        def find_out() -> None:
            names = names_of_related(self._services, self._concepts)
            self.app.call_from_thread(self._tell_names, names)

        self.run_worker(find_out, thread=True, exclusive=True, group="names", exit_on_error=False)

    def _tell_names(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._show()

    def turn(self) -> None:
        """Keep the next entry; the others are added to it."""
        self._first = 1
        self._concepts = [*self._concepts[1:], self._concepts[0]]
        self._show()

    def drop(self) -> None:
        """Leave the last entry out that is shown."""
        if len(self._concepts) > 1:
            self._concepts.pop(self._shown[-1])
            self._show()

    def ask(self) -> None:
        """Ask for another entry."""
        from tui.screens.terms.merging.finding import FindEntry

        def answered(found: tuple[Relation, Concept] | None) -> None:
            if found is not None and found[1].id not in {each.id for each in self._concepts}:
                self._concepts.append(found[1])
                self._show()
                self.look()

        self.app.push_screen(FindEntry(self._services, self._typesetter, self._concepts[0].id), answered)

    def on_row_chosen(self, event: RowChosen) -> None:
        """Merge them."""
        self.merge()

    def merge(self) -> None:
        """Make one entry of them."""
        if len(self._concepts) < 2:
            self.ask()
            return
        into, *others = self._concepts

        def change(_changes: Changes) -> str:
            self._services.curating.curation.merge(into, others)
            self._merged = True
            said = _("{entries} are one now.").format(entries=many(len(others) + 1))
            return listed((said, takes_back("glossary")), " ")

        self._changes.do(change)

    def _done(self) -> None:
        """Go back where they were merged."""
        if self._merged:
            if self._then is not None:
                self._then()
            self.dismiss()

    def close(self) -> None:
        """Go back; nothing is changed."""
        if not self._changes.stop():
            self.dismiss()
