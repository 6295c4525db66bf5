"""How many entities are spelt in the articles, read together."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from sqlalchemy import Connection, select

from corpus.store.tables import articles
from glossary.authority.counting import Counting
from glossary.authority.model import Spelt
from glossary.authority.rulings import Rulings
from glossary.authority.variants import SpellingCounts
from glossary.store.name_tables import appearances

_OWN = appearances.c
_FETCHED = 1000


def spellings_of(connection: Connection, rulings: Rulings, entity_ids: Sequence[str]) -> dict[str, SpellingCounts]:
    """Return how each of some hundred entities is spelt in articles that are not removed, as readers decided."""
    counting = Counting(connection, rulings)
    stands_for: dict[str, set[str]] = {}
    for each in entity_ids:
        for member in counting.members(each):
            stands_for.setdefault(member, set()).add(each)
    found = {each: SpellingCounts() for each in entity_ids}
    own = select(_OWN.article, _OWN.entity, _OWN.spellings)
    own = own.join(articles, articles.c.content_id == _OWN.article).where(articles.c.removed.is_(None))
    own = own.where(_OWN.entity.in_(sorted(stands_for))).order_by(_OWN.article, _OWN.id)
    with connection.execute(own, execution_options={"yield_per": _FETCHED}) as rows:
        for _article, together in groupby(rows, key=lambda row: row.article):
            said = [(row.entity, row.spellings) for row in together]
            _count(said, rulings, stands_for, found)
    return found


def _count(
    said: Iterable[tuple[str, str]],
    rulings: Rulings,
    stands_for: dict[str, set[str]],
    found: dict[str, SpellingCounts],
) -> None:
    """Count what one article says; where two entities in it are one since, their spellings are counted as of one article."""
    times: dict[str, Counter[str]] = {}
    reasons: dict[str, dict[str, str]] = {}
    for linked, spelt in said:
        for each in (Spelt(*one) for one in json.loads(spelt)):
            meant = rulings.placed(linked, each.spelling)
            if meant is not None and meant in stands_for[linked]:
                times.setdefault(meant, Counter())[each.spelling] += each.times
                reasons.setdefault(meant, {}).setdefault(each.spelling, each.reason)
    for meant, spellings in times.items():
        found[meant].add(spellings, reasons[meant])
