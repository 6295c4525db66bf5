"""Which names are likely the same as another one, found at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.authority.listed import NameQuery, NameRow
from glossary.model import Entity

if TYPE_CHECKING:
    from glossary.authority.index import NameIndex


def likely_same(index: NameIndex, entity: Entity, limit: int) -> list[NameRow]:
    """Return so many names of an entity's kind that share a word with it, those first that their letters speak for.

    Takes some time: call it from a worker. Raises CorpusError.
    """
    from glossary.authority.likeness import Likeness

    likeness = Likeness()
    own = likeness.likened(entity, 0)
    found: dict[str, NameRow] = {}
    for word in sorted({*entity.ar.split(), *entity.en.split()}, key=len, reverse=True):
        query = NameQuery(word, frozenset((entity.kind,)))
        found.update((row.entity.id, row) for row in index.find(query, limit).rows if row.entity.id != entity.id)
        if len(found) >= limit:
            break

    def rank(row: NameRow) -> tuple[int, int]:
        reasons = likeness.reasons(own, likeness.likened(row.entity, row.articles))
        return -len(reasons), -row.mentions

    return sorted(found.values(), key=rank)[:limit]
