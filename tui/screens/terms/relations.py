"""The cross-references of an entry to others."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from textual import work
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from glossary.terminology import Concept, Relation
from tui.language.spoken import gettext as _
from tui.screens.terms.filling.filling import Filling
from tui.screens.terms.naming import name_of, names_of_related
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.entry.fold import Button, Fold
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import fitted, strip_of

_LABEL = 15
_BUTTON = -1
"""The row that asks for another one."""


class NamesKnown(Message):
    """What the entries are called that others refer to."""

    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__()
        self.names = names


class RelationRow(Fielded, can_focus=True):
    """One cross-reference; delete takes it away."""

    DEFAULT_CSS = "RelationRow { height: 1; } RelationRow:focus { background: $panel; }"
    BINDINGS = [Binding("delete,backspace", "drop", show=False)]

    def __init__(self, typesetter: Typesetter, relation: Relation, name: str, drop: Callable[[], None]) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._relation = relation
        self._name_of_target = name
        self._drop = drop

    def strip_of_line(self, number: int) -> Strip | None:
        """Return the line."""
        width = self.size.width
        plain = self.ink("plain")
        parts = [
            fitted(self._typesetter, _(self._relation.kind.value), _LABEL, self.ink("faint"), "left"),
            fitted(self._typesetter, self._name_of_target, width - _LABEL - 14, plain, "left"),
            fitted(self._typesetter, _("Del removes") if self.has_focus else "", 14, self.ink("faint"), "left"),
        ]
        return strip_of(parts, width, plain) if number == 0 else None

    def render_line(self, y: int) -> Strip:
        """Return the line."""
        strip = self.strip_of_line(y)
        return self.with_selection(strip, y) if strip else Strip.blank(self.size.width, self.ink())

    def action_drop(self) -> None:
        """Take the reference away."""
        self._drop()


class Relations(Fold):
    """The entries that this one refers to; another one is found by typing."""

    def __init__(self, services: Services, typesetter: Typesetter, filling: Filling) -> None:
        self._services = services
        self._filling = filling
        self._names: Mapping[str, str] = {}
        super().__init__(_("Related entries"), typesetter, self._asked, self._told)

    def on_mount(self) -> None:
        """Find out what the entries are called."""
        if self._filling.relations:
            self.look(self._filling.relations)

    @work(thread=True, exclusive=True, group="names", exit_on_error=False)
    def look(self, relations: Sequence[Relation]) -> None:
        """Find out what the entries are called."""
        self.post_message(NamesKnown(names_of_related(self._services, [Concept("", (), relations=tuple(relations))])))

    def on_names_known(self, event: NamesKnown) -> None:
        """Show what they are called."""
        self._names = {**self._names, **event.names}
        self.make_anew()

    def _drop(self, relation: Relation) -> None:
        self._filling.set_relations([each for each in self._filling.relations if each != relation])
        self._show_changed(_BUTTON)

    def _told(self) -> str:
        count = len(self._filling.relations)
        return f"{count}" if count else ""

    def _asked(self) -> list[Widget]:
        rows = [
            RelationRow(self._typesetter, each, self._names.get(each.target, "…"), partial(self._drop, each))
            for each in self._filling.relations
        ]
        return [*rows, Button(_("an entry that this one refers to"), self._typesetter, self._pick)]

    def _pick(self) -> None:
        from tui.screens.terms.picking import PickEntry

        self.app.push_screen(PickEntry(self._services, self._typesetter, self._filling.begun.id), self._take)

    def _take(self, picked: tuple[Relation, Concept] | None) -> None:
        if picked is None:
            return
        relation, concept = picked
        self._names = {**self._names, concept.id: name_of(concept)}
        self._filling.set_relations([*self._filling.relations, relation])
        self.call_after_refresh(self._show_changed, _BUTTON - 1)

    def _show_changed(self, row: int) -> None:
        """Show the references that there are now, and go to one of the rows."""
        self.make_anew()
        self.call_after_refresh(self._go, row)

    def _go(self, row: int) -> None:
        if self.rows:
            self.rows[row].focus()
