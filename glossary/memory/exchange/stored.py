"""The translations that are kept, as imports and exports ask for them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Engine, select

from corpus.store.engine import reading
from corpus.worded import worded
from glossary.errors import ExchangeCancelled
from glossary.memory.keys import segment_key
from glossary.model import Pair, PairStatus
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.store.tables import glossary_changes, pairs
from glossary.store.things import KeptUnit, Subject, from_json
from glossary.store.units import pair_of

_AT_ONCE = 500


class Chosen(NamedTuple):
    """Which translations are meant; what says nothing means all."""

    statuses: tuple[PairStatus, ...] = ()
    origin: str = ""
    since: datetime | None = None
    sources: Sequence[str] | None = None
    """Only those of these texts, such as the paragraphs of an article."""


def kept_for(engine: Engine, sources: Iterable[str]) -> dict[str, list[Pair]]:
    """Return every translation that is kept of each text, by the key of the text."""
    keys = sorted({segment_key(source) for source in sources})
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    with reading(engine) as connection:
        for start in range(0, len(keys), _AT_ONCE):
            wanted = pairs.c.key.in_(keys[start : start + _AT_ONCE])
            for row in connection.execute(select(pairs).where(wanted, ~pairs.c.removed).order_by(pairs.c.id)):
                found[row.key].append(pair_of(row))
    return found


class Earlier(NamedTuple):
    """The English that the memory had of a text and has no more."""

    replaced: set[str]
    """What stood where something else stands now."""
    removed: set[tuple[str, str]]
    """What was removed, each with its origin."""


def earlier_for(engine: Engine, sources: Iterable[str]) -> dict[str, Earlier]:
    """Return the English that was replaced or removed of each text, by the key of the text."""
    keys = sorted({segment_key(source) for source in sources})
    found: defaultdict[str, Earlier] = defaultdict(lambda: Earlier(set(), set()))
    gone = select(pairs.c.key, pairs.c.target, pairs.c.origin).where(pairs.c.removed)
    changes = select(pairs.c.key, pairs.c.removed, glossary_changes.c.before, glossary_changes.c.after)
    changes = changes.join_from(pairs, glossary_changes, glossary_changes.c.thing == pairs.c.uuid)
    with reading(engine) as connection:
        for start in range(0, len(keys), _AT_ONCE):
            wanted = pairs.c.key.in_(keys[start : start + _AT_ONCE])
            for key, target, origin in connection.execute(gone.where(wanted)):
                found[key].removed.add((target, origin))
            for key, is_removed, *written in connection.execute(changes.where(wanted)):
                units = (from_json(Subject.UNIT, each) for each in written)
                was = {(each.target, each.origin) for each in units if isinstance(each, KeptUnit)}
                if is_removed:
                    found[key].removed.update(was)
                else:
                    found[key].replaced.update(each for each, _ in was)
    return found


def all_kept(engine: Engine, chosen: Chosen | None = None, watch: Watch = UNWATCHED) -> Iterator[Pair]:
    """Yield the translations that are meant, some hundred at a time, the first one made first; raises ExchangeCancelled."""
    conditions = _conditions(chosen or Chosen())
    last, found = 0, 0
    while True:
        query = select(pairs).where(pairs.c.id > last, *conditions).order_by(pairs.c.id).limit(_AT_ONCE)
        with reading(engine) as connection:
            rows = connection.execute(query).all()
        if not rows:
            return
        for row in rows:
            yield pair_of(row)
        last, found = rows[-1].id, found + len(rows)
        watch.told(Progress(found, 0, found))
        if watch.cancelled():
            raise ExchangeCancelled(worded("Stopped, as you wished."))


def _conditions(chosen: Chosen) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [~pairs.c.removed]
    if chosen.statuses:
        conditions.append(pairs.c.status.in_([status.value for status in chosen.statuses]))
    if chosen.origin:
        conditions.append(pairs.c.origin == chosen.origin)
    if chosen.since is not None:
        conditions.append(pairs.c.changed >= chosen.since)
    if chosen.sources is not None:
        conditions.append(pairs.c.key.in_([segment_key(source) for source in chosen.sources]))
    return conditions
