"""One name of the library, with all that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult

from corpus.model import Article
from glossary.authority.listed import Companion, Context, NamedArticle, Variant
from glossary.model import Entity
from tui.commands.bindings import bindings_of
from tui.commands.model import Scope
from tui.language.kinds import GLYPHS
from tui.language.spoken import gettext as _
from tui.screens.commanded import CommandedScreen, row_handlers
from tui.screens.entities.card_rows import CardRows, Fact, More
from tui.screens.entities.deciding import Deciding
from tui.screens.entities.hand import Hand
from tui.screens.entities.opening import NameOpening
from tui.screens.entities.sections import sections
from tui.screens.entities.signs import english_of
from tui.screens.entities.telling import NameTold, Telling
from tui.screens.entities.told import Told, Wanted
from tui.screens.messages import NamesCatalogued, OpenArticle
from tui.screens.terms.concept.goals import Following
from tui.screens.terms.opening import Opening
from tui.screens.terms.watching import Watching
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import in_both
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import RowChosen
from tui.widgets.title_bar import TitleBar

_FIRST = Wanted(articles=12, contexts=12, company=12)
_MORE = 100


class NameScreen(CommandedScreen):
    """Everything that is known of a name, in sections."""

    scope = Scope.NAME
    BINDINGS = bindings_of(Scope.NAME)
    AUTO_FOCUS = "CardRows"
    CSS_PATH = Path(__file__).with_name("entities.tcss")

    def __init__(
        self,
        services: Services,
        typesetter: Typesetter,
        entity: Entity | str,
        warning: str = "",
        article: Article | None = None,
    ) -> None:
        """Show an entity, or that of an id, of which nothing can be decided before it is known, and what warns of it.

        An article is the open one that the name is asked for from, which the library may lack.
        """
        super().__init__()
        self._services = services
        self._typesetter = typesetter
        self._entity = None if isinstance(entity, str) else entity
        self._entity_id = entity if isinstance(entity, str) else entity.id
        self._warning = warning
        self._wanted = _FIRST
        self._told: Told | None = None
        self._telling = Telling(self, services, article)
        self._deciding = Deciding(self, services, self.fill)
        self._opening = NameOpening(self, services, typesetter, article)
        self._following = Following(self, services, Opening(self, services, typesetter))
        self._title = TitleBar(_("Looking …"), typesetter, "", id="title")
        if self._entity is not None:
            self._title.tell(*_title_of(self._entity))
        self._rows = rows = CardRows(typesetter)
        hand = Hand(self, services, typesetter, self._chosen, self._deciding)
        hand.spelling = self._spelling
        self.handlers = {
            **hand.handlers("name"),
            "name.follow": self.follow,
            "name.section": rows.next_section,
            "name.company": self.show_company,
            **row_handlers(Scope.NAME, rows),
            **self._deciding.handlers(Scope.NAME),
            "name.close": self.close,
        }

    def compose(self) -> ComposeResult:
        """Yield the title, the sections and the keys."""
        yield self._title
        yield self._rows
        yield KeyBar(Scope.NAME, self._typesetter)

    def on_mount(self) -> None:
        """Ask what is known."""
        self.fill()
        Watching(self, self._services, self.look_again).begin()

    def on_screen_resume(self) -> None:
        """Show what another screen may have changed."""
        self.fill()

    def fill(self) -> None:
        """Fetch what is known now."""
        self._telling.fetch(self._entity_id, self._wanted)

    def on_names_catalogued(self, event: NamesCatalogued) -> None:
        """Show the names that came."""
        self.fill()

    def look_again(self) -> None:
        """Learn what others decided."""
        self._deciding.look_again(self.fill)

    def on_name_told(self, event: NameTold) -> None:
        """Show it; a name that nobody knows any more stays as it was."""
        if event.told is None:
            self._title.tell(_("No article of the library has this name any more"))
            return
        self._told = event.told
        self._entity = event.told.card.row.entity
        self._title.tell(*_title_of(self._entity))
        self._rows.tell(sections(event.told, self._wanted, self._warning))

    def _chosen(self) -> Sequence[Entity]:
        return [self._entity] if self._entity else []

    def _spelling(self) -> str:
        """Return the spelling under the bar, except the one by which the name is called."""
        item = self._rows.under_bar
        is_other = (
            isinstance(item, Variant) and self._told is not None and item.spelling != self._told.card.row.entity.ar
        )
        return item.spelling if is_other and isinstance(item, Variant) else ""

    def follow(self) -> None:
        """Go to what is under the bar."""
        item = self._rows.under_bar
        match item:
            case NamedArticle():
                self.post_message(OpenArticle(item.summary.id, self._shown_id))
            case Context():
                self.post_message(OpenArticle(item.article.id, spot=(item.block, item.start)))
            case Companion():
                self._opening.entity(item.entity)
            case More():
                self._wanted = self._wanted._replace(**{item.what: getattr(self._wanted, item.what) + _MORE})
                self.fill()
            case Fact() if item.goal is not None:
                self._following.follow(item.goal)
            case _:
                self.notify(_("There is nowhere to go from this line."), timeout=3)

    @property
    def _shown_id(self) -> str:
        """The id of what stands for the entity."""
        return self._entity_id if self._entity is None else self._entity.id

    def on_row_chosen(self, event: RowChosen) -> None:
        """Go to what was chosen."""
        self.follow()

    def show_company(self) -> None:
        """Show which of the names beside this one share articles."""
        others = [each.entity.id for each in self._told.company] if self._told else []
        self._opening.company([self._shown_id, *others])

    def close(self) -> None:
        """Stop what lasts; else go back."""
        if not self._deciding.stop():
            self.dismiss()


def _title_of(entity: Entity) -> tuple[str, str]:
    first, other = in_both(english_of(entity), entity.ar)
    return f"{GLYPHS[entity.kind]} {first}", other
