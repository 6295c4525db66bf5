"""The reader's hand on names, from the page and from the list beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.screens.commanded import CommandedScreen, Handlers
from tui.screens.reading.naming.marks import NameMarks
from tui.screens.reading.naming.mentions import Mentions
from tui.screens.reading.noting.passages import selected_words
from tui.services.services import Services
from tui.widgets.name_facts import NO_FACTS, warning_of

if TYPE_CHECKING:
    from glossary.model import Entity
    from tui.screens.entities.hand import Hand
    from tui.screens.reading.desk import Desk
    from tui.screens.reading.meanings import Meanings
    from tui.screens.reading.naming.deciding import NameDeciding
    from tui.widgets.names_pane import NamesPane

_HAND = (
    "confirm",
    "rename",
    "retype",
    "qid",
    "alias",
    "unalias",
    "split",
    "merge",
    "part",
    "apart",
    "hide",
    "term",
    "page",
)
"""What the list and the card of the library's names do, by the names of their commands."""


class _Target(NamedTuple):
    """What is decided on from the page."""

    entity: Entity
    spelling: str
    """As it stands under the cursor; empty where that is how the entity is called."""


class NameHand:
    """Decides on the name under the cursor, asked for by its menu, or on the one under the bar of the list."""

    def __init__(
        self, screen: CommandedScreen, desk: Desk, pane: NamesPane, meanings: Meanings, services: Services
    ) -> None:
        """Take what is known of the article, its names among it."""
        here = meanings.names
        self.marks = NameMarks(desk.page, here, pane, services.settings.names_file)
        self.mentions = Mentions(desk.page, here, pane, self.marks.choose)
        self._followed = ""
        """The id of the entity that was followed into the article, until its names are known."""
        self._screen = screen
        self._desk = desk
        self._pane = pane
        self._here = here
        self._meanings = meanings
        self._services = services
        self._target: _Target | None = None
        self._made: Hand | None = None
        self._deciding: NameDeciding | None = None

    @property
    def handlers(self) -> Handlers:
        """What carries out the commands."""
        return {
            **{f"sidebar.{name}": partial(self._do, f"sidebar.{name}") for name in _HAND},
            **self.marks.handlers,
            **self.mentions.handlers,
            "sidebar.filter": self._pane.open_filter,
            "sidebar.hidden": self._pane.turn_hidden,
            "sidebar.open": self.open,
            "reader.name": self.ask,
        }

    # -- what is known

    def show(self) -> None:
        """List and mark the names as they are known now, with the English that the glossary has of them."""
        rulings, on = self._services.naming.rulings(), self._pane.marked
        self._here.call(self._meanings.annotator)
        self._pane.show(self._here.records, self._here.hidden)
        if on is not None and (end := rulings.end(on.entity.id)) != on.entity.id:
            self._pane.mark(end)
        self.marks.chosen = rulings.end(self.marks.chosen)
        self.marks.mark()
        self.tell()
        if self._followed:
            self.follow(self._followed)

    def tell(self) -> None:
        """Show what is known of the names beside the article."""
        self._pane.tell(self._here.facts)
        self._desk.explain()

    def follow(self, entity_id: str) -> None:
        """Go to a mention of an entity, as soon as the names are known."""
        record = self._here.record(self._services.naming.rulings().end(entity_id))
        self._followed = "" if record else entity_id
        if record is not None:
            self._pane.mark(record.entity.id)
            self.mentions.step_through(record)

    # -- on what

    def _chosen(self) -> Sequence[Entity]:
        if self._target is not None:
            return [self._target.entity]
        at = None if self._pane.has_focus_within else self.mentions.at_cursor
        record = self._here.record(at.entity_id) if at else self._pane.marked
        return [record.entity] if record else []

    def _spelling(self) -> str:
        return self._target.spelling if self._target is not None else ""

    # -- what

    def _do(self, command_id: str) -> None:
        """Do what the list of the library's names does."""
        if self._made is None:
            from tui.screens.entities.hand import Hand

            self._made = Hand(self._screen, self._services, self._desk.typesetter, self._chosen, self._decides())
            self._made.spelling = self._spelling
        self._made.handlers("sidebar")[command_id]()

    def _decides(self) -> NameDeciding:
        if self._deciding is None:
            from tui.screens.reading.naming.deciding import NameDeciding

            self._deciding = NameDeciding(self._screen, self._services)
        return self._deciding

    def open(self) -> None:
        """Show all that is known of a name."""
        from tui.screens.entities.opening import NameOpening

        opening = NameOpening(self._screen, self._services, self._desk.typesetter, self._meanings.article)
        for entity in self._chosen():
            opening.entity(entity.id, warning_of(entity, self._here.facts.get(entity.id, NO_FACTS)))

    # -- on the page

    def ask(self) -> None:
        """Ask what to do with the name under the cursor, of which a part may be selected; else offer to make a name."""
        picked = selected_words(self._desk.page)
        mention, spot = self.mentions.at_cursor, self._desk.page.spot
        selects_other = bool(picked) and (mention is None or picked not in mention.spelling)
        entity = self._here.entity(mention.entity_id) if mention else None
        if mention is None or entity is None or selects_other:
            self._make(picked)
            return
        told = self._here.told_at(spot.block, mention.start, mention.end) if spot else None
        if told is None:
            return
        from tui.screens.reading.naming.menu import NameMenu

        self._pane.mark(entity.id)
        spelling = mention.spelling if mention.spelling != entity.ar else ""
        english = f"{entity.en or '–'}{'' if entity.confirmed else ' ?'}"
        menu = NameMenu(self._desk.typesetter, english, entity.ar, told)
        self._screen.app.push_screen(menu, partial(self._answered, _Target(entity, spelling)))

    async def _answered(self, target: _Target, command_id: str | None) -> None:
        if command_id is None:
            return
        self._target = target
        try:
            await self._screen.action_do(command_id)
        finally:
            self._target = None

    def _make(self, picked: str) -> None:
        from tui.screens.reading.naming.making import Making

        token = self._desk.page.words.token(self._desk.page.spot) if self._desk.page.spot else None
        words = picked or (token.surface if token else "")
        if not words:
            self._desk.notify(
                with_keys(_("Select the words of a name first: {reader.select} selects them.")), timeout=4
            )
            return
        Making(self._screen, self._services, self._desk.typesetter, self._decides().do).ask(words)
