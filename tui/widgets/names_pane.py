"""The people, places and organisations of the article, and where else they are spoken of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip

from corpus.errors import CorpusError
from corpus.model import Summary
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import fitted, strip_of
from tui.widgets.rows import RowChosen, RowMarked, Rows
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from glossary.entities.directory import EntityRecord

_TITLES = {"PER": "People", "ORG": "Organisations", "LOC": "Places"}
_GLYPHS = {"PER": "●", "ORG": "■", "LOC": "▲"}


class _Heading(NamedTuple):
    text: str


class NameChosen(Message):
    """A name was chosen: the reader wants its next mention."""

    def __init__(self, record: EntityRecord) -> None:
        super().__init__()
        self.record = record


class ArticleChosen(Message):
    """Another article was chosen in which a name stands."""

    def __init__(self, article_id: str, entity_id: str) -> None:
        super().__init__()
        self.article_id = article_id
        self.entity_id = entity_id


Others = Callable[[str], Sequence[Summary]]
"""From an entity's id to the other articles that name it; raises CorpusError."""


class NamesPane(Vertical):
    """The sidebar: names by kind, and the other articles of the one under the bar."""

    def __init__(self, typesetter: Typesetter, others: Others) -> None:
        super().__init__(id="names")
        self._find_others = others
        self._typesetter = typesetter
        self._names: Rows[EntityRecord | _Heading] = Rows(
            self._paint_name,
            row_height=2,
            can_mark=lambda item: not isinstance(item, _Heading),
            copied=_copied,
            id="name-rows",
        )
        self._others: Rows[Summary] = Rows(
            self._paint_other, row_height=2, copied=lambda item: item.title, id="other-rows"
        )
        self._others_title = TitleBar("", typesetter, id="others-title")
        self._entity = ""

    def compose(self) -> ComposeResult:
        """Yield the names; the other articles come below them when a name is marked."""
        yield self._names

    def show(self, records: Sequence[EntityRecord]) -> None:
        """List the names of an article, the most frequent of each kind first."""
        items = list(_grouped(records))
        self._names.show(items or [_Heading(" No names in this article")])
        self.set_class(not items, "-empty")

    def tell_english(self, records: Sequence[EntityRecord]) -> None:
        """Show names that are listed with other English, the bar staying on its name."""
        items = list(_grouped(records))
        if not records or items == self._names.items:
            return
        marked = self.marked
        self._names.show(items)
        if marked is not None:
            self.mark(marked.entity.id)

    @property
    def is_empty(self) -> bool:
        """Whether it is known that the article has no names."""
        return self.has_class("-empty")

    def show_others(self, record: EntityRecord, articles: Sequence[Summary]) -> None:
        """List the other articles in which a name stands."""
        if not self._others.is_mounted:
            self.mount(self._others_title, self._others)
        self._entity = record.entity.id
        self._others_title.tell(f"Also in {len(articles)}:" if articles else "In this article only")
        self._others.show(articles)
        self._others.display = bool(articles)

    @work(thread=True, exclusive=True, group="others", exit_on_error=False)
    def look_for_others(self, record: EntityRecord) -> None:
        """Look up where else a name stands."""
        try:
            others = self._find_others(record.entity.id)
        except CorpusError:
            others = ()
        self.app.call_from_thread(self.show_others, record, others)

    def mark(self, entity_id: str) -> None:
        """Put the bar on a name."""
        for place, item in enumerate(self._names.items):
            if not isinstance(item, _Heading) and item.entity.id == entity_id:
                self._names.marked = place

    def focus_names(self) -> None:
        """Bring the keys to the names."""
        self._names.focus()

    @property
    def marked(self) -> EntityRecord | None:
        """The name under the bar."""
        item = self._names.item
        return None if isinstance(item, _Heading) else item

    def on_row_marked(self, event: RowMarked) -> None:
        """Say which name the bar came to."""
        event.stop()
        if event.rows is self._names and self.marked:
            self.look_for_others(self.marked)

    def on_row_chosen(self, event: RowChosen) -> None:
        """Say which name or article was chosen."""
        event.stop()
        if event.rows is self._names and self.marked:
            self.post_message(NameChosen(self.marked))
        elif event.rows is self._others and self._others.item:
            self.post_message(ArticleChosen(self._others.item.id, self._entity))

    def _paint_name(self, item: EntityRecord | _Heading, width: int, marked: bool) -> list[Strip]:
        rows, text = self._names, self._names.ink()
        if isinstance(item, _Heading):
            heading = fitted(self._typesetter, item.text, width, rows.ink("heading"), "left")
            return [Strip.blank(width, text), strip_of([heading], width, text)]
        plain, dim = rows.row_ink("strong", marked=marked), rows.row_ink("faint", marked=marked)
        accent = rows.row_ink("accent", marked=marked)
        count = f"{item.count}+{item.adjectives}" if item.adjectives else str(item.count)
        unsure = "" if item.entity.confirmed else "?"
        english = fitted(self._typesetter, f"{item.entity.en}{unsure}", width - 5 - len(count), plain, "left")
        glyph = fitted(self._typesetter, f" {_GLYPHS[item.entity.kind]}", 3, accent, "left")
        number = fitted(self._typesetter, count, len(count) + 1, dim, "right")
        arabic = fitted(self._typesetter, item.entity.ar, width - 3, dim, "right")
        edge = fitted(self._typesetter, "", 2, dim), fitted(self._typesetter, "", 1, dim)
        return [
            strip_of([glyph, english, number, edge[1]], width, plain),
            strip_of([edge[0], arabic, edge[1]], width, dim),
        ]

    def _paint_other(self, item: Summary, width: int, marked: bool) -> list[Strip]:
        rows = self._others
        plain, dim = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        edge = fitted(self._typesetter, "", 1, plain)
        title = fitted(self._typesetter, item.title, width - 2, plain)
        told = fitted(self._typesetter, item.date.isoformat() if item.date else item.source or "", width - 2, dim)
        return [strip_of([edge, title, edge], width, plain), strip_of([edge, told, edge], width, dim)]


def _copied(item: EntityRecord | _Heading) -> str:
    """Return a name as it is copied: the Arabic and the English, a tab between."""
    return item.text if isinstance(item, _Heading) else f"{item.entity.ar}\t{item.entity.en}"


def _grouped(records: Sequence[EntityRecord]) -> Iterator[EntityRecord | _Heading]:
    for kind, title in _TITLES.items():
        own = [record for record in records if record.entity.kind == kind]
        if own:
            yield _Heading(f" {title}")
            yield from sorted(own, key=lambda record: -(record.count + record.adjectives))
