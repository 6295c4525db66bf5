"""What is asked before something is decided of one name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from glossary.authority.listed import NameRow
from glossary.authority.model import AuthorityRecord
from glossary.model import Entity
from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.screens.entities.bar import Bar, Line
from tui.screens.entities.contested import Contest, Form
from tui.screens.entities.deciding import Deciding
from tui.screens.entities.picking import PickName
from tui.screens.entities.signs import called
from tui.screens.entities.wikidata import wrong_qid
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.authority.authority import Authority
    from glossary.entities.descriptions import Descriptions


class Asking:
    """Asks over a screen, and has what is answered carried out; an entity need not be known to the library."""

    def __init__(self, screen: Screen[Any], services: Services, typesetter: Typesetter, deciding: Deciding) -> None:
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._deciding = deciding
        self._contest = Contest(screen, services, typesetter, deciding)
        self._descriptions: Descriptions | None = None
        """The known ones, read when the first is asked for."""

    # -- lines

    def rename(self, entity: Entity) -> None:
        """Ask how a name is called in both languages, and for its description."""
        lines = (
            Line(
                _("English"),
                entity.en,
                _("the name as English texts have it"),
                _missing(_("The English name is missing.")),
            ),
            Line(
                _("Arabic"),
                entity.ar,
                _("the name as it is called, not as it is inflected"),
                _missing(_("The Arabic name is missing.")),
            ),
            Line(_("Description"), self._description(entity.id), _("who or what it is, in one line")),
        )

        def told(record: AuthorityRecord) -> list[str]:
            return [record.en, record.ar, record.description or self._known_description(record.entity)]

        def keep(authority: Authority, written: Sequence[str | None], version: int) -> str:
            en, ar, description = written
            kept = authority.rename(entity, ar, en, description, version)
            return _("{arabic} is called {english} from now on. {back}").format(
                arabic=kept.ar, english=kept.en, back=self._deciding.takes_back
            )

        self._contest.ask(Form(_("Rename"), entity, lines, told, keep))

    def _description(self, entity_id: str) -> str:
        """Return the description that a reader gave a name, else the known one."""
        record = self._services.naming.rulings().record(entity_id)
        return (record.description if record else "") or self._known_description(entity_id)

    def _known_description(self, entity_id: str) -> str:
        from glossary.entities.descriptions import Descriptions

        self._descriptions = self._descriptions or Descriptions()
        return self._descriptions.description(entity_id)

    def set_qid(self, entity: Entity) -> None:
        """Ask which item of Wikidata a name is."""

        def keep(authority: Authority, written: Sequence[str | None], version: int) -> str:
            kept = authority.set_qid(entity, written[0] or "", version)
            return _("{name} is {item}. {back}").format(
                name=called(entity), item=kept.qid or _("no item of Wikidata"), back=self._deciding.takes_back
            )

        line = Line(_("Wikidata"), entity.qid, _("Q and a number, or the address; empty for none"), wrong_qid)
        title = _("Which item is {name}?").format(name=called(entity))
        self._contest.ask(Form(title, entity, (line,), lambda record: [record.qid], keep))

    def add_alias(self, entity: Entity) -> None:
        """Ask for another spelling that is to mean a name."""

        def answered(written: list[str]) -> None:
            def decide(authority: Authority) -> str:
                authority.add_alias(entity, written[0])
                return _("{spelling} means {name} from now on. {back}").format(
                    spelling=written[0], name=called(entity), back=self._deciding.takes_back
                )

            self._deciding.do(decide)

        line = Line(_("Spelling"), "", _("as it stands in articles"), _missing(_("The spelling is missing.")))
        self._ask(_("What else is {name} called?").format(name=called(entity)), (line,), answered)

    def _ask(self, title: str, lines: Sequence[Line], answered: Callable[[list[str]], None]) -> None:
        def take(written: list[str] | None) -> None:
            if written is not None:
                answered(written)

        self._screen.app.push_screen(Bar(title, lines, self._typesetter), take)

    # -- other names

    def merge(self, entity: Entity) -> None:
        """Ask which name another one is the same as."""

        def taken(row: NameRow) -> None:
            def decide(authority: Authority) -> str:
                authority.merge(entity, row.entity)
                return _("{name} is the same as {other} from now on. {back}").format(
                    name=called(entity), other=called(row.entity), back=self._deciding.takes_back
                )

            self._deciding.do(decide)

        self._pick(_("Which name is {name} the same as?").format(name=called(entity)), entity, taken)

    def keep_apart(self, entity: Entity) -> None:
        """Ask which name another one is certainly not the same as."""

        def taken(row: NameRow) -> None:
            def decide(authority: Authority) -> str:
                authority.keep_apart(entity, row.entity)
                return _("{name} and {other}: two from now on. {back}").format(
                    name=called(entity), other=called(row.entity), back=self._deciding.takes_back
                )

            self._deciding.do(decide)

        self._pick(_("Which name is {name} certainly not?").format(name=called(entity)), entity, taken)

    def _pick(self, question: str, entity: Entity, taken: Callable[[NameRow], None]) -> None:
        def take(row: NameRow | None) -> None:
            if row is not None:
                taken(row)

        self._screen.app.push_screen(PickName(self._services, self._typesetter, question, entity), take)

    # -- elsewhere

    def term(self, entity: Entity) -> None:
        """Open the entry of a name in the glossary, or ask for the two lines of a new one."""
        from tui.screens.entities.terms import NameTerms

        NameTerms(self._screen, self._services, self._typesetter).open(entity)

    def page(self, entity: Entity) -> None:
        """Open the page of Wikidata on a name."""
        from tui.screens.terms.concept.goals import Following, PageGoal
        from tui.screens.terms.opening import Opening

        if entity.qid:
            opening = Opening(self._screen, self._services, self._typesetter)
            Following(self._screen, self._services, opening).follow(PageGoal.of_item(entity.qid))
        else:
            self._screen.notify(
                _("It is not known which item of Wikidata {name} is: {key} says so.").format(
                    name=called(entity), key=key_of("names.qid")
                )
            )


def _missing(what: str) -> Callable[[str], str]:
    """Return what finds nothing written wrong."""
    return partial(_told_missing, what)


def _told_missing(what: str, written: str) -> str:
    return "" if written else what
