"""Steps that are made in pieces, each in a transaction of its own: who makes them, and whether anybody still does."""

import json
import os
import platform
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from corpus.store.columns import now
from corpus.worded import worded
from glossary.errors import ExchangeCancelled
from glossary.store.tables import glossary_facts

_PREFIX = "running "
_PATIENCE = timedelta(minutes=2)
"""After this without a piece, a step that is made on another machine is taken to be nobody's any more."""


class Running:
    """A step that this process makes, as it is noted in the database."""

    def __init__(self, step: UUID, author: str) -> None:
        self.step = step
        self.author = author
        self._mark = f'{{"by": "{uuid4()}"'
        """What the note begins with as long as nobody else has taken the step over."""

    def begin(self, connection: Connection) -> None:
        """Note that the step is begun, in the transaction of its first piece."""
        connection.execute(insert(glossary_facts), {"name": _name(self.step), "value": self._value()})

    def keep(self, connection: Connection) -> None:
        """Note that the step goes on, in the transaction of another piece; raise ExchangeCancelled where others took it back."""
        if not self.goes_on(connection):
            raise ExchangeCancelled(worded("It stood still for so long that another warraq took it back: begin again."))

    def goes_on(self, connection: Connection) -> bool:
        """Note that the step goes on, in the transaction of another piece; return False where nothing of it is noted as ours."""
        own = update(glossary_facts).where(self._is_ours())
        return bool(connection.execute(own.values(value=self._value())).rowcount)

    def end(self, connection: Connection) -> None:
        """Note that the step is whole, or that nothing of it is left; raise ExchangeCancelled where others took it back."""
        self.keep(connection)
        connection.execute(delete(glossary_facts).where(self._is_ours()))

    def take_over(self, connection: Connection, known: str) -> bool:
        """Make the step of somebody who is gone one's own; return False where somebody else was quicker."""
        own = update(glossary_facts).where(glossary_facts.c.name == _name(self.step), glossary_facts.c.value == known)
        return bool(connection.execute(own.values(value=self._value())).rowcount)

    def _is_ours(self) -> ColumnElement[bool]:
        own = glossary_facts.c.value.startswith(self._mark, autoescape=True)
        return (glossary_facts.c.name == _name(self.step)) & own

    def _value(self) -> str:
        said = {"author": self.author, "where": _machine(), "process": os.getpid(), "at": now().isoformat()}
        return f"{self._mark}, {json.dumps(said)[1:]}"


class Noted(NamedTuple):
    """A step that somebody makes, as the database tells it."""

    step: UUID
    author: str
    value: str
    """The note as it is stored."""
    is_dead: bool
    """Whether the process that made it is gone."""


def running_steps(connection: Connection) -> list[UUID]:
    """Return the steps that are not whole."""
    return [each.step for each in noted(connection)]


def noted(connection: Connection) -> list[Noted]:
    """Return the steps that are not whole, with who makes them."""
    own = select(glossary_facts.c.name, glossary_facts.c.value).where(glossary_facts.c.name.startswith(_PREFIX))
    found = []
    for name, value in connection.execute(own.order_by(glossary_facts.c.id)):
        said = json.loads(value)
        found.append(Noted(UUID(name.removeprefix(_PREFIX)), said["author"], value, _is_dead(said)))
    return found


def _is_dead(said: dict[str, str]) -> bool:
    """Return whether a process of this machine is gone, or one of another has not been heard of for long."""
    process = int(said["process"])
    if said["where"] == _machine() and not _is_alive(process):
        return True
    return abs(now() - datetime.fromisoformat(said["at"])) > _PATIENCE


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    with suppress(OSError):
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
        return told.rpartition(")")[2].split()[:1] != ["Z"]  # ended, and nobody has taken note of it
    return True


def _machine() -> str:
    """Return what tells processes apart that have the same number: the machine and, on Linux, its room for processes."""
    room = ""
    with suppress(OSError):
        room = str(Path("/proc/self/ns/pid").readlink())
    return f"{platform.node()} {room}".strip()


def _name(step: UUID) -> str:
    return f"{_PREFIX}{step}"
