"""The spellings of one entity's name across articles."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from glossary.authority.listed import Variant
from glossary.authority.rulings import spelling_key
from glossary.model import LinkReason


@dataclass(slots=True)
class SpellingCounts:
    """What articles say of the spellings of one entity, counted as they are told one after the other."""

    _times: Counter[str] = field(default_factory=Counter)
    _articles: Counter[str] = field(default_factory=Counter)
    _reasons: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, spellings: Mapping[str, int], reasons: Mapping[str, str], articles: int = 1) -> None:
        """Count the spellings of an article, or of so many with the same, each with why it means the entity there."""
        for spelling, times in spellings.items():
            self._times[spelling] += times * articles
            self._articles[spelling] += articles
        for spelling, reason in reasons.items():
            self._reasons.setdefault(spelling, Counter())[reason] += articles

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
