"""The people, places and organisations of the article, and where else they are spoken of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.elsewhere import Elsewhere, Others
from tui.widgets.name_facts import NameFacts
from tui.widgets.name_listing import Heading, NameOrder, listed
from tui.widgets.name_rows import NameRows, place_of
from tui.widgets.rows import RowChosen, RowMarked

if TYPE_CHECKING:
    from glossary.entities.directory import EntityRecord


class Unlisted(Enum):
    """Why no name is listed."""

    NONE = "none"
    """The article has none."""
    HIDDEN = "hidden"
    """Hidden ones are asked for, and none is."""
    UNFIT = "unfit"
    """None has the letters of the filter."""


class NameMessage(Message):
    """Something is told of a name."""

    def __init__(self, record: EntityRecord) -> None:
        super().__init__()
        self.record = record


class NameMarked(NameMessage):
    """The bar came to a name, or the keys came to the bar on it."""


class NameChosen(NameMessage):
    """A name was clicked again: the reader wants its next mention."""


@dataclass(slots=True)
class _Listed:
    """What is listed of an article, and how."""

    records: Sequence[EntityRecord] = ()
    hidden: Sequence[EntityRecord] = ()
    order: NameOrder = NameOrder.KIND
    words: str = ""
    lists_hidden: bool = False

    @property
    def of(self) -> Sequence[EntityRecord]:
        """The names listed, but for the filter."""
        return self.hidden if self.lists_hidden else self.records

    @property
    def why_none(self) -> Unlisted:
        """Why nothing is listed."""
        if self.of:
            return Unlisted.UNFIT
        return Unlisted.HIDDEN if self.lists_hidden else Unlisted.NONE


class NamesPane(Vertical):
    """The sidebar: names in an order, filtered, and the other articles of the one under the bar."""

    scope = Scope.SIDEBAR
    BINDINGS = bindings_of(Scope.SIDEBAR)

    def __init__(self, typesetter: Typesetter, others: Others, told_unlisted: Callable[[Unlisted], str]) -> None:
        """Take what tells the articles of a name, and what teaches where no name is listed."""
        super().__init__(id="names")
        self._told_unlisted = told_unlisted
        self._typesetter = typesetter
        self._listed = _Listed()
        self._filter = ArabicInput(typesetter, placeholder=_("Filter the names"), id="name-filter")
        self._unlisted = ArabicText("", typesetter, id="unlisted")
        self._unlisted.display = False
        self._names = NameRows(typesetter)
        self._elsewhere = Elsewhere(typesetter, others)

    def compose(self) -> ComposeResult:
        """Yield the names, or why there are none, and the other articles below; the filter comes above when it is wanted."""
        yield self._unlisted
        yield self._names
        yield self._elsewhere

    # -- what is listed

    def show(self, records: Sequence[EntityRecord], hidden: Sequence[EntityRecord] = ()) -> None:
        """List the names of an article, the bar staying on its name; `hidden` are listed when they are asked for."""
        self._listed.records, self._listed.hidden = records, hidden
        if not hidden:
            self._listed.lists_hidden = False
        self.set_class(not records and not hidden, "-empty")
        self._list()

    def tell(self, facts: Mapping[str, NameFacts]) -> None:
        """Show what is known of the names beside the article."""
        self._names.tell(facts)

    def _list(self, wanted: str = "") -> None:
        """List what is wanted now, the bar on a name that is named, or staying where it is."""
        names = self._names
        title = (
            [Heading(_("Hidden names"), has_columns=False)] if self._listed.lists_hidden and self._listed.hidden else []
        )
        found = list(listed(self._listed.of, self._listed.order, self._listed.words))
        items: list[EntityRecord | Heading] = [*title, *found] if found else []
        self._unlisted.display = not found
        if not found:
            self._unlisted.show([Paragraph(self._told_unlisted(self._listed.why_none), "faint")])
        if items == names.items:
            return
        on, was = names.record, names.marked
        place = place_of(items, wanted or (on.entity.id if on else ""))
        names.show(items, was if place is None else place, in_place=place is not None and place == was)

    def sort(self) -> NameOrder:
        """List by something else, and return what."""
        self.order = self._listed.order.following
        return self.order

    @property
    def order(self) -> NameOrder:
        """What the names are listed by."""
        return self._listed.order

    @order.setter
    def order(self, order: NameOrder) -> None:
        self._listed.order = order
        self._list()

    def turn_hidden(self) -> bool:
        """List the names that are hidden, or the others again; return whether hidden ones are listed."""
        self._listed.lists_hidden = not self._listed.lists_hidden
        self._list()
        return self._listed.lists_hidden

    # -- the filter

    async def open_filter(self) -> None:
        """Bring the keys to the line in which one types what names are to have."""
        if not self._filter.is_mounted:
            await self.mount(self._filter, before=self._unlisted)
        self._filter.display = True
        self._filter.focus()

    def leave_filter(self) -> bool:
        """List all names again and bring the keys to them; return whether there was anything to leave."""
        left = self._filter.is_mounted and self._filter.display
        if left:
            self._filter.value = self._listed.words = ""
            self._filter.display = False
            self._list()
            self.focus_names()
        return left

    def on_input_changed(self, event: Input.Changed) -> None:
        """List while the letters are typed."""
        event.stop()
        self._listed.words = event.value
        self._list()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the names found."""
        event.stop()
        self.focus_names()

    # -- the bar

    @property
    def is_empty(self) -> bool:
        """Whether it is known that the article has no names."""
        return self.has_class("-empty")

    @property
    def marked(self) -> EntityRecord | None:
        """The name under the bar."""
        return self._names.record

    def mark(self, entity_id: str) -> None:
        """Put the bar on a name, also where the filter leaves it out."""
        place = place_of(self._names.items, entity_id)
        if place is None and any(record.entity.id == entity_id for record in self._listed.records):
            self._listed.words = self._filter.value = ""
            self._listed.lists_hidden = False
            self._list(entity_id)
        elif place is not None:
            self._names.marked = place

    def focus_names(self) -> None:
        """Bring the keys to the names."""
        self._names.focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say which name the keys came to."""
        if event.widget is self._names and self.marked:
            self.post_message(NameMarked(self.marked))

    def on_row_marked(self, event: RowMarked) -> None:
        """Say which name the bar came to."""
        event.stop()
        if self.marked:
            self._elsewhere.look_for(self.marked.entity.id)
            self.post_message(NameMarked(self.marked))

    def on_row_chosen(self, event: RowChosen) -> None:
        """Say which name was chosen."""
        event.stop()
        if self.marked:
            self.post_message(NameChosen(self.marked))
