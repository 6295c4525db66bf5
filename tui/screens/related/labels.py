"""The tags and collections of articles: chosen, made and taken off in one list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input
from textual.worker import Worker

from corpus.collecting import name_key
from corpus.collections import Collections
from corpus.errors import CorpusError
from corpus.search.lexing import in_quotes
from tui.commands.bindings import acting_bindings, modal_keys
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import ngettext
from tui.language.wordings import spoken
from tui.screens.modal import Modal
from tui.screens.queue import Queue
from tui.screens.related.ticking import Label, all_labels, turned
from tui.screens.steps import Step
from tui.services.services import Services
from tui.telling.counted import counted
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.framed import entitle
from tui.widgets.rows import RowChosen, Rows

_SIGN, _COUNT, _KIND = 4, 14, 18
_ALL, _SOME, _NONE = "✓", "–", " "


class Answer(NamedTuple):
    """What was changed, and the query that lists the articles of a label, where that is wanted."""

    changes: Sequence[Step]
    query: str = ""


class LabelsFound(Message):
    """The labels there are, and what was changed; or why it could not be."""

    def __init__(self, labels: Sequence[Label], change: Step | None = None, problem: str = "") -> None:
        super().__init__()
        self.labels = labels
        self.change = change
        self.problem = problem


class Left(Message):
    """All that was ticked is kept: the screen can be left, for the articles of a query where one is named."""

    def __init__(self, query: str) -> None:
        super().__init__()
        self.query = query


class _Line(ArabicInput):
    """The line in which a label is typed; where nothing is, a blank is not for it."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether a key is typed: Textual carries out no command of a key that is."""
        return (key != "space" or bool(self.value)) and super().check_consume_key(key, character)


class LabelScreen(Modal[Answer]):
    """Lists tags and collections; typing narrows them, and what is typed can be made at once."""

    BINDINGS = modal_keys(
        [
            *acting_bindings(Scope.LABELS, {"labels.articles": "narrow"}),
            Binding("escape", "leave", "Leave; what was ticked stays.", show=False),
            Binding("enter", "turn", "Tick or untick what is under the bar.", show=False, priority=True),
            Binding("space", "turn_by_space", "Tick or untick, while nothing is typed.", show=False, priority=True),
            Binding("down", "mark(1)", "Go down.", show=False, priority=True),
            Binding("up", "mark(-1)", "Go up.", show=False, priority=True),
        ]
    )
    CSS_PATH = Path(__file__).with_name("labels.tcss")

    def __init__(
        self,
        services: Services,
        typesetter: Typesetter,
        article_ids: Sequence[str],
        wait_for: Callable[[Worker[None]], object],
    ) -> None:
        """Take the articles that are marked, and what lets no key in before the labels are there to be ticked."""
        super().__init__()
        self._wait_for = wait_for
        self._services = services
        self._typesetter = typesetter
        self._ids = list(article_ids)
        self._labels: Sequence[Label] = ()
        self._changes: list[Step] = []
        self._queue = Queue()
        self._words = _Line(typesetter, placeholder=_("Type a tag, Arabic or English"))
        self._rows: Rows[Label] = Rows(self._paint)

    def compose(self) -> ComposeResult:
        """Yield the line and the labels."""
        with Vertical(id="labels") as box:
            some = ngettext("Tags and collections", "Tags and collections of {n} articles", len(self._ids))
            keys = _("Space tick · {labels.articles} list its articles · Esc leave")
            entitle(box, self._typesetter, some.format(n=len(self._ids)), keys)
            yield self._words
            yield self._rows

    def on_mount(self) -> None:
        """Begin with the line."""
        self._words.focus()
        self._wait_for(self.load())

    # -- what there is

    def load(self, change: Callable[[Collections], Step | None] = lambda _kept: None) -> Worker[None]:
        """Carry a change out behind those before it, and list the labels as they are then; return the worker that does so."""
        self._queue.add(partial(self._carry_out, change))
        # a worker of the app: what was ticked is kept also where the screen is left at once
        return self.app.run_worker(self._queue.work, thread=True, group="labels", exit_on_error=False)

    def _carry_out(self, change: Callable[[Collections], Step | None]) -> None:
        done = None
        try:
            kept = self._services.more.collections
            done = change(kept)
            self.post_message(LabelsFound(all_labels(kept, self._ids), done))
        except CorpusError as error:
            self.post_message(LabelsFound(self._labels, done, spoken(error)))

    def on_labels_found(self, event: LabelsFound) -> None:
        """List them."""
        self._labels = event.labels
        if event.change is not None:
            self._changes.append(event.change)
        if event.problem:
            self.app.notify(event.problem, severity="error")
        self._show(self._rows.item)

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what has these letters."""
        self._show(None)

    def _show(self, on: Label | None) -> None:
        typed = self._words.value
        key = name_key(typed.strip().lstrip("#"))
        shown = [label for label in self._labels if key in name_key(label.name)]
        same = [label for label in shown if name_key(label.name) == key]
        new = [
            Label(" ".join(typed.split()).lstrip("#"), 0, 0, None, kind)
            for kind, is_one in (("tag", False), ("collection", True))
            if key and all((label.collection is not None) is not is_one for label in same)
        ]
        items = [*same, *(label for label in shown if label not in same), *new]
        names = [(each.name, each.collection is None) for each in items]
        wanted = (on.name, on.collection is None) if on else None
        self._rows.show(items, names.index(wanted) if wanted in names else 0)

    # -- what is done

    def action_mark(self, step: int) -> None:
        """Move the bar."""
        self._rows.action_mark(step)

    def on_row_chosen(self, event: RowChosen) -> None:
        """Tick what was clicked."""
        self.action_turn()

    def action_turn_by_space(self) -> None:
        """Tick or untick what is under the bar."""
        self.action_turn()

    def action_turn(self) -> None:
        """Tick or untick what is under the bar, or make it."""
        label = self._rows.item
        if label is not None:
            ids = list(self._ids)
            self.load(lambda kept: turned(kept, label, ids))
            if label.new:
                self._words.value = ""

    def action_narrow(self) -> None:
        """Leave, and list the articles of what is under the bar."""
        label = self._rows.item
        if label is not None and not label.new:
            field = "in" if label.collection else "tag"
            self._leave(f"{field}:{in_quotes(label.name)} ")

    def action_leave(self) -> None:
        """Leave."""
        self._leave()

    def _leave(self, query: str = "") -> None:
        """Leave behind the changes that are still in work, so that all of them can be taken back."""

        def left() -> None:
            self.post_message(Left(query))

        self._queue.add(left)
        self.app.run_worker(self._queue.work, thread=True, group="labels", exit_on_error=False)

    def on_left(self, event: Left) -> None:
        """Hand back what was changed."""
        if self.is_current:
            self.dismiss(Answer(self._changes, event.query))

    def _paint(self, item: Label, width: int, marked: bool) -> list[Strip]:
        setter, rows = self._typesetter, self._rows
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        sign = _NONE if not item.has else _ALL if item.has == len(self._ids) else _SOME
        kind = _kind(item)
        count = "" if item.new else counted(item.articles, "article")
        name = max(0, width - _SIGN - _KIND - _COUNT - 1)
        parts = [
            fitted(setter, f" {sign}", _SIGN, rows.row_ink("accent", marked=marked), "left"),
            fitted(setter, kind, _KIND, faint, "left"),
            fitted(setter, count, _COUNT, faint, "left"),
            fitted(setter, item.name, name, plain, "right"),
            fitted(setter, "", 1, plain),
        ]
        return [strip_of(parts, width, plain)]


def _kind(item: Label) -> str:
    """Return what a row is: a tag, a collection, or one that would be made."""
    if item.new:
        return _("new collection") if item.new == "collection" else _("new tag")
    return _("collection") if item.collection else _("tag")
