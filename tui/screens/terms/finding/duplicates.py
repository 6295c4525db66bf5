"""Entries of the glossary that may say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.strip import Strip

from glossary.errors import UnknownConcept
from glossary.progress import Watch
from glossary.terminology import Concept
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import as_one, marked
from tui.language.spoken import gettext as _
from tui.screens.commanded import row_handlers
from tui.screens.empty import told_of
from tui.screens.taken_back import takes_back
from tui.screens.terms.changing import Changes, many
from tui.screens.terms.finding.found import FoundScreen
from tui.screens.terms.listing.columns import arabic_of, english_of
from tui.screens.terms.standing import OWN
from tui.screens.terms.watching import Watching
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of, text_width, with_arabic

if TYPE_CHECKING:
    from glossary.usage.duplicates import Duplicates

_LEAD = 2
_REASONS = {
    "same": marked("the same Arabic and an English in common"),
    "homonym": marked("the same Arabic with other English"),
    "near": marked("the same English and nearly the same Arabic"),
    "look-up form": marked("a term of one is a look-up form of another"),
}


class Group(NamedTuple):
    """Entries that may say the same."""

    found: Duplicates
    concepts: tuple[Concept, ...]


class DuplicatesScreen(FoundScreen[Group]):
    """Groups of entries with the reason for each."""

    scope = Scope.DUPLICATES
    BINDINGS = bindings_of(Scope.DUPLICATES)
    row_height = 4
    names = (marked("Duplicates"), "")
    arabic = "مكررات"

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__(services, typesetter)
        self.changes = Changes(self, services, self.begin)
        self.handlers = {
            "duplicates.merge": self.merge,
            "duplicates.drop": self.keep_apart,
            **row_handlers(Scope.DUPLICATES, self.rows),
            **self.changes.handlers(Scope.DUPLICATES),
            "duplicates.close": self.close,
        }
        self._is_left = False

    def on_screen_suspend(self) -> None:
        """Look again when the screen is shown again: entries may have been merged."""
        self._is_left = True

    def on_screen_resume(self) -> None:
        """Look again after another screen."""
        if self._is_left:
            self._is_left = False
            self.begin()

    def on_mount(self) -> None:
        """Begin the search, and search again when somebody changes the glossary."""
        super().on_mount()
        Watching(self, self.services, self.begin).begin()

    def is_same(self, one: Group, other: Group) -> bool:
        """Return whether two groups are of the same entries."""
        return one.found == other.found

    def find(self, watch: Watch) -> Iterator[Group]:
        """Yield the groups by their reasons."""
        terms = self.services.terms
        for found in self.services.using.duplicates.all(watch=watch):
            concepts = []
            for each in found.concepts:
                try:
                    concepts.append(terms.get(each))
                except UnknownConcept:
                    continue
            if len(concepts) > 1:
                yield Group(found, tuple(concepts))

    def summary(self, items: Sequence[Group]) -> str:
        """Return how many groups there are."""
        if not items:
            return told_of(Scope.DUPLICATES)
        return _("{groups}. Enter shows the entries side by side, to merge them.").format(
            groups=many(len(items), "group", "groups")
        )

    def choose(self, item: Group) -> None:
        """Show the entries side by side."""
        self.opening.merge(item.concepts)

    def merge(self) -> None:
        """Show the entries of the group under the bar side by side."""
        if self.rows.item is not None:
            self.choose(self.rows.item)

    def keep_apart(self) -> None:
        """Never show the group under the bar again."""
        item = self.rows.item
        if item is None:
            return
        name = arabic_of(item.concepts[0]) or english_of(item.concepts[0])

        def change(_changes: Changes) -> str:
            self.services.using.apart.keep(item.found.concepts, name)
            return _("{name}: kept apart from now on. {back}").format(name=name, back=takes_back("duplicates"))

        self.changes.do(change, then=partial(self.drop, item))

    def paint(self, item: Group, width: int, marked: bool) -> list[Strip]:
        """Return the reason, the first two entries, and a blank."""
        rows, setter = self.rows, self.typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        half = (width - _LEAD - 1) // 2
        more = len(item.concepts) - 2
        reason = _(_REASONS.get(item.found.reason.value, item.found.reason.value))
        said = f"{'▌' if marked else ' '} {reason}{'  ·  ' + _('{n} more').format(n=more) if more > 0 else ''}"
        strips: list[Strip] = [strip_of([fitted(setter, said, width, faint, "left")], width, plain)]
        apart = len({concept.glossary for concept in item.concepts}) > 1
        for concept in item.concepts[:2]:
            english, arabic = english_of(concept), arabic_of(concept)
            right = min(half, text_width(setter, arabic))
            where = f"  ·  {as_one(concept.glossary or _(OWN))}" if apart else ""
            left = min(half, text_width(setter, english))
            lead = fitted(setter, "", _LEAD, plain)
            between = fitted(setter, where, 2 * half - left - right, faint, "left")
            own = fitted(setter, arabic, right, plain, "right")
            row = with_arabic([fitted(setter, english, left, plain, "left")], [between, own])
            strips.append(strip_of([lead, *row], width, plain))
        return [*strips, Strip.blank(width, rows.ink())]
