"""The list of all names, a page at a time: those nobody decided on as they are kept, the others as readers decided."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from heapq import merge
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row

from glossary.authority.counting import Counting, Counts
from glossary.authority.listed import Cursor, NamePage, NameQuery, NameRow
from glossary.authority.ordering import cursor_of, key_of
from glossary.authority.rulings import Rulings
from glossary.model import Entity, EntityKind
from glossary.store.entities import searched
from glossary.store.name_listing import (
    count_among,
    count_rows,
    entities_of_removed,
    entity_keys,
    entity_rows,
    nearness,
    rows_of,
    sorted_by,
    words_sought,
)

_BEYOND_ALL = 1 << 40
"""Numbers entities that readers made, behind all that were met in text."""


class Listing:
    """Lists names on one connection."""

    def __init__(self, connection: Connection, rulings: Rulings) -> None:
        self._connection = connection
        self._rulings = rulings
        self._counting = Counting(connection, rulings)
        decided = {record.entity for record in rulings.records}
        merged = {member for record in rulings.records for member in rulings.members(record.entity)}
        self._removed = entities_of_removed(connection)
        self._touched = decided | merged | self._removed

    def page(self, query: NameQuery, limit: int, after: Cursor | None) -> NamePage:
        """Return so many of the names that a query finds, behind where another page ends."""
        names = sorted_by(query)
        touched = self._ruled_in_order(query, after)
        kept = self._kept(query, limit, after) if not query.hidden else iter(())
        both = merge(kept, touched, key=lambda row: key_of(cursor_of(row, names), names))
        rows = tuple(islice(both, limit + 1))
        return NamePage(rows[:limit], cursor_of(rows[limit - 1], names) if len(rows) > limit else None)

    def end(self, query: NameQuery, count: int, after: Cursor | None) -> Cursor | None:
        """Return where a page of so many names would end, behind where another one ends, without reading it; None where there are no more."""
        names = sorted_by(query)
        touched = (cursor_of(row, names) for row in self._ruled_in_order(query, after))
        keys = entity_keys(self._connection, query, after) if not query.hidden else ()
        kept = (key for entity_id, key in keys if entity_id not in self._touched)
        both = merge(kept, touched, key=lambda end: key_of(end, names))
        return next(islice(both, count - 1, None), None)

    def count(self, query: NameQuery) -> int:
        """Return how many names a query finds."""
        ruled = sum(1 for _row in self._ruled(query))
        if query.hidden:
            return ruled
        return count_rows(self._connection, query) - count_among(self._connection, query, self._touched) + ruled

    def rows(self, entity_ids: Iterable[str]) -> dict[str, NameRow]:
        """Return entities by their ids, those that anybody knows, also hidden ones and those that no article speaks of."""
        wanted = list(dict.fromkeys(entity_ids))
        kept = rows_of(self._connection, wanted)
        return {each: row for each in wanted if (row := self._row(each, kept.get(each))) is not None}

    def _kept(self, query: NameQuery, limit: int, after: Cursor | None) -> Iterator[NameRow]:
        """Yield the names nobody decided on."""
        at_once = limit + 1
        while True:
            some = entity_rows(self._connection, query, after, at_once)
            for each in some:
                if each.entity_id not in self._touched:
                    yield _told(each)
            if len(some) < at_once:
                return
            after = cursor_of(_told(some[-1]), sorted_by(query))
            at_once *= 2

    def _ruled_in_order(self, query: NameQuery, after: Cursor | None) -> list[NameRow]:
        names = sorted_by(query)
        found = sorted(((key_of(cursor_of(row, names), names), row) for row in self._ruled(query)), key=itemgetter(0))
        behind = key_of(after, names) if after else None
        return [row for key, row in found if behind is None or key > behind]

    def _ruled(self, query: NameQuery) -> Iterator[NameRow]:
        """Yield the names that readers decided on, or that removed articles speak of, as far as a query finds them."""
        ends = {self._rulings.end(each) for each in self._touched}
        words = words_sought(query)
        kept = rows_of(self._connection, self._touched)
        for entity_id in ends:
            row = self._row(entity_id, kept.get(entity_id))
            if row is None or not row.articles or row.hidden is not query.hidden:
                continue
            if (query.kinds and row.entity.kind not in query.kinds) or (query.unconfirmed and row.entity.confirmed):
                continue
            sought = self._sought(row.entity, kept) if words else ""
            if _has_all(words, sought):
                yield replace(row, nearness=nearness(sought, query)) if words else row

    def _row(self, entity_id: str, kept: Row[Any] | None) -> NameRow | None:
        record = self._rulings.record(entity_id)
        if kept is None and record is None:
            return None
        told = self._rulings.told(_entity(kept)) if kept is not None else record.told if record else None
        if told is None:
            return None
        number = kept.id if kept is not None else _BEYOND_ALL + _place(record.id if record else "")
        counts = self._counting.counts(entity_id) if kept is None or self._is_counted_anew(entity_id) else _counts(kept)
        hidden = self._rulings.is_hidden(entity_id)
        last = date.fromisoformat(counts.last) if counts.last else None
        return NameRow(told, counts.mentions, counts.adjectives, counts.articles, last, hidden, number)

    def _is_counted_anew(self, entity_id: str) -> bool:
        """Return whether what is counted of an entity as it was linked is not what counts: merged, split, or in removed articles."""
        if entity_id not in self._touched:
            return False
        is_whole = self._counting.members(entity_id) == [entity_id] and not self._rulings.has_refused(entity_id)
        return entity_id in self._removed or not is_whole

    def _sought(self, entity: Entity, kept: dict[str, Row[Any]]) -> str:
        """Return what a search for an entity looks through: its name and the spellings of all that it stands for."""
        members = sorted(self._rulings.members(entity.id))
        records = [record for each in members if (record := self._rulings.record(each)) is not None]
        said = (self._met(each.entity, searched(each.told, each.aliases)) for each in records)
        met = (self._met(each, kept[each].search) for each in members if each in kept)
        return "".join([searched(entity, ()), *said, *met])

    def _met(self, entity_id: str, search: str) -> str:
        """Return the names and spellings of an entity, a line each, without those that do not mean it."""
        for refused in self._rulings.refused_keys(entity_id):
            search = search.replace(f"\n{refused}\n", "\n")
        return search


def _has_all(words: Iterable[str], text: str) -> bool:
    return all(word in text for word in words)


def _place(record_id: str) -> int:
    """Return a number for the id of a record, in the order they were made."""
    return int(record_id.replace("-", "")[:12] or "0", 16)


def _entity(row: Row[Any]) -> Entity:
    return Entity(row.entity_id, EntityKind(row.kind), row.ar, row.en, row.qid, row.confirmed)


def _counts(row: Row[Any]) -> Counts:
    return Counts(row.mentions, row.adjectives, row.articles, row.last)


def _told(row: Row[Any]) -> NameRow:
    last = date.fromisoformat(row.last) if row.last else None
    near = getattr(row, "nearness", 0)
    return NameRow(_entity(row), row.mentions, row.adjectives, row.articles, last, number=row.id, nearness=near)
