"""Decisions on two entities at once: whether they are one."""

from dataclasses import replace

from corpus.worded import worded
from glossary.authority.deeds import Deed, with_one, without
from glossary.authority.model import AuthorityRecord
from glossary.authority.rulings import spelling_key
from glossary.entities.identity import entity_id
from glossary.errors import RefusedRuling
from glossary.model import Entity


def merge(deed: Deed, named: Entity | str, into: Entity | str) -> AuthorityRecord:
    """Let an entity stand for another, and return its record; raise RefusedRuling where they are one already."""
    one, other = deed.record(named), deed.record(into)
    if one.entity == other.entity:
        raise RefusedRuling(worded("{ar} cannot be merged into itself: the two are one entity already.", ar=one.ar))
    apart = _without_id(one.apart, other.entity)
    deed.change(one, lambda record: replace(record, into=other.entity, apart=apart, hidden=False))
    return deed.change(other, lambda record: replace(record, hidden=False, apart=_without_id(record.apart, one.entity)))


def unmerge(deed: Deed, entity: str) -> AuthorityRecord:
    """Let an entity stand for itself again, called as it was, and return its record; raise RefusedRuling where it does."""
    before = deed.stored.of(entity)
    if before is None or not before.into:
        raise RefusedRuling(worded("{ar} is merged into no other entity.", ar=before.ar if before else entity))
    return deed.change(before, lambda record: replace(record, into="", refused=without(record.refused, record.ar)))


def split(deed: Deed, named: Entity | str, spelling: str, en: str) -> AuthorityRecord:
    """Give a spelling of an entity, and of those merged into it, to another entity of its own, and return its record."""
    before = deed.record(named)
    key = spelling_key(spelling)
    if key not in {spelling_key(each) for each in deed.spellings(before)}:
        raise RefusedRuling(worded("{spelling} is no spelling of {ar}.", spelling=spelling, ar=before.ar))
    if key == spelling_key(before.ar):
        raise RefusedRuling(worded("{ar} is what it is called: rename it first, then split that off.", ar=before.ar))
    new = AuthorityRecord(entity_id(before.kind, f"{before.entity}\n{key}"), before.kind, spelling, en)
    apart = _with_id(before.apart, new.entity)
    deed.change(before, lambda record: _refusing(replace(record, apart=apart), spelling))
    for part in deed.merged(before):
        deed.change(part, lambda record: _refusing(record, spelling))

    def given(record: AuthorityRecord) -> AuthorityRecord:
        added = with_one(record.aliases, spelling)
        return replace(record, aliases=added, apart=_with_id(record.apart, before.entity), into="", hidden=False)

    return deed.change(deed.stored.of(new.entity) or new, given)


def take_away(deed: Deed, named: Entity | str, spelling: str) -> AuthorityRecord:
    """Let a spelling no longer mean an entity, nor those merged into it, and return its record; one that was added is taken back.

    Raises RefusedRuling where it is no spelling of it, or what it is called.
    """
    before = deed.record(named)
    key = spelling_key(spelling)
    if key not in {spelling_key(each) for each in deed.spellings(before)}:
        raise RefusedRuling(worded("{spelling} is no spelling of {ar}.", spelling=spelling, ar=before.ar))
    if key == spelling_key(before.ar):
        raise RefusedRuling(worded("{ar} is what it is called: rename it first, or hide it.", ar=before.ar))
    parts = deed.merged(before)
    is_added = any(key in map(spelling_key, each.aliases) for each in (before, *parts))

    def taken(record: AuthorityRecord) -> AuthorityRecord:
        if is_added:
            return replace(record, aliases=without(record.aliases, spelling))
        return replace(record, refused=with_one(record.refused, spelling))

    for part in parts:
        deed.change(part, taken)
    return deed.change(before, taken)


def keep_apart(deed: Deed, one: Entity | str, other: Entity | str) -> None:
    """Note of two entities that they are not the same; raise RefusedRuling where they are one."""
    first, second = deed.record(one), deed.record(other)
    if first.entity == second.entity:
        raise RefusedRuling(
            worded("{ar} cannot be kept apart from itself: the two are one entity; split it instead.", ar=first.ar)
        )
    deed.change(first, lambda record: replace(record, apart=_with_id(record.apart, second.entity)))
    deed.change(second, lambda record: replace(record, apart=_with_id(record.apart, first.entity)))


def _refusing(record: AuthorityRecord, spelling: str) -> AuthorityRecord:
    return replace(record, aliases=without(record.aliases, spelling), refused=with_one(record.refused, spelling))


def _with_id(ids: tuple[str, ...], one: str) -> tuple[str, ...]:
    return ids if one in ids else (*ids, one)


def _without_id(ids: tuple[str, ...], one: str) -> tuple[str, ...]:
    return tuple(each for each in ids if each != one)
