"""The reader's hand on names: what the list, the card and other screens do with those chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from glossary.model import Entity, EntityKind
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.commanded import Handlers
from tui.screens.entities.asking import Asking
from tui.screens.entities.deciding import Deciding
from tui.screens.entities.parting import Parting
from tui.screens.entities.signs import called, many, next_kind
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.authority.authority import Authority

Chosen = Callable[[], Sequence[Entity]]
"""What is decided on: the names selected, else the one under the bar."""
_NOTHING = marked("Choose a name first.")


_TURNED = {
    EntityKind.PERSON: marked("person now"),
    EntityKind.ORGANISATION: marked("organisation now"),
    EntityKind.PLACE: marked("place now"),
}


class Hand:
    """Carries out the commands of a scope on every name chosen, or on the one under the bar; asks what is to be asked."""

    def __init__(
        self, screen: Screen[Any], services: Services, typesetter: Typesetter, chosen: Chosen, deciding: Deciding
    ) -> None:
        """Take what tells the names chosen, and what carries out decisions."""
        self._screen = screen
        self._services = services
        self._chosen = chosen
        self._deciding = deciding
        self._asking = Asking(screen, services, typesetter, deciding)
        self._parting = Parting(screen, services, typesetter, deciding)
        self.spelling: Callable[[], str] = lambda: ""
        """Tells the spelling under the bar, empty where none is."""

    def handlers(self, scope: str) -> Handlers:
        """Return what carries out the commands of a scope."""
        asking, parting = self._asking, self._parting
        return {
            f"{scope}.confirm": partial(self._each, self.confirm),
            f"{scope}.retype": partial(self._each, self.retype),
            f"{scope}.hide": partial(self._each, self.hide),
            f"{scope}.rename": partial(self._one, asking.rename),
            f"{scope}.qid": partial(self._one, asking.set_qid),
            f"{scope}.alias": partial(self._one, asking.add_alias),
            f"{scope}.unalias": partial(self._one, lambda entity: parting.remove_alias(entity, self.spelling())),
            f"{scope}.split": partial(self._one, lambda entity: parting.split(entity, self.spelling())),
            f"{scope}.part": partial(self._one, parting.part),
            f"{scope}.merge": partial(self._several, asking.merge, self.merge),
            f"{scope}.apart": partial(self._several, asking.keep_apart, self.keep_apart),
            f"{scope}.term": partial(self._one, asking.term),
            f"{scope}.page": partial(self._one, asking.page),
        }

    def _each(self, decide: Callable[[Sequence[Entity]], None]) -> None:
        if chosen := self._chosen():
            decide(chosen)
        else:
            self._screen.notify(_(_NOTHING))

    def _one(self, ask: Callable[[Entity], object]) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            ask(chosen[0])
        else:
            self._screen.notify(_("That is done to one name at a time.") if chosen else _(_NOTHING))

    def _several(self, ask: Callable[[Entity], object], decide: Callable[[Sequence[Entity]], None]) -> None:
        """Decide on the names selected; where there is one only, ask for the other one."""
        chosen = self._chosen()
        if len(chosen) > 1:
            decide(chosen)
        else:
            self._one(ask)

    # -- decisions on any number of names

    def confirm(self, entities: Sequence[Entity]) -> None:
        """Vouch for names as they are called."""
        self._do_each(entities, lambda authority, entity: authority.confirm(entity), _("confirmed"))

    def retype(self, entities: Sequence[Entity]) -> None:
        """Make all of them of the kind after that of the first."""
        kind = next_kind(entities[0].kind)

        def decide(authority: Authority, entity: Entity) -> object:
            rulings = self._services.naming.rulings()
            record = rulings.record(rulings.end(entity.id))
            return authority.retype(entity, kind, record.version if record else 0)

        self._do_each(entities, decide, _(_TURNED[kind]))

    def hide(self, entities: Sequence[Entity]) -> None:
        """Hide names; where the first is hidden, show them again."""
        if self._services.naming.rulings().is_hidden(entities[0].id):
            self._do_each(entities, lambda authority, entity: authority.unhide(entity), _("shown again"))
        else:
            self._do_each(entities, lambda authority, entity: authority.hide(entity), _("hidden everywhere"))

    def merge(self, entities: Sequence[Entity]) -> None:
        """Merge names into the one chosen first."""
        first, *others = entities

        def decide(authority: Authority) -> str:
            for entity in others:
                authority.merge(entity, first)
            return _("{names} merged into {name}. {back}").format(
                names=many(len(others), "name", "names"), name=called(first), back=self._deciding.takes_back
            )

        self._deciding.do(lambda authority: authority.together(decide))

    def keep_apart(self, entities: Sequence[Entity]) -> None:
        """Keep names apart, each from each."""
        pairs = [(one, other) for place, one in enumerate(entities) for other in entities[place + 1 :]]

        def decide(authority: Authority) -> str:
            for one, other in pairs:
                authority.keep_apart(one, other)
            return _("{names} kept apart from now on. {back}").format(
                names=many(len(entities), "name", "names"), back=self._deciding.takes_back
            )

        self._deciding.do(lambda authority: authority.together(decide))

    def _do_each(self, entities: Sequence[Entity], decide: Callable[[Authority, Entity], object], done: str) -> None:
        def work(authority: Authority) -> str:
            for entity in entities:
                decide(authority, entity)
            name = called(entities[0]) if len(entities) == 1 else many(len(entities), "name", "names")
            return _("{name}: {done}. {back}").format(name=name, done=done, back=self._deciding.takes_back)

        self._deciding.do(lambda authority: authority.together(work))
