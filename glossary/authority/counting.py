"""How often articles speak of an entity, once what readers decided is applied."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, select

from corpus.store.tables import articles
from glossary.authority.model import Spot
from glossary.authority.rulings import Rulings
from glossary.model import MentionKind
from glossary.store.appearances import REMOVED, alike_appearances, appearances_in, appearances_of
from glossary.store.name_tables import appearances

_NATIONALITY = -1
_ARTICLES_AT_ONCE = 1000
_OWN = appearances.c


class Counts(NamedTuple):
    """What is counted of an entity."""

    mentions: int
    adjectives: int
    articles: int
    last: str
    """The day of its newest article, ISO, or empty."""


class Spoken(NamedTuple):
    """How often an article speaks of an entity."""

    article: str
    mentions: int
    adjectives: int


@dataclass(slots=True)
class Told:
    """What one article says of one entity."""

    article: str
    day: str
    spellings: Counter[str] = field(default_factory=Counter)
    reasons: dict[str, str] = field(default_factory=dict)
    adjectives: int = 0
    spots: list[Spot] = field(default_factory=list)


class Counting:
    """Counts on one connection what articles that are not removed say of entities."""

    def __init__(self, connection: Connection, rulings: Rulings) -> None:
        self._connection = connection
        self._rulings = rulings

    def members(self, entity_id: str) -> list[str]:
        """Return the ids whose appearances may be the entity's."""
        rulings = self._rulings
        own = rulings.members(entity_id)
        return sorted(own.union(*(rulings.split_from(each) for each in own)))

    def is_split(self, entity_id: str) -> bool:
        """Return whether some spellings that are linked to these ids mean another entity."""
        return any(self._rulings.has_refused(each) for each in self.members(entity_id))

    def counts(self, entity_id: str) -> Counts:
        """Return what is counted of an entity."""
        if not self.is_split(entity_id):
            return self._summed(self.members(entity_id))
        return self._parted(entity_id)

    def articles(self, entity_id: str, limit: int, offset: int) -> list[Spoken]:
        """Return so many of the articles that speak of an entity, the newest first."""
        if self.is_split(entity_id):
            told = list(self.told(entity_id))[offset : offset + limit]
            return [Spoken(each.article, each.spellings.total(), each.adjectives) for each in told]
        newest = self._newest(_OWN.article, func.sum(_OWN.names), func.sum(_OWN.adjectives))
        own = newest.where(_OWN.entity.in_(self.members(entity_id)))
        own = own.group_by(_OWN.article, _OWN.day, articles.c.added, articles.c.id)
        return [Spoken(*row) for row in self._connection.execute(own.limit(limit).offset(offset))]

    def named_in(self, article: str) -> frozenset[str]:
        """Return the entities that an article speaks of, hidden ones among them; none where it is not catalogued or removed."""
        rulings = self._rulings
        found = (standing.appearance for standing in appearances_in(self._connection, article))
        placed = (
            rulings.placed(own.entity, spelling, kind)
            for own in found
            for spelling, kind in (
                *((each.spelling, MentionKind.NAME) for each in own.spellings),
                *((("", MentionKind.NATIONALITY),) if own.adjectives else ()),
            )
        )
        return frozenset(each for each in placed if each is not None)

    def places(self, entity_id: str, limit: int, offset: int) -> list[tuple[str, Spot]]:
        """Return so many of the places that mention an entity, with the ids of their articles, the newest articles first."""
        found: list[tuple[str, Spot]] = []
        left = offset
        first = 0
        while len(found) < limit:
            some = self.articles(entity_id, _ARTICLES_AT_ONCE, first)
            first += len(some)
            wanted: list[str] = []
            passed = 0
            for each in some:
                count = each.mentions + each.adjectives
                if not wanted and left >= count:
                    left -= count
                elif passed < limit + left:
                    wanted.append(each.article)
                    passed += count
            if wanted:
                spots = [(told.article, spot) for told in self.told(entity_id, wanted) for spot in told.spots]
                found.extend(spots[left:])
                left = 0
            if len(some) < _ARTICLES_AT_ONCE:
                break
        return found[:limit]

    def told(self, entity_id: str, within: Sequence[str] | None = None) -> Iterator[Told]:
        """Yield what each article, or each of some, says of an entity, the newest first."""
        found: dict[str, Told] = {}
        for standing in appearances_of(self._connection, self.members(entity_id), within):
            own = standing.appearance
            meant = [self._rulings.placed(own.entity, each.spelling) == entity_id for each in own.spellings]
            is_nation = self._rulings.end(own.entity) == entity_id
            spots = [
                spot for spot in own.spots if (is_nation if spot.spelling == _NATIONALITY else meant[spot.spelling])
            ]
            if not spots:
                continue
            told = found.setdefault(standing.article, Told(standing.article, standing.day))
            for each, is_meant in zip(own.spellings, meant, strict=True):
                if is_meant:
                    told.spellings[each.spelling] += each.times
                    told.reasons.setdefault(each.spelling, each.reason)
            told.adjectives += own.adjectives if is_nation else 0
            told.spots.extend(spots)
        for told in found.values():
            told.spots.sort()
            yield told

    def _newest(self, *columns: ColumnElement[Any]) -> Select[Any]:
        """Return what selects columns of appearances in articles that are not removed, the newest first."""
        own = select(*columns).join(articles, articles.c.content_id == _OWN.article)
        own = own.where(articles.c.removed.is_(None))
        return own.order_by(_OWN.day.desc(), articles.c.added.desc(), articles.c.id.desc())

    def _parted(self, entity_id: str) -> Counts:
        """Return what is counted of an entity where spellings that are linked to the same ids mean another one."""
        ids = self.members(entity_id)
        found = Counts(0, 0, 0, "")
        for said in alike_appearances(self._connection, ids, together=len(ids) > 1):
            names = adjectives = 0
            for each in said:
                names += sum(own.times for own in each.spellings if self._means(entity_id, each.entity, own.spelling))
                adjectives += each.adjectives if self._rulings.end(each.entity) == entity_id else 0
            if names or adjectives:
                count = said[0].articles
                day = max(found.last, *(each.day for each in said))
                found = Counts(
                    found.mentions + names * count, found.adjectives + adjectives * count, found.articles + count, day
                )
        return found

    def _means(self, entity_id: str, linked: str, spelling: str) -> bool:
        return self._rulings.placed(linked, spelling) == entity_id

    def _summed(self, entity_ids: Iterable[str]) -> Counts:
        wanted = (
            func.coalesce(func.sum(_OWN.names), 0),
            func.coalesce(func.sum(_OWN.adjectives), 0),
            func.count(_OWN.article.distinct()),
            func.coalesce(func.max(_OWN.day), ""),
        )
        found = select(*wanted).where(_OWN.entity.in_(list(entity_ids)), _OWN.article.not_in(REMOVED))
        return Counts(*self._connection.execute(found).one())
