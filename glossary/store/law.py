"""What the roles of a team allow beyond what a database can be told: approved entries are the terminologists'."""

from collections.abc import Iterable

from sqlalchemy import Connection

from corpus.worded import worded
from glossary.errors import NotAllowed
from glossary.model import PairStatus
from glossary.store.grants import Role, role_of
from glossary.terminology import Stage


def hold_law(connection: Connection, stages: Iterable[str]) -> None:
    """Raise NotAllowed where entries are, or are to be, of a stage that the user of a connection leaves to others."""
    if connection.dialect.name != "postgresql" or Stage.APPROVED not in set(stages):
        return
    if role_of(connection) is Role.TRANSLATOR:
        raise NotAllowed(
            worded(
                "Your role here is translator: approved entries are changed, and drafts approved, by terminologists; add a draft or ask one of them."
            )
        )


def hold_unit_law(connection: Connection, statuses: Iterable[PairStatus]) -> None:
    """Raise NotAllowed where translations are, or are to be, of a status that the user of a connection leaves to others."""
    if connection.dialect.name != "postgresql" or PairStatus.APPROVED not in set(statuses):
        return
    if role_of(connection) is Role.TRANSLATOR:
        raise NotAllowed(
            worded(
                "Your role here is translator: translations are approved, and approved ones changed, by terminologists; ask one of them."
            )
        )
