"""What becomes of entries that are merged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from glossary.terminology import Concept
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.screens.commanded import CommandedScreen
from tui.screens.terms.changing import Changes, many
from tui.screens.terms.merging.table import compared
from tui.screens.terms.naming import names_of_related
from tui.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.key_bar import KeyBar
from tui.widgets.passages import Passages
from tui.widgets.rows import RowChosen
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from glossary.terminology import Relation

_MOST = 4


class MergeScreen(CommandedScreen):
    """Entries side by side, and at the right the one that is made of them."""

    scope = Scope.MERGE
    BINDINGS = bindings_of(Scope.MERGE)
    AUTO_FOCUS = "Passages"
    CSS_PATH = Path(__file__).parent.with_name("terms.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, concepts: Sequence[Concept]) -> None:
        """Take the entries, the one to be kept first; with one alone, another is asked for."""
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._concepts = list(concepts)
        self._merged = False
        self._names: Mapping[str, str] = {}
        """What the entries are called that they refer to."""
        self._said = ArabicText("", typesetter, id="said")
        self._rows = Passages(typesetter, label_width=2)
        self._changes = Changes(self, services, self._done)
        self.handlers = {
            "merge.done": self.merge,
            "merge.turn": self.turn,
            "merge.add": self.ask,
            "merge.drop": self.drop,
            "merge.down": lambda: self._rows.action_mark(1),
            "merge.up": lambda: self._rows.action_mark(-1),
            "merge.copy": self._rows.action_copy,
            "merge.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the entries and the keys."""
        yield TitleBar("Merge entries", self._typesetter, "دمج", id="title")
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
            "Choose another entry with a." if count < 2 else f"{many(count)} become one: Enter merges, u takes it back."
        )
        if count > _MOST:
            said = f"{said} The first {_MOST} are shown."
        self._said.show([Paragraph(said, "plain")])
        shown = self._concepts[:_MOST] if count > _MOST else self._concepts
        self._rows.tell(compared(shown, self._names), stays=True)

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
        self._concepts = [*self._concepts[1:], self._concepts[0]]
        self._show()

    def drop(self) -> None:
        """Leave the last entry out."""
        if len(self._concepts) > 1:
            self._concepts.pop()
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

        def change(_: Changes) -> str:
            self._services.curating.curation.merge(into, others)
            self._merged = True
            return f"{many(len(others) + 1)} are one now. u takes it back."

        self._changes.do(change)

    def _done(self) -> None:
        """Go back where they were merged."""
        if self._merged:
            self.dismiss()

    def close(self) -> None:
        """Go back; nothing is changed."""
        if not self._changes.stop():
            self.dismiss()
