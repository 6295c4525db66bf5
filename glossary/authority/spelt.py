"""How entities are spelt in the articles, some read together."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection

from glossary.authority.counting import Counting
from glossary.authority.rulings import Rulings
from glossary.authority.variants import SpellingCounts
from glossary.store.appearances import Alike, alike_appearances


def spellings_of(connection: Connection, rulings: Rulings, entity_ids: Sequence[str]) -> dict[str, SpellingCounts]:
    """Return how each of some hundred entities is spelt in articles that are not removed, as readers decided."""
    counting = Counting(connection, rulings)
    members = {each: counting.members(each) for each in entity_ids}
    stands_for: dict[str, set[str]] = {}
    for each, own in members.items():
        for member in own:
            stands_for.setdefault(member, set()).add(each)
    together = {member for own in members.values() if len(own) > 1 for member in own}
    found = {each: SpellingCounts() for each in entity_ids}
    for said in alike_appearances(connection, stands_for.keys() - together):
        _count(said, rulings, stands_for, found)
    for said in alike_appearances(connection, together, together=True):
        _count(said, rulings, stands_for, found)
    return found


def _count(
    said: Sequence[Alike], rulings: Rulings, stands_for: dict[str, set[str]], found: dict[str, SpellingCounts]
) -> None:
    """Count what one article says, or several that spell one entity alike; what is one entity since counts once an article."""
    times: dict[str, Counter[str]] = {}
    reasons: dict[str, dict[str, str]] = {}
    for linked in said:
        for each in linked.spellings:
            meant = rulings.placed(linked.entity, each.spelling)
            if meant is not None and meant in stands_for[linked.entity]:
                times.setdefault(meant, Counter())[each.spelling] += each.times
                reasons.setdefault(meant, {}).setdefault(each.spelling, each.reason)
    for meant, spellings in times.items():
        found[meant].add(spellings, reasons[meant], said[0].articles)
