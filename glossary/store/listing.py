"""Pages of a list of concepts, in any order and however far down."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, literal, select, tuple_

from glossary.finding.orders import Order
from glossary.store.tables import concepts

FEW = 4000
"""Concepts that are sorted here; more of them are gone through in their order by an index."""
_LISTS = 12
_ANCHORS = 4096
_UNSTEADY = frozenset({Order.USE})
"""Orders that may change while the revision does not."""
_KEYS: dict[Order, tuple[Any, ...]] = {
    Order.ALPHABET: (concepts.c.sort_key, concepts.c.id),
    Order.ENGLISH: (concepts.c.english_key, concepts.c.id),
    Order.ROOT: (concepts.c.root_key, concepts.c.id),
    Order.CHANGED: (concepts.c.changed, concepts.c.id),
    Order.CREATED: (concepts.c.created, concepts.c.id),
    Order.USE: (concepts.c.used, concepts.c.version, concepts.c.id),
}
_NEWEST_FIRST = frozenset({Order.CHANGED, Order.CREATED, Order.USE})


class Page(NamedTuple):
    """The part of a list that is shown."""

    order: Order | None = None
    limit: int | None = None
    offset: int = 0


@dataclass(slots=True)
class Known:
    """What is known of a list: it is true as long as nothing changes."""

    count: int | None = None
    numbers: list[int] = field(default_factory=list)
    """The first concepts of the list."""
    is_whole: bool = False
    """Whether these are all."""
    places: list[int] = field(default_factory=list)
    """Places in the list, ascending, for which the row before is known."""
    rows: dict[int, tuple[Any, ...]] = field(default_factory=dict)


class Places:
    """What is known of the lists asked for last, forgotten with every change of the glossary."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._revision: object = None
        self._lists: OrderedDict[tuple[str, Order | None], Known] = OrderedDict()

    def of(self, query: str, order: Order | None, revision: object) -> Known:
        """Return what is known of a list at a revision of the glossary."""
        if revision != self._revision:
            self._lists, self._revision = OrderedDict(), revision
        lists = self._lists
        known = Known() if order in _UNSTEADY else lists.setdefault((query, order), Known())
        while len(lists) > _LISTS:
            lists.pop(next(iter(lists)), None)
        return known


@dataclass(frozen=True, slots=True)
class Listing:
    """Lists on one connection."""

    connection: Connection

    def gathered(self, condition: ColumnElement[bool], order: Order) -> list[int] | None:
        """Return all concepts that meet a condition in an order, None where they are many."""
        keys = _KEYS[order]
        own = select(concepts.c.id, *keys[:-1]).where(concepts.c.removed.is_(False), condition).limit(FEW + 1)
        rows = self.connection.execute(own).all()
        if len(rows) > FEW:
            return None
        ordered = sorted(rows, key=lambda row: (*row[1:], row[0]), reverse=order in _NEWEST_FIRST)
        return [row[0] for row in ordered]

    def page(self, condition: ColumnElement[bool] | None, page: Page, known: Known) -> list[int]:
        """Return a page of the concepts that meet a condition, begun at the nearest place known before it."""
        order = page.order or Order.ALPHABET
        keys = _KEYS[order]
        own = select(*keys).where(concepts.c.removed.is_(False), *([] if condition is None else [condition]))
        nearest = bisect_right(known.places, page.offset) - 1
        begin = known.places[nearest] if nearest >= 0 else 0
        is_descending = order in _NEWEST_FIRST
        if begin:
            here = tuple_(*keys)
            last = tuple_(*(literal(value, key.type) for key, value in zip(keys, known.rows[begin], strict=True)))
            own = own.where(here < last if is_descending else here > last)
        own = own.order_by(*(key.desc() if is_descending else key for key in keys))
        rows = self.connection.execute(own.limit(page.limit).offset(page.offset - begin)).all()
        self._note(known, page.offset + len(rows), rows)
        return [row[-1] for row in rows]

    def place(self, number: int, order: Order) -> int:
        """Return how many concepts stand before one in the list of all."""
        keys = _KEYS[order]
        own = self.connection.execute(select(*keys).where(concepts.c.id == number)).one()
        here = tuple_(*(literal(value, key.type) for key, value in zip(keys, own, strict=True)))
        before = tuple_(*keys) > here if order in _NEWEST_FIRST else tuple_(*keys) < here
        counted = select(func.count()).select_from(concepts).where(concepts.c.removed.is_(False), before)
        return self.connection.scalar(counted) or 0

    def _note(self, known: Known, place: int, rows: Sequence[Any]) -> None:
        if rows and place not in known.rows and len(known.places) < _ANCHORS:
            known.rows[place] = tuple(rows[-1])
            known.places.insert(bisect_right(known.places, place), place)
