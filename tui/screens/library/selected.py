"""What is done with the articles selected in the library, or else with the one under the bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding

from corpus.errors import CorpusError, UnknownArticle
from corpus.model import Summary
from corpus.positions import Position
from tui.commands.bindings import with_arabic_keys
from tui.language.spoken import gettext as _
from tui.screens.selection import Selection
from tui.screens.steps import Step, Steps
from tui.telling.counted import counted
from tui.widgets.coming_rows import ComingRows

if TYPE_CHECKING:
    from corpus.library import Library
    from tui.screens.commanded import Handlers
    from tui.services.services import Services


class ArticleRows(ComingRows[Summary]):
    """The articles of the library, in which space selects."""

    BINDINGS = with_arabic_keys([Binding("space", "screen.do('library.select')", show=False, id="library.select")])


class Selected:
    """Selects articles, and changes those selected."""

    def __init__(self, rows: ArticleRows, selection: Selection, services: Services, steps: Steps) -> None:
        """Take the list and what carries out changes that can be taken back."""
        self._rows = rows
        self._selection = selection
        self._services = services
        self._steps = steps
        self.told: Callable[[str], object] = lambda _sentence: None
        """Takes what is to be said of the selection, empty for nothing."""

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            "library.select": self.turn,
            "library.read": self.turn_read,
            "library.remove": self.remove,
        }

    @property
    def ids(self) -> list[str]:
        """The ids of the articles selected, or else of the one under the bar."""
        if self._selection:
            return list(self._selection.chosen)
        return [self._rows.item.id] if self._rows.item else []

    def turn(self) -> None:
        """Select the article under the bar, or no longer, and go to the next one."""
        if self._rows.item is not None:
            self._selection.turn(self._rows.item.id)
            self._rows.action_mark(1)
            self._tell()

    def clear(self) -> bool:
        """Select nothing; return whether anything was selected."""
        had_any = self._selection.clear()
        self._tell()
        return had_any

    def _drop(self, ids: Sequence[str]) -> None:
        """Select some no longer."""
        for each in {*ids}.intersection(self._selection.chosen):
            self._selection.turn(each)
        self._tell()

    def _tell(self) -> None:
        self._rows.refresh()
        self.told(_("{n} selected").format(n=f"{len(self._selection):,}") if self._selection else "")

    # -- changes

    def turn_read(self) -> None:
        """Mark the articles as read to their end; as new again where all are."""
        ids, positions = self.ids, self._services.positions
        if not ids:
            return

        def work() -> Step:
            known, moment = positions.all(), datetime.now(UTC)
            own = {each: known.get(each) or Position(0, 0, 0.0, moment) for each in ids}
            is_read = all(each.progress >= 1 for each in own.values())
            after = {
                name: None if is_read else each._replace(progress=1.0, changed=moment) for name, each in own.items()
            }
            before = positions.change(after)
            many = _("{articles} marked as new") if is_read else _("{articles} marked as read")
            one = _("Marked as new") if is_read else _("Marked as read")
            said = _said(ids, one, many)
            return Step(said, partial(positions.change, after), partial(positions.change, before))

        self._steps.do(work)

    def remove(self) -> None:
        """Remove the articles; undo brings back those that were there. Where they cannot be removed they stay selected."""
        ids, library, app = self.ids, self._services.library, self._rows.app

        def work() -> Step:
            removed = _removed(library, ids)
            app.call_from_thread(self._drop, ids)
            said = _said(removed, _("Removed"), _("{articles} removed"))
            return Step(said, partial(_removed, library, removed), partial(_restored, library, removed))

        if ids:
            self._steps.do(work)


def _removed(library: Library, ids: Sequence[str]) -> Sequence[str]:
    """Remove articles, all or none of those that are there, and return which: others may have removed some.

    Raises CorpusError where none is there, or one cannot be removed.
    """
    removed: list[str] = []
    unknown: UnknownArticle | None = None
    for each in ids:
        try:
            library.remove(each)
            removed.append(each)
        except UnknownArticle as error:
            unknown = error
        except CorpusError:
            _restored(library, removed)
            raise
    if unknown is not None and not removed:
        raise unknown
    return removed


def _restored(library: Library, ids: Sequence[str]) -> None:
    """Bring articles back."""
    for each in ids:
        library.restore(each)


def _said(ids: Sequence[str], one: str, many: str) -> str:
    """Return what was done, with how many articles where they are several."""
    return one if len(ids) == 1 else many.format(articles=counted(len(ids), "article"))
