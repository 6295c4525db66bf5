"""Making a name of words in which no rule found one, or another spelling of a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from corpus.arabic.normalise import bare, fold
from glossary.entities.english import EnglishNames
from glossary.entities.identity import entity_id
from glossary.model import Entity, EntityKind
from tui.language.kinds import GLYPHS
from tui.language.spoken import gettext as _
from tui.language.spoken import marked
from tui.screens.entities.bar import Bar, Line
from tui.screens.entities.deciding import Decision
from tui.screens.entities.picking import Picked, PickLine, PickName
from tui.screens.entities.signs import called
from tui.screens.taken_back import takes_back

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.authority.authority import Authority
    from glossary.authority.listed import NameRow
    from tui.services.services import Services
    from tui.typeset.typesetter import Typesetter

_ALIAS = "another"
_NEW = {
    EntityKind.PERSON: marked("A new person"),
    EntityKind.ORGANISATION: marked("A new organisation"),
    EntityKind.PLACE: marked("A new place"),
}
_NEW_NAMES = {
    EntityKind.PERSON: marked("the name of a new person"),
    EntityKind.ORGANISATION: marked("the name of a new organisation"),
    EntityKind.PLACE: marked("the name of a new place"),
}
_MOST = 80
"""Letters of a name at most: more is a sentence that was selected."""


class Making:
    """Asks what words are, and has it decided."""

    def __init__(
        self, screen: Screen[Any], services: Services, typesetter: Typesetter, do: Callable[[Decision], None]
    ) -> None:
        """Take what carries out a decision."""
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._do = do

    def ask(self, words: str) -> None:
        """Ask what kind of name words are, or whose."""
        name = bare(words)
        if len(name) > _MOST:
            self._screen.notify(_("That is too long for a name: select its words only."), timeout=4)
            return
        kinds = [Picked(f"{GLYPHS[kind]} {_(_NEW_NAMES[kind])}", name, kind.value) for kind in EntityKind]
        lines = [*kinds, Picked(_("= another spelling of a name"), name, _ALIAS)]

        def take(value: str | None) -> None:
            if value == _ALIAS:
                self._pick(name)
            elif value is not None:
                self._write(name, EntityKind(value))

        self._screen.app.push_screen(PickLine(_("What are these words?"), lines, self._typesetter), take)

    def _write(self, name: str, kind: EntityKind) -> None:
        """Ask for the English, which is guessed, and for the name without what is written onto it."""
        english = EnglishNames({}).guess(name, kind).en
        lines = (
            Line(_("English"), english, _("the name as English texts have it"), _missing),
            Line(_("Arabic"), name, _("the name alone, without a preposition written onto it"), _missing),
        )

        def take(written: list[str] | None) -> None:
            if written is not None:
                self._do(lambda authority: _made(authority, kind, *written))

        self._screen.app.push_screen(Bar(_(_NEW[kind]), lines, self._typesetter), take)

    def _pick(self, name: str) -> None:
        """Ask whose spelling it is."""
        own = Entity("", EntityKind.PERSON, name, "")

        def take(row: NameRow | None) -> None:
            if row is not None:
                self._do(lambda authority: _added(authority, row.entity, name))

        question = _("Whose spelling is it?")
        self._screen.app.push_screen(PickName(self._services, self._typesetter, question, own), take)


def _made(authority: Authority, kind: EntityKind, en: str, ar: str) -> str:
    """Vouch for a new name, and let its words mean it wherever they stand."""
    entity = Entity(entity_id(kind, fold(ar)), kind, ar, en)

    def both(one: Authority) -> None:
        one.rename(entity, ar, en)
        one.add_alias(entity, ar)

    authority.together(both)
    return _("{name} is a name from now on. {back}").format(name=en, back=takes_back("reader"))


def _added(authority: Authority, entity: Entity, name: str) -> str:
    authority.add_alias(entity, name)
    return _("This means {name} from now on. {back}").format(name=called(entity), back=takes_back("reader"))


def _missing(written: str) -> str:
    return "" if written else _("Write the name here.")
