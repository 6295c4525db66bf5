"""Who appears with whom."""

from collections import Counter
from collections.abc import Collection, Iterable

from sqlalchemy import Connection, func, select

from glossary.authority.counting import Counting
from glossary.authority.rulings import Rulings, spelling_key
from glossary.store.appearances import REMOVED
from glossary.store.name_tables import appearances

_OWN = appearances.c
_NEWEST = 2000
"""Articles of an entity that are looked through for others; in more of them the order hardly changes."""
_AT_ONCE = 500


class Company:
    """Looks for entities in the same articles, on one connection."""

    def __init__(self, connection: Connection, rulings: Rulings) -> None:
        self._connection = connection
        self._rulings = rulings
        self._counting = Counting(connection, rulings)

    def beside(self, entity_id: str, limit: int, newest: int = _NEWEST) -> dict[str, int]:
        """Return the entities in so many of the newest articles of one, with how many they share, those of the most first."""
        own = [each.article for each in self._counting.articles(entity_id, newest, 0)]
        shared: Counter[str] = Counter()
        for start in range(0, len(own), _AT_ONCE):
            shared.update(self._counted(own[start : start + _AT_ONCE]))
        for end in self._ends_counted_anew(shared.keys()):
            members = [each for each in self._rulings.members(end) if each in shared]
            wanted = self.articles_of([end])[end]
            shared[end] = len(wanted.intersection(own))
            for each in members:
                if each != end:
                    del shared[each]
        shown = [each for each in shared if each != entity_id and not self._rulings.is_hidden(each) and shared[each]]
        return {each: shared[each] for each in sorted(shown, key=lambda each: (-shared[each], each))[:limit]}

    def articles_of(self, entity_ids: Iterable[str]) -> dict[str, set[str]]:
        """Return the ids of the articles that speak of each of some entities."""
        return {each: self._articles_of(each) for each in entity_ids}

    def _ends_counted_anew(self, linked: Collection[str]) -> set[str]:
        """Return the entities that articles mention otherwise than was linked: merged, split, or given a spelling of others."""
        rulings = self._rulings
        split = {each for each in linked if rulings.has_refused(each)}
        keys: frozenset[str] = frozenset().union(*map(rulings.refused_keys, split))
        given = (record for record in rulings.records if keys and record.aliases)
        parts = {each.entity for each in given if not keys.isdisjoint(map(spelling_key, each.aliases))}
        merged = {each for each in linked if rulings.end(each) != each}
        return set(map(rulings.end, merged | split | parts))

    def _articles_of(self, entity_id: str) -> set[str]:
        if self._counting.is_split(entity_id):
            return {told.article for told in self._counting.told(entity_id)}
        members = self._counting.members(entity_id)
        own = select(_OWN.article).where(_OWN.entity.in_(members), _OWN.article.not_in(REMOVED))
        return set(self._connection.scalars(own))

    def _counted(self, article_ids: list[str]) -> dict[str, int]:
        own = select(_OWN.entity, func.count()).where(_OWN.article.in_(article_ids)).group_by(_OWN.entity)
        return {row[0]: row[1] for row in self._connection.execute(own)}
