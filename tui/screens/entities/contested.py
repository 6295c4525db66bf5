"""Asking for lines of a name that somebody else may decide otherwise meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from glossary.authority.model import AuthorityRecord
from glossary.errors import StaleRecord
from glossary.model import Entity
from tui.language.spoken import gettext as _
from tui.screens.entities.bar import Bar, Line
from tui.screens.entities.deciding import Deciding
from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.authority.authority import Authority


class Form(NamedTuple):
    """What is asked of a name, and what keeps the answer."""

    title: str
    entity: Entity
    lines: Sequence[Line]
    told: Callable[[AuthorityRecord], list[str]]
    """From a record to what its lines would say."""
    keep: Callable[[Authority, Sequence[str | None], int], str]
    """Keeps the lines that are not None where the record is of a version, and returns the sentence that tells it; raises StaleRecord."""


class _Known(NamedTuple):
    """What a reader saw when the bar opened."""

    shown: Sequence[str]
    """In the lines."""
    decided: Sequence[str]
    """What the lines would say of the record: the glossary may call a name otherwise."""
    version: int


class Contest:
    """Asks over a screen and has the answer kept; where the name changed meanwhile, asks again: nothing typed is lost, nothing overwritten unseen."""

    def __init__(self, screen: Screen[Any], services: Services, typesetter: Typesetter, deciding: Deciding) -> None:
        self._screen = screen
        self._services = services
        self._typesetter = typesetter
        self._deciding = deciding

    def ask(self, form: Form) -> None:
        """Ask for the lines of a form as they are known here."""
        rulings = self._services.naming.rulings()
        record = rulings.record(rulings.end(form.entity.id))
        shown = [line.value for line in form.lines]
        known = _Known(shown, form.told(record), record.version) if record else _Known(shown, shown, 0)
        self._ask(form, form.lines, known)

    def _ask(self, form: Form, lines: Sequence[Line], known: _Known, said: str = "") -> None:
        def answered(written: list[str] | None) -> None:
            if written is not None and written != known.shown:
                changed = [new if new != old else None for new, old in zip(written, known.shown, strict=True)]
                self._deciding.do(partial(self._keep, form, changed, known))

        self._screen.app.push_screen(Bar(form.title, lines, self._typesetter, said), answered)

    def _keep(self, form: Form, changed: Sequence[str | None], known: _Known, authority: Authority) -> str:
        """Keep what was changed; ask again where somebody else changed the same line otherwise."""
        try:
            return form.keep(authority, changed, known.version)
        except StaleRecord:
            now = self._now(form.entity, authority)
        theirs = form.told(now)
        lines = [
            line._replace(
                value=new if mine is None else mine, now=new if mine not in (None, new) and new != old else ""
            )
            for line, mine, old, new in zip(form.lines, changed, known.decided, theirs, strict=True)
        ]
        if not any(line.now for line in lines):
            return form.keep(authority, changed, now.version)
        said = _("{author} changed this name meanwhile. Enter keeps what you typed, Esc what it is now.").format(
            author=now.author or _("Somebody")
        )
        self._screen.app.call_from_thread(self._ask, form, lines, _Known(theirs, theirs, now.version), said)
        return ""

    def _now(self, entity: Entity, authority: Authority) -> AuthorityRecord:
        """Return what is decided of an entity now; where that was taken back, what is known of it."""
        rulings = authority.rulings()
        record = rulings.record(rulings.end(entity.id))
        if record is not None:
            return record
        self._services.naming.refresh()
        row = self._services.name_index.row(entity.id)
        known = row.entity if row else entity
        return AuthorityRecord(known.id, known.kind, known.ar, known.en, known.qid)
