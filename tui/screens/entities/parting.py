"""What is asked before a spelling, or a name that was merged, is parted from a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from glossary.authority.listed import NameCard, Variant
from glossary.model import Entity
from tui.language.spoken import gettext as _
from tui.screens.entities.deciding import Deciding
from tui.screens.entities.picking import Picked, PickLine
from tui.screens.entities.signs import called, english_of, many
from tui.screens.looking_up import look_up
from tui.services.services import Services
from tui.telling.counted import in_articles
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.authority.authority import Authority


class Parting:
    """Asks over a screen, and has what is answered carried out; the entity must be known to the library where it is asked."""

    def __init__(self, screen: Screen[Any], services: Services, typesetter: Typesetter, deciding: Deciding) -> None:
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._deciding = deciding

    def remove_alias(self, entity: Entity, spelling: str = "") -> None:
        """Let a spelling no longer mean a name; ask for it where none is given."""

        def taken(written: str) -> None:
            def decide(authority: Authority) -> str:
                authority.remove_alias(entity, written)
                return _("{spelling} means {name} no longer. {back}").format(
                    spelling=written, name=called(entity), back=self._deciding.takes_back
                )

            self._deciding.do(decide)

        self._with_spelling(_("Which spelling is not its name?"), entity, spelling, taken)

    def split(self, entity: Entity, spelling: str = "") -> None:
        """Make a name of its own of a spelling; ask for it where none is given."""

        def taken(written: str) -> None:
            def decide(authority: Authority) -> str:
                authority.split(entity, written)
                return _("{spelling} is a name of its own from now on. {back}").format(
                    spelling=written, back=self._deciding.takes_back
                )

            self._deciding.do(decide)

        self._with_spelling(_("Which spelling names somebody else?"), entity, spelling, taken)

    def part(self, entity: Entity) -> None:
        """Let what was merged into a name stand for itself again; ask which, where that are several."""

        def taken(other: Entity) -> None:
            def decide(authority: Authority) -> str:
                authority.unmerge(other.id)
                return _("{name} stands for itself again. {back}").format(
                    name=called(other), back=self._deciding.takes_back
                )

            self._deciding.do(decide)

        def choose(card: NameCard) -> None:
            if not card.merged:
                self._screen.notify(_("Nothing was merged into {name}.").format(name=called(card.row.entity)))
            elif len(card.merged) == 1:
                taken(card.merged[0])
            else:
                lines = [Picked(english_of(each), each.ar, each) for each in card.merged]
                self._pick_line(_("Which name stands for itself again?"), lines, taken)

        self._with_card(entity, choose)

    def _with_spelling(self, question: str, entity: Entity, spelling: str, taken: Callable[[str], None]) -> None:
        def choose(card: NameCard) -> None:
            lines = [
                Picked(_where(each), each.spelling, each.spelling)
                for each in card.variants
                if each.spelling != card.row.entity.ar
            ]
            if lines:
                self._pick_line(question, lines, taken)
            else:
                self._screen.notify(_("{name} is spelt in one way only.").format(name=called(entity)))

        if spelling:
            taken(spelling)
        else:
            self._with_card(entity, choose)

    def _pick_line(self, question: str, lines: Sequence[Picked[Any]], taken: Callable[[Any], None]) -> None:
        def take(value: object) -> None:
            if value is not None:
                taken(value)

        self._screen.app.push_screen(PickLine(question, lines, self._typesetter), take)

    def _with_card(self, entity: Entity, then: Callable[[NameCard], None]) -> None:
        def show(card: NameCard | None) -> None:
            if card is None:
                self._screen.notify(_("No article of the library has this name."))
            else:
                then(card)

        look_up(self._screen, lambda: self._services.name_index.card(entity.id), show)


def _where(variant: Variant) -> str:
    if not variant.times:
        return _("in no article")
    times = many(variant.times, "time", "times")
    return _("{times} {in_articles}").format(times=times, in_articles=in_articles(variant.articles))
