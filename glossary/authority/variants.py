"""The spellings of one entity's name across articles."""

from collections import Counter
from collections.abc import Iterable, Sequence

from glossary.authority.counting import Told
from glossary.authority.listed import Variant
from glossary.authority.rulings import spelling_key
from glossary.model import LinkReason


def variants(told: Iterable[Told], added: Sequence[str]) -> tuple[Variant, ...]:
    """Return the spellings that articles have, the most frequent first, then those that readers added and none has."""
    counts: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    reasons: dict[str, Counter[str]] = {}
    for each in told:
        counts.update(each.spellings)
        articles.update(each.spellings.keys())
        for spelling, reason in each.reasons.items():
            reasons.setdefault(spelling, Counter())[reason] += 1
    by_readers = set(map(spelling_key, added))
    ruled = (LinkReason.RULING.value,)
    met = [
        Variant(
            spelling,
            counts[spelling],
            articles[spelling],
            ruled if spelling_key(spelling) in by_readers else _usual_first(reasons[spelling]),
        )
        for spelling in sorted(counts, key=lambda each: (-counts[each], each))
    ]
    seen = set(map(spelling_key, counts))
    return (*met, *(Variant(alias, 0, 0, ruled) for alias in added if spelling_key(alias) not in seen))


def _usual_first(reasons: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, reasons), key=lambda reason: (-reasons[reason], reason)))
