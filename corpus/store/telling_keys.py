"""The keys that tell an article from others."""

from collections import Counter
from collections.abc import Collection
from math import log

from corpus.store.key_weights import Key, KeyStore, is_telling, weight

_POSTINGS = 3000
"""Places that are looked through: those of the rarest keys, so that no frequent one is read whole."""
_LONGER = 0.3
"""How much it counts against an article that it has more keys than the other: it shares some with everything."""


class TellingKeys:
    """The keys of an article that others have too."""

    def __init__(self, store: KeyStore, number: int, total: int) -> None:
        """Take the article's row number, and how many articles there are."""
        self._store = store
        self._number = number
        self.own = store.of([number])[number]
        self._counts = store.counts(self.own)
        self.weights = {key: weight(total, count) for key, count in self._counts.items() if count > 1}
        """How telling each key is."""
        self._mine = Counter(key.family for key in self.own)
        # some more than what can be shared, so that one shared key alone is never everything
        self._totals = dict.fromkeys(self._mine, log(total + 1))
        for key, own in self.weights.items():
            self._totals[key.family] += own

    def near(self, limit: int) -> list[int]:
        """Return the row numbers of the other articles that share the most weight of rare keys."""
        left = _POSTINGS
        rare: list[Key] = []
        for key in sorted(self.telling(), key=lambda each: (self._counts[each], each)):
            left -= self._counts[key]
            if left < 0 and rare:
                break
            rare.append(key)
        found = self._store.heaviest({key: self.weights[key] for key in rare}, limit + 1)
        return [number for number in found if number != self._number]

    def telling(self, keys: Collection[Key] | None = None) -> list[Key]:
        """Return the keys that few enough articles have; of those that another article has, where they are given."""
        return [key for key, own in self.weights.items() if is_telling(own) and (keys is None or key in keys)]

    def share(self, family: str, keys: Collection[Key]) -> float:
        """Return how much of the weight of a family's keys another article has, from 0 to 1."""
        shared = sum(own for key, own in self.weights.items() if key.family == family and key in keys)
        if not shared:
            return 0.0
        theirs = sum(key.family == family for key in keys)
        return shared / self._totals[family] / (1 + _LONGER * max(0.0, log(theirs / self._mine[family])))
