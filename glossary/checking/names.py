"""The names of an article, as their English is known."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from glossary.model import EntityKind

if TYPE_CHECKING:
    from glossary.entities.directory import EntityRecord
    from glossary.model import Entity

_POSSESSIVE = re.compile(r"['’]s?$")


class Name(NamedTuple):
    """The English of a name in the article."""

    en: str
    is_spelt: bool = False
    """Whether it is a person or a place, which has one spelling, known for certain."""
    is_romanised: bool = False
    """Whether it is a person or a place whose spelling is our own."""


Names = Mapping[int, Sequence[Name]]
"""The names in each block, by its number."""


def names_of(records: Iterable["EntityRecord"]) -> Names:
    """Return the names of an article that have English, by block."""
    found: dict[int, list[Name]] = {}
    for record in records:
        name = name_of(record.entity)
        for mention in record.mentions:
            if name.en:
                found.setdefault(mention.block, []).append(name)
    return found


def name_of(entity: "Entity") -> Name:
    """Return the English of an entity, and whether it has one spelling."""
    single = entity.kind is not EntityKind.ORGANISATION
    return Name(entity.en, single and entity.confirmed, single and not entity.confirmed)


def without_possessive(written: str) -> str:
    """Return a word without the ending of the possessive."""
    return _POSSESSIVE.sub("", written)
