"""The three lists of the search, of which one is shown."""

from collections.abc import Callable, Sequence
from typing import Any

from corpus.model import Hit
from glossary.authority.listed import NameRow
from glossary.terminology import Concept
from tui.screens.entities.columns import NamePainter, Shares
from tui.screens.search.groups import Group
from tui.screens.search.rows import ROW_HEIGHT, HitPainter
from tui.screens.terms.listing.columns import EntryPainter, arabic_of, english_of
from tui.typeset.typesetter import Typesetter
from tui.widgets.coming import Coming
from tui.widgets.coming_rows import ComingRows


class Lists:
    """Lists articles, terms and names, each with a bar of its own."""

    def __init__(self, typesetter: Typesetter) -> None:
        self.hits = HitPainter(typesetter)
        """What paints the articles."""
        self.listed = Group.ARTICLES
        """The group that is shown."""
        self.counts: dict[Group, int] = {}
        """How many of each group were found, as far as that is known."""
        self.wanted: Callable[[], object] = lambda: None
        """Called before the keys come to the list."""
        self._wanted = Group.ARTICLES
        self._shares = Shares(typesetter)
        entries = EntryPainter(typesetter, lambda _: False)
        names = NamePainter(typesetter, self._shares, lambda _: False)
        articles, terms, named = Group.ARTICLES, Group.TERMS, Group.NAMES
        self._rows: dict[Group, ComingRows[Any]] = {
            articles: ComingRows(
                lambda item, width, marked: self.hits.paint(self._rows[articles], item, width, marked),
                row_height=ROW_HEIGHT,
                copied=_copied_hit,
                id="articles",
            ),
            terms: ComingRows(
                lambda item, width, marked: entries.paint(self._rows[terms], item, width, marked),
                copied=_copied_concept,
                id="terms",
            ),
            named: ComingRows(
                lambda item, width, marked: names.paint(self._rows[named], item, width, marked),
                copied=_copied_name,
                id="names",
            ),
        }

    @property
    def all(self) -> Sequence[ComingRows[Any]]:
        """The three lists."""
        return tuple(self._rows.values())

    @property
    def rows(self) -> ComingRows[Any]:
        """The list that is shown."""
        return self._rows[self.listed]

    def focus(self) -> None:
        """Bring the keys to the list that is shown."""
        self.wanted()
        self.rows.focus()

    def copy(self) -> None:
        """Copy what is selected, else what is under the bar."""
        self.rows.action_copy()

    def show(self, group: Group, items: Sequence[Any], *, again: bool = False) -> None:
        """List what was found of a group, from its first on; where it is listed `again`, the bar stays where it is."""
        if group is Group.NAMES and isinstance(items, Coming):
            self._shares.learn(each for _, each in items.came())
        self.counts[group] = len(items)
        rows = self._rows[group]
        rows.show(items, max(0, rows.marked) if again else 0, in_place=again)

    def list_group(self, group: Group) -> None:
        """Show another group; the keys go with it where they were on the one before."""
        had_keys = self.rows.has_focus
        self.listed = group
        for rows in self.all:
            rows.set_class(rows is self.rows, "-listed")
        if had_keys:
            self.rows.focus()

    def choose(self, group: Group) -> None:
        """Show the group that the user wants, also of the next answers as long as they have any of it."""
        self._wanted = group
        self.list_group(group)

    def step(self, step: int) -> None:
        """Show the group after the one that is shown, or the one before where negative, round the end."""
        groups = list(Group)
        self.choose(groups[(groups.index(self.listed) + step) % len(groups)])

    def list_best(self) -> None:
        """Show the group that is wanted, or the first that has anything where that one has nothing."""
        groups = (self._wanted, *Group)
        best = next((group for group in groups if self.counts.get(group)), self._wanted)
        if best is not self.listed:
            self.list_group(best)


def _copied_hit(item: Hit | None) -> str:
    return item.summary.title if item else ""


def _copied_concept(item: Concept | None) -> str:
    return f"{arabic_of(item)}\t{english_of(item)}" if item else ""


def _copied_name(item: NameRow | None) -> str:
    return f"{item.entity.ar}\t{item.entity.en}" if item else ""
