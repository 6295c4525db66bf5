"""Entities as they are named on a command line: by an id, or by a name that only one entity has."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from glossary.errors import UnknownEntity
from glossary.model import Entity
from glossary.store.forms import folded_form
from tui.cli.errors import Misused
from tui.cli.invocation import Invocation
from tui.cli.verbs.term.listing import shortened

if TYPE_CHECKING:
    from glossary.authority.index import NameIndex
    from glossary.authority.listed import NameRow

_ID = re.compile(r"(?:per|org|loc)-[0-9a-f]{10}", re.IGNORECASE)
_MOST = 1000
"""Names with the words in them that are looked at."""
_LOOKED_THROUGH = 50
"""Names whose spellings are looked through."""
_TOLD = 5


def named_rows(names: Sequence[str], invocation: Invocation) -> "list[NameRow]":
    """Return the entities of several names, each once."""
    found = {row.entity.id: row for row in (named_row(name, invocation) for name in names)}
    return list(found.values())


def named_row(name: str, invocation: Invocation) -> "NameRow":
    """Return the entity of an id or a name; raises UnknownEntity, Misused for a name of several or a part of one.

    A name is what the entity is called, in either language, or else a spelling that articles or readers have of it.
    """
    index = invocation.services.name_index
    wanted = " ".join(name.split())
    row = index.row(wanted.lower()) if _ID.fullmatch(wanted) else index.row(wanted)
    if row is not None:
        return row
    shown = shortened(wanted)
    if _ID.fullmatch(wanted):
        raise UnknownEntity.called(shown)
    if not folded_form(wanted):
        raise Misused("A name without a letter means no entity; write its id or what it is called.")
    found = _with_words(wanted, index)
    exact = _so_called(wanted, found, index)
    if len(exact) == 1:
        return exact[0]
    if exact:
        raise Misused(f"{len(exact)} entities are called “{shown}”; name one by its id: {told(exact)}.")
    if found:
        raise Misused(f"No entity is called “{shown}”; name the one that is meant by its id: {told(found)}.")
    raise UnknownEntity(f"No entity is called “{shown}”: `warraq entity find` shows those there are.")


def told(rows: "Iterable[NameRow]") -> str:
    """Return the ids of the first entities with their names, and how many more there are."""
    every = list(rows)
    first = ", ".join(f"{row.entity.id} ({called(row.entity)})" for row in every[:_TOLD])
    return first + (f" and {len(every) - _TOLD:,} more" if len(every) > _TOLD else "")


def called(entity: Entity) -> str:
    """Return what an entity is called in both languages."""
    return " · ".join(filter(None, (entity.ar, entity.en)))


def _with_words(wanted: str, index: "NameIndex") -> "list[NameRow]":
    """Return the entities that have the words in their names, those that are hidden last."""
    from glossary.authority.listed import NameQuery

    query = NameQuery(wanted)
    return [row for each in (query, replace(query, hidden=True)) for row in index.find(each, _MOST).rows]


def _so_called(wanted: str, found: "Sequence[NameRow]", index: "NameIndex") -> "list[NameRow]":
    """Return the entities that are called so; only where none is, those that are spelt so somewhere."""
    key = folded_form(wanted)
    ways: tuple[Callable[[NameRow], bool], ...] = (
        lambda row: wanted in (row.entity.ar, row.entity.en),
        lambda row: key in (folded_form(row.entity.ar), folded_form(row.entity.en)),
    )
    for way in ways:
        if called_so := [row for row in found if way(row)]:
            return called_so
    return [row for row in found[:_LOOKED_THROUGH] if _is_spelt(key, row, index)]


def _is_spelt(key: str, row: "NameRow", index: "NameIndex") -> bool:
    card = index.card(row.entity.id)
    if card is None:
        return False
    merged = (name for entity in card.merged for name in (entity.ar, entity.en))
    return any(folded_form(each) == key for each in (*(each.spelling for each in card.variants), *merged))
