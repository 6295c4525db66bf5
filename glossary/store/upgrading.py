"""Bring a database that may hold something up to date, with a copy of it first."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Engine

from corpus.errors import StoreReadOnly
from corpus.store.engine import reading
from corpus.store.migrate import Chain, is_current, refuse_unversioned, stored_revision, upgrade
from glossary.store.grants import renew_grants


def bring_up_to_date(engine: Engine, chains: Sequence[Chain], before: Callable[[], Path | None]) -> None:
    """Upgrade the tables of some chains; where they hold something, `before` makes a copy first.

    What it raises keeps the upgrade from being begun, and the copy goes where nothing can be changed. Raises StoreNewer,
    StoreReadOnly and StoreDamaged; there is no copy of what is damaged, since each takes the place of an older one.
    """
    with reading(engine) as connection:
        begun = [stored_revision(connection, chain) is not None for chain in chains]
        states = [is_current(connection, chain) for chain in chains]
        for chain in chains:
            refuse_unversioned(connection, chain)
    copy = before() if not all(states) and any(begun) else None
    try:
        for chain in chains:
            upgrade(engine, chain)
    except StoreReadOnly:
        if copy is not None:
            copy.unlink(missing_ok=True)
        raise
    if not all(states):
        renew_grants(engine)
