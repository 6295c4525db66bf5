"""The keys of articles, and how telling each one is."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple, Protocol

from sqlalchemy import Connection, and_, case, func, or_, select

from corpus.store.tables import article_keys, articles

_OWN = article_keys.c
_AT_ONCE = 500
_SAMPLE = 4_000
"""The newest articles, by which it is estimated how frequent a key is: to count a frequent one takes long."""
_WORTH_IT = 5
"""How many samples there are to be in a library that is estimated."""
_SURE = 20
"""Articles of the sample with a key from which on it is frequent."""
_TELLING = 0.2
"""Below this weight a key stands in so many articles that it tells nothing."""


class Key(NamedTuple):
    """A key of a family."""

    family: str
    key: str


class Merging(Protocol):
    """What readers decided of the keys of a family: which stand for one another, which are shown nowhere."""

    def end(self, key: str, /) -> str:
        """Return the key that stands for one, itself where nothing else does."""

    def members(self, key: str, /) -> Collection[str]:
        """Return all keys that one stands for, itself included."""

    def is_hidden(self, key: str, /) -> bool:
        """Return whether a key is shown nowhere."""


Mergings = Callable[[], Mapping[str, Merging]]
"""Returns what was decided, by family; what a family without an entry has stands for itself."""


@dataclass(frozen=True, slots=True)
class KeyStore:
    """Reads keys on one connection as readers decided."""

    connection: Connection
    merged: Mapping[str, Merging]

    def of(self, numbers: Collection[int]) -> dict[int, set[Key]]:
        """Return the keys of articles by row number."""
        found: dict[int, set[Key]] = {number: set() for number in numbers}
        for some in sliced(sorted(found)):
            query = select(_OWN.article_id, _OWN.family, _OWN.key).where(_OWN.article_id.in_(some))
            for number, family, key in self.connection.execute(query):
                self._put(found[number], family, key)
        return found

    def heaviest(self, weights: Mapping[Key, float], limit: int) -> list[int]:
        """Return the row numbers of the articles whose keys weigh most, the heaviest first."""
        cases = [
            (and_(_OWN.family == key.family, _OWN.key.in_(stored)), own)
            for key, own in weights.items()
            for stored in self._stored([key]).values()
        ]
        if not cases:
            return []
        weight_of = func.sum(case(*cases, else_=0.0))
        query = select(_OWN.article_id).where(or_(*(condition for condition, _own in cases)))
        ordered = query.group_by(_OWN.article_id).order_by(weight_of.desc(), _OWN.article_id.desc())
        return list(self.connection.scalars(ordered.limit(limit)))

    def counts(self, keys: Iterable[Key]) -> dict[Key, int]:
        """Return in how many articles keys stand, of frequent ones as the newest articles tell."""
        wanted, last = set(keys), _last_number(self.connection)
        if last <= _WORTH_IT * _SAMPLE:
            return self._counted(wanted, 0)
        recent = self._counted(wanted, last - _SAMPLE)
        often = {key: count * last // _SAMPLE for key, count in recent.items() if count >= _SURE}
        return often | self._counted(wanted - often.keys(), 0)

    def _counted(self, keys: Iterable[Key], after: int) -> dict[Key, int]:
        """Return in how many articles behind a row number keys stand."""
        found: dict[Key, int] = {}
        for family, own in self._stored(keys).items():
            for some in sliced(own):
                query = select(_OWN.key, func.count()).where(_OWN.family == family, _OWN.key.in_(some))
                query = query.where(_OWN.article_id > after) if after else query
                for key, count in self.connection.execute(query.group_by(_OWN.key)):
                    end = Key(family, self._end(family, key))
                    found[end] = found.get(end, 0) + count
        return found

    def _put(self, keys: set[Key], family: str, key: str) -> None:
        decided = self.merged.get(family)
        if decided is None:
            keys.add(Key(family, key))
        elif not decided.is_hidden(end := decided.end(key)):
            keys.add(Key(family, end))

    def _end(self, family: str, key: str) -> str:
        decided = self.merged.get(family)
        return decided.end(key) if decided else key

    def _stored(self, keys: Iterable[Key]) -> dict[str, list[str]]:
        """Return the keys as articles may have them, by family."""
        found: dict[str, list[str]] = {}
        for family, key in keys:
            decided = self.merged.get(family)
            found.setdefault(family, []).extend(sorted({key, *decided.members(key)}) if decided else [key])
        return found


def articles_kept(connection: Connection) -> int:
    """Return how many articles there are or were, at least one; of very many, as their numbers tell."""
    last = _last_number(connection)
    if last > _WORTH_IT * _SAMPLE:
        return last
    return connection.scalar(select(func.count()).select_from(articles)) or 1


def _last_number(connection: Connection) -> int:
    return connection.scalar(select(func.max(articles.c.id))) or 0


def weight(total: int, count: int) -> float:
    """Return how telling it is to stand in so many of all articles: next to nothing where most have it."""
    return max(0.0, log((total + 1) / (count + 0.5)))


def is_telling(own: float) -> bool:
    """Return whether a weight is that of something which few enough articles have."""
    return own >= _TELLING


def by_family(keys: Iterable[Key], weights: Mapping[Key, float]) -> dict[str, tuple[str, ...]]:
    """Return keys by family, the most telling first."""
    ordered = sorted(keys, key=lambda each: (-weights.get(each, 0.0), each))
    families = dict.fromkeys(each.family for each in ordered)
    return {family: tuple(each.key for each in ordered if each.family == family) for family in families}


def sliced(many: Sequence[str] | Sequence[int]) -> Iterable[Sequence[str] | Sequence[int]]:
    """Yield values in lists that fit into one statement."""
    return (many[start : start + _AT_ONCE] for start in range(0, len(many), _AT_ONCE))
