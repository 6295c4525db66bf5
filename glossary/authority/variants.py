"""The spellings of one entity's name across articles."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from glossary.authority.counting import Told
from glossary.authority.listed import Variant
from glossary.authority.rulings import spelling_key
from glossary.model import LinkReason


def variants(told: Iterable[Told], added: Sequence[str]) -> tuple[Variant, ...]:
    """Return the spellings that articles have, the most frequent first, then those that readers added and none has."""
    counts = SpellingCounts()
    for each in told:
        counts.add(each.spellings, each.reasons)
    return counts.variants(added)


@dataclass(slots=True)
class SpellingCounts:
    """What articles say of the spellings of one entity, counted as they are told one after the other."""

    _times: Counter[str] = field(default_factory=Counter)
    _articles: Counter[str] = field(default_factory=Counter)
    _reasons: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, spellings: Mapping[str, int], reasons: Mapping[str, str]) -> None:
        """Count the spellings of one article, each with why it means the entity there."""
        self._times.update(spellings)
        self._articles.update(spellings.keys())
        for spelling, reason in reasons.items():
            self._reasons.setdefault(spelling, Counter())[reason] += 1

    def variants(self, added: Sequence[str]) -> tuple[Variant, ...]:
        """Return the spellings counted so far, the most frequent first, then those that readers added and no article has."""
        by_readers = set(map(spelling_key, added))
        ruled = (LinkReason.RULING.value,)
        met = [
            Variant(
                spelling,
                self._times[spelling],
                self._articles[spelling],
                ruled if spelling_key(spelling) in by_readers else _usual_first(self._reasons[spelling]),
            )
            for spelling in sorted(self._times, key=lambda each: (-self._times[each], each))
        ]
        seen = set(map(spelling_key, self._times))
        return (*met, *(Variant(alias, 0, 0, ruled) for alias in added if spelling_key(alias) not in seen))


def _usual_first(reasons: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, reasons), key=lambda reason: (-reasons[reason], reason)))
