"""Entities of the library that may be the same, for a reader to decide."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations

from sqlalchemy import Connection, Engine, select

from corpus.store.engine import reading
from glossary.authority.company import Company
from glossary.authority.likeness import IN_WORDS, Likened, Likeness, MergeReason
from glossary.authority.rulings import Rulings
from glossary.model import Entity, EntityKind
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.store.name_tables import entities

__all__ = ["MergeReason", "Suggestion", "Suggestions"]

_MOST_IN_BLOCK = 50
"""Names of a block; a key that more share says nothing."""
_WEIGHTS = {
    MergeReason.SKELETON: 0.7,
    MergeReason.SPELLING: 0.6,
    MergeReason.INSIDE: 0.5,
    MergeReason.ENGLISH: 0.5,
    MergeReason.COMPANY: 0.4,
}
_TOGETHER = 0.4
"""What is left of a score where one article names both: a text rarely calls one person by two full names."""
_LOOKED_AT = 4
"""So many times the pairs that are wanted are looked at for who stands beside them."""
_SHARED = 2
"""Names beside both that say something."""
_BESIDE, _NEWEST = 200, 200
"""Names that are looked for beside one, and articles of each that are looked through."""
_PLACES = f"{EntityKind.PLACE.lower()}-"
"""Begins the ids of places, which stand beside everybody."""
_TOLD_EVERY = 2000


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities that may be one; accepting it is `Authority.merge(one, into)`, dismissing it `Authority.keep_apart`."""

    one: Entity
    """That would be merged."""
    into: Entity
    """That would stand for both: a confirmed one, or that of more articles."""
    reasons: tuple[MergeReason, ...]
    score: float
    """From 0 to 1."""

    @property
    def told(self) -> str:
        """Return the reasons in words."""
        return "; ".join(IN_WORDS[reason] for reason in self.reasons)


class Suggestions:
    """Looks for likely merges in a database whose tables are up to date; it takes seconds in a large library."""

    def __init__(self, engine: Engine, rulings: Callable[[], Rulings] = Rulings) -> None:
        """Know the database, and what tells the decisions that hold when it is asked."""
        self._engine = engine
        self._rulings = rulings
        self._likeness: Likeness | None = None

    def all(self, limit: int = 100, watch: Watch = UNWATCHED) -> list[Suggestion]:
        """Return so many suggestions, the likeliest first; fewer where the watch cancels. Progress is told in names."""
        rulings = self._rulings()
        self._likeness = self._likeness or Likeness()
        with reading(self._engine) as connection:
            pairs = self._pairs(_names(connection, rulings, self._likeness, watch), rulings, self._likeness)
            best = sorted(pairs.values(), key=_order)[: limit * _LOOKED_AT]
            neighbours = _Neighbours(connection, rulings)
            told = [neighbours.with_company(each) for each in best if not watch.cancelled()]
        return sorted(told, key=_order)[:limit]

    def _pairs(self, names: list[Likened], rulings: Rulings, likeness: Likeness) -> dict[tuple[str, str], Suggestion]:
        blocks: dict[str, list[Likened]] = {}
        for name in names:
            for key in dict.fromkeys(likeness.keys(name)):
                blocks.setdefault(key, []).append(name)
        found: dict[tuple[str, str], Suggestion] = {}
        seen: set[tuple[str, str]] = set()
        for block in blocks.values():
            if len(block) > _MOST_IN_BLOCK:
                continue
            for one, other in combinations(block, 2):
                pair = (min(one.entity.id, other.entity.id), max(one.entity.id, other.entity.id))
                if pair in seen:
                    continue
                seen.add(pair)
                reasons = likeness.reasons(one, other)
                if reasons and not rulings.are_apart(*pair):
                    lesser, greater = sorted((one, other), key=_standing)
                    found[pair] = Suggestion(lesser.entity, greater.entity, reasons, _score(reasons))
        return found


class _Neighbours:
    """Who stands beside entities, each looked up once."""

    def __init__(self, connection: Connection, rulings: Rulings) -> None:
        self._company = Company(connection, rulings)
        self._beside: dict[str, dict[str, int]] = {}

    def with_company(self, suggestion: Suggestion) -> Suggestion:
        """Return a suggestion with what the articles of both say: who stands beside them, and whether both stand in one."""
        one, into = self._of(suggestion.one.id), self._of(suggestion.into.id)
        shared = [each for each in one.keys() & into.keys() if not each.startswith(_PLACES)]
        reasons = (*suggestion.reasons, MergeReason.COMPANY) if len(shared) >= _SHARED else suggestion.reasons
        are_together = suggestion.into.id in one or suggestion.one.id in into
        score = _score(reasons) * (_TOGETHER if are_together else 1)
        return replace(suggestion, reasons=reasons, score=round(score, 3))

    def _of(self, entity_id: str) -> dict[str, int]:
        known = self._beside.get(entity_id)
        if known is None:
            known = self._beside[entity_id] = self._company.beside(entity_id, _BESIDE, _NEWEST)
        return known


def _names(connection: Connection, rulings: Rulings, likeness: Likeness, watch: Watch) -> list[Likened]:
    """Return the entities that stand for themselves and are shown, with what they are compared by."""
    found: list[Likened] = []
    own = select(entities).where(entities.c.articles > 0).order_by(entities.c.id)
    with connection.execute(own, execution_options={"yield_per": _TOLD_EVERY}) as result:
        for number, row in enumerate(result):
            if number % _TOLD_EVERY == 0:
                if watch.cancelled():
                    return []
                watch.told(Progress(number, 0))
            if rulings.end(row.entity_id) == row.entity_id and not rulings.is_hidden(row.entity_id):
                told = rulings.told(Entity(row.entity_id, EntityKind(row.kind), row.ar, row.en, row.qid, row.confirmed))
                found.append(likeness.likened(told, row.articles))
    return found


def _score(reasons: tuple[MergeReason, ...]) -> float:
    against = 1.0
    for reason in reasons:
        against *= 1 - _WEIGHTS[reason]
    return 1 - against


def _standing(name: Likened) -> tuple[bool, int, int, str]:
    return name.entity.confirmed, name.articles, len(name.units), name.entity.id


def _order(suggestion: Suggestion) -> tuple[float, str, str]:
    return -suggestion.score, suggestion.into.ar, suggestion.one.ar
