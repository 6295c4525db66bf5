"""What else to read: related articles with the reason, and the timeline of the story."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.worker import get_current_worker

from corpus.errors import CorpusError, UnknownArticle
from glossary.errors import GlossaryError
from glossary.relations import Chapter, Kin
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked, ngettext
from tui.language.wordings import spoken
from tui.screens.commanded import CommandedScreen
from tui.screens.empty import told_of
from tui.screens.messages import OpenArticle
from tui.screens.related.rows import ROW_HEIGHT, RelatedPainter
from tui.services.services import Services
from tui.telling.counted import counted
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_text import ArabicText, Paragraph
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen, Rows
from tui.widgets.title_bar import TitleBar

_MOST = 20
_NOT_KEPT = marked("This article is not in the library; warraq add keeps it there, and then it is related to others.")


class RelationsFound(Message):
    """What is related to an article and the story it belongs to; or why neither is known."""

    def __init__(self, kin: Sequence[Kin], story: Sequence[Chapter], problem: str = "") -> None:
        super().__init__()
        self.kin = kin
        self.story = story
        self.problem = problem


class RelatedScreen(CommandedScreen):
    """Related articles and the story of one article; on a narrow screen one of the two at a time."""

    scope = Scope.RELATED
    BINDINGS = bindings_of(Scope.RELATED)
    AUTO_FOCUS = "#kin"
    CSS_PATH = Path(__file__).with_name("related.tcss")

    def __init__(self, services: Services, typesetter: Typesetter, article_id: str, title: str) -> None:
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._article_id = article_id
        self._painter = RelatedPainter(typesetter)
        self._title = TitleBar(_("Read more"), typesetter, title, id="title")
        self._said = ArabicText(_("Looking …"), typesetter, id="said")
        self._kin: Rows[Kin] = Rows(
            lambda item, width, marked: self._painter.kin(self._kin, item, width, marked),
            row_height=ROW_HEIGHT, copied=lambda item: item.related.summary.title, id="kin",
        )  # fmt: skip
        self._story: Rows[Chapter] = Rows(
            lambda item, width, marked: self._painter.chapter(self._story, item, width, marked),
            row_height=ROW_HEIGHT, copied=lambda item: item.part.summary.title, id="story",
        )  # fmt: skip
        self.handlers = {
            "related.open": self.open,
            "related.pane": self.turn,
            "related.from-here": self.go_on,
            "related.down": lambda: self._rows.action_mark(1),
            "related.up": lambda: self._rows.action_mark(-1),
            "related.copy": self.copy,
            "related.close": self.dismiss,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, what was found, both lists and the keys."""
        yield self._title
        yield self._said
        with Horizontal(id="both"):
            with Vertical(classes="side -behind", id="story-side"):
                yield TitleBar(_("The story, by days"), self._typesetter, id="story-head")
                yield self._story
            with Vertical(classes="side", id="kin-side"):
                yield TitleBar(_("Related articles"), self._typesetter, id="kin-head")
                yield self._kin
        yield KeyBar(self.scope, self._typesetter)

    def on_mount(self) -> None:
        """Look for both."""
        self.look()

    @work(thread=True, exclusive=True, group="related", exit_on_error=False)
    def look(self) -> None:
        """Find what is related, then the story."""
        wanted = self._article_id
        try:
            relations = self._services.more.relations
            kin = relations.related(wanted, _MOST)
            if not get_current_worker().is_cancelled:
                self.post_message(RelationsFound(kin, ()))
            story = relations.story(wanted)
        except UnknownArticle:
            self.post_message(RelationsFound((), (), _(_NOT_KEPT)))
            return
        except (CorpusError, GlossaryError) as error:
            self.post_message(RelationsFound((), (), spoken(error)))
            return
        if not get_current_worker().is_cancelled:
            self.post_message(RelationsFound(kin, story))

    def on_relations_found(self, event: RelationsFound) -> None:
        """Show them, or say why there are none."""
        self._painter.own = self._article_id
        self._kin.show(event.kin, max(0, self._kin.marked) if event.story else 0)
        own = (place for place, each in enumerate(event.story) if each.part.summary.id == self._article_id)
        self._story.show(event.story, next(own, 0))
        self._said.show([Paragraph(event.problem or _told(event), "warning" if event.problem else "faint")])

    @property
    def _rows(self) -> Rows[Kin] | Rows[Chapter]:
        return self._story if self._story.has_focus else self._kin

    def turn(self) -> None:
        """Go to the other list, which a narrow screen then shows in the place of this one."""
        to_story = not self._story.has_focus
        self.query_one("#story-side").set_class(not to_story, "-behind")
        self.query_one("#kin-side").set_class(to_story, "-behind")
        (self._story if to_story else self._kin).focus()

    def on_row_chosen(self, event: RowChosen) -> None:
        """Open the article."""
        self.open()

    def open(self) -> None:
        """Open the article under the bar."""
        if (own := self._marked()) is not None:
            self.post_message(OpenArticle(own[0]))

    def copy(self) -> None:
        """Copy the selection, or the title under the bar."""
        self._rows.action_copy()

    def go_on(self) -> None:
        """Show what is related to the article under the bar."""
        if (own := self._marked()) is not None:
            self._article_id, title = own
            self._title.tell(right=title)
            self.look()

    def _marked(self) -> tuple[str, str] | None:
        if self._story.has_focus:
            chapter = self._story.item
            return (chapter.part.summary.id, chapter.part.summary.title) if chapter else None
        kin = self._kin.item
        return (kin.related.summary.id, kin.related.summary.title) if kin else None


def _told(event: RelationsFound) -> str:
    """Return how much was found."""
    if not event.kin:
        return told_of(Scope.RELATED)
    related = counted(len(event.kin), "related article")
    some, number = _("{articles}, the nearest first").format(articles=related), len(event.story)
    if number > 1:
        story = ngettext("{n} article tells this story", "{n} articles tell this story", number)
        return listed((some, story.format(n=number)))
    return listed((some, _("none tells the same story") if number else ""))
